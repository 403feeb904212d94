import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import { versionChanges } from '../../domain/versions/versionChanges.ts';
import type { VersionContent } from '../../domain/document.ts';
import type { UsedTask, VersionUse } from '../../domain/versions/versionUsage.ts';
import { newestFirst, newest } from '../../domain/versions/versions.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import { taskKey } from './taskKey.ts';
import type { UsedVersions } from './useVersions.ts';

interface RowBase {
  readonly id: string;
  readonly depth: 0 | 1 | 2 | 3;
  /** all tasks under it; of a task itself */
  readonly tasks: readonly UsedTask[];
  /** undefined: nothing is under it */
  readonly isOpen?: boolean;
}
export interface VersionRow extends RowBase {
  readonly kind: 'version';
  readonly version: string;
  /** missing: nobody has it; drifted: it says something else than when these tasks were attached */
  readonly state: 'draft' | 'published' | 'missing' | 'drifted';
  readonly isLatest: boolean;
  readonly document: StoredDocument<VersionContent> | null;
  readonly summary: string;
  readonly counts: VersionUse['counts'];
  /** why it cannot be deleted: who uses it */
  readonly usedBy: string | null;
}
interface GroupRow extends RowBase {
  readonly kind: 'project' | 'process';
  readonly name: string;
  readonly processes: number;
}
interface TaskRow extends RowBase {
  readonly kind: 'task';
  readonly task: UsedTask;
}
export type Row = VersionRow | GroupRow | TaskRow;

type Source = Pick<UsedVersions, 'own' | 'uses' | 'published' | 'processes' | 'projects'>;

/** The lines of the table, those under closed ones left out. `open` holds ids; 'all': every one is open. */
export function versionRows(source: Source, open: ReadonlySet<string> | 'all'): readonly Row[] {
  const isOpen = (id: string) => open === 'all' || open.has(id);
  const names = new Map(
    [...source.projects, ...source.processes].map(({ id, content }) => [id, content.name]),
  );
  return topRows(source).flatMap((row) => {
    const rows: Row[] = [row.tasks.length > 0 ? { ...row, isOpen: isOpen(row.id) } : row];
    if (row.tasks.length === 0 || !isOpen(row.id)) return rows;
    for (const [projectId, inProject] of grouped(row.tasks, (task) => task.projectId)) {
      const id = `${row.id} ${projectId}`;
      const processes = grouped(inProject, (task) => task.processId);
      rows.push({
        id,
        kind: 'project',
        depth: 1,
        name: names.get(projectId) ?? t('A deleted project'),
        processes: processes.size,
        tasks: inProject,
        isOpen: isOpen(id),
      });
      if (!isOpen(id)) continue;
      for (const [processId, tasks] of processes) {
        const own = `${id} ${processId}`;
        const name = names.get(processId) ?? processId;
        rows.push({ id: own, kind: 'process', depth: 2, name, processes: 1, tasks, isOpen: isOpen(own) });
        if (!isOpen(own)) continue;
        for (const task of tasks)
          rows.push({ id: `${own} ${taskKey(task)}`, kind: 'task', depth: 3, task, tasks: [task] });
      }
    }
    return rows;
  });
}

/** Problems first, then the versions, newest first; a draft that is one of the published is none. */
function topRows({ own, uses, published, processes }: Source): readonly VersionRow[] {
  const latest = newest(
    published
      .filter(({ content }) => (content.deprecated ?? '') === '')
      .map(({ content }) => content.version),
  );
  const rows = uses.map((use): VersionRow => {
    const document = published.find(({ content }) => content.version === use.version) ?? null;
    const tasks = tasksOf(use).filter(({ drifted }) => !drifted);
    return {
      id: `version ${use.version}`,
      kind: 'version',
      depth: 0,
      version: use.version,
      state: use.missing ? 'missing' : document === null ? 'draft' : 'published',
      isLatest: use.version === latest,
      document,
      summary: use.missing
        ? t('Not in the catalogue: what its tasks were made for is not known.')
        : document === null
          ? draftSummary(own, use.version)
          : firstLine(document.content.notes),
      counts: use.drifted === 0 ? use.counts : countsOf(tasks),
      usedBy: usedBy(use, processes),
      tasks,
    };
  });
  const drifted = uses
    .filter((use) => use.drifted > 0)
    .map((use): VersionRow => {
      const tasks = tasksOf(use).filter((task) => task.drifted);
      return {
        id: `drifted ${use.version}`,
        kind: 'version',
        depth: 0,
        version: use.version,
        state: 'drifted',
        isLatest: false,
        document: null,
        summary: t('Attached when this version said something else.'),
        counts: countsOf(tasks),
        usedBy: usedBy(use, processes),
        tasks,
      };
    });
  return [...drifted, ...rows.filter(isMissing), ...rows.filter((row) => !isMissing(row))];
}

/** "Used by 3 tasks in Order to door, Returns". */
function usedBy({ counts, projects }: VersionUse, processes: Source['processes']): string | null {
  if (counts.tasks === 0) return null;
  const ids = projects.flatMap((project) => project.processes.map(({ processId }) => processId));
  const names = ids
    .slice(0, 3)
    .map((id) => processes.find((one) => one.id === id)?.content.name ?? t('a deleted process'));
  const more = ids.length > 3 ? t` and ${ids.length - 3} more` : '';
  return t`Used by ${counted(counts.tasks, 'task')} in ${names.join(', ')}${more}`;
}

function isMissing({ state }: VersionRow): boolean {
  return state === 'missing';
}

function tasksOf(use: VersionUse): readonly UsedTask[] {
  return use.projects.flatMap(({ processes }) => processes.flatMap(({ tasks }) => tasks));
}

function countsOf(tasks: readonly UsedTask[]): VersionUse['counts'] {
  return {
    projects: new Set(tasks.map(({ projectId }) => projectId)).size,
    processes: new Set(tasks.map(({ processId }) => processId)).size,
    tasks: tasks.length,
  };
}

function draftSummary(own: readonly CatalogueConnector[], version: string): string {
  const draft = own.find((one) => one.version === version);
  const last = own
    .filter(({ hash }) => hash !== undefined)
    .toSorted((a, b) => newestFirst(a.version, b.version))[0];
  if (draft === undefined || last === undefined) return t('Not published yet');
  const { length } = versionChanges(last, draft);
  return t`${counted(length, 'change')} since ${last.version}`;
}

/** Without the marks of Markdown: a heading or a list says the same in one line. */
function firstLine(notes: string): string {
  const lines = notes.split('\n').map((line) => line.trim());
  const words = lines.find((line) => line !== '' && !line.startsWith('#')) ?? lines.find(Boolean) ?? '';
  return words
    .replace(/^(#+|[-*+]|\d+\.)\s+/, '')
    .replace(/\\([\\`*_{}[\]()<>#|~!&$])/g, '$1')
    .replace(/\*\*|__|`/g, '');
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
