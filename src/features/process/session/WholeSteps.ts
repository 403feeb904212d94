import type { StoreApi } from 'zustand/vanilla';
import type { HistorySteps } from '../../../domain/values/historySteps.ts';
import type { ProcessContent } from '../../../domain/document.ts';
import { t } from '../../../language/t.ts';
import { dataChanges } from './dataChanges.ts';
import type { Drawing } from './Drawing.ts';
import { historyState, sameHistory } from './historyState.ts';
import { SessionHistory, type Stand } from './SessionHistory.ts';
import type { SessionState } from './SessionState.ts';
import { draftsOf, standOfExtensions, standOfPast, standOfXml } from './stands.ts';

/**
 * The steps that change the whole document at once, each undone as one, and undo beyond the canvas's own stack.
 * Whoever calls them sees to it that they come one after the other.
 */
export class WholeSteps {
  readonly #drawing: Drawing;
  readonly #state: StoreApi<SessionState>;
  readonly #onChanged: () => void;
  readonly #history = new SessionHistory();

  constructor(drawing: Drawing, state: StoreApi<SessionState>, onChanged: () => void) {
    this.#drawing = drawing;
    this.#state = state;
    this.#onChanged = onChanged;
  }

  /** Draws the text. @throws Error with a sentence when it cannot be drawn; the diagram stays. */
  async applyXml(xml: string): Promise<void> {
    const drawing = this.#drawing;
    const before = await drawing.stand();
    const drawn = drawing.isDrawn ? { ...before, members: drawing.members } : null;
    const next = await standOfXml(xml, drawing.base, drawn);
    await this.#replace(t('Apply XML'), before, next);
    this.#setDrafts({ xml: null });
  }

  /** Sets what the text says on the elements. @throws Error with a sentence when it cannot be read */
  async applyExtensions(text: string): Promise<void> {
    const drawing = this.#drawing;
    const { xml, data } = await drawing.editor.save();
    const { sidecar } = await drawing.content();
    const next = await standOfExtensions(text, { ...drawing.base, sidecar }, xml);
    drawing.base = next.base;
    this.#setDrafts({ extensions: null });
    const changes = dataChanges(data, next.document.data);
    if (changes.size > 0) drawing.editor.setData(changes, t('Apply extensions'));
    else this.#onChanged();
  }

  /** Goes back to what the document was. @throws Error when it cannot be drawn; what is here stays. */
  async restore(content: ProcessContent, label: string): Promise<void> {
    const { drafts } = this.#state.getState();
    const before = { ...(await this.#drawing.stand()), drafts };
    const past = await standOfPast(content, before.base);
    await this.#replace(label, before, { ...past, drafts: { ...drafts, ...draftsOf(content) } });
  }

  get steps(): HistorySteps {
    return this.#history.steps;
  }

  /** @returns false where there is nothing to take back */
  undo(): Promise<boolean> {
    return this.#go((now) => this.#history.undo(now));
  }

  /** @returns false where nothing was taken back */
  redo(): Promise<boolean> {
    return this.#go((now) => this.#history.redo(now));
  }

  /** An edit on the canvas makes what was taken back unreachable. */
  forgetFuture(): void {
    this.#history.forgetFuture();
  }

  clear(): void {
    this.#history.clear();
  }

  /** Says what can be taken back now. @param version of what would be written */
  tell(version = this.#state.getState().version): void {
    const next = historyState(this.#drawing.editor.snapshot(), this.#history, version);
    if (!sameHistory(this.#state.getState(), next)) this.#state.setState(next);
  }

  /** @throws what drawing throws, after what was there is there again */
  async #replace(label: string, before: Stand, next: Stand): Promise<void> {
    const drawing = this.#drawing;
    try {
      await drawing.draw(next.document);
    } catch (error) {
      if (drawing.isDrawn) await drawing.draw(before.document);
      throw error;
    }
    this.#history.push(label, before, next);
    drawing.base = next.base;
    this.#state.setState({ drawError: null, ...(next.drafts && { drafts: next.drafts }) });
    this.#onChanged();
  }

  async #go(take: (now: Stand) => Stand | null): Promise<boolean> {
    const stand = take(await this.#drawing.stand());
    if (!stand) return false;
    await this.#drawing.show(stand);
    this.#onChanged();
    return true;
  }

  #setDrafts(drafts: Partial<SessionState['drafts']>): void {
    this.#state.setState({ drafts: { ...this.#state.getState().drafts, ...drafts } });
  }
}
