import type { DocumentStore } from '../storage/DocumentStore.ts';
import { type Autosave, createAutosave } from './autosave.ts';
import { type ConflictSession, OpenConflict } from './OpenConflict.ts';

/** A document that is open for editing. */
export interface Session extends ConflictSession {
  /** @param handedOver called when only the disk is waited for */
  save(handedOver: () => void): Promise<void>;
  /** with a conflict open: what is here goes to the history */
  leave(): Promise<void>;
  dispose(): void;
}

export interface OpenSession<S> {
  readonly session: S;
  readonly autosave: Autosave;
  /** shows both versions of what was changed in another tab, too */
  readonly compareConflict: () => void;
}

/** How the sessions of one kind are opened: a constant, never made anew. */
export interface SessionKind<S> {
  readonly open: (store: DocumentStore, id: string, onDirty: () => void) => Promise<S | undefined>;
  /** what messages call the document */
  readonly nameOf: (session: S) => string;
  /** the address of a copy */
  readonly hrefOf: (id: string) => string;
}

/** undefined: there is none of that id */
export async function openSession<S extends Session>(
  kind: SessionKind<S>,
  store: DocumentStore,
  id: string,
  navigate: (to: string) => void,
): Promise<OpenSession<S> | undefined> {
  const session = await kind.open(store, id, () => autosave.schedule());
  const autosave: Autosave = createAutosave({
    save: async (handedOver) => session?.save(handedOver),
    onConflict: () => conflict?.ask(),
  });
  const conflict =
    session &&
    new OpenConflict({
      ...{ session, autosave },
      name: () => kind.nameOf(session),
      onCopied: (copy) => navigate(kind.hrefOf(copy)),
    });
  return session && conflict && { session, autosave, compareConflict: conflict.compare };
}
