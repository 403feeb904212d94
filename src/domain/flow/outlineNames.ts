import { elementWords } from '../process/elementWords.ts';
import type { ElementInfo, ProcessModel } from '../process/process.ts';
import type { OutlineRow } from './OutlineRow.ts';

const IN_BETWEEN: ReadonlyMap<string, string> = new Map([
  ['bpmn:IntermediateCatchEvent', 'catch event'],
  ['bpmn:IntermediateThrowEvent', 'throw event'],
]);

/** What people call the kind of an element: 'Service task', 'Error boundary event'. */
export function kindOf({ type, event, triggeredByEvent }: ElementInfo): string {
  if (triggeredByEvent === true) return 'Event sub-process';
  const plain = IN_BETWEEN.get(type) ?? elementWords(type);
  return event === undefined || event === 'other'
    ? capital(plain)
    : `${capital(event)} ${plain.toLowerCase()}`;
}

/**
 * What each element is called. One without a name is called by its kind, with a number where there are several of it:
 * others refer to it, and people choose it from lists.
 */
export function outlineNames(model: ProcessModel, rows: readonly OutlineRow[]): ReadonlyMap<string, string> {
  const byId = new Map(model.elements.map((element) => [element.id, element]));
  const names = new Map(model.processes.map(({ id, name }) => [id, name ?? id]));
  const unnamed = new Map<string, string[]>();
  for (const { id, isFlow } of rows) {
    const element = byId.get(id);
    if (!element || isFlow === true) continue;
    const kind = kindOf(element);
    if (element.name !== undefined) {
      names.set(id, oneLine(element.name));
      continue;
    }
    const others = unnamed.get(kind);
    if (others) others.push(id);
    else unnamed.set(kind, [id]);
  }
  for (const [kind, ids] of unnamed) {
    ids.forEach((id, at) => names.set(id, ids.length === 1 ? kind : `${kind} ${at + 1}`));
  }
  // What a note says is its name; a message without one is told by its ends.
  for (const { id, text } of model.notes ?? []) names.set(id, oneLine(text) || 'Empty note');
  for (const { id, name } of model.messageFlows ?? []) names.set(id, oneLine(name ?? '') || 'Message');
  return names;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
