import type { ElementData } from '../../../domain/process/process.ts';

/** What to set so that elements carry `after`: those that differ, and `{}` for those that carry nothing any more. */
export function dataChanges(
  before: ReadonlyMap<string, ElementData>,
  after: ReadonlyMap<string, ElementData>,
): ReadonlyMap<string, ElementData> {
  const changes = new Map<string, ElementData>();
  for (const [id, data] of after) {
    if (JSON.stringify(before.get(id) ?? {}) !== JSON.stringify(data)) changes.set(id, data);
  }
  for (const id of before.keys()) if (!after.has(id)) changes.set(id, {});
  return changes;
}
