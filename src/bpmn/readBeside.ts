import type { MessageFlowInfo, NoteInfo, ProcessModel } from '../domain/process.ts';
import { elementOf, type ModdleElement, textOf } from './moddleTypes.ts';

type Beside = Pick<ProcessModel, 'notes' | 'messageFlows'>;

const BESIDE: readonly string[] = ['bpmn:TextAnnotation', 'bpmn:Association', 'bpmn:MessageFlow'];

/** What engines do not look at: texts, what these belong to, and what pools send one another. */
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
  for (const element of elements) {
    if (element.$type === 'bpmn:TextAnnotation') notes.push(element);
    else if (element.$type === 'bpmn:Association') {
      const [source, target] = [idAt(element, 'sourceRef'), idAt(element, 'targetRef')];
      tie(source, target);
      tie(target, source);
    } else messageFlows.push(messageFlowOf(element));
  }
  return {
    ...(notes.length > 0 && { notes: notes.map((note) => noteOf(note, about)) }),
    ...(messageFlows.length > 0 && { messageFlows }),
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

function messageFlowOf(flow: ModdleElement): MessageFlowInfo {
  const name = textOf(flow, 'name') ?? '';
  return {
    id: textOf(flow, 'id') ?? '',
    ...(name !== '' && { name }),
    source: idAt(flow, 'sourceRef') ?? '',
    target: idAt(flow, 'targetRef') ?? '',
  };
}

function idAt(element: ModdleElement, name: string): string | undefined {
  const other = elementOf(element, name);
  return other && textOf(other, 'id');
}
