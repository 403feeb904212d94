import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type {
  ConnectorContent,
  DocumentContent,
  DocumentKind,
  TemplateContent,
  VersionContent,
} from '../domain/document.ts';
import type { Change, DamagedRecord, DocumentStore, StoredDocument } from '../storage/DocumentStore.ts';
import { isLive } from '../storage/isLive.ts';
import { listTrash } from '../storage/purgeTrash.ts';
import { inOrder } from './inOrder.ts';
import { documentKey, documentsKey, damagedKey, trashKey } from './refreshOnSave.ts';
import { useStore } from './StoreContext.tsx';
import { useWhenIdle } from './useWhenIdle.ts';
import { failureToast } from './failureToast.ts';

export type ContentOf<K extends DocumentKind> = Extract<DocumentContent, { kind: K }>;

/** All of a kind that are not in the trash, in the order they were made. */
export function useDocuments<K extends DocumentKind>(
  kind: K,
  { enabled = true }: { readonly enabled?: boolean } = {},
): UseQueryResult<readonly StoredDocument<ContentOf<K>>[]> {
  const store = useStore();
  return useQuery({
    queryKey: documentsKey(kind),
    enabled,
    queryFn: async () => inOrder(await store.list(kind)),
  });
}

/** `null` where there is none of that id and kind, or it lies in the trash. */
export function useDocument<K extends DocumentKind>(
  id: string,
  kind: K,
): UseQueryResult<StoredDocument<ContentOf<K>> | null> {
  const store = useStore();
  return useQuery({ queryKey: [...documentKey(id), kind], queryFn: () => loadOfKind(store, id, kind) });
}

async function loadOfKind<K extends DocumentKind>(
  store: DocumentStore,
  id: string,
  kind: K,
): Promise<StoredDocument<ContentOf<K>> | null> {
  const found = await store.load(id);
  return isLive(found, kind) ? found : null;
}

const NO_CONNECTORS: readonly StoredDocument<ConnectorContent>[] = [];

/** The catalogue as it is kept; the same array until a connector changes, so it can be a memo's key. */
export function useConnectorDocuments(): readonly StoredDocument<ConnectorContent>[] {
  return useDocuments('connector').data ?? NO_CONNECTORS;
}

const NO_VERSIONS: readonly StoredDocument<VersionContent>[] = [];

/** Every published version; the same array until one changes. */
export function useVersionDocuments(): readonly StoredDocument<VersionContent>[] {
  return useDocuments('version').data ?? NO_VERSIONS;
}

const NO_TEMPLATES: readonly StoredDocument<TemplateContent>[] = [];

/** Every template that is kept; the same array until one changes. Read by formats/camunda/keptTemplates.ts. */
export function useTemplateDocuments(): readonly StoredDocument<TemplateContent>[] {
  return useDocuments('template').data ?? NO_TEMPLATES;
}

export function useTrash(): UseQueryResult<readonly StoredDocument[]> {
  const store = useStore();
  return useQuery({ queryKey: trashKey, queryFn: () => listTrash(store) });
}

/** What is kept but cannot be read: shown, never touched. All that is kept is gone through for it, so it comes later. */
export function useDamagedDocuments(): UseQueryResult<readonly DamagedRecord[]> {
  const store = useStore();
  const enabled = useWhenIdle();
  return useQuery({ queryKey: damagedKey, queryFn: () => store.damaged(), enabled });
}

/** Saves all or nothing. A failure is said in a toast with Retry; `mutateAsync` rejects as well. */
export function useSaveDocuments(): UseMutationResult<readonly StoredDocument[], Error, readonly Change[]> {
  const store = useStore();
  const mutation = useMutation<readonly StoredDocument[], Error, readonly Change[]>({
    mutationFn: (changes) => store.save(changes),
    onError: (error, changes) => failureToast(error, () => mutation.mutate(changes)),
  });
  return mutation;
}
