import { collectData } from '../bpmn/attachData.ts';
import type { LosslessDraft, LosslessFile, NotLossless } from '../bpmn/lossless/openLossless.ts';
import type { ModdlePackages } from '../bpmn/moddlePackages.ts';
import type { ModdleElement } from '../bpmn/moddleTypes.ts';
import { t } from '../language/t.ts';
import type { BpmnModeler } from './canvas/createModeler.ts';
import { service } from './canvas/services.ts';
import type { EditorDocument } from './ProcessEditorApi.ts';
import { TextReader } from './TextReader.ts';
import { writable } from '../bpmn/xmlText.ts';

const FORMAT = { format: true };
const NO_XML: NotLossless = { isLossless: false, reason: t('The file is no well-formed XML.') };

/** With data only where it is newer than what was asked for: then those of the same moment. */
export type WrittenText = Omit<EditorDocument, 'data'> & Partial<Pick<EditorDocument, 'data'>>;

/** One state of the model on its way into its text. */
export interface Writing {
  readonly version: number;
  readonly draft: Promise<LosslessDraft | NotLossless>;
  /** Made sure of; what has to be written anew says what the model says by then. */
  text(): Promise<WrittenText>;
}

/** Writes a model into the text it was read from; what that would lose something of is written anew. */
export class TextWriting {
  readonly #modeler: BpmnModeler;
  readonly #reader: TextReader;
  #newest: Writing | null = null;
  /** one after the other: while one text is made sure of, the model may be edited on, and those after it be outdated */
  #checks: Promise<unknown> = Promise.resolve();
  #isRewritten = false;

  /** @param packages those the model was read with */
  constructor(modeler: BpmnModeler, packages: ModdlePackages) {
    this.#modeler = modeler;
    this.#reader = new TextReader(packages);
  }

  /** The newest text could not be written into the file's own: the next one may not be whole either. */
  get isRewritten(): boolean {
    return this.#isRewritten;
  }

  /** For another document. */
  startAnew(): void {
    this.#newest = null;
    this.#isRewritten = false;
  }

  destroy(): void {
    this.#reader.destroy();
  }

  /**
   * The model as it is now, once for each version of it.
   * @param version gives that of the model, whenever it is asked
   */
  write(definitions: ModdleElement, file: LosslessFile | null, version: () => number): Writing {
    const current = version();
    if (this.#newest?.version === current) return this.#newest;
    const draft = file ? file.draft(definitions, this.#reader) : Promise.resolve(NO_XML);
    let checking: Promise<WrittenText> | null = null;
    const text = (): Promise<WrittenText> =>
      (checking ??= this.#inTurn(async () => {
        const written = await this.#sure(definitions, file, await draft, () => version() !== current);
        if (this.#newest === writing) this.#isRewritten = written.rewritten !== undefined;
        return written;
      }));
    const writing: Writing = { version: current, draft, text };
    this.#newest = writing;
    return writing;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#checks.then(work);
    this.#checks = done.catch(() => undefined);
    return done;
  }

  async #sure(
    definitions: ModdleElement,
    file: LosslessFile | null,
    draft: LosslessDraft | NotLossless,
    isLate: () => boolean,
  ): Promise<WrittenText> {
    const moddle = service(this.#modeler, 'moddle');
    const read = async (xml: string) => (await moddle.fromXML(xml)).rootElement;
    const result = file && !('reason' in draft) ? await file.check(draft, read, this.#reader) : draft;
    if ('reason' in result) {
      const late = isLate() && { data: collectData(definitions) };
      const { xml } = await moddle.toXML(definitions, FORMAT);
      return { xml: writable(xml), rewritten: result.reason, ...late };
    }
    return { xml: result.xml, ...(result.isMoved && { isMoved: true }) };
  }
}
