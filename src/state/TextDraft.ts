import type { ConnectorContent, TemplateContent } from '../domain/document.ts';
import { push, redo, startHistory, undo, type History } from '../domain/values/history.ts';
import { stepsOf, travel, type HistorySteps } from '../domain/values/historySteps.ts';
import type { Problem } from '../domain/problem.ts';
import { t } from '../language/t.ts';

/** What is edited as a text, in forms and as the text itself. */
export type TextContent = ConnectorContent | TemplateContent;

export interface TextReading<T> {
  /** null: it cannot be read */
  readonly value: T | null;
  readonly problems: readonly Problem[];
}

export interface DraftState<C extends TextContent> {
  readonly content: C;
  /** of the text that is shown; empty when it can be read */
  readonly textProblems: readonly Problem[];
  /** the step that undo would take back */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
}

/** Typing within this time is one step. */
const PAUSE = 1000;

/** What is edited of a document: its text is the truth, forms and JSON edit it, one undo stack over both. */
export class TextDraft<C extends TextContent, T> {
  readonly #reader: (text: string) => TextReading<T>;
  readonly #now: () => number;
  #history: History<C>;
  /** reading is most of the work of a step, and not every step changes the text */
  #read: TextReading<T> & { readonly text: string };
  #burst = 0;
  #typedAt = 0;
  #onMoved: () => void = () => undefined;

  /** @param read what its text was read as already */
  constructor(
    content: C,
    reader: (text: string) => TextReading<T>,
    now: () => number = () => Date.now(),
    read = reader(content.text),
  ) {
    this.#reader = reader;
    this.#now = now;
    this.#history = startHistory(content);
    this.#read = { text: content.text, ...read };
  }

  /** @param onMoved called when the content is another one */
  listen(onMoved: () => void): void {
    this.#onMoved = onMoved;
  }

  get content(): C {
    return this.#history.present;
  }

  /** what is in force; null while not even the stored text can be read */
  get value(): T | null {
    return this.#reading().value;
  }

  /** Text as it is typed. One that cannot be read is kept beside the one in force. */
  editText(text: string): void {
    const { content } = this;
    if (text === (content.invalidText ?? content.text)) return;
    const { value } = this.#reader(text);
    const now = withoutInvalidText(content);
    const next =
      value === null
        ? { ...content, invalidText: text }
        : (this.withText?.(now, text, value) ?? { ...now, text });
    this.step(t('Edit JSON'), next, 'json');
  }

  dropInvalidText(): void {
    const { content } = this;
    if (content.invalidText !== undefined) {
      this.step(t('Back to the last valid version'), withoutInvalidText(content));
    }
  }

  /** Edits with the same `typing` key and no pause between them are one step. */
  step(label: string, content: C, typing?: string): void {
    const at = this.#now();
    if (at - this.#typedAt > PAUSE) this.#burst += 1;
    this.#typedAt = at;
    this.#move(push(this.#history, content, label, typing && `${typing} ${this.#burst}`));
  }

  undo(): void {
    this.#move(undo(this.#history));
  }

  redo(): void {
    this.#move(redo(this.#history));
  }

  steps(): HistorySteps {
    return stepsOf(this.#history);
  }

  travel(by: number): void {
    this.#move(travel(this.#history, by));
  }

  /** What another tab made of it, as a step, just as it is. */
  take(theirs: C, label: string): void {
    this.#move(push(this.#history, theirs, label));
  }

  /** What somebody else saved; there is nothing to take back. */
  restart(content: C): void {
    this.#history = startHistory(content);
  }

  state(): DraftState<C> {
    const { past, present, future } = this.#history;
    return {
      content: present,
      textProblems:
        present.invalidText === undefined
          ? this.#reading().problems
          : this.#reader(present.invalidText).problems,
      undoLabel: past.at(-1)?.label ?? null,
      redoLabel: future.at(0)?.label ?? null,
    };
  }

  /** The content with a text that was read as `value`, where more than the text follows it. */
  protected withText?(content: C, text: string, value: T): C;

  /** Says what is here differently; no step, for nobody did it. */
  protected amend(content: C): void {
    this.#history = { ...this.#history, present: content };
  }

  #reading(): TextReading<T> {
    const { text } = this.content;
    if (this.#read.text !== text) this.#read = { text, ...this.#reader(text) };
    return this.#read;
  }

  #move(history: History<C>): void {
    if (history === this.#history) return;
    this.#history = history;
    this.#onMoved();
  }
}

export function withoutInvalidText<C extends TextContent>(content: C): C {
  const { invalidText: _, ...rest } = content;
  // Every kind may go without it, which the compiler cannot tell of a kind it does not know.
  return rest as C;
}
