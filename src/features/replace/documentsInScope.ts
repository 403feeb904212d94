import { byName } from '../../domain/values/byName.ts';
import type { ProcessContent, ProjectContent } from '../../domain/document.ts';
import type { SearchQuery } from '../../domain/search/SearchQuery.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import { EVERYWHERE, type Scope } from './searchForm.ts';

type ProcessDocument = StoredDocument<ProcessContent>;
type ProjectDocument = StoredDocument<ProjectContent>;

/** The processes to look in, in the order they are shown: by project, then by name. */
export function documentsInScope(
  processes: readonly ProcessDocument[],
  projects: readonly ProjectDocument[],
  scope: Scope,
  { project, process }: Pick<SearchQuery, 'project' | 'process'>,
): readonly ProcessDocument[] {
  const names = new Map(projects.map(({ id, content }) => [id, content.name]));
  const nameOf = ({ content }: ProcessDocument) => names.get(content.projectId) ?? '';
  return processes
    .filter((document) => {
      const { id, content } = document;
      const isMeant =
        scope === EVERYWHERE || scope === `process ${id}` || scope === `project ${content.projectId}`;
      return isMeant && holds(nameOf(document), project) && holds(content.name, process);
    })
    .toSorted(
      (a, b) =>
        byName(nameOf(a), nameOf(b)) || byName(a.content.name, b.content.name) || a.id.localeCompare(b.id),
    );
}

function holds(name: string, part: string | null): boolean {
  return part === null || name.toLowerCase().includes(part.toLowerCase());
}
