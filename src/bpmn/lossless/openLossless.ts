import { messageOf } from '../../domain/values/messageOf.ts';
import { t } from '../../language/t.ts';
import { isModelObject } from './moddleModel.ts';
import type { ModelObject } from './moddleModel.ts';
import { compareFacts, type Projections } from './compareFacts.ts';
import { styleOf } from './FileStyle.ts';
import type { FileStyle } from './FileStyle.ts';
import { isDisplacedChange } from './isDisplacedChange.ts';
import { keepForeign } from './keepForeign.ts';
import { markXml } from './markXml.ts';
import { matchNodes } from './matchNodes.ts';
import { BPMNDI_NAMESPACE, type ModelNode } from './ModelNode.ts';
import { ModelWriter } from './ModelWriter.ts';
import { projectModel } from './projectModel.ts';
import { saidBy } from './saidBy.ts';
import { SourceMap } from './SourceMap.ts';
import { parseXmlTree } from './XmlTree.ts';
import type { XmlTree } from './XmlTree.ts';

/** The text to keep; or why it cannot be written without loss, so that the caller writes it another way. */
export type LosslessResult =
  | {
      readonly isLossless: true;
      readonly xml: string;
      /** what is inside a collapsed sub process is drawn in a diagram of its own now, for the import had moved it there */
      readonly isMoved?: true;
    }
  | NotLossless;

export interface NotLossless {
  readonly isLossless: false;
  readonly reason: string;
}

type WrittenText = Omit<Extract<LosslessResult, { isLossless: true }>, 'isLossless'>;

/** A text with the edits in it, of which nobody has made sure yet that it says all that the model said. */
export interface LosslessDraft extends WrittenText {
  /** what it is to say, and what was there before it was edited */
  readonly said: Omit<Projections, 'again'>;
}

/** Who takes over what is much work for a page that somebody works in. */
export interface Beside {
  /** What a text says when it is read (saidBy); null where nobody is to read it, or could: it is found out here. */
  read(xml: string): Promise<string | null> | null;
  /** lets the page do something else between two parts of writing a text of such a length */
  rest(length: number): Promise<void>;
}

/** Gives the root that moddle reads from a text, with the packages the model itself was read with. */
export type ReadModel = (xml: string) => Promise<object>;

/**
 * Takes a file apart, so that a model read from it can be written back into its very text.
 * @throws XmlError where the text is not well-formed: it can only be written anew
 */
export function openLossless(xml: string): LosslessFile {
  return new LosslessFile(parseXmlTree(xml));
}

/**
 * One file while its model is edited: read `markedXml` with moddle, `bind` the model at once, `rebase`
 * when whatever alters a model on its own (the import of a canvas) is done, and `write` at any time.
 */
export class LosslessFile {
  /** the text for moddle to read */
  readonly markedXml: string;
  readonly #tree: XmlTree;
  readonly #prefix: string;
  #bound: { readonly root: ModelObject; readonly map: SourceMap; readonly read: ModelNode } | null = null;
  #base: ModelNode | null = null;
  #style: FileStyle | null = null;

  constructor(tree: XmlTree) {
    this.#tree = tree;
    const { xml, prefix } = markXml(tree);
    this.markedXml = xml;
    this.#prefix = prefix;
  }

  /** Takes the marks off the model: it is then what moddle makes of the text itself. */
  bind(definitions: object): void {
    if (!isModelObject(definitions)) throw new TypeError('This is no model that moddle read.');
    const map = new SourceMap(this.#tree, this.#prefix, definitions);
    this.#bound = null;
    try {
      const read = projectModel(definitions, map);
      this.#bound = { root: definitions, map, read };
      this.#base = read;
    } catch {
      // It can be edited all the same; `write` says that it cannot be written into its text.
    }
  }

  /** The model as it is now is what the text says: only what changes from here on is written. */
  rebase(): void {
    if (this.#bound) this.#base = projectModel(this.#bound.root, this.#bound.map);
  }

  /** The text with the changes of the model in it; the very text when there are none. Read again to be sure. */
  async write(definitions: object, read: ReadModel, beside?: Beside): Promise<LosslessResult> {
    const draft = await this.draft(definitions, beside);
    return 'reason' in draft ? draft : this.check(draft, read, beside);
  }

  /** The same before it is read again: to keep what there is now at once, and to make sure afterwards. */
  async draft(definitions: object, beside?: Beside): Promise<LosslessDraft | NotLossless> {
    const bound = this.#bound;
    const base = this.#base;
    if (!bound || !base || bound.root !== definitions)
      return failed(t('The model was not read from this text.'));
    try {
      // What is written is what the model says at this moment, whatever is edited while the rest is done.
      const now = projectModel(bound.root, bound.map);
      await beside?.rest(this.#tree.text.length);
      return { ...this.#text(bound.read, base, now), said: { now, base, read: bound.read } };
    } catch (cause) {
      return failed(messageOf(cause));
    }
  }

  /** Whether the draft says all that the model said when it was written. */
  async check(
    { said, ...written }: LosslessDraft,
    read: ReadModel,
    beside?: Beside,
  ): Promise<LosslessResult> {
    const { xml } = written;
    if (xml === this.#tree.text) return { isLossless: true, xml };
    let again: ModelNode;
    try {
      await beside?.rest(xml.length);
      const reading = beside?.read(xml);
      // It is told here what it has to say while it is read over there.
      const wanted = reading && saidBy(said.now);
      if (reading && (await reading) === wanted) return { isLossless: true, ...written };
      again = await readAgain(xml, read);
    } catch (cause) {
      return failed(messageOf(cause));
    }
    const difference = compareFacts({ ...said, again });
    return difference === null ? { isLossless: true, ...written } : failed(difference);
  }

  get projection(): ModelNode {
    if (!this.#bound) throw new Error('There is no model.');
    return this.#bound.read;
  }

  #text(read: ModelNode, base: ModelNode, now: ModelNode): WrittenText {
    this.#style ??= styleOf(this.#tree);
    const style = this.#style;
    const matching = matchNodes(base, now);
    keepForeign(matching);
    const writer = new ModelWriter(this.#tree, matching, style);
    // Nothing of what the import moved is in the text where the model has it: it moves there with its first edit.
    if (base === read || !isDisplacedChange(base, matching, (node) => writer.isUnchanged(node)))
      return { xml: writer.write(now) };
    const xml = new ModelWriter(this.#tree, matchNodes(read, now), style).write(now);
    return diagramsIn(now) > diagramsIn(read) ? { xml, isMoved: true } : { xml };
  }
}

/** What a text says when it is read, by the words of whoever opens it next. */
export async function readAgain(xml: string, read: ReadModel): Promise<ModelNode> {
  const result = openLossless(xml);
  result.bind(await read(result.markedXml));
  return result.projection;
}

function diagramsIn({ children }: ModelNode): number {
  return children.filter(
    ({ name }) => name.namespace === BPMNDI_NAMESPACE && name.localName === 'BPMNDiagram',
  ).length;
}

function failed(reason: string): NotLossless {
  return { isLossless: false, reason };
}
