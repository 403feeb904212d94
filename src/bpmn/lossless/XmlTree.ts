import { t } from '../../language/t.ts';
import { scopeOf, splitName } from '../xmlElements.ts';
import { XmlError, xmlTokens } from '../xmlTokens.ts';
import type { XmlRun, XmlStartTag } from '../xmlTokens.ts';

export type Scope = ReadonlyMap<string, string>;

/** An element as it is written: everything is a place in the text. */
export interface TextElement {
  readonly tag: XmlStartTag;
  readonly namespace: string;
  readonly prefix: string;
  readonly localName: string;
  /** the prefixes in reach, its own included */
  readonly scope: Scope;
  readonly parent: TextElement | null;
  /** between its tags, in order and without gaps */
  readonly content: TextPiece[];
  /** of the end tag; where the start tag ends for `<a />` */
  contentEnd: number;
  end: number;
}

export type TextPiece = TextElement | XmlRun;

export interface XmlTree {
  readonly text: string;
  readonly root: TextElement;
  /** in document order: an element's place in this list is what the marker says */
  readonly elements: readonly TextElement[];
  /** before the root */
  readonly prologue: readonly XmlRun[];
}

/** Recursion over a tree comes to an end before the stack does. */
const MAX_DEPTH = 500;
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

export function isElement(piece: TextPiece): piece is TextElement {
  return 'tag' in piece;
}

/**
 * Strict about nesting, for what moves and goes must have an end; tolerant of names and prefixes.
 * @throws XmlError
 */
export function parseXmlTree(text: string): XmlTree {
  const elements: TextElement[] = [];
  const prologue: XmlRun[] = [];
  let open: TextElement | null = null;
  let depth = 0;
  for (const token of xmlTokens(text)) {
    if (token.kind === 'end') {
      if (open?.tag.name !== token.name) throw new XmlError(t`</${token.name}> closes nothing.`, token.start);
      open.contentEnd = token.start;
      open.end = token.end;
      open = open.parent;
      depth -= 1;
    } else if (token.kind !== 'start') {
      if (open) open.content.push(token);
      else if (elements.length === 0) prologue.push(token);
    } else {
      if (!open && elements.length > 0) throw new XmlError(t('There is a second document.'), token.start);
      const element: TextElement = textElement(token, open);
      elements.push(element);
      open?.content.push(element);
      if (token.selfClosing) continue;
      open = element;
      depth += 1;
      if (depth > MAX_DEPTH) throw new XmlError(t('The elements are nested too deep.'), token.start);
    }
  }
  const [root] = elements;
  if (open) throw new XmlError(t`<${open.tag.name}> is not closed.`, open.tag.start);
  if (!root) throw new XmlError(t('There is no element.'), 0);
  return { text, root, elements, prologue };
}

function textElement(tag: XmlStartTag, parent: TextElement | null): TextElement {
  const scope = scopeOf(tag, parent?.scope ?? new Map([['xml', XML_NAMESPACE]]));
  const { prefix, localName } = splitName(tag.name);
  const namespace = scope.get(prefix) ?? '';
  return { tag, namespace, prefix, localName, scope, parent, content: [], contentEnd: tag.end, end: tag.end };
}
