import type { TaskUse } from '../../domain/versions/taskUse.ts';
import { newestFirst } from '../../domain/versions/versions.ts';
import type { CatalogueRow } from './catalogueRows.ts';

interface VersionUses {
  /** '' for tasks that are pinned to none */
  readonly version: string;
  readonly uses: readonly TaskUse[];
  /** what the processes are called, each once */
  readonly processes: readonly string[];
}

/** Which tasks are on which version, the newest version first. */
export function usesByVersion({ uses }: Pick<CatalogueRow, 'uses'>): readonly VersionUses[] {
  const versions = [...new Set(uses.map(({ version = '' }) => version))].toSorted(newestFirst);
  return versions.map((version) => {
    const own = uses.filter((use) => (use.version ?? '') === version);
    return { version, uses: own, processes: [...new Set(own.map(({ processName }) => processName))] };
  });
}
