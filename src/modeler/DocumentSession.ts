import { attachData, collectData } from '../bpmn/attachData.ts';
import { openLossless } from '../bpmn/lossless/openLossless.ts';
import type { LosslessFile } from '../bpmn/lossless/openLossless.ts';
import type { ModdlePackages } from '../bpmn/moddlePackages.ts';
import { isModdleElement } from '../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../bpmn/moddleTypes.ts';
import { restNow } from '../domain/values/inTurns.ts';
import { messageOf } from '../domain/values/messageOf.ts';
import type { Problem } from '../domain/problem.ts';
import { t } from '../language/t.ts';
import { addDiagram, hasDiagram } from './arrange/addDiagram.ts';
import { applyUnseen, changesFor, graphsOf } from './arrange/arrangeDiagram.ts';
import { layOut } from './arrange/layOut.ts';
import { packagesOf } from './canvas/createModeler.ts';
import type { BpmnModeler } from './canvas/createModeler.ts';
import { service } from './canvas/services.ts';
import { DATA_COMMAND, STEP_COMMAND } from './edits/commands.ts';
import { LAID_OUT, LAID_OUT_BADLY, NO_DIAGRAM, importProblems, unreadable } from './importProblems.ts';
import type { EditorDocument, SavedSoon } from './ProcessEditorApi.ts';
import { isLargeText } from './TextReader.ts';
import { TextWriting, type Writing } from './TextWriting.ts';

/** Their undo puts back what there was, and nothing more. */
const LEAVES_NO_TRACE: ReadonlySet<string> = new Set([
  STEP_COMMAND,
  DATA_COMMAND,
  'element.updateProperties',
  'element.updateModdleProperties',
]);

interface Opened {
  readonly document: EditorDocument;
  /** null for a text that is no whole XML, though it can be read */
  readonly file: LosslessFile | null;
}

/**
 * Opens a document into the modeler and saves it: as the text that was opened, with the edits made in
 * it. What bpmn-js does to the model on import is no edit, and what undo leaves behind is none either.
 */
export class DocumentSession {
  readonly #modeler: BpmnModeler;
  readonly #writing: TextWriting;
  /** on its way in: null again as soon as its text was read */
  #opening: Opened | null = null;
  #opened: Opened | null = null;
  #lastGood: EditorDocument | null = null;
  /** grows with every command that touches the XML */
  #xmlVersion = 0;
  /** the version that says what the text says */
  #baseVersion = -1;
  /** of something that was undone since the base was taken */
  #hasTraces = false;
  #drawn = true;
  /** the file has no diagram, and has got one that is not in its text yet */
  #laidOut = false;
  #queue: Promise<unknown> = Promise.resolve();

  /** @param packages those its moddle reads with */
  constructor(modeler: BpmnModeler, packages: ModdlePackages = packagesOf()) {
    this.#modeler = modeler;
    this.#writing = new TextWriting(modeler, packages);
    const eventBus = service(modeler, 'eventBus');
    eventBus.on('import.parse.complete', 2000, ({ definitions }) => {
      if (isModdleElement(definitions)) this.#prepare(definitions);
    });
    eventBus.on('commandStack.preExecute', 20_000, ({ command }) => this.#beforeCommand(String(command)));
    eventBus.on(['commandStack.executed', 'commandStack.reverted'], ({ command }) => {
      if (changesXml(String(command))) this.#xmlVersion += 1;
    });
    eventBus.on('commandStack.reverted', ({ command }) => {
      if (!LEAVES_NO_TRACE.has(String(command))) this.#hasTraces = true;
    });
  }

  get definitions(): ModdleElement | undefined {
    const definitions = this.#modeler.getDefinitions();
    return isModdleElement(definitions) ? definitions : undefined;
  }

  /** The newest document known to be whole: what to go back to when a command broke the diagram. */
  get lastGood(): EditorDocument | null {
    return this.#lastGood;
  }

  get isOpened(): boolean {
    return service(this.#modeler, 'commandStack')._stackIdx === -1;
  }

  /** One after the other: a document that comes while one is being read must not get its data. */
  open(document: EditorDocument): Promise<readonly Problem[]> {
    const opened = this.#queue.then(() => this.#open(document));
    this.#queue = opened.catch(() => undefined);
    return opened;
  }

  async #open(document: EditorDocument): Promise<readonly Problem[]> {
    const rest = restNow();
    const file = takenApart(document.xml);
    await rest(); // of a large text the page has been busy with it already
    const opening: Opened = { document, file };
    this.#opening = opening;
    let warnings: readonly unknown[] = [];
    try {
      ({ warnings } = await this.#modeler.importXML(opening.file?.markedXml ?? document.xml));
    } catch (cause) {
      if (!this.#wasRead()) throw unreadable(cause);
      // It cannot be drawn, but its texts can be edited and exported.
      this.#drawn = false;
      this.#laidOut = false;
    }
    const told = this.#drawn ? [] : [this.#laidOut ? await this.#layOut() : NO_DIAGRAM];
    this.#opened = opening;
    this.#lastGood = document;
    this.#writing.startAnew();
    this.#baseVersion = -1;
    this.#takeBaseWhenIdle(opening);
    return [...importProblems(warnings), ...told];
  }

  /** It is what the document looks like, and no edit: the text says nothing of it until the drawing is changed. */
  async #layOut(): Promise<Problem> {
    try {
      const arrangements = await layOut(graphsOf(this.#modeler, null));
      const changes = changesFor(this.#modeler, arrangements);
      if (changes) applyUnseen(this.#modeler, changes);
      return LAID_OUT;
    } catch (error) {
      return { ...LAID_OUT, severity: 'warning', message: `${LAID_OUT_BADLY} ${messageOf(error)}` };
    }
  }

  #wasRead(): boolean {
    return this.#opening === null;
  }

  async save(): Promise<EditorDocument> {
    const { definitions, opened } = this.#whatIsOpen();
    const data = collectData(definitions);
    const text = this.#isXmlUntouched()
      ? { xml: opened.document.xml }
      : await this.#write(definitions, opened.file).text();
    const document = { data, ...text };
    this.#isGood(document, opened);
    return document;
  }

  /** To keep what there is now, however long it takes to make sure that a large text says all of it. */
  async saveSoon(): Promise<SavedSoon> {
    const { definitions, opened } = this.#whatIsOpen();
    const { file } = opened;
    const isLarge = isLargeText(this.#lastGood?.xml.length ?? 0);
    if (!isLarge || this.#writing.isRewritten || this.#isXmlUntouched())
      return { document: await this.save(), isWhole: null };
    const data = collectData(definitions);
    const writing = this.#write(definitions, file);
    const draft = await writing.draft;
    if ('reason' in draft) return { document: await this.save(), isWhole: null };
    const { said: _said, ...text } = draft;
    const document = { ...text, data };
    const isWhole = async () => {
      const { rewritten } = await writing.text();
      if (rewritten === undefined) this.#isGood(document, opened);
      return rewritten === undefined;
    };
    return { document, isWhole };
  }

  destroy(): void {
    this.#writing.destroy();
  }

  /** Of what was opened meanwhile it says nothing. */
  #isGood(document: EditorDocument, opened: Opened): void {
    if (opened === this.#opened) this.#lastGood = document;
  }

  #whatIsOpen(): { readonly definitions: ModdleElement; readonly opened: Opened } {
    const { definitions } = this;
    if (!this.#opened || !definitions) throw new Error(t('There is no document to save.'));
    return { definitions, opened: this.#opened };
  }

  #write(definitions: ModdleElement, file: LosslessFile | null): Writing {
    return this.#writing.write(definitions, file, () => this.#xmlVersion);
  }

  /** Every step that is done and not undone left the XML alone. */
  #isXmlUntouched(): boolean {
    const { _stack, _stackIdx } = service(this.#modeler, 'commandStack');
    return !_stack.some(({ command }, index) => index <= _stackIdx && changesXml(command));
  }

  /** Before drawing: the data on the elements, and a diagram to draw in where the file has none. */
  #prepare(definitions: ModdleElement): void {
    if (this.#opening) {
      this.#opening.file?.bind(definitions);
      attachData(definitions, this.#opening.document.data);
    }
    this.#opening = null;
    this.#drawn = hasDiagram(definitions);
    this.#laidOut = !this.#drawn && addDiagram(this.#modeler, definitions);
  }

  /** Of a large diagram it takes a tenth of a second, which the first edit should not wait for. */
  #takeBaseWhenIdle(opened: Opened): void {
    const take = (): void => {
      if (this.#opened === opened && this.#baseVersion < 0 && this.#isXmlUntouched()) this.#takeBase();
    };
    // Safari has no idle callback
    if ('requestIdleCallback' in window) window.requestIdleCallback(take);
    else setTimeout(take, 500);
  }

  /**
   * Taken again when everything was undone: undo leaves traces (`incoming`, label bounds) that are no edits. Every
   * letter of a text that is typed takes back the one before, and of a large diagram that would be felt.
   */
  #beforeCommand(command: string): void {
    if (!changesXml(command) || this.#baseVersion === this.#xmlVersion || !this.#isXmlUntouched()) return;
    if (this.#baseVersion < 0 || this.#hasTraces) this.#takeBase();
    else this.#baseVersion = this.#xmlVersion;
  }

  #takeBase(): void {
    this.#opened?.file?.rebase();
    this.#baseVersion = this.#xmlVersion;
    this.#hasTraces = false;
  }
}

function takenApart(xml: string): LosslessFile | null {
  try {
    return openLossless(xml);
  } catch {
    return null; // moddle reads more than XML allows
  }
}

function changesXml(command: string): boolean {
  return command !== DATA_COMMAND && command !== STEP_COMMAND;
}
