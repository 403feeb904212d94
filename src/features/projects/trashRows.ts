import type { StoredDocument } from '../../storage/DocumentStore.ts';
import { TRASH_DAYS } from '../../storage/purgeTrash.ts';
import { processCount } from './projectRows.ts';

/** What comes back together: a document, or a project with the processes that went with it. */
export interface TrashRow {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly deletedAt: string;
  readonly documents: readonly StoredDocument[];
}

/** The latest first. */
export function trashRows(trash: readonly StoredDocument[]): readonly TrashRow[] {
  const isPartOf = (one: StoredDocument, project: StoredDocument) =>
    one.content.kind === 'process' &&
    one.content.projectId === project.id &&
    one.deletedAt === project.deletedAt;
  const projects = trash.filter(({ content }) => content.kind === 'project');
  const alone = trash.filter(
    (one) => one.content.kind !== 'project' && !projects.some((project) => isPartOf(one, project)),
  );
  return [
    ...projects.map((project) => rowOf([project, ...trash.filter((one) => isPartOf(one, project))])),
    ...alone.map((one) => rowOf([one])),
  ]
    .flat()
    .sort((a, b) => b.deletedAt.localeCompare(a.deletedAt));
}

function rowOf(documents: readonly StoredDocument[]): TrashRow[] {
  const [first] = documents;
  if (first === undefined) return [];
  const parts = documents.length - 1;
  const kind = { connector: 'Connector', process: 'Process', project: 'Project' }[first.content.kind];
  return [
    {
      id: first.id,
      name: nameOf(first),
      about: parts === 0 ? kind : `${kind} with ${processCount(parts)}`,
      deletedAt: first.deletedAt ?? first.changedAt,
      documents,
    },
  ];
}

function nameOf({ content }: StoredDocument): string {
  if (content.kind !== 'connector') return content.name;
  try {
    // The whole reader of connectors would be too much for a name.
    const definition: unknown = JSON.parse(content.text);
    const hasName = typeof definition === 'object' && definition !== null && 'name' in definition;
    return hasName && typeof definition.name === 'string' ? definition.name : 'Connector';
  } catch {
    return 'Connector';
  }
}

/** 'goes in 12 days' */
export function daysLeft(deletedAt: string, now: Date): string {
  const left = Math.ceil(TRASH_DAYS - (now.getTime() - Date.parse(deletedAt)) / 86_400_000);
  return left <= 1 ? 'goes within a day' : `goes in ${left} days`;
}
