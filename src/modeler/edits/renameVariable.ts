import { elementOf, isModdleElement, textOf } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { targetOfModel } from '../../bpmn/targetOfModel.ts';
import { walkModel } from '../../bpmn/walkModel.ts';
import type { VariableUse } from '../../domain/editVariables.ts';
import { renameInText } from '../../domain/expressions.ts';
import type { DiagramElement } from '../canvas/DiagramElement.ts';
import { service } from '../canvas/services.ts';
import type { ServiceSource } from '../canvas/services.ts';
import { feelChanges } from './feelChanges.ts';
import { eventMentions, ownEvent } from './eventNames.ts';
import type { TextChange } from './TextChange.ts';
import { attributesOfGeneric, bodyOfGeneric, childrenOfGeneric, isGeneric } from './genericXml.ts';

/** Attributes that hold the bare name of a variable, without `${…}`. */
const NAMES_A_VARIABLE: readonly string[] = [
  'activiti:collection',
  'activiti:resultVariable',
  'activiti:resultVariableName',
  'activiti:initiator',
];

/** The same of extension elements: what a call passes in and takes back, and where a form keeps a value. */
const ELEMENT_NAMES_A_VARIABLE: Readonly<Record<string, string>> = {
  'activiti:in': 'source',
  'activiti:out': 'target',
  'activiti:formProperty': 'variable',
};

/** A script is a program in a language of its own: its names are not ours to change. */
const SCRIPTS: readonly string[] = ['script', 'activiti:script'];

/** What is not in the mappings and names the variable: attributes, conditions, listeners, names of messages. */
export function usesInTexts(process: ModdleElement, name: string): VariableUse[] {
  const uses: VariableUse[] = [];
  const add = (element: ModdleElement, what: string): void => {
    const holder = holderOf(element);
    const id = textOf(holder, 'id') ?? '';
    const called = textOf(holder, 'name') ?? '';
    uses.push({ elementId: id, label: called === '' ? id : called, kind: 'expression', name: what });
  };
  for (const element of walkModel(process)) {
    for (const { owner, property } of textChanges(element, name, `${name}_`)) {
      add(element, property === 'body' || property === '$body' ? wordOf(owner) : localName(property));
    }
  }
  for (const { owner, event } of eventMentions(process)) {
    if (namesVariable(event, name)) add(owner, localName(event.$type).toLowerCase());
  }
  return uses;
}

function namesVariable(element: ModdleElement, name: string): boolean {
  return textChanges(element, name, `${name}_`).next().done !== true;
}

/** The element people know: a condition is its flow's, a timer its event's. */
function holderOf(element: ModdleElement): ModdleElement {
  let at = element;
  while (!at.$instanceOf('bpmn:FlowElement') && at.$type !== 'bpmn:Process' && at.$parent) at = at.$parent;
  return at;
}

function wordOf(owner: ModdleElement): string {
  const parent = owner.$parent?.$type;
  if (parent === 'bpmn:SequenceFlow') return 'condition';
  if (parent === 'bpmn:TimerEventDefinition') return 'timer';
  if (parent === 'bpmn:MultiInstanceLoopCharacteristics') return 'repetition';
  return localName(owner.$type);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Rewrites every text of the process that names the variable, and of the messages, signals and errors it is about. */
export function renameInProcess(
  modeler: ServiceSource,
  process: ModdleElement,
  from: string,
  to: string,
): void {
  const registry = service(modeler, 'elementRegistry');
  const root = service(modeler, 'canvas').getRootElement();
  const carrierOf = (element: ModdleElement): DiagramElement =>
    drawnFor(element, (id) => registry.get(id)) ?? root;
  const rewrite = (element: ModdleElement, carrier: DiagramElement): void => {
    for (const { owner, property, text } of [...textChanges(element, from, to)]) {
      service(modeler, 'modeling').updateModdleProperties(carrier, owner, { [property]: text });
    }
  };
  for (const element of walkModel(process)) rewrite(element, carrierOf(element));
  const events = new Map(eventMentions(process).map(({ event, owner }) => [event, owner]));
  for (const [event, owner] of events) {
    if (namesVariable(event, from)) rewrite(ownEvent(modeler, process, event, carrierOf), carrierOf(owner));
  }
}

function drawnFor(
  element: ModdleElement,
  find: (id: string) => DiagramElement | undefined,
): DiagramElement | undefined {
  for (let at: ModdleElement | undefined = element; at; at = at.$parent) {
    const id = at.get('id');
    const drawn = typeof id === 'string' ? find(id) : undefined;
    if (drawn) return drawn;
  }
  return undefined;
}

/** walkModel goes through the children that are BPMN elements; here are the texts of one of them. */
function* textChanges(element: ModdleElement, from: string, to: string): Generator<TextChange> {
  if (targetOfModel(element) === 'camunda8') {
    yield* feelChanges(element, from, to);
    return;
  }
  const values = element as unknown as Readonly<Record<string, unknown>>;
  for (const property of element.$descriptor.properties) {
    const value = Object.hasOwn(values, property.name) ? values[property.name] : undefined;
    if (typeof value !== 'string' || property.name === 'id' || SCRIPTS.includes(property.name)) continue;
    yield* change(element, property.name, value, renameInText(value, from, to));
  }
  for (const [name, value] of Object.entries(element.$attrs)) {
    if (typeof value !== 'string') continue;
    const bare = NAMES_A_VARIABLE.includes(name) && value === from;
    yield* change(element, name, value, bare ? to : renameInText(value, from, to));
  }
  const extensions = element.$instanceOf('bpmn:BaseElement')
    ? elementOf(element, 'extensionElements')
    : undefined;
  const extensionValues: unknown = extensions?.get('values');
  if (!Array.isArray(extensionValues)) return;
  for (const value of extensionValues as unknown[]) {
    if (isModdleElement(value) && isGeneric(value)) yield* genericChanges(value, from, to);
  }
}

function* genericChanges(element: ModdleElement, from: string, to: string): Generator<TextChange> {
  if (SCRIPTS.includes(element.$type)) return;
  for (const [name, value] of attributesOfGeneric(element)) {
    const bare = ELEMENT_NAMES_A_VARIABLE[element.$type] === name && value === from;
    yield* change(element, name, value, bare ? to : renameInText(value, from, to));
  }
  const body = bodyOfGeneric(element);
  yield* change(element, '$body', body, renameInText(body, from, to));
  for (const child of childrenOfGeneric(element)) yield* genericChanges(child, from, to);
}

function* change(
  owner: ModdleElement,
  property: string,
  before: string,
  text: string,
): Generator<TextChange> {
  if (text !== before) yield { owner, property, text };
}
