import { isModdleElement } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';

/** What diagram-js keeps for a shape, a connection, a label or a root. */
export interface DiagramElement {
  readonly id: string;
  readonly businessObject: ModdleElement;
  readonly di?: ModdleElement;
  readonly parent?: DiagramElement | null;
  readonly children?: readonly DiagramElement[];
  readonly labelTarget?: DiagramElement | null;
  readonly host?: DiagramElement | null;
  readonly source?: DiagramElement | null;
  readonly target?: DiagramElement | null;
  readonly outgoing?: readonly DiagramElement[];
  /** what sits on its border */
  readonly attachers?: readonly DiagramElement[];
  readonly waypoints?: readonly unknown[];
  /** the name that stands beside it */
  readonly label?: DiagramShape | null;
}

export interface DiagramShape extends DiagramElement {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly collapsed?: boolean;
  /** of pools and lanes */
  readonly isHorizontal?: boolean;
}

/** Whether a value an event carried is an element of the diagram with BPMN behind it. */
export function isDiagramElement(value: unknown): value is DiagramElement {
  return (
    typeof value === 'object' &&
    value !== null &&
    'businessObject' in value &&
    isModdleElement(value.businessObject)
  );
}

/** An element without its label: clicking a label means its element. */
export function labelled(element: DiagramElement): DiagramElement {
  return element.labelTarget ?? element;
}
