import { t } from '../language/t.ts';
import { failureToast } from './failureToast.ts';
import { useCallback, useMemo } from 'react';
import {
  categoryNames,
  EMPTY_WORKSPACE,
  inCategory,
  keptCategories,
  type CategoryKind,
} from '../domain/connector/categories.ts';
import {
  WORKSPACE_ID,
  type ConnectorContent,
  type ProcessContent,
  type WorkspaceContent,
} from '../domain/document.ts';
import { created, edited } from '../storage/changes.ts';
import type { Change, DocumentStore, StoredDocument } from '../storage/DocumentStore.ts';
import { useDocument, useDocuments } from './queries.ts';
import { useStore } from './StoreContext.tsx';
import { toast } from './toasts.ts';

type Categorised = StoredDocument<ConnectorContent | ProcessContent>;

export interface CategoryCount {
  readonly name: string;
  readonly count: number;
}

/** Every category of connectors, or of processes, with how many are in it. */
export function useCategories(kind: CategoryKind): readonly CategoryCount[] {
  const documents = useDocuments(kind).data;
  const workspace = useDocument(WORKSPACE_ID, 'workspace').data?.content ?? EMPTY_WORKSPACE;
  return useMemo(() => {
    const used = (documents ?? []).map(({ content }) => content.category);
    return categoryNames(keptCategories(workspace, kind), used).map((name) => ({
      name,
      count: used.filter((one) => one === name).length,
    }));
  }, [documents, workspace, kind]);
}

export interface CategoryEdit {
  /** said in the toast: "Renamed Data to Records" */
  readonly message: string;
  /** what of the workspace's lists changes */
  readonly lists?: (workspace: WorkspaceContent) => WorkspaceContent;
  /** the documents that go to another category */
  readonly moved?: readonly string[];
  readonly to?: string;
}

/** One save for the lists and everything that is moved; the toast takes all of it back. */
export async function saveCategories(store: DocumentStore, edit: CategoryEdit): Promise<void> {
  const { message, lists, moved = [], to = '' } = edit;
  try {
    const before = await loadCategorised(store, moved);
    const workspace = await store.load(WORKSPACE_ID);
    const saved = await store.save([
      ...before.map((one) => edited(one, inCategory(one.content, to))),
      ...(lists ? changedLists(workspace, lists) : []),
    ]);
    const was = workspace?.content.kind === 'workspace' ? workspace.content : EMPTY_WORKSPACE;
    const isListed = saved.some(({ id }) => id === WORKSPACE_ID);
    const run = () => void takeBack(store, before, to, isListed ? was : null);
    toast({ message, action: { label: t('Undo'), run } });
  } catch (error) {
    failureToast(error, () => void saveCategories(store, edit));
  }
}

/** Only what still is in the category it was moved to: what was moved again since stays. */
async function takeBack(
  store: DocumentStore,
  before: readonly Categorised[],
  to: string,
  lists: WorkspaceContent | null,
): Promise<void> {
  try {
    const was = new Map(before.map(({ id, content }) => [id, content.category ?? '']));
    const now = await loadCategorised(store, [...was.keys()]);
    const workspace = await store.load(WORKSPACE_ID);
    const changes = [
      ...now
        .filter(({ content }) => (content.category ?? '') === to)
        .map((one) => edited(one, inCategory(one.content, was.get(one.id) ?? ''))),
      ...(lists ? changedLists(workspace, ({ made }) => ({ ...lists, ...(made && { made }) })) : []),
    ];
    if (changes.length > 0) await store.save(changes);
  } catch (error) {
    failureToast(error, () => void takeBack(store, before, to, lists));
  }
}

async function loadCategorised(
  store: DocumentStore,
  ids: readonly string[],
): Promise<readonly Categorised[]> {
  const loaded = await Promise.all(ids.map((id) => store.load(id)));
  return loaded.filter(
    (one): one is Categorised => one?.content.kind === 'connector' || one?.content.kind === 'process',
  );
}

/** The document of the workspace is made when it is first needed. */
function changedLists(
  workspace: StoredDocument | undefined,
  lists: (workspace: WorkspaceContent) => WorkspaceContent,
): readonly Change[] {
  if (workspace === undefined) return [created(lists(EMPTY_WORKSPACE), WORKSPACE_ID)];
  if (workspace.content.kind !== 'workspace') return [];
  const content = lists(workspace.content);
  return content === workspace.content ? [] : [edited(workspace, content)];
}

export function useSaveCategories(): (edit: CategoryEdit) => Promise<void> {
  const store = useStore();
  return useCallback((edit) => saveCategories(store, edit), [store]);
}
