import { readModelFromXml } from '../../bpmn/readModel.ts';
import type { CatalogueConnector } from '../../domain/catalogue.ts';
import type { ProcessContent } from '../../domain/document.ts';
import { messageOf } from '../../domain/messageOf.ts';
import type { Problem } from '../../domain/problem.ts';
import type { EngineContext } from '../../domain/problems/ElementContext.ts';
import { processProblems } from '../../domain/problems/processProblems.ts';
import type { TemplateShelf } from '../../domain/templates/TemplateShelf.ts';
import type { Target } from '../../domain/target.ts';
import { openProcess } from '../../formats/activiti/workingProcess.ts';
import type { EditorDocument, ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';
import { type Autosave, createAutosave } from '../../state/autosave.ts';
import { RevisionConflict } from '../../storage/errors.ts';
import { checkSource } from './checkSource.ts';
import { dataChanges } from './dataChanges.ts';
import { processIdRenames, processMembers, type ProcessMembers, underNewIds } from './processIdRenames.ts';
import { sameContent } from './sameContent.ts';
import { SessionHistory, type Stand } from './SessionHistory.ts';
import { historyState, sameHistory } from './historyState.ts';
import type { SessionOptions } from './SessionOptions.ts';
import { LOADING, type SessionState, type SourceTab } from './SessionState.ts';
import { StoredProcess, type StoredProcessDocument } from './StoredProcess.ts';
import { TypedStep } from './TypedStep.ts';
import { WorkingFiles, withDrafts } from './WorkingFiles.ts';
import { whenIdle } from './whenIdle.ts';

/**
 * One open process: it opens the stored files on the canvas, saves what changed, follows the catalogue, and undoes
 * beyond the canvas's own stack. Has no React, so that it can be tested without a page.
 */
export class ProcessSession {
  readonly editor: ProcessEditorApi;
  readonly target: Target;
  readonly autosave: Autosave;
  readonly typing: TypedStep;
  readonly #options: SessionOptions;
  readonly #stored: StoredProcess;
  readonly #history = new SessionHistory();
  readonly #listeners = new Set<() => void>();
  readonly #stops: readonly (() => void)[];
  readonly #problemsSoon = whenIdle(() => this.refreshProblems(), 250);
  #engine: EngineContext;
  #state: SessionState = LOADING;
  #files: WorkingFiles | null = null;
  #fileProblems: readonly Problem[] = [];
  #members: ProcessMembers = new Map();
  #version = -1;
  #opening = false;
  #minimap = false;
  #disposed = false;
  #work: Promise<unknown> = Promise.resolve();

  constructor(options: SessionOptions) {
    this.#options = options;
    this.editor = options.editor;
    this.target = options.target ?? 'activiti';
    this.#engine = { target: this.target };
    this.typing = new TypedStep(options.editor);
    this.#stored = new StoredProcess(options.store, options.id);
    this.autosave = createAutosave({ save: () => this.#save(), delay: options.delay ?? 600 });
    this.#stops = [
      this.editor.subscribe(() => this.#onEditor()),
      this.#stored.watch((stored) => this.#queue(() => this.#onStored(stored))),
    ];
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): SessionState => this.#state;

  /** Reads the document from the store and draws it. */
  async start(): Promise<void> {
    await this.#queue(async () => {
      const stored = await this.#stored.read();
      if (typeof stored === 'string') this.#set({ phase: stored });
      else await this.#openStored(stored);
    });
  }

  /**
   * Waits for what is under way, saves, and lets go of the canvas.
   * @returns why it could not be saved: then nothing is let go of, and it can be tried again
   */
  async dispose(): Promise<string | null> {
    this.#disposed = true;
    for (const stop of this.#stops) stop();
    this.#problemsSoon.cancel();
    await this.#work;
    await this.autosave.flush();
    const status = this.autosave.status.get();
    if (typeof status === 'object') return status.failed;
    this.autosave.dispose();
    this.editor.destroy();
    return null;
  }

  get catalogue(): readonly CatalogueConnector[] {
    return this.#state.catalogue;
  }

  setCatalogue(connectors: readonly CatalogueConnector[]): void {
    this.#set({ catalogue: connectors });
    this.editor.setCatalogue(connectors);
    this.#problemsSoon.schedule();
  }

  /** The files as export writes them now. */
  async content(): Promise<ProcessContent> {
    const files = this.#openFiles();
    const { drafts, drawError } = this.#state;
    files.see(this.editor.model());
    const before = files.problems[0]?.message;
    const content = drawError === null ? files.write(await this.editor.save()) : files.base;
    if (files.problems[0]?.message !== before) this.#problemsSoon.schedule();
    return withDrafts(content, drafts);
  }

  undo(): void {
    if (this.editor.snapshot().canUndo) this.editor.undo();
    else void this.#step((now) => this.#history.undo(now));
  }

  redo(): void {
    if (this.editor.snapshot().canRedo) this.editor.redo();
    else void this.#step((now) => this.#history.redo(now));
  }

  showMinimap(shown: boolean): void {
    if (shown !== this.#minimap) this.editor.toggleMinimap();
    this.#minimap = shown;
  }

  setDraft(tab: SourceTab, text: string | null): void {
    if (this.#state.drafts[tab] === text) return;
    this.#set({ drafts: { ...this.#state.drafts, [tab]: text } });
    this.autosave.schedule();
  }

  /** Draws the text as one undoable step. @throws Error with a sentence when it cannot be drawn; the diagram stays. */
  async applyXml(xml: string): Promise<void> {
    await this.#queue(async () => {
      const { base } = this.#openFiles();
      const [problem] = await checkSource('xml', xml);
      if (problem) throw new Error(problem.message);
      const read = processMembers(await readModelFromXml(xml));
      const drawn = this.#state.drawError === null;
      const before = drawn ? await this.#stand() : null;
      const data = before
        ? underNewIds(before.document.data, processIdRenames(processMembers(this.editor.model()), read))
        : (await openProcess({ ...base, xml })).data;
      try {
        await this.#draw({ xml, data });
      } catch (error) {
        if (before) await this.#draw(before.document);
        throw error;
      }
      if (before) this.#history.push('Apply XML', before, { document: { xml, data }, base });
      else this.#openFiles().base = { ...base, xml };
      this.#set({ drawError: null, drafts: { ...this.#state.drafts, xml: null } });
      this.#changed();
    });
  }

  /** Sets what the text says on the elements, as one undoable step. @throws Error with a sentence when it cannot be read */
  async applyExtensions(text: string): Promise<void> {
    await this.#queue(async () => {
      const { base } = this.#openFiles();
      const { xml, data } = await this.editor.save();
      const { sidecar } = await this.content();
      const next: ProcessContent = { ...base, xml, sidecar, extensions: text.trim() === '' ? null : text };
      const read = await openProcess(next);
      const bad = read.problems.find((problem) => problem.severity === 'error');
      if (bad) throw new Error(bad.message);
      this.#openFiles().base = next;
      this.#set({ drafts: { ...this.#state.drafts, extensions: null } });
      const changes = dataChanges(data, read.data);
      if (changes.size > 0) this.editor.setData(changes, 'Apply extensions');
      else this.#changed();
    });
  }

  /** Of two versions of the document, this tab's or the other's. */
  async settleConflict(keep: 'mine' | 'theirs'): Promise<void> {
    const theirs = this.#state.conflict;
    if (!theirs) return;
    this.#set({ conflict: null });
    if (keep === 'theirs') await this.#queue(() => this.#openStored(theirs));
    else this.#stored.current = theirs;
    this.autosave.resume(keep === 'mine');
    await this.autosave.flush();
  }

  /** What elements can be made from, and what can be said of them once their engine's part is loaded. */
  learn(shelf: TemplateShelf, engine: Omit<EngineContext, 'target'>): void {
    this.#engine = { ...engine, target: this.target };
    this.editor.templates?.set(shelf.all.map(({ template }) => template));
    this.#set({ shelf });
    this.#problemsSoon.schedule();
  }

  refreshProblems(): void {
    if (this.#disposed || this.#state.phase !== 'ready' || this.#state.drawError !== null) return;
    const found = processProblems(this.editor.model(), this.catalogue, this.#engine);
    const problems = [...(this.#files?.problems ?? []), ...this.#fileProblems, ...found];
    this.editor.setProblems(problems);
    this.#set({ problems });
  }

  async #openStored(stored: StoredProcessDocument): Promise<void> {
    const { content } = stored;
    this.#stored.current = stored;
    this.#files = new WorkingFiles(content);
    this.#history.clear();
    const drafts = { xml: content.invalidXml ?? null, extensions: content.invalidExtensions ?? null };
    try {
      const { xml, data, problems } = await openProcess(content);
      const warnings = await this.#draw({ xml, data });
      this.#fileProblems = [...problems, ...warnings];
      this.#members = processMembers(this.editor.model());
      this.#set({ phase: 'ready', drawError: null, content, drafts });
      this.refreshProblems();
    } catch (error) {
      this.#set({ phase: 'ready', drawError: messageOf(error), problems: [], content, drafts });
    }
    this.#emitHistory(this.#state.version + 1);
  }

  async #draw(document: EditorDocument): Promise<readonly Problem[]> {
    this.#opening = true;
    try {
      return await this.editor.open(document);
    } finally {
      this.#opening = false;
      this.#version = this.editor.snapshot().version;
      this.#files?.see(this.editor.model());
    }
  }

  async #stand(): Promise<Stand> {
    return { document: await this.editor.save(), base: this.#openFiles().base };
  }

  #step(take: (now: Stand) => Stand | null): Promise<void> {
    return this.#queue(async () => {
      const stand = take(await this.#stand());
      if (!stand) return;
      this.#openFiles().base = stand.base;
      await this.#draw(stand.document);
      this.#changed();
    });
  }

  #onEditor(): void {
    const { version } = this.editor.snapshot();
    if (this.#opening || this.#state.phase !== 'ready' || version === this.#version) {
      this.#emitHistory();
      return;
    }
    this.#version = version;
    this.#history.forgetFuture();
    this.#changed();
  }

  #changed(): void {
    this.#emitHistory(this.#state.version + 1);
    this.autosave.schedule();
    this.#problemsSoon.schedule();
  }

  #emitHistory(version = this.#state.version): void {
    const next = historyState(this.editor.snapshot(), this.#history, version);
    if (!sameHistory(this.#state, next)) this.#set(next);
  }

  async #save(): Promise<void> {
    if (!this.#stored.current || this.#state.phase !== 'ready') return;
    if (this.#state.conflict) throw new RevisionConflict([this.#options.id]);
    const content = await this.content();
    const members = this.#state.drawError === null ? processMembers(this.editor.model()) : this.#members;
    try {
      await this.#stored.save(content, processIdRenames(this.#members, members));
    } catch (error) {
      if (error instanceof RevisionConflict) await this.#meetConflict();
      throw error;
    }
    this.#members = members;
    if (!this.#disposed) this.#set({ content });
  }

  async #meetConflict(): Promise<void> {
    const stored = await this.#stored.read();
    this.#set(typeof stored === 'string' ? { phase: stored } : { conflict: stored });
  }

  async #onStored(stored: StoredProcessDocument | 'missing' | 'deleted'): Promise<void> {
    const before = this.#stored.current;
    if (this.#disposed || !before) return;
    if (typeof stored === 'string') {
      this.#set({ phase: stored });
      return;
    }
    if (
      stored.content.xml === before.content.xml &&
      stored.content.extensions === before.content.extensions
    ) {
      const { name, projectId } = stored.content;
      this.#stored.current = stored;
      const files = this.#openFiles();
      files.base = { ...files.base, name, projectId };
      this.#set({ content: { ...(this.#state.content ?? stored.content), name, projectId } });
    } else if (sameContent(await this.content(), before.content)) {
      await this.#openStored(stored);
      this.#options.onReloaded?.();
    } else {
      this.#set({ conflict: stored });
      this.autosave.schedule();
    }
  }

  #openFiles(): WorkingFiles {
    if (!this.#files) throw new Error('The process is not open yet.');
    return this.#files;
  }

  #queue<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#work.then(work, work);
    this.#work = next.catch(() => undefined);
    return next;
  }

  #set(patch: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of this.#listeners) listener();
  }
}
