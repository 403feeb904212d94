import type { TextElement, XmlTree } from '../../../bpmn/lossless/XmlTree.ts';
import { isElement } from '../../../bpmn/lossless/XmlTree.ts';
import { applyEdits, type TextEdit } from '../../../bpmn/textEdits.ts';
import { attributeOf, BPMN_NAMESPACE, splitName, valueOf } from '../../../bpmn/xmlElements.ts';
import { escapeText, unescapeXml } from '../../../bpmn/xmlText.ts';
import type { XmlAttribute } from '../../../bpmn/xmlTokens.ts';
import type { Problem, Severity } from '../../../domain/problem.ts';
import { childOf, extensionsOf } from '../camundaXml.ts';
import {
  appendChildren,
  changeAttribute,
  removeAttribute,
  removeElement,
  setAttribute,
} from '../xmlEdits.ts';
import { piece, type XmlPiece } from '../zeebeXml.ts';

/** The edits that make one engine's file another's, and the report of what they leave behind. */
export class Conversion {
  readonly problems: Problem[] = [];
  readonly tree: XmlTree;
  readonly #xml: string;
  readonly #edits: TextEdit[] = [];
  readonly #pieces = new Map<TextElement, XmlPiece[]>();
  readonly #bodies = new Map<TextElement, { readonly name: string; readonly text: string }>();
  readonly #removed = new Map<TextElement, Set<TextElement>>();

  constructor(tree: XmlTree) {
    this.tree = tree;
    this.#xml = tree.text;
  }

  /** Something that is not carried over, or says something else from now on. */
  report(element: TextElement, code: string, message: string, severity: Severity = 'warning'): void {
    const owner = named(element);
    const id = owner && valueOf(owner.tag, 'id');
    const name = owner && valueOf(owner.tag, 'name')?.trim();
    const label = name === undefined || name === '' ? id : name;
    this.problems.push({
      code,
      severity,
      message,
      place: { ...(id != null && { element: id }), ...(label != null && { label }) },
    });
  }

  set(element: TextElement, attribute: string, value: string): void {
    this.#edits.push(...setAttribute(this.#xml, element, attribute, value));
  }

  change(attribute: XmlAttribute, value: string): void {
    this.#edits.push(...changeAttribute(this.#xml, attribute, value));
  }

  drop(attribute: XmlAttribute): void {
    this.#edits.push(removeAttribute(attribute));
  }

  /** Another type of element: both of its tags. */
  retag(element: TextElement, localName: string): void {
    const { tag, prefix, end, contentEnd } = element;
    const name = prefix === '' ? localName : `${prefix}:${localName}`;
    this.#edits.push({ start: tag.start + 1, end: tag.start + 1 + tag.name.length, text: name });
    if (!tag.selfClosing) this.#edits.push({ start: contentEnd + 2, end: end - 1, text: name });
  }

  /** For the extension elements of an element. */
  add(element: TextElement, pieces: readonly XmlPiece[]): void {
    if (pieces.length > 0) this.#pieces.set(element, [...(this.#pieces.get(element) ?? []), ...pieces]);
  }

  /** A child of an element's extension elements. */
  removeExtension(element: TextElement, child: TextElement): void {
    const removed = this.#removed.get(element) ?? new Set();
    this.#removed.set(element, removed.add(child));
  }

  remove(element: TextElement): void {
    this.#edits.push(removeElement(this.#xml, element));
  }

  /** A new child that is no extension, with text in it. */
  appendBody(element: TextElement, name: string, text: string): void {
    this.#bodies.set(element, { name, text });
  }

  body({ content }: TextElement): string {
    return content
      .map((one) => {
        if (isElement(one)) return '';
        const raw = this.#xml.slice(one.start, one.end);
        return one.kind === 'cdata' ? raw.slice(9, -3) : one.kind === 'text' ? unescapeXml(raw) : '';
      })
      .join('');
  }

  setBody({ tag, contentEnd }: TextElement, text: string): void {
    this.#edits.push({ start: tag.end, end: contentEnd, text: escapeText(text) });
  }

  attributes(
    { tag, scope }: TextElement,
    namespace: string,
  ): readonly { readonly attribute: XmlAttribute; readonly name: string; readonly value: string }[] {
    return tag.attributes.flatMap((attribute) => {
      const { prefix, localName } = splitName(attribute.name);
      const isOfIt = prefix !== '' && prefix !== 'xmlns' && scope.get(prefix) === namespace;
      return isOfIt ? [{ attribute, name: localName, value: unescapeXml(attribute.raw) }] : [];
    });
  }

  /** The text with all of it done. */
  xml(): string {
    for (const element of new Set([...this.#pieces.keys(), ...this.#removed.keys()]))
      this.#writeExtensions(element);
    for (const [element, { name, text }] of this.#bodies)
      this.#edits.push(...appendChildren(this.#xml, element, [{ ...piece(name), text }]));
    return applyEdits(this.#xml, this.#edits);
  }

  #writeExtensions(element: TextElement): void {
    const pieces = this.#pieces.get(element) ?? [];
    const removed = this.#removed.get(element) ?? new Set<TextElement>();
    const extensions = extensionsOf(element);
    if (!extensions) {
      const name = `${element.prefix === '' ? '' : `${element.prefix}:`}extensionElements`;
      this.#edits.push(...appendChildren(this.#xml, element, [piece(name, {}, pieces)], 'start'));
      return;
    }
    const isEmpty = extensions.content.every((one) =>
      isElement(one) ? removed.has(one) : one.kind === 'text',
    );
    if (isEmpty && pieces.length === 0) {
      this.#edits.push(removeElement(this.#xml, extensions));
      return;
    }
    for (const child of removed) this.#edits.push(removeElement(this.#xml, child));
    this.#edits.push(...appendChildren(this.#xml, extensions, pieces));
  }
}

/** The element itself, or the first around it that people see. */
function named(element: TextElement): TextElement | null {
  let at: TextElement | null = element;
  while (
    at &&
    (at.namespace !== BPMN_NAMESPACE || attributeOf(at.tag, 'id') === undefined || HIDDEN.test(at.localName))
  )
    at = at.parent;
  return at;
}

const HIDDEN =
  /EventDefinition$|LoopCharacteristics$|Expression$|^(timeDate|timeCycle|timeDuration|extensionElements)$/;

export function bpmnChild(element: TextElement, localName: string): TextElement | undefined {
  return childOf(element, localName, BPMN_NAMESPACE);
}
