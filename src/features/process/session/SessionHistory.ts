import type { EditorDocument } from '../../../modeler/ProcessEditorApi.ts';
import type { HistorySteps } from '../../../domain/values/historySteps.ts';
import type { ProcessContent } from '../../../domain/document.ts';
import type { SessionState } from './SessionState.ts';

/** A document as it stood, and the stored files it is written over. */
export interface Stand {
  readonly document: EditorDocument;
  readonly base: ProcessContent;
  /** the text of the tabs that was not applied; absent where a step leaves that alone */
  readonly drafts?: SessionState['drafts'];
}

interface Step {
  readonly label: string;
  readonly before: Stand;
  readonly after: Stand;
}

/**
 * The steps that replace the whole document (applying text of the XML tab, going back to a version). Opening a document empties the canvas's
 * own stack, so these lie under it: undo takes the canvas's steps first, then one of these.
 */
export class SessionHistory {
  #past: readonly Step[] = [];
  #future: readonly Step[] = [];

  get undoLabel(): string | null {
    return this.#past.at(-1)?.label ?? null;
  }

  get redoLabel(): string | null {
    return this.#future.at(-1)?.label ?? null;
  }

  /** nearest first */
  get steps(): HistorySteps {
    const labels = (steps: readonly Step[]) => steps.map(({ label }) => label).reverse();
    return { undo: labels(this.#past), redo: labels(this.#future) };
  }

  push(label: string, before: Stand, after: Stand): void {
    this.#past = [...this.#past, { label, before, after }];
    this.#future = [];
  }

  /** an edit on the canvas makes what was taken back unreachable */
  forgetFuture(): void {
    this.#future = [];
  }

  clear(): void {
    this.#past = [];
    this.#future = [];
  }

  /** `now` is what Redo returns to: the canvas's steps on top of the text that was applied */
  undo(now: Stand): Stand | null {
    const step = this.#past.at(-1);
    if (!step) return null;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, { ...step, after: { ...step.after, ...now } }];
    return step.before;
  }

  redo(now: Stand): Stand | null {
    const step = this.#future.at(-1);
    if (!step) return null;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, { ...step, before: { ...step.before, ...now } }];
    return step.after;
  }
}
