import { byName } from '../../domain/values/byName.ts';
import { newestFirst } from '../../domain/versions/versions.ts';
import type { ProcessSummary } from './processSummary.ts';

export interface ConnectorUse {
  readonly name: string;
  readonly tasks: number;
  readonly processes: number;
  /** that its tasks are pinned to, newest first */
  readonly versions: readonly string[];
}

/** Over all processes of a project, by name. */
export function connectorUses(summaries: Iterable<ProcessSummary>): readonly ConnectorUse[] {
  const uses = new Map<string, ConnectorUse>();
  for (const { connectors, versions: pinned } of summaries) {
    for (const [name, tasks] of connectors) {
      const use = uses.get(name) ?? { name, tasks: 0, processes: 0, versions: [] };
      const versions = new Set([...use.versions, ...(pinned.get(name) ?? [])]);
      uses.set(name, {
        name,
        tasks: use.tasks + tasks,
        processes: use.processes + 1,
        versions: [...versions].sort(newestFirst),
      });
    }
  }
  return [...uses.values()].sort((a, b) => byName(a.name, b.name));
}

/** Which of the others call a process of this document. */
export function callersOf(id: string, summaries: ReadonlyMap<string, ProcessSummary>): readonly string[] {
  const own = summaries.get(id)?.processIds ?? [];
  return [...summaries].flatMap(([other, { calls }]) =>
    other !== id && calls.some((called) => own.includes(called)) ? [other] : [],
  );
}
