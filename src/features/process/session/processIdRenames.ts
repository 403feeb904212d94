import type { ElementData, ProcessModel } from '../../../domain/process/process.ts';

export interface IdRename {
  readonly from: string;
  readonly to: string;
}

/** The elements of each process, by its id: enough to tell a renamed process from a new one. */
export type ProcessMembers = ReadonlyMap<string, ReadonlySet<string>>;

export function processMembers(model: ProcessModel): ProcessMembers {
  const members = new Map<string, Set<string>>(model.processes.map((process) => [process.id, new Set()]));
  for (const element of model.elements) members.get(element.processId)?.add(element.id);
  return members;
}

/**
 * Which processes got another id between two saves. A process counts as the same one when an element
 * of it is still there (or both are empty): deleting a pool and drawing another renames nothing.
 */
export function processIdRenames(before: ProcessMembers, after: ProcessMembers): readonly IdRename[] {
  const added = [...after].filter(([id]) => !before.has(id));
  const renames: IdRename[] = [];
  for (const [from, members] of before) {
    if (after.has(from)) continue;
    const at = added.findIndex(([, others]) => sharesMember(members, others));
    const [to] = added.splice(at < 0 ? added.length : at, 1)[0] ?? [];
    if (to !== undefined) renames.push({ from, to });
  }
  return renames;
}

/** What each element carries, found under its new id. */
export function underNewIds(
  data: ReadonlyMap<string, ElementData>,
  renames: readonly IdRename[],
): ReadonlyMap<string, ElementData> {
  if (renames.length === 0) return data;
  const names = new Map(renames.map(({ from, to }) => [from, to]));
  return new Map([...data].map(([id, value]) => [names.get(id) ?? id, value]));
}

function sharesMember(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 && b.size === 0) return true;
  return [...a].some((id) => b.has(id));
}
