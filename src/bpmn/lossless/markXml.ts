import { applyEdits } from '../textEdits.ts';
import type { TextEdit } from '../textEdits.ts';
import { withoutWideReferences } from './patchRaw.ts';
import { isElement } from './XmlTree.ts';
import type { TextElement, XmlTree } from './XmlTree.ts';

export interface MarkedXml {
  readonly xml: string;
  /** of the attribute that numbers the elements; it occurs nowhere else in the text */
  readonly prefix: string;
}

/**
 * A copy for moddle in which every element carries its number, so that the object read from it can be
 * told back to its place. In a namespace of its own: moddle warns of unknown attributes without one.
 */
export function markXml({ text, elements, prologue }: XmlTree): MarkedXml {
  let prefix = 'lx';
  while (text.includes(prefix)) prefix += 'x';
  const edits: TextEdit[] = prologue
    .filter(({ kind }) => kind === 'doctype')
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end).replace(/[^\r\n]/g, ' ') }));
  elements.forEach(({ tag }, index) => {
    const nameEnd = tag.start + 1 + tag.name.length;
    const namespace = index === 0 ? ` xmlns:${prefix}="urn:${prefix}"` : '';
    edits.push({ start: nameEnd, end: nameEnd, text: `${namespace} ${prefix}:i="${index}"` });
    for (const { name, start, nameStart, valueStart } of tag.attributes) {
      // moddle loses `a = "b"`, and attributes that touch
      const equals = text.slice(nameStart + name.length, valueStart - 1);
      if (equals === '=' && start < nameStart) continue;
      edits.push({
        start: nameStart,
        end: valueStart - 1,
        text: `${equals.replace('=', '') || ' '}${name}=`,
      });
    }
  });
  if (WIDE.test(text)) edits.push(...wideReferences(text, elements));
  return { xml: applyEdits(text, edits), prefix };
}

/** A reference to a character beyond 16 bits. */
const WIDE = /&#(?:\d{5,}|x[0-9a-f]{5,});/i;

function wideReferences(text: string, elements: readonly TextElement[]): TextEdit[] {
  const places = elements.flatMap(({ tag, content }) => [
    ...tag.attributes.map(({ valueStart, valueEnd }) => ({ start: valueStart, end: valueEnd })),
    ...content.flatMap((piece) => (isElement(piece) || piece.kind !== 'text' ? [] : [piece])),
  ]);
  return places.flatMap(({ start, end }) => {
    const raw = text.slice(start, end);
    const written = WIDE.test(raw) ? withoutWideReferences(raw) : raw;
    return written === raw ? [] : [{ start, end, text: written }];
  });
}
