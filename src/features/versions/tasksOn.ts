import type { UsedTask, VersionUse } from '../../domain/versions/versionUsage.ts';

/** The tasks that are on one of these versions. */
export function tasksOn(uses: readonly VersionUse[], versions: readonly string[]): readonly UsedTask[] {
  return uses
    .filter(({ version }) => versions.includes(version))
    .flatMap(({ projects }) => projects.flatMap(({ processes }) => processes.flatMap(({ tasks }) => tasks)));
}
