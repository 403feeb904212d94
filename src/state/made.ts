import { EMPTY_WORKSPACE } from '../domain/connector/categories.ts';
import { WORKSPACE_ID, type MadeOfVersion, type WorkspaceContent } from '../domain/document.ts';
import { created, edited } from '../storage/changes.ts';
import type { DocumentStore } from '../storage/DocumentStore.ts';
import { RevisionConflict } from '../storage/errors.ts';
import { failureToast } from './failureToast.ts';
import { useDocument } from './queries.ts';

const NONE: readonly MadeOfVersion[] = [];

/** What was made of published versions: packages and code that somebody downloaded. */
export function useMade(): readonly MadeOfVersion[] {
  return useDocument(WORKSPACE_ID, 'workspace').data?.content.made ?? NONE;
}

/** The last time of each counts. Another tab may save between reading and writing: then it is read again, once. */
export async function rememberMade(
  store: DocumentStore,
  versions: readonly { readonly connectorId: string; readonly version: string }[],
  what: MadeOfVersion['what'],
): Promise<void> {
  if (versions.length === 0) return;
  try {
    await remember(store, versions, what).catch((error: unknown) => {
      if (!(error instanceof RevisionConflict)) throw error;
      return remember(store, versions, what);
    });
  } catch (error) {
    // What was downloaded is there: only the journey does not know of it.
    failureToast(error, () => void rememberMade(store, versions, what));
  }
}

async function remember(
  store: DocumentStore,
  versions: Parameters<typeof rememberMade>[1],
  what: MadeOfVersion['what'],
): Promise<void> {
  const at = new Date().toISOString();
  const workspace = await store.load(WORKSPACE_ID);
  const before = workspace?.content.kind === 'workspace' ? workspace.content : EMPTY_WORKSPACE;
  const isAgain = (one: MadeOfVersion): boolean =>
    one.what === what &&
    versions.some(({ connectorId, version }) => one.connectorId === connectorId && one.version === version);
  const made = [
    ...(before.made ?? NONE).filter((one) => !isAgain(one)),
    ...versions.map(({ connectorId, version }) => ({ connectorId, version, what, at })),
  ];
  const content: WorkspaceContent = { ...before, made };
  await store.save([workspace ? edited(workspace, content) : created(content, WORKSPACE_ID)]);
}
