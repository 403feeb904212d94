import type { ReleaseContent } from '../../domain/document.ts';
import { versionProblem } from '../../domain/versions/versions.ts';
import { makeRelease, releaseFile, type ReleaseHead } from '../../formats/release/makeRelease.ts';
import { saveUndoably, type UndoableSave } from '../../state/undoSave.ts';
import { created } from '../../storage/changes.ts';
import type { DocumentStore } from '../../storage/DocumentStore.ts';
import { type ReleaseDocuments, sourceOf } from './releasePlan.ts';

/**
 * Keeps the release that was looked at, whatever is edited meanwhile.
 * @throws Error with a sentence for the user
 */
export async function saveRelease(
  store: DocumentStore,
  documents: ReleaseDocuments,
  head: ReleaseHead,
): Promise<{ readonly save: UndoableSave; readonly release: ReleaseContent }> {
  const { project } = documents;
  const existing = (await store.list('release'))
    .filter(({ content }) => content.projectId === project.id)
    .map(({ content }) => content.version);
  const problem = versionProblem(head.version, existing, null);
  if (problem) throw new Error(problem.message);
  const { files, connectors } = makeRelease(sourceOf(documents), head);
  const registry = head.registry.trim();
  const release: ReleaseContent = {
    kind: 'release',
    projectId: project.id,
    version: head.version,
    releasedAt: new Date().toISOString(),
    notes: head.notes,
    connectors: connectors.map(({ documentId: _, ...one }) => one),
    ...(registry !== '' && { registry }),
    file: releaseFile(project.content, head.version, files),
  };
  return { save: await saveUndoably(store, [created(release)], new Map()), release };
}
