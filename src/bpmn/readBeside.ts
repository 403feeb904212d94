import type { CompensationInfo, MessageFlowInfo, NoteInfo, ProcessModel } from '../domain/process/process.ts';
import { elementOf, idAt, type ModdleElement, textOf } from './moddleTypes.ts';

export type Beside = Pick<ProcessModel, 'notes' | 'messageFlows' | 'compensations'>;

const BESIDE: readonly string[] = ['bpmn:TextAnnotation', 'bpmn:Association', 'bpmn:MessageFlow'];

/** What no sequence flow leads to: texts, what is tied to what, and what pools send one another. */
export function isBeside({ $type }: ModdleElement): boolean {
  return BESIDE.includes($type);
}

/** @param elements those of a document, in its order */
export function besideOf(elements: readonly ModdleElement[]): Beside {
  const about = new Map<string, string[]>();
  const tie = (one: string | undefined, other: string | undefined) => {
    if (one === undefined || other === undefined) return;
    about.set(one, [...(about.get(one) ?? []), other]);
  };
  const notes: ModdleElement[] = [];
  const messageFlows: MessageFlowInfo[] = [];
  const compensations: CompensationInfo[] = [];
  for (const element of elements) {
    if (element.$type === 'bpmn:TextAnnotation') notes.push(element);
    else if (element.$type === 'bpmn:Association') {
      const [source, target] = [idAt(element, 'sourceRef'), idAt(element, 'targetRef')];
      tie(source, target);
      tie(target, source);
      compensations.push(...compensationOf(element));
    } else messageFlows.push(messageFlowOf(element));
  }
  return {
    ...(notes.length > 0 && { notes: notes.map((note) => noteOf(note, about)) }),
    ...(messageFlows.length > 0 && { messageFlows }),
    ...(compensations.length > 0 && { compensations }),
  };
}

function noteOf(note: ModdleElement, about: ReadonlyMap<string, readonly string[]>): NoteInfo {
  const id = textOf(note, 'id') ?? '';
  const holder = note.$parent;
  const isInside = ['bpmn:Process', 'bpmn:SubProcess'].some((type) => holder?.$instanceOf(type) === true);
  return {
    id,
    text: textOf(note, 'text') ?? '',
    holder: (isInside && holder ? textOf(holder, 'id') : undefined) ?? '',
    about: about.get(id) ?? [],
  };
}

/** Drawn from the event to what undoes; some tools draw it the other way round. */
function compensationOf(association: ModdleElement): readonly CompensationInfo[] {
  const ends = ['sourceRef', 'targetRef'].map((name) => elementOf(association, name));
  const event = ends.find((end) => end?.$type === 'bpmn:BoundaryEvent');
  const handler = ends.find((end) => end?.get('isForCompensation') === true);
  const [from, to] = [event && textOf(event, 'id'), handler && textOf(handler, 'id')];
  return from === undefined || to === undefined ? [] : [{ event: from, handler: to }];
}

function messageFlowOf(flow: ModdleElement): MessageFlowInfo {
  const name = textOf(flow, 'name') ?? '';
  return {
    id: textOf(flow, 'id') ?? '',
    ...(name !== '' && { name }),
    source: idAt(flow, 'sourceRef') ?? '',
    target: idAt(flow, 'targetRef') ?? '',
  };
}
