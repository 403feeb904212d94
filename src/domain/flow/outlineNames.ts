import { inSentence } from '../../language/inSentence.ts';
import { t } from '../../language/t.ts';
import { elementWords } from '../process/elementWords.ts';
import type { ElementInfo, ProcessModel } from '../process/process.ts';
import type { OutlineRow } from './OutlineRow.ts';

const IN_BETWEEN: ReadonlyMap<string, string> = new Map([
  ['bpmn:IntermediateCatchEvent', t('catch event')],
  ['bpmn:IntermediateThrowEvent', t('throw event')],
]);

const OF_EVENT: Readonly<Partial<Record<string, (plain: string) => string>>> = {
  cancel: (plain) => t`Cancel ${plain}`,
  compensate: (plain) => t`Compensate ${plain}`,
  conditional: (plain) => t`Conditional ${plain}`,
  error: (plain) => t`Error ${plain}`,
  escalation: (plain) => t`Escalation ${plain}`,
  link: (plain) => t`Link ${plain}`,
  message: (plain) => t`Message ${plain}`,
  multiple: (plain) => t`Multiple ${plain}`,
  signal: (plain) => t`Signal ${plain}`,
  terminate: (plain) => t`Terminate ${plain}`,
  timer: (plain) => t`Timer ${plain}`,
};

/** What people call the kind of an element: 'Service task', 'Error boundary event'. */
export function kindOf({ type, event, triggeredByEvent }: ElementInfo): string {
  if (triggeredByEvent === true) return t('Event sub-process');
  const plain = IN_BETWEEN.get(type) ?? elementWords(type);
  return event === undefined || event === 'other'
    ? capital(plain)
    : (OF_EVENT[event]?.(inSentence(plain)) ?? `${capital(event)} ${inSentence(plain)}`);
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
  for (const { id, text } of model.notes ?? []) names.set(id, oneLine(text) || t('Empty note'));
  for (const { id, name } of model.messageFlows ?? []) names.set(id, oneLine(name ?? '') || t('Message'));
  return names;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
