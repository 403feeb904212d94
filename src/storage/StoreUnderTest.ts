import type { DocumentStore } from './DocumentStore.ts';

export interface StoreUnderTest {
  /** a further store over the same documents, as another tab has it */
  readonly open: () => DocumentStore;
  readonly setNow: (now: Date) => void;
  readonly close: () => Promise<void>;
}

/** Opens a store for one test, and closes it whatever happens. */
export type Within = (test: (store: DocumentStore, made: StoreUnderTest) => Promise<void>) => Promise<void>;
