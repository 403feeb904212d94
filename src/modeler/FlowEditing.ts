import type { FoundAction } from '../domain/connector/implementation.ts';

/** An element to make: by what BPMN calls it, or the task that calls an action. */
export type NewElement = NewShape | FoundAction;

export interface NewShape {
  /** 'bpmn:UserTask' */
  readonly type: string;
  /** 'bpmn:TimerEventDefinition' */
  readonly event?: string;
  /** a sub-process that shows what is in it */
  readonly isExpanded?: boolean;
  /** an event on a border that lets its task go on */
  readonly letsGoOn?: boolean;
}

/** What can be done with an element as it is drawn now; nothing with one that is not drawn. */
export interface FlowWays {
  readonly append: boolean;
  readonly connect: boolean;
  /** events on its border */
  readonly attach: boolean;
  /** it holds others: new ones can be put into it */
  readonly hold: boolean;
  /** a flow: new ones can be put in between */
  readonly insert: boolean;
  /** a branch that can be the one taken when no condition holds */
  readonly standard: 'is' | 'can be' | null;
  readonly rename: boolean;
  readonly remove: boolean;
}

/** An element that can be connected to, and what the connection will be: 'bpmn:MessageFlow'. */
export interface FlowTarget {
  readonly id: string;
  readonly connection: string;
}

/**
 * Building a diagram without pointing at it: by what an element is to follow, be in or be on. Places are found as the
 * canvas finds them. Every method that edits is one command on the one undo stack.
 */
export interface FlowEditing {
  ways(elementId: string): FlowWays;
  /** an action needs a template in a process for Camunda 8 */
  canMake(what: NewElement): boolean;
  canAppend(elementId: string, what: NewElement): boolean;
  /** where a connection from the element can lead that is not there yet */
  targets(elementId: string): readonly FlowTarget[];
  /** @returns the id of what was made, as do the others; null when it cannot be made */
  append(elementId: string, what: NewElement, name: string): string | null;
  insert(flowId: string, what: NewElement, name: string): string | null;
  attach(elementId: string, what: NewElement, name: string): string | null;
  /** puts it into a process, pool or sub-process, with nothing that leads to it */
  add(holderId: string, what: NewElement, name: string): string | null;
  connect(fromId: string, toId: string): string | null;
  setStandard(flowId: string, isStandard: boolean): void;
  /** @param name what people call it, for the undo tooltip */
  remove(elementId: string, name: string): void;
}
