import { indentOf } from '../../bpmn/lossless/FileStyle.ts';
import type { TextElement } from '../../bpmn/lossless/XmlTree.ts';
import { isElement } from '../../bpmn/lossless/XmlTree.ts';
import type { TextEdit } from '../../bpmn/textEdits.ts';
import { BPMN_NAMESPACE } from '../../bpmn/xmlElements.ts';
import { escapeAttribute, unescapeXml } from '../../bpmn/xmlText.ts';
import type { XmlAttribute } from '../../bpmn/xmlTokens.ts';
import { pieceText, type XmlPiece } from './zeebeXml.ts';

/** An attribute with another value; no edit where it says that already. */
export function changeAttribute(xml: string, attribute: XmlAttribute, to: string): readonly TextEdit[] {
  if (unescapeXml(attribute.raw) === to) return [];
  const escaped = escapeAttribute(to);
  const text = xml[attribute.valueStart - 1] === "'" ? escaped.replaceAll("'", '&apos;') : escaped;
  return [{ start: attribute.valueStart, end: attribute.valueEnd, text }];
}

/** Sets an attribute, a new one behind those there are. */
export function setAttribute(
  xml: string,
  { tag }: TextElement,
  name: string,
  to: string,
): readonly TextEdit[] {
  const found = tag.attributes.find((one) => one.name === name);
  if (found) return changeAttribute(xml, found, to);
  const last = tag.attributes.at(-1);
  const at = last ? last.valueEnd + 1 : tag.start + 1 + tag.name.length;
  return [{ start: at, end: at, text: ` ${name}="${escapeAttribute(to)}"` }];
}

/** With the white space before it. */
export function removeAttribute(attribute: XmlAttribute): TextEdit {
  return { start: attribute.start, end: attribute.valueEnd + 1, text: '' };
}

/** An element with the line it stands on. */
export function removeElement(xml: string, element: TextElement): TextEdit {
  return { start: lineStart(xml, element) ?? element.tag.start, end: element.end, text: '' };
}

/** Puts children behind those that are there. */
export function appendChildren(
  xml: string,
  parent: TextElement,
  pieces: readonly XmlPiece[],
  place: 'end' | 'start' = 'end',
): readonly TextEdit[] {
  if (pieces.length === 0) return [];
  const { tag, contentEnd } = parent;
  const children = parent.content.filter(isElement);
  const indent = indentOf(xml, parent);
  const isOnLines = indent !== null;
  const newLine = xml.includes('\r\n') ? '\r\n' : '\n';
  const first = children[0];
  const inner = (first && indentOf(xml, first)) ?? `${indent ?? ''}  `;
  const texts = pieces.map((one) =>
    isOnLines ? newLine + pieceText(one, inner).replaceAll('\n', newLine) : oneLine(one),
  );
  const close = isOnLines ? newLine + indent : '';
  if (tag.selfClosing) {
    const slash = xml.lastIndexOf('/', tag.end);
    const start = xml.slice(0, slash).trimEnd().length;
    return [{ start, end: tag.end, text: `>${texts.join('')}${close}</${tag.name}>` }];
  }
  // Extension elements come behind the documentation and before all else.
  const documentation = children.findLast(
    ({ namespace, localName }) => namespace === BPMN_NAMESPACE && localName === 'documentation',
  );
  const before = place === 'start' ? documentation : children.at(-1);
  const at = before?.end ?? tag.end;
  const isEmpty = children.length === 0 && xml.slice(tag.end, contentEnd).trim() === '';
  if (isEmpty) return [{ start: tag.end, end: contentEnd, text: texts.join('') + close }];
  return [{ start: at, end: at, text: texts.join('') }];
}

function oneLine(one: XmlPiece): string {
  return pieceText(one).replaceAll(/\n\s*/g, '');
}

/** Where the line break before an element that begins its line is; null for one that stands in a line. */
function lineStart(xml: string, element: TextElement): number | null {
  const indent = indentOf(xml, element);
  if (indent === null) return null;
  const start = element.tag.start - indent.length;
  return start - (/\r?\n$/.exec(xml.slice(Math.max(0, start - 2), start))?.[0].length ?? 0);
}
