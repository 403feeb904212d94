import { createStore } from 'zustand/vanilla';
import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import type { ProcessContent } from '../../../domain/document.ts';
import type { HistorySteps } from '../../../domain/values/historySteps.ts';
import { messageOf } from '../../../domain/values/messageOf.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { EngineContext } from '../../../domain/problems/ElementContext.ts';
import type { Checks } from '../../../domain/problems/ruleSettings.ts';
import type { TemplateShelf } from '../../../domain/templates/TemplateShelf.ts';
import type { Target } from '../../../domain/process/target.ts';
import type { ProcessEditorApi } from '../../../modeler/ProcessEditorApi.ts';
import type { Autosave } from '../../../state/autosave.ts';
import type { ConflictChoice } from '../../../state/dialogs.ts';
import { Drawing } from './Drawing.ts';
import type { SessionOptions } from './SessionOptions.ts';
import { isOther, SessionProblems } from './SessionProblems.ts';
import { SessionSaves } from './SessionSaves.ts';
import { LOADING, type SessionState, type SourceTab } from './SessionState.ts';
import type { StoredProcessDocument } from './StoredProcess.ts';
import { Turns } from './Turns.ts';
import { TypedStep } from './TypedStep.ts';
import { WholeSteps } from './WholeSteps.ts';

/**
 * One open process: it opens the stored files on the canvas, saves what changed, follows the catalogue, and undoes
 * beyond the canvas's own stack. Has no React, so that it can be tested without a page.
 */
export class ProcessSession {
  readonly id: string;
  readonly editor: ProcessEditorApi;
  readonly target: Target;
  readonly autosave: Autosave;
  readonly typing: TypedStep;
  readonly #store = createStore<SessionState>(() => LOADING);
  readonly #turns = new Turns();
  readonly #drawing: Drawing;
  readonly #steps: WholeSteps;
  readonly #saves: SessionSaves;
  readonly #problems: SessionProblems;
  readonly #stops: readonly (() => void)[];
  #disposed = false;
  /** what is missing can be told only when it is known what there is */
  #knowsCatalogue = false;

  constructor({ id, store, editor, target = 'activiti', delay, onReloaded }: SessionOptions) {
    this.id = id;
    this.editor = editor;
    this.target = target;
    this.typing = new TypedStep(editor);
    this.#problems = new SessionProblems(
      target,
      () => this.#asked(),
      (found) => this.#tell(found),
    );
    this.#drawing = new Drawing(editor, this.#store);
    this.#steps = new WholeSteps(this.#drawing, this.#store, () => this.#changed());
    this.#saves = new SessionSaves({
      ...{ id, store, delay },
      ...{ turns: this.#turns, drawing: this.#drawing, steps: this.#steps, state: this.#store },
      content: () => this.content(),
      contentSoon: () => this.#telling(() => this.#drawing.contentSoon()),
      reload: async (stored) => {
        if (this.#disposed) return;
        await this.#open(stored);
        onReloaded?.();
      },
    });
    this.autosave = this.#saves.autosave;
    this.#stops = [editor.subscribe(() => this.#onEditor()), this.#saves.watch()];
  }

  readonly subscribe = this.#store.subscribe;
  readonly state = this.#store.getState;

  /** Reads the document from the store and draws it. */
  async start(): Promise<void> {
    await this.#turns.run(async () => {
      const stored = await this.#saves.read();
      if (typeof stored === 'string') this.#store.setState({ phase: stored });
      else await this.#open(stored);
    });
  }

  /**
   * Waits for what is under way, saves, and lets go of the canvas. Of a conflict nobody settled, the other version
   * stays and this one goes to the history.
   * @returns why it could not be saved: then nothing is let go of, and it can be tried again
   */
  async dispose(): Promise<string | null> {
    this.#disposed = true;
    for (const stop of this.#stops) stop();
    this.#problems.stop();
    await this.#turns.done();
    await this.autosave.flush();
    const status = this.autosave.status.get();
    if (typeof status === 'object') return status.failed;
    try {
      await this.#saves.leave();
    } catch (error) {
      return messageOf(error);
    }
    this.autosave.dispose();
    this.#problems.close();
    this.editor.destroy();
    return null;
  }

  get catalogue(): readonly CatalogueConnector[] {
    return this.state().catalogue;
  }

  setCatalogue(connectors: readonly CatalogueConnector[]): void {
    this.#knowsCatalogue = true;
    this.#store.setState({ catalogue: connectors });
    this.editor.setCatalogue(connectors);
    this.#problems.schedule();
  }

  /** What elements can be made from, and what can be said of them once their engine's part is loaded. */
  learn(shelf: TemplateShelf, engine: Omit<EngineContext, 'target'>): void {
    this.editor.templates?.set(shelf.all.map(({ template }) => template));
    this.#store.setState({ shelf });
    this.#problems.learn(engine);
  }

  /** How the project wants its processes checked. */
  setChecks(checks: Checks): void {
    if (JSON.stringify(checks) === JSON.stringify(this.state().checks)) return;
    this.#store.setState({ checks });
    this.#problems.setChecks(checks);
  }

  /** The files as export writes them now. */
  content(): Promise<ProcessContent> {
    return this.#telling(() => this.#drawing.content());
  }

  /** What is to be said of the text that is written can be another thing after it. */
  async #telling<T>(write: () => Promise<T>): Promise<T> {
    const [before] = this.#drawing.problems;
    const written = await write();
    const [after] = this.#drawing.problems;
    if (after?.message !== before?.message) this.#problems.schedule();
    return written;
  }

  undo(): void {
    if (this.editor.snapshot().canUndo) this.editor.undo();
    else void this.#turns.run(() => this.#steps.undo());
  }

  redo(): void {
    if (this.editor.snapshot().canRedo) this.editor.redo();
    else void this.#turns.run(() => this.#steps.redo());
  }

  /** All steps since it was opened: those of the canvas, and under them those that changed the whole document. */
  steps(): HistorySteps {
    const canvas = this.editor.steps();
    const whole = this.#steps.steps;
    return { undo: [...canvas.undo, ...whole.undo], redo: [...canvas.redo, ...whole.redo] };
  }

  /** So many steps back (below zero) or forward, one after the other. */
  async travel(by: number): Promise<void> {
    await this.#turns.run(async () => {
      for (let left = Math.abs(by); left > 0; left -= 1) {
        const { canUndo, canRedo } = this.editor.snapshot();
        if (by < 0 && canUndo) this.editor.undo();
        else if (by > 0 && canRedo) this.editor.redo();
        else if (!(await (by < 0 ? this.#steps.undo() : this.#steps.redo()))) return;
      }
    });
  }

  setDraft(tab: SourceTab, text: string | null): void {
    const { drafts } = this.state();
    if (drafts[tab] === text) return;
    this.#store.setState({ drafts: { ...drafts, [tab]: text } });
    this.autosave.schedule();
  }

  /** Draws the text as one undoable step. @throws Error with a sentence when it cannot be drawn; the diagram stays. */
  async applyXml(xml: string): Promise<void> {
    await this.#turns.run(() => this.#steps.applyXml(xml));
  }

  /** Sets what the text says on the elements, as one undoable step. @throws Error with a sentence when it cannot be read */
  async applyExtensions(text: string): Promise<void> {
    await this.#turns.run(() => this.#steps.applyExtensions(text));
  }

  /**
   * Goes back to what the document was, as one undoable step; what is here is kept in the history.
   * @throws Error when it cannot be drawn; what is here stays
   */
  restore(content: ProcessContent, label: string): Promise<void> {
    return this.#saves.restore(content, label);
  }

  /**
   * Of two versions of the document: this tab's, or the other's as a step that undo takes back, or that one here and
   * this tab's as a process of its own. What is given up is kept in the history.
   * @returns the id of the copy
   */
  settleConflict(keep: ConflictChoice): Promise<string | null> {
    return this.#saves.settle(keep);
  }

  readonly refreshProblems = (): void => this.#problems.refresh();

  /** null while there is nothing to find problems in */
  #asked(): ReturnType<ConstructorParameters<typeof SessionProblems>[1]> {
    if (this.#disposed || !this.#drawing.isDrawn || !this.#knowsCatalogue) return null;
    return { model: this.editor.model(), connectors: this.catalogue };
  }

  #tell(found: readonly Problem[]): void {
    const problems = [...this.#drawing.problems, ...found];
    // A diagram that was drawn anew has lost its discs, though nothing new is said of it.
    this.editor.setProblems(problems);
    if (isOther(this.state().problems, problems)) this.#store.setState({ problems });
  }

  async #open(stored: StoredProcessDocument): Promise<void> {
    this.#problems.startAnew();
    this.#steps.clear();
    const ofFiles = await this.#drawing.open(stored.content);
    this.#saves.begin(stored);
    this.#problems.begin(ofFiles);
    this.#steps.tell(this.state().version + 1);
  }

  #onEditor(): void {
    if (!this.#drawing.wasEdited()) {
      this.#steps.tell();
      return;
    }
    this.#steps.forgetFuture();
    this.#changed();
  }

  #changed(): void {
    this.#steps.tell(this.state().version + 1);
    this.autosave.schedule();
    this.#problems.schedule();
  }
}
