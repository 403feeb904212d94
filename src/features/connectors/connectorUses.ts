import type { ProcessContent } from '../../domain/document.ts';
import { usesOf } from '../../formats/activiti/workingProcess.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';

/** A task of some process of the workspace that calls an action. */
export interface TaskUse {
  readonly processId: string;
  readonly processName: string;
  readonly elementId: string;
  /** what the task is called in its diagram; its id where it has no name */
  readonly label: string;
  readonly implementation: string;
}

// Looking through a process is a pass over its XML; most stay the same from one save to the next.
const read = new Map<string, { readonly content: ProcessContent; readonly uses: readonly TaskUse[] }>();

/** Every task that names an implementation, in all of the given processes. */
export function readUses(documents: readonly StoredDocument<ProcessContent>[]): readonly TaskUse[] {
  return documents.flatMap(({ id, content }) => {
    const known = read.get(id);
    const same = known?.content.xml === content.xml && known.content.name === content.name;
    const uses = same ? known.uses : readProcess(id, content);
    read.set(id, { content, uses });
    return uses;
  });
}

function readProcess(processId: string, content: ProcessContent): readonly TaskUse[] {
  return usesOf(content).map(({ elementId, implementation }) => ({
    processId,
    processName: content.name,
    elementId,
    label: taskName(content.xml, elementId) ?? elementId,
    implementation,
  }));
}

/** The uses of any action (or event) of a connector. */
export function usesOfConnector(uses: readonly TaskUse[], connectorName: string): readonly TaskUse[] {
  return uses.filter((use) => use.implementation.startsWith(`${connectorName}.`));
}

/** The uses of one action. */
export function usesOfAction(uses: readonly TaskUse[], implementation: string): readonly TaskUse[] {
  return uses.filter((use) => use.implementation === implementation);
}

/** "4 tasks in 2 processes" */
export function tasksAndProcesses(uses: readonly TaskUse[]): string {
  const processes = new Set(uses.map((use) => use.processId)).size;
  return `${counted(uses.length, 'task')} in ${counted(processes, 'process', 'processes')}`;
}

/** How many processes hold one of these uses. */
export function processCount(uses: readonly TaskUse[]): number {
  return new Set(uses.map((use) => use.processId)).size;
}

/** "1 task", "4 tasks" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

// The start tag that carries the id; good enough for a label, and it needs no parse of the whole file.
function taskName(xml: string, elementId: string): string | undefined {
  const at = [`id="${elementId}"`, `id='${elementId}'`]
    .map((text) => xml.indexOf(text))
    .find((index) => index >= 0);
  if (at === undefined) return undefined;
  const start = xml.lastIndexOf('<', at);
  const tag = xml.slice(start, xml.indexOf('>', at));
  const name = /\sname\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag);
  const text = name?.[1] ?? name?.[2];
  return text === undefined || text.trim() === '' ? undefined : unescapeXml(text);
}

function unescapeXml(text: string): string {
  return text
    .replaceAll(/&#(?:10|xa);/gi, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The uses of each process, or of each implementation, in the order they come. */
export function groupUses(
  uses: readonly TaskUse[],
  by: 'processId' | 'implementation',
): readonly (readonly [string, readonly TaskUse[]])[] {
  const groups = new Map<string, TaskUse[]>();
  for (const use of uses) {
    const group = groups.get(use[by]);
    if (group === undefined) groups.set(use[by], [use]);
    else group.push(use);
  }
  return [...groups];
}
