/* eslint-disable max-lines -- the life of one open document; its parts are in the files beside it */
import { createStore } from 'zustand/vanilla';
import type { CatalogueConnector } from '../../domain/catalogue.ts';
import type { ProcessContent } from '../../domain/document.ts';
import { messageOf } from '../../domain/messageOf.ts';
import type { Problem } from '../../domain/problem.ts';
import type { EngineContext } from '../../domain/problems/ElementContext.ts';
import { type Checks, withRuleSettings } from '../../domain/problems/ruleSettings.ts';
import type { TemplateShelf } from '../../domain/templates/TemplateShelf.ts';
import type { Target } from '../../domain/target.ts';
import { openProcess } from '../../formats/activiti/workingProcess.ts';
import type { EditorDocument, ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';
import { type Autosave, createAutosave } from '../../state/autosave.ts';
import type { ConflictChoice } from '../../state/dialogs.ts';
import { RevisionConflict } from '../../storage/errors.ts';
import { dataChanges } from './dataChanges.ts';
import { processIdRenames, processMembers, type ProcessMembers } from './processIdRenames.ts';
import { sameContent } from './sameContent.ts';
import { SessionHistory, type Stand } from './SessionHistory.ts';
import { type DrawnStand, draftsOf, standOfExtensions, standOfPast, standOfXml } from './stands.ts';
import { historyState, sameHistory } from './historyState.ts';
import type { SessionOptions } from './SessionOptions.ts';
import { type Asked, isOther, SessionProblems } from './SessionProblems.ts';
import { LOADING, type SessionState, type SourceTab } from './SessionState.ts';
import { StoredProcess, type StoredProcessDocument } from './StoredProcess.ts';
import { Turns } from './Turns.ts';
import { TypedStep } from './TypedStep.ts';
import { WorkingFiles, withDrafts } from './WorkingFiles.ts';

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
  readonly #store = createStore<SessionState>(() => LOADING);
  readonly #stops: readonly (() => void)[];
  readonly #problems = new SessionProblems(
    () => this.#asked(),
    (found) => this.#tell(found),
  );
  #engine: EngineContext;
  #files: WorkingFiles | null = null;
  #fileProblems: readonly Problem[] = [];
  #members: ProcessMembers = new Map();
  #version = -1;
  #opening = false;
  #disposed = false;
  readonly #turns = new Turns();

  constructor(options: SessionOptions) {
    this.#options = options;
    this.editor = options.editor;
    this.target = options.target ?? 'activiti';
    this.#engine = { target: this.target };
    this.typing = new TypedStep(options.editor);
    this.#stored = new StoredProcess(options.store, options.id);
    this.autosave = createAutosave({ save: () => this.#save(), delay: options.delay });
    this.#stops = [
      this.editor.subscribe(() => this.#onEditor()),
      this.#stored.watch((stored) => this.#turns.run(() => this.#onStored(stored))),
    ];
  }

  readonly subscribe = this.#store.subscribe;
  readonly state = this.#store.getState;

  get #state(): SessionState {
    return this.#store.getState();
  }

  /** Reads the document from the store and draws it. */
  async start(): Promise<void> {
    await this.#turns.run(async () => {
      const stored = await this.#stored.read();
      if (typeof stored === 'string') this.#store.setState({ phase: stored });
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
    this.#problems.stop();
    await this.#turns.done();
    await this.autosave.flush();
    const status = this.autosave.status.get();
    if (typeof status === 'object') return status.failed;
    this.autosave.dispose();
    this.#problems.close();
    this.editor.destroy();
    return null;
  }

  get id(): string {
    return this.#options.id;
  }

  get catalogue(): readonly CatalogueConnector[] {
    return this.#state.catalogue;
  }

  setCatalogue(connectors: readonly CatalogueConnector[]): void {
    this.#store.setState({ catalogue: connectors });
    this.editor.setCatalogue(connectors);
    this.#problems.schedule();
  }

  /** The files as export writes them now. */
  async content(): Promise<ProcessContent> {
    const files = this.#openFiles();
    const { drafts, drawError } = this.#state;
    files.see(this.editor.model());
    const before = files.problems[0]?.message;
    const content = drawError === null ? files.write(await this.editor.save()) : files.base;
    if (files.problems[0]?.message !== before) this.#problems.schedule();
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

  setDraft(tab: SourceTab, text: string | null): void {
    if (this.#state.drafts[tab] === text) return;
    this.#store.setState({ drafts: { ...this.#state.drafts, [tab]: text } });
    this.autosave.schedule();
  }

  /** Draws the text as one undoable step. @throws Error with a sentence when it cannot be drawn; the diagram stays. */
  async applyXml(xml: string): Promise<void> {
    await this.#turns.run(async () => {
      const before = await this.#drawnStand();
      const next = await standOfXml(xml, this.#openFiles().base, before);
      await this.#replace('Apply XML', before, next, { xml: null });
    });
  }

  /** Sets what the text says on the elements, as one undoable step. @throws Error with a sentence when it cannot be read */
  async applyExtensions(text: string): Promise<void> {
    await this.#turns.run(async () => {
      const { base } = this.#openFiles();
      const { xml, data } = await this.editor.save();
      const { sidecar } = await this.content();
      const next = await standOfExtensions(text, { ...base, sidecar }, xml);
      this.#openFiles().base = next.base;
      this.#store.setState({ drafts: { ...this.#state.drafts, extensions: null } });
      const changes = dataChanges(data, next.document.data);
      if (changes.size > 0) this.editor.setData(changes, 'Apply extensions');
      else this.#changed();
    });
  }

  /** Goes back to what the document was, as one undoable step. @throws Error when it cannot be drawn; what is here stays */
  async restore(content: ProcessContent, label: string): Promise<void> {
    await this.#turns.run(async () => {
      const before = await this.#drawnStand();
      const { base } = this.#openFiles();
      await this.#replace(label, before, await standOfPast(content, base), draftsOf(content));
    });
  }

  /** Of two versions of the document, this tab's or the other's; or the other's, and this tab's as a process of its own. */
  async settleConflict(keep: ConflictChoice): Promise<void> {
    const theirs = this.#state.conflict;
    if (!theirs) return;
    if (keep === 'copy') await this.#stored.saveCopy(await this.content());
    this.#store.setState({ conflict: null });
    if (keep !== 'mine') await this.#turns.run(() => this.#openStored(theirs));
    else this.#stored.current = theirs;
    this.autosave.resume(keep === 'mine');
    await this.autosave.flush();
  }

  /** What elements can be made from, and what can be said of them once their engine's part is loaded. */
  learn(shelf: TemplateShelf, engine: Omit<EngineContext, 'target'>): void {
    this.#engine = { ...engine, ...this.#engineOf(this.#state.checks) };
    this.editor.templates?.set(shelf.all.map(({ template }) => template));
    this.#store.setState({ shelf });
    this.#problems.schedule();
  }

  /** How the project wants its processes checked. */
  setChecks(checks: Checks): void {
    if (JSON.stringify(checks) === JSON.stringify(this.#state.checks)) return;
    this.#store.setState({ checks });
    this.#engine = { ...this.#engine, ...this.#engineOf(checks) };
    this.#problems.schedule();
  }

  #engineOf({ engineVersions }: Checks): Pick<EngineContext, 'target' | 'engineVersion'> {
    return { target: this.target, engineVersion: engineVersions?.[this.target] };
  }

  readonly refreshProblems = (): void => this.#problems.refresh();

  /** null while there is nothing to find problems in */
  #asked(): Asked | null {
    if (this.#disposed || this.#state.phase !== 'ready' || this.#state.drawError !== null) return null;
    return { model: this.editor.model(), connectors: this.catalogue, engine: this.#engine };
  }

  #tell(found: readonly Problem[]): void {
    const wanted = withRuleSettings(found, this.#state.checks.rules);
    const problems = [...(this.#files?.problems ?? []), ...this.#fileProblems, ...wanted];
    // A diagram that was drawn anew has lost its discs, though nothing new is said of it.
    this.editor.setProblems(problems);
    if (isOther(this.#state.problems, problems)) this.#store.setState({ problems });
  }

  async #openStored(stored: StoredProcessDocument): Promise<void> {
    const { content } = stored;
    this.#problems.startAnew();
    this.#stored.current = stored;
    this.#files = new WorkingFiles(content);
    this.#history.clear();
    const drafts = { xml: content.invalidXml ?? null, extensions: content.invalidExtensions ?? null };
    try {
      const { xml, data, problems } = await openProcess(content);
      const warnings = await this.#draw({ xml, data });
      this.#fileProblems = [...problems, ...warnings];
      this.#members = processMembers(this.editor.model());
      this.#store.setState({ phase: 'ready', drawError: null, content, drafts });
      this.refreshProblems();
    } catch (error) {
      this.#store.setState({ phase: 'ready', drawError: messageOf(error), problems: [], content, drafts });
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

  /** @throws what drawing throws, after what was there is there again */
  async #replace(
    label: string,
    before: DrawnStand | null,
    next: Stand,
    drafts: Partial<SessionState['drafts']>,
  ): Promise<void> {
    try {
      await this.#draw(next.document);
    } catch (error) {
      if (before) await this.#draw(before.document);
      throw error;
    }
    if (before) this.#history.push(label, before, next);
    this.#openFiles().base = next.base;
    this.#store.setState({ drawError: null, drafts: { ...this.#state.drafts, ...drafts } });
    this.#changed();
  }

  /** null where nothing is drawn */
  async #drawnStand(): Promise<DrawnStand | null> {
    if (this.#state.drawError !== null) return null;
    return { ...(await this.#stand()), members: processMembers(this.editor.model()) };
  }

  async #stand(): Promise<Stand> {
    return { document: await this.editor.save(), base: this.#openFiles().base };
  }

  #step(take: (now: Stand) => Stand | null): Promise<void> {
    return this.#turns.run(async () => {
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
    this.#problems.schedule();
  }

  #emitHistory(version = this.#state.version): void {
    const next = historyState(this.editor.snapshot(), this.#history, version);
    if (!sameHistory(this.#state, next)) this.#store.setState(next);
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
    if (!this.#disposed) this.#store.setState({ content });
  }

  async #meetConflict(): Promise<void> {
    const stored = await this.#stored.read();
    this.#store.setState(typeof stored === 'string' ? { phase: stored } : { conflict: stored });
  }

  async #onStored(stored: StoredProcessDocument | 'missing' | 'deleted'): Promise<void> {
    const before = this.#stored.current;
    if (this.#disposed || !before) return;
    if (typeof stored === 'string') {
      this.#store.setState({ phase: stored });
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
      this.#store.setState({ content: { ...(this.#state.content ?? stored.content), name, projectId } });
    } else if (sameContent(await this.content(), before.content)) {
      await this.#openStored(stored);
      this.#options.onReloaded?.();
    } else {
      this.#store.setState({ conflict: stored });
      this.autosave.schedule();
    }
  }

  #openFiles(): WorkingFiles {
    if (!this.#files) throw new Error('The process is not open yet.');
    return this.#files;
  }
}
