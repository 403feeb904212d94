import { attachData, collectData } from '../bpmn/attachData.ts';
import { openLossless } from '../bpmn/lossless/openLossless.ts';
import type { LosslessFile } from '../bpmn/lossless/openLossless.ts';
import { TextReader } from '../bpmn/lossless/TextReader.ts';
import type { ModdlePackages } from '../bpmn/moddlePackages.ts';
import { elementsOf, elementOf, isModdleElement } from '../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../bpmn/moddleTypes.ts';
import { messageOf } from '../domain/messageOf.ts';
import type { Problem } from '../domain/problem.ts';
import { addDiagram } from './arrange/addDiagram.ts';
import { applyUnseen, changesFor, graphsOf } from './arrange/arrangeDiagram.ts';
import { layOut } from './arrange/layOut.ts';
import { packagesOf } from './canvas/createModeler.ts';
import type { BpmnModeler } from './canvas/createModeler.ts';
import { service } from './canvas/services.ts';
import { DATA_COMMAND, STEP_COMMAND } from './edits/commands.ts';
import { LAID_OUT, LAID_OUT_BADLY, NO_DIAGRAM, importProblems, unreadable } from './importProblems.ts';
import type { EditorDocument } from './ProcessEditorApi.ts';

const FORMAT = { format: true };

interface Opened {
  readonly document: EditorDocument;
  /** null for a text that is no whole XML, though it can be read */
  readonly file: LosslessFile | null;
}

type WrittenText = Pick<EditorDocument, 'xml' | 'rewritten' | 'isMoved'>;

/**
 * Opens a document into the modeler and saves it: as the text that was opened, with the edits made in
 * it. What bpmn-js does to the model on import is no edit, and what undo leaves behind is none either.
 */
export class DocumentSession {
  readonly #modeler: BpmnModeler;
  readonly #reader: TextReader;
  /** on its way in: null again as soon as its text was read */
  #opening: Opened | null = null;
  #opened: Opened | null = null;
  #lastGood: EditorDocument | null = null;
  /** grows with every command that touches the XML */
  #xmlVersion = 0;
  /** the version that says what the text says */
  #baseVersion = -1;
  #written: { readonly version: number; readonly text: Promise<WrittenText> } | null = null;
  #drawn = true;
  /** the file has no diagram, and has got one that is not in its text yet */
  #laidOut = false;
  #queue: Promise<unknown> = Promise.resolve();

  /** @param packages those its moddle reads with */
  constructor(modeler: BpmnModeler, packages: ModdlePackages = packagesOf()) {
    this.#modeler = modeler;
    this.#reader = new TextReader(packages);
    const eventBus = service(modeler, 'eventBus');
    eventBus.on('import.parse.complete', 2000, ({ definitions }) => {
      if (isModdleElement(definitions)) this.#prepare(definitions);
    });
    eventBus.on('commandStack.preExecute', 20_000, ({ command }) => this.#beforeCommand(String(command)));
    eventBus.on(['commandStack.executed', 'commandStack.reverted'], ({ command }) => {
      if (changesXml(String(command))) this.#xmlVersion += 1;
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
    const opening: Opened = { document, file: takenApart(document.xml) };
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
    this.#written = null;
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
    const { definitions } = this;
    if (!this.#opened || !definitions) throw new Error('There is no document to save.');
    const version = this.#xmlVersion;
    const data = collectData(definitions);
    const document = { ...(await this.#text(definitions, this.#opened)), data };
    // Written anew after it was edited on, it says more than the data that were taken along.
    if (document.rewritten !== undefined && version !== this.#xmlVersion) return this.save();
    this.#lastGood = document;
    return document;
  }

  destroy(): void {
    this.#reader.destroy();
  }

  async #text(definitions: ModdleElement, { document, file }: Opened): Promise<WrittenText> {
    if (this.#isXmlUntouched()) return { xml: document.xml };
    if (this.#written?.version !== this.#xmlVersion) {
      this.#written = { version: this.#xmlVersion, text: this.#write(definitions, file) };
    }
    return this.#written.text;
  }

  async #write(definitions: ModdleElement, file: LosslessFile | null): Promise<WrittenText> {
    const moddle = service(this.#modeler, 'moddle');
    const read = async (xml: string) => (await moddle.fromXML(xml)).rootElement;
    const result = await file?.write(definitions, read, this.#reader);
    if (result?.isLossless) return { xml: result.xml, ...(result.isMoved && { isMoved: true }) };
    const { xml } = await moddle.toXML(definitions, FORMAT);
    return { xml, rewritten: result?.reason ?? 'The file is no well-formed XML.' };
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
    this.#drawn = elementsOf(definitions, 'diagrams').some((diagram) => elementOf(diagram, 'plane'));
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

  /** Taken again when everything was undone: undo leaves traces (`incoming`, label bounds) that are no edits. */
  #beforeCommand(command: string): void {
    if (!changesXml(command) || this.#baseVersion === this.#xmlVersion) return;
    if (this.#isXmlUntouched()) this.#takeBase();
  }

  #takeBase(): void {
    this.#opened?.file?.rebase();
    this.#baseVersion = this.#xmlVersion;
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
