import type { ProcessContent, ProjectContent } from '../../domain/document.ts';
import { counted } from '../../language/counted.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';

export type ProjectDocument = StoredDocument<ProjectContent>;
export type ProcessDocument = StoredDocument<ProcessContent>;

export interface ProjectRow {
  readonly document: ProjectDocument;
  readonly processes: readonly ProcessDocument[];
  /** of the project or of any of its processes, whichever is later */
  readonly changedAt: string;
}

/** Projects with their processes, the one worked on last first. */
export function projectRows(
  projects: readonly ProjectDocument[],
  processes: readonly ProcessDocument[],
): readonly ProjectRow[] {
  const byProject = new Map<string, ProcessDocument[]>(projects.map(({ id }) => [id, []]));
  for (const process of processes) byProject.get(process.content.projectId)?.push(process);
  return projects
    .map((document) => {
      const own = byProject.get(document.id) ?? [];
      const changedAt = [document, ...own].map((one) => one.changedAt).reduce((a, b) => (a > b ? a : b));
      return { document, processes: own, changedAt };
    })
    .sort((a, b) => b.changedAt.localeCompare(a.changedAt));
}

/** Every word must be somewhere in the name, the description or the name of a process. */
export function searchProjects(rows: readonly ProjectRow[], text: string): readonly ProjectRow[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter(({ document: { content }, processes }) => {
    const all = [content.name, content.description ?? '', ...processes.map((one) => one.content.name)];
    const hay = all.join('\n').toLowerCase();
    return words.every((word) => hay.includes(word));
  });
}

export function processCount(count: number): string {
  return counted(count, 'process', 'processes');
}
