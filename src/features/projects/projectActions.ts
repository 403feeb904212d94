import type { ProcessContent } from '../../domain/document.ts';
import { t } from '../../language/t.ts';
import { created, edited, newDocumentId } from '../../storage/changes.ts';
import type { Change, DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';
import { copyName } from '../../domain/values/copyName.ts';
import { processCount, type ProcessDocument, type ProjectDocument, type ProjectRow } from './projectRows.ts';

/** A copy with copies of all its processes; their ids may stay, they only have to be unique in a project. */
export function duplicateProject(
  row: ProjectRow,
  taken: readonly string[],
): { id: string; changes: Change[] } {
  const id = newDocumentId();
  const { content } = row.document;
  const copies = row.processes.map((process) => created({ ...process.content, projectId: id }));
  return { id, changes: [created({ ...content, name: copyName(content.name, taken) }, id), ...copies] };
}

export function renameProject(document: ProjectDocument, name: string): Change {
  return edited(document, { ...document.content, name });
}

/** An empty text takes the description away. */
export function describeProject(document: ProjectDocument, text: string): Change {
  const { description: _, ...content } = document.content;
  const description = text.trim();
  return edited(document, description === '' ? content : { ...content, description });
}

/** Renames what its files are called; the name in the diagram is its author's. */
export function renameProcess(document: ProcessDocument, name: string): Change {
  const content: ProcessContent = { ...document.content, name };
  return edited(document, content);
}

export async function releasesOf(
  store: DocumentStore,
  projectId: string,
): Promise<readonly StoredDocument[]> {
  return (await store.list('release')).filter(({ content }) => content.projectId === projectId);
}

export function deletedMessage({ document, processes }: ProjectRow): string {
  const { name } = document.content;
  if (processes.length === 0) return t`Deleted ${name}.`;
  return processes.length === 1
    ? t`Deleted ${name} and its process.`
    : t`Deleted ${name} and its ${processCount(processes.length)}.`;
}
