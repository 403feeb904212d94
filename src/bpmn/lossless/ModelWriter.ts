import { scopeOf } from '../xmlElements.ts';
import { arrangeChildren } from './arrangeChildren.ts';
import { escapeForQuote, escapeForText } from './escapeFor.ts';
import { indentOf } from './FileStyle.ts';
import type { FileStyle } from './FileStyle.ts';
import { missingDeclarations } from './missingDeclarations.ts';
import type { Matching } from './matchNodes.ts';
import { XSI_NAMESPACE } from './moddleModel.ts';
import { isEmptyLabel } from './ModelNode.ts';
import type { ModelNode } from './ModelNode.ts';
import { patchText } from './patchText.ts';
import { Pieces } from './Pieces.ts';
import { piecesOf } from './piecesOf.ts';
import { Prefixes } from './Prefixes.ts';
import { isUnchanged } from './isUnchanged.ts';
import { writeStartTag } from './writeStartTag.ts';
import type { Scope, TextElement, XmlTree } from './XmlTree.ts';

/** Where an element is written to. */
interface Place {
  readonly scope: Scope;
  /** null inline */
  readonly indent: string | null;
  /** of the element around, so that its children look like it */
  readonly prefix: string;
}

/** White space that moves along with an element: this indentation becomes that one. */
interface Shift {
  readonly from: string;
  readonly to: string;
}

/** Writes the model as it is now into the text it was read from. */
export class ModelWriter {
  readonly #tree: XmlTree;
  readonly #matching: Matching;
  readonly #style: FileStyle;
  readonly #prefixes: Prefixes;
  readonly #unchanged = new Map<ModelNode, boolean>();

  constructor(tree: XmlTree, matching: Matching, style: FileStyle) {
    this.#tree = tree;
    this.#matching = matching;
    this.#style = style;
    this.#prefixes = new Prefixes(tree.root.scope);
  }

  write(root: ModelNode): string {
    const { text, root: source } = this.#tree;
    if (this.isUnchanged(root)) return text;
    for (const [prefix, uri] of root.declared) {
      if (prefix !== '' && !source.scope.has(prefix)) this.#prefixes.declare(prefix, uri);
    }
    return (
      text.slice(0, source.tag.start) +
      this.#kept(root, source, source.scope, null, true) +
      text.slice(source.end)
    );
  }

  isUnchanged(node: ModelNode): boolean {
    return isUnchanged(node, this.#matching, this.#unchanged);
  }

  /** In its place, or at a new one when it comes from elsewhere. */
  #element(node: ModelNode, place: Place): string {
    const source = this.#matching.before.get(node)?.source;
    if (!source) return this.#added(node, place);
    const from = indentOf(this.#tree.text, source);
    const shift =
      from === null || place.indent === null || from === place.indent ? null : { from, to: place.indent };
    return this.#kept(node, source, place.scope, shift, false);
  }

  /** An element of the text, with what changed in it. */
  #kept(node: ModelNode, source: TextElement, outer: Scope, shift: Shift | null, isRoot: boolean): string {
    const { text } = this.#tree;
    const isAtHome = isRoot || outer === source.parent?.scope;
    if (isAtHome && !shift && this.isUnchanged(node)) return text.slice(source.tag.start, source.end);
    const base = this.#matching.before.get(node);
    if (!base) return '';
    const missing = isAtHome ? new Map<string, string>() : missingDeclarations(text, source, outer);
    const scope = isAtHome ? source.scope : new Map([...scopeOf(source.tag, outer), ...missing]);
    for (const [prefix, uri] of isRoot ? [] : node.declared)
      if (!base.declared.has(prefix)) missing.set(prefix, uri);
    const content = this.#content(node, base, source, scope, shift);
    const declarations = isRoot ? this.#prefixes.added : missing;
    const change = { base, now: node, source, scope, declarations };
    // The content comes first, the root learns from it what to declare; its own prefixes are told here.
    if (isRoot) writeStartTag(text, change, this.#prefixes);
    const { tag, name } = writeStartTag(text, change, this.#prefixes);
    if (content === '' && source.tag.selfClosing) return tag.slice(0, -1) + this.#closing(source);
    const end = source.tag.selfClosing ? `</${name}>` : this.#endTag(source, name);
    return tag + content + end;
  }

  #closing({ tag }: TextElement): string {
    const last = tag.attributes.at(-1);
    return this.#tree.text.slice(last ? last.valueEnd + 1 : tag.start + 1 + tag.name.length, tag.end);
  }

  #endTag({ tag, contentEnd, end }: TextElement, name: string): string {
    return this.#tree.text.slice(contentEnd, end).replace(tag.name, () => name);
  }

  #content(node: ModelNode, base: ModelNode, source: TextElement, scope: Scope, shift: Shift | null): string {
    const { text } = this.#tree;
    const list = piecesOf(text, source, base, (element) => this.#raw(element, shift));
    if (shift) for (const piece of list) if (piece.kind === 'space') piece.text = shifted(piece.text, shift);
    const own = shift?.to ?? indentOf(text, source);
    const { lineEnd, unit } = this.#style;
    const pieces = new Pieces(list, own === null ? null : { lineEnd, own, indent: own + unit });
    if (node.text !== base.text) patchText(pieces.list, node.text, lineEnd);
    arrangeChildren(pieces, base, node, this.#matching, {
      keep: (child, piece) => this.#keptChild(child, piece.text, scope, shift),
      place: (child, indent) => this.#placed(child, { scope, indent, prefix: source.prefix }),
    });
    return pieces.written();
  }

  #keptChild(child: ModelNode, raw: string, scope: Scope, shift: Shift | null): string {
    const base = this.#matching.before.get(child);
    if (child.kind !== 'element') {
      if (!base || base.text === child.text) return raw;
      const start = raw.indexOf('>') + 1;
      return raw.slice(0, start) + escapeForText(child.text ?? '') + raw.slice(raw.lastIndexOf('</'));
    }
    return base?.source ? this.#kept(child, base.source, scope, shift, false) : raw;
  }

  #placed(child: ModelNode, place: Place): string {
    if (child.kind === 'element') return this.#element(child, place);
    const name = this.#prefixes.ofElement(child.name, place.scope, place.prefix);
    return `<${name}>${escapeForText(child.text ?? '')}</${name}>`;
  }

  /** What moddle did not read moves along as it is. */
  #raw(element: TextElement, shift: Shift | null): string {
    const { text } = this.#tree;
    if (!shift) return text.slice(element.tag.start, element.end);
    const list = piecesOf(text, element, null, (child) => this.#raw(child, shift));
    const content = list.map((piece) =>
      piece.kind === 'space' && list.length > 1 ? shifted(piece.text, shift) : piece.text,
    );
    return (
      text.slice(element.tag.start, element.tag.end) +
      content.join('') +
      text.slice(element.contentEnd, element.end)
    );
  }

  #added(node: ModelNode, place: Place): string {
    const declared = [...node.declared].filter(
      ([prefix, uri]) => this.#prefixes.meaning(prefix, place.scope) !== uri,
    );
    if (node.name.namespace === '' && (place.scope.get('') ?? '') !== '') declared.push(['', '']);
    const scope: Scope = declared.length > 0 ? new Map([...place.scope, ...declared]) : place.scope;
    const name = this.#prefixes.ofElement(node.name, scope, place.prefix);
    const attributes = declared.map(([prefix, uri]) =>
      attribute(prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri),
    );
    if (node.type) {
      const typeName = this.#prefixes.ofAttribute(
        { namespace: XSI_NAMESPACE, localName: 'type', prefix: 'xsi' },
        scope,
      );
      attributes.push(attribute(typeName, this.#prefixes.ofElement(node.type, scope, place.prefix)));
    }
    for (const each of node.attributes.values())
      attributes.push(attribute(this.#prefixes.ofAttribute(each, scope), each.text));
    const tag = `<${name}${attributes.join('')}`;
    const inner = place.indent === null ? null : place.indent + this.#style.unit;
    const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
    const children = node.children
      .filter((child) => !isEmptyLabel(child))
      .map((child) => this.#placed(child, { scope, prefix, indent: inner }));
    const text = escapeForText(node.text ?? '').replace(/\r?\n/g, this.#style.lineEnd);
    if (children.length === 0)
      return text === '' ? tag + this.#style.selfClosing : `${tag}>${text}</${name}>`;
    const line = (indent: string | null): string =>
      indent === null || text !== '' ? '' : this.#style.lineEnd + indent;
    return `${tag}>${text}${children.map((child) => line(inner) + child).join('')}${line(place.indent)}</${name}>`;
  }
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escapeForQuote(value, '"')}"`;
}

function shifted(space: string, { from, to }: Shift): string {
  return space
    .split('\n')
    .map((line, index) => (index > 0 && line.startsWith(from) ? to + line.slice(from.length) : line))
    .join('\n');
}
