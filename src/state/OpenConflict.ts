import type { DocumentContent } from '../domain/document.ts';
import { t } from '../language/t.ts';
import type { Autosave } from './autosave.ts';
import { type ConflictChoice, openDialog } from './dialogs.ts';
import { failureToast } from './failureToast.ts';
import { dismissToast, toast } from './toasts.ts';

/** What is open for editing, as far as two versions of it go. */
export interface ConflictSession {
  /** what is here */
  getState(): { readonly content: DocumentContent };
  /** what another tab saved; undefined where it is gone */
  theirs(): Promise<DocumentContent | undefined>;
  /** @returns the id of the copy */
  settle(keep: ConflictChoice): Promise<string | null>;
}

interface OpenConflictOptions {
  readonly session: ConflictSession;
  readonly autosave: Autosave;
  readonly name: () => string;
  readonly onCopied: (id: string) => void;
}

/** Two tabs changed one document: both versions are shown, and both kept until a person chooses. */
export class OpenConflict {
  readonly #options: OpenConflictOptions;
  #said: number | undefined;

  constructor(options: OpenConflictOptions) {
    this.#options = options;
  }

  /** It stays until one of the ways is taken. */
  readonly ask = (): void => {
    const name = this.#options.name();
    this.#said = toast({
      message: t`${name} was changed in another tab, too. Both versions are kept until you choose.`,
      tone: 'warn',
      stays: true,
      about: aboutConflict(name),
      actions: [
        { label: t('Compare…'), run: this.compare },
        { label: t('Load the other version'), run: this.#keeping('theirs') },
        { label: t('Keep mine'), run: this.#keeping('mine') },
      ],
    });
  };

  /** Nothing is chosen by looking. */
  readonly compare = (): void => {
    void this.#compare().catch((error: unknown) => failureToast(error, this.compare));
  };

  async #compare(): Promise<void> {
    const { session, name } = this.#options;
    const theirs = await session.theirs();
    if (theirs === undefined) throw new Error(t`${name()} was deleted in the other tab.`);
    const { content: mine } = session.getState();
    openDialog({
      ...{ kind: 'conflict', name: name(), mine, theirs },
      onKeep: (choice) => this.#keep(choice),
    });
  }

  #keeping(choice: ConflictChoice): () => void {
    // A way that failed can be taken again: the question comes back after what went wrong.
    return () => void this.#keep(choice).catch((error: unknown) => failureToast(error, this.ask));
  }

  async #keep(choice: ConflictChoice): Promise<void> {
    const { session, autosave, onCopied } = this.#options;
    const copy = await session.settle(choice);
    if (this.#said !== undefined) dismissToast(this.#said);
    autosave.resume(true);
    await autosave.flush();
    if (copy !== null) onCopied(copy);
  }
}

/** What is said about it later takes the place of the question. */
export function aboutConflict(name: string): string {
  return `conflict ${name}`;
}
