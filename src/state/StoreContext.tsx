import { QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { DocumentStore } from '../storage/DocumentStore.ts';
import { FallbackStore, type StorageHealth } from '../storage/FallbackStore.ts';
import { IndexedDbStore } from '../storage/IndexedDbStore.ts';
import { MemoryStore } from '../storage/MemoryStore.ts';
import { SaveWriter } from '../storage/SaveWriter.ts';
import { purgeTrash } from '../storage/purgeTrash.ts';
import { flushAll } from './autosave.ts';
import { createQueryClient } from './createQueryClient.ts';
import { refreshOnSave } from './refreshOnSave.ts';

const StoreContext = createContext<DocumentStore | null>(null);
const KEPT: StorageHealth = { kind: 'kept' };

/** The browser's database, or memory where it is blocked. */
function createBrowserStore(): FallbackStore {
  return new FallbackStore(
    new IndexedDbStore(undefined, {
      beforeGivingWay: () => lastSaves(),
      writer: (name) => new SaveWriter(name),
    }),
    new MemoryStore(),
  );
}

/** So long another tab with a newer version waits for us at most. */
const GIVE_WAY_MS = 3_000;

async function lastSaves(): Promise<void> {
  await Promise.race([flushAll(), new Promise((resolve) => setTimeout(resolve, GIVE_WAY_MS))]);
}

interface StoreProviderProps {
  readonly children: ReactNode;
  readonly store?: DocumentStore;
}

export function StoreProvider({ children, store: given }: StoreProviderProps) {
  const [store] = useState(() => given ?? createBrowserStore());
  const [client] = useState(createQueryClient);
  useEffect(() => refreshOnSave(store, client), [store, client]);
  useEffect(() => {
    // Both can wait for the next visit.
    purgeTrash(store).catch(() => undefined);
    store.trimHistory().catch(() => undefined);
  }, [store]);
  return (
    <StoreContext value={store}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </StoreContext>
  );
}

export function useStore(): DocumentStore {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('useStore needs a StoreProvider around it.');
  return store;
}

const never = () => () => undefined;
const kept = () => KEPT;

/** Whether what is saved is kept: 'memory' and 'failing' carry a message for a banner. */
export function useStorageHealth(): StorageHealth {
  const store = useStore();
  const tells = store instanceof FallbackStore;
  return useSyncExternalStore(tells ? store.onHealth : never, tells ? store.health : kept);
}
