import { implementationsIn, setImplementations } from '../../bpmn/patchXml.ts';
import { own } from '../../domain/values/own.ts';
import type { ElementData } from '../../domain/process/process.ts';
import { renameParameters } from '../../domain/mapping/renameParameters.ts';
import { followedName, renamesFor, type Rename } from '../../domain/versions/renames.ts';
import { followScenarios } from './followScenarios.ts';
import { closeProcess, readProcess } from './processFiles.ts';
import type { ProcessFiles } from './processFiles.ts';

export interface Followed<C> {
  readonly content: C;
  readonly touched: number;
  /** by the ids of tasks: what they gave by another name before */
  readonly outputs: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * A process after names of connectors changed: tasks call them by the new names, their mappings name
 * the new parameters. Nothing else of its files changes.
 * @param follows whether a task follows, told by the version it is pinned to: one of a published version does not
 * @returns the content itself when it names none of them; `touched` counts tasks
 */
export function followRenames<C extends ProcessFiles>(
  before: C,
  renames: readonly Rename[],
  follows: (version: string | undefined) => boolean = () => true,
): Followed<C> {
  const tasks = implementationsIn(before.xml).flatMap(({ elementId, implementation }): Task[] => {
    if (!follows(own(before.sidecar.elements, elementId)?.connectorVersion)) return [];
    const mine = renamesFor(renames, implementation);
    return mine.length > 0 ? [{ elementId, implementation, renames: mine }] : [];
  });
  const outputs = new Map(tasks.map((one) => [one.elementId, namesOf(one.renames, 'output')]));
  const sidecar = followScenarios(before.sidecar, outputs);
  const content = sidecar === before.sidecar ? before : { ...before, sidecar };
  const data = new Map(tasks.length > 0 ? readProcess(content).data : []);
  const calls = newImplementations(tasks);
  const follow = new Set(calls.keys());
  let changed = false;
  for (const { elementId, renames: mine } of tasks) {
    const old = data.get(elementId);
    const after =
      old && renameParameters(old, { inputs: namesOf(mine, 'input'), outputs: namesOf(mine, 'output') });
    if (!after || sameData(after, old)) continue;
    data.set(elementId, after);
    follow.add(elementId);
    changed = true;
  }
  if (content !== before) for (const [elementId, names] of outputs) if (names.size > 0) follow.add(elementId);
  if (follow.size === 0) return { content, touched: 0, outputs };
  const xml = setImplementations(content.xml, calls);
  return {
    content: changed ? closeProcess(content, xml, data, new Set()) : { ...content, xml },
    touched: follow.size,
    outputs,
  };
}

function sameData(left: ElementData, right: ElementData): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

interface Task {
  readonly elementId: string;
  readonly implementation: string;
  /** the renames that concern it */
  readonly renames: readonly Rename[];
}

function newImplementations(tasks: readonly Task[]): ReadonlyMap<string, string> {
  const calls = new Map<string, string>();
  for (const { elementId, implementation, renames } of tasks) {
    const to = followedName(renames, implementation);
    if (to !== implementation) calls.set(elementId, to);
  }
  return calls;
}

function namesOf(renames: readonly Rename[], kind: Rename['kind']): ReadonlyMap<string, string> {
  return new Map(renames.flatMap((rename) => (rename.kind === kind ? [[rename.from, rename.to]] : [])));
}
