import type { StoreApi } from 'zustand/vanilla';
import type { ProcessContent } from '../../../domain/document.ts';
import { messageOf } from '../../../domain/values/messageOf.ts';
import type { Problem } from '../../../domain/problem.ts';
import { openProcess } from '../../../formats/activiti/workingProcess.ts';
import { t } from '../../../language/t.ts';
import type { EditorDocument, ProcessEditorApi, SavedSoon } from '../../../modeler/ProcessEditorApi.ts';
import { type DocumentNames, documentNames } from './documentNames.ts';
import { processMembers, type ProcessMembers } from './processIdRenames.ts';
import { withPlaceOf } from './sameContent.ts';
import type { Stand } from './SessionHistory.ts';
import type { SessionState } from './SessionState.ts';
import { WorkingFiles, withDrafts } from './WorkingFiles.ts';

export interface ContentSoon extends Pick<SavedSoon, 'isWhole'> {
  readonly content: ProcessContent;
}

/** What is on the canvas, and the stored files it is written over. */
export class Drawing {
  readonly editor: ProcessEditorApi;
  readonly #state: StoreApi<SessionState>;
  #files: WorkingFiles | null = null;
  #isOpening = false;
  #version = -1;

  constructor(editor: ProcessEditorApi, state: StoreApi<SessionState>) {
    this.editor = editor;
    this.#state = state;
  }

  get isDrawn(): boolean {
    const { phase, drawError } = this.#state.getState();
    return phase === 'ready' && drawError === null;
  }

  /** of the text that was written last */
  get problems(): readonly Problem[] {
    return this.#files?.problems ?? [];
  }

  get base(): ProcessContent {
    return this.#openFiles().base;
  }

  /** Where the process is kept is nothing a stand of it says. */
  set base(next: ProcessContent) {
    const files = this.#openFiles();
    files.base = withPlaceOf(next, files.base);
  }

  /** Its name, its project or its category are other ones now. */
  moveTo(place: ProcessContent): void {
    const files = this.#openFiles();
    files.base = withPlaceOf(files.base, place);
    const { content } = this.#state.getState();
    if (content) this.#state.setState({ content: withPlaceOf(content, place) });
  }

  get members(): ProcessMembers {
    return processMembers(this.editor.model());
  }

  get names(): DocumentNames {
    return documentNames(this.editor);
  }

  /**
   * Draws what is stored; of what cannot be drawn, the text can be edited.
   * @returns what is to be said of the files
   */
  async open(content: ProcessContent): Promise<readonly Problem[]> {
    this.#files = new WorkingFiles(content);
    const drafts = { xml: content.invalidXml ?? null, extensions: content.invalidExtensions ?? null };
    try {
      const { xml, data, problems } = await openProcess(content);
      const warnings = await this.draw({ xml, data });
      this.#state.setState({ phase: 'ready', drawError: null, content, drafts });
      return [...problems, ...warnings];
    } catch (error) {
      const drawError = messageOf(error);
      this.#state.setState({ phase: 'ready', drawError, problems: [], content, drafts });
      return [];
    }
  }

  async draw(document: EditorDocument): Promise<readonly Problem[]> {
    this.#isOpening = true;
    try {
      return await this.editor.open(document);
    } finally {
      this.#isOpening = false;
      this.#version = this.editor.snapshot().version;
      this.#files?.see(this.editor.model());
    }
  }

  /** Draws another stand in the place of this one; of one that cannot be drawn, the text is there. */
  async show(stand: Stand): Promise<void> {
    this.base = stand.base;
    let drawError: string | null = null;
    try {
      await this.draw(stand.document);
    } catch (error) {
      drawError = messageOf(error);
    }
    this.#state.setState({
      ...{ drawError },
      ...(drawError !== null && { problems: [] }),
      ...(stand.drafts && { drafts: stand.drafts }),
    });
  }

  async stand(): Promise<Stand> {
    const { base } = this;
    if (this.isDrawn) return { document: await this.editor.save(), base };
    return { document: { xml: base.xml, data: new Map() }, base };
  }

  /** The files as export writes them now, with the text that is not applied. */
  async content(): Promise<ProcessContent> {
    const files = this.#openFiles();
    files.see(this.editor.model());
    return this.#withDrafts(this.isDrawn ? files.write(await this.editor.save()) : files.base);
  }

  /** The same to keep at once, before it is sure that a large text is whole. */
  async contentSoon(): Promise<ContentSoon> {
    if (!this.isDrawn) return { content: await this.content(), isWhole: null };
    const files = this.#openFiles();
    files.see(this.editor.model());
    const { document, isWhole } = await this.editor.saveSoon();
    return { content: this.#withDrafts(files.write(document)), isWhole };
  }

  /** Whether somebody edited since this was asked last; what is drawn from here is no edit. */
  wasEdited(): boolean {
    const { version } = this.editor.snapshot();
    if (this.#isOpening || this.#state.getState().phase !== 'ready' || version === this.#version)
      return false;
    this.#version = version;
    return true;
  }

  #withDrafts(content: ProcessContent): ProcessContent {
    return withDrafts(content, this.#state.getState().drafts);
  }

  #openFiles(): WorkingFiles {
    if (!this.#files) throw new Error(t('The process is not open yet.'));
    return this.#files;
  }
}
