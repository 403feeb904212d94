import { attachData, collectData } from '../bpmn/attachData.ts';
import { elementsOf, elementOf, isModdleElement } from '../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../bpmn/moddleTypes.ts';
import type { Problem } from '../domain/problem.ts';
import type { BpmnModeler } from './canvas/createModeler.ts';
import { service } from './canvas/services.ts';
import { DATA_COMMAND, STEP_COMMAND } from './edits/commands.ts';
import { adopt } from './edits/names.ts';
import { NO_DIAGRAM, importProblems, unreadable } from './importProblems.ts';
import type { EditorDocument } from './ProcessEditorApi.ts';

const FORMAT = { format: true };

/**
 * Opens a document into the modeler and saves it. The text that was opened is given back as it is while
 * nothing in the XML changed: the canvas itself alters the model on import, so what is compared is the
 * serialisation now with the one made before the first edit, never with the file.
 */
export class DocumentSession {
  readonly #modeler: BpmnModeler;
  /** on its way in: null again as soon as its text was read */
  #opening: EditorDocument | null = null;
  #opened: EditorDocument | null = null;
  #lastGood: EditorDocument | null = null;
  #baseline: Promise<string> | null = null;
  #baselineAt = -1;
  /** grows with every command that touches the XML */
  #xmlVersion = 0;
  #serialised: { readonly version: number; readonly xml: Promise<string> } | null = null;
  #drawn = true;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(modeler: BpmnModeler) {
    this.#modeler = modeler;
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
    this.#opening = document;
    let warnings: readonly unknown[] = [];
    try {
      ({ warnings } = await this.#modeler.importXML(document.xml));
    } catch (cause) {
      if (!this.#wasRead()) throw unreadable(cause);
      // It cannot be drawn, but its texts can be edited and exported.
      this.#drawn = false;
    }
    this.#opened = document;
    this.#lastGood = document;
    this.#baseline = null;
    this.#serialised = null;
    this.#takeBaselineWhenIdle(document);
    return [...importProblems(warnings), ...(this.#drawn ? [] : [NO_DIAGRAM])];
  }

  #wasRead(): boolean {
    return this.#opening === null;
  }

  async save(): Promise<EditorDocument> {
    const { definitions } = this;
    if (!this.#opened || !definitions) throw new Error('There is no document to save.');
    const data = collectData(definitions);
    const document = { xml: await this.#xml(definitions, this.#opened), data };
    this.#lastGood = document;
    return document;
  }

  async #xml(definitions: ModdleElement, opened: EditorDocument): Promise<string> {
    if (this.#isXmlUntouched() || !this.#baseline) return opened.xml;
    if (this.#serialised?.version !== this.#xmlVersion) {
      this.#serialised = { version: this.#xmlVersion, xml: this.#serialise(definitions) };
    }
    const [now, before] = await Promise.all([this.#serialised.xml, this.#baseline]);
    const written = withoutEmptyLabels(now, before);
    return written === before ? opened.xml : written;
  }

  /** Every step that is done and not undone left the XML alone. */
  #isXmlUntouched(): boolean {
    const { _stack, _stackIdx } = service(this.#modeler, 'commandStack');
    return !_stack.some(({ command }, index) => index <= _stackIdx && changesXml(command));
  }

  /** Before drawing: the data on the elements, and a diagram to draw in where the file has none. */
  #prepare(definitions: ModdleElement): void {
    if (this.#opening) attachData(definitions, this.#opening.data);
    this.#opening = null;
    this.#drawn = elementsOf(definitions, 'diagrams').some((diagram) => elementOf(diagram, 'plane'));
    if (!this.#drawn) addEmptyDiagram(this.#modeler, definitions);
  }

  /** Of a large diagram it takes a tenth of a second, which the first edit should not wait for. */
  #takeBaselineWhenIdle(document: EditorDocument): void {
    const take = (): void => {
      const { definitions } = this;
      if (this.#opened !== document || this.#baseline || !definitions) return;
      this.#baseline = this.#serialise(definitions);
      this.#baselineAt = this.#xmlVersion;
    };
    // Safari has no idle callback
    if ('requestIdleCallback' in window) window.requestIdleCallback(take);
    else setTimeout(take, 500);
  }

  /** Taken again when everything was undone: undo leaves traces (`incoming`, label bounds) that are no edits. */
  #beforeCommand(command: string): void {
    const { definitions } = this;
    if (!changesXml(command) || !definitions) return;
    if (this.#baseline && !(this.#isXmlUntouched() && this.#baselineAt !== this.#xmlVersion)) return;
    this.#baseline = this.#serialise(definitions);
    this.#baselineAt = this.#xmlVersion;
  }

  /** moddle's writer works at once and only hands the text over later. */
  #serialise(definitions: ModdleElement): Promise<string> {
    const xml = service(this.#modeler, 'moddle')
      .toXML(definitions, FORMAT)
      .then((result) => result.xml);
    // whoever awaits it hears of a failure; nobody may be waiting yet
    xml.catch(() => undefined);
    return xml;
  }
}

/** bpmn-js leaves an empty label behind every rename of a shape: it says nothing, and is no edit. */
function withoutEmptyLabels(xml: string, before: string): string {
  const empty = /\n *<[\w.-]*:?BPMNLabel \/>/g;
  return empty.test(before) ? xml : xml.replace(empty, '');
}

function changesXml(command: string): boolean {
  return command !== DATA_COMMAND && command !== STEP_COMMAND;
}

function addEmptyDiagram(modeler: BpmnModeler, definitions: ModdleElement): void {
  const roots = elementsOf(definitions, 'rootElements');
  const shown =
    roots.find(({ $type }) => $type === 'bpmn:Collaboration') ??
    roots.find(({ $type }) => $type === 'bpmn:Process');
  if (!shown) return;
  const moddle = service(modeler, 'moddle');
  const plane = moddle.create('bpmndi:BPMNPlane', { bpmnElement: shown });
  const diagram = moddle.create('bpmndi:BPMNDiagram', { plane });
  adopt(plane, diagram);
  definitions.set('diagrams', [adopt(diagram, definitions)]);
}
