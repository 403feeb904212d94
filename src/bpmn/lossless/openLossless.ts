import { isModelObject } from './moddleModel.ts';
import type { ModelObject } from './moddleModel.ts';
import { compareFacts } from './compareFacts.ts';
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
  | { readonly isLossless: false; readonly reason: string };

type WrittenText = Omit<Extract<LosslessResult, { isLossless: true }>, 'isLossless'>;

/** Who takes over what is much work for a page that somebody works in. */
export interface Beside {
  /** Whether reading the text gives a model that says this (saidBy). false also where nobody can tell: it is found out here. */
  says(xml: string, said: string): Promise<boolean>;
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
    const bound = this.#bound;
    const base = this.#base;
    if (!bound || !base || bound.root !== definitions)
      return failed('The model was not read from this text.');
    let now: ModelNode;
    let written: WrittenText;
    let again: ModelNode;
    try {
      // What is written is what the model says at this moment, whatever is edited while the rest is done.
      now = projectModel(bound.root, bound.map);
      await beside?.rest(this.#tree.text.length);
      written = this.#text(bound.read, base, now);
      const { xml } = written;
      if (xml === this.#tree.text) return { isLossless: true, xml };
      await beside?.rest(xml.length);
      if (await beside?.says(xml, saidBy(now))) return { isLossless: true, ...written };
      again = await readAgain(xml, read);
    } catch (cause) {
      return failed(cause instanceof Error ? cause.message : String(cause));
    }
    const difference = compareFacts({ now, again, base, read: bound.read });
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

function failed(reason: string): LosslessResult {
  return { isLossless: false, reason };
}
