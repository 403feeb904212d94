import { applyEdits } from '../textEdits.ts';
import type { TextEdit } from '../textEdits.ts';
import { wideReferences } from '../wideReferences.ts';
import type { XmlTree } from './XmlTree.ts';

export interface MarkedXml {
  readonly xml: string;
  /** of the attribute that numbers the elements: no name of the text has it */
  readonly prefix: string;
}

/**
 * A copy for moddle in which every element carries its number, so that the object read from it can be
 * told back to its place. In a namespace of its own: moddle warns of unknown attributes without one.
 */
export function markXml({ text, elements, prologue }: XmlTree): MarkedXml {
  const prefix = freePrefix(text);
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
  return { xml: applyEdits(text, [...edits, ...wideReferences(text)]), prefix };
}

/** Short, and found in one go through the text, whatever is in it. */
function freePrefix(text: string): string {
  const taken = new Set(Array.from(text.matchAll(/lx(\d+)/g), ([, number]) => number));
  let number = 0;
  while (taken.has(String(number))) number += 1;
  return `lx${number}`;
}
