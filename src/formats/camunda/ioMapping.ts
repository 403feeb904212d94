import type { TextElement } from '../../bpmn/lossless/XmlTree.ts';
import type { TextEdit } from '../../bpmn/textEdits.ts';
import { attributeOf, valueOf } from '../../bpmn/xmlElements.ts';
import { entryOfSource, sourceOfEntry } from '../../bpmn/zeebeMapping.ts';
import { own } from '../../domain/values/own.ts';
import type { Mapping, MappingEntry } from '../../domain/process/process.ts';
import { sameJson } from '../../domain/values/sameJson.ts';
import { childOf, childrenOf, extensionsOf, ZEEBE } from './camundaXml.ts';
import { appendChildren, changeAttribute, removeElement } from './xmlEdits.ts';
import { piece, type XmlPiece } from './zeebeXml.ts';

const LISTS = [
  ['inputs', 'input'],
  ['outputs', 'output'],
] as const;

/** What the `zeebe:ioMapping` of an element says, as the canvas reads it (bpmn/zeebeMapping.ts). */
export function mappingOf(element: TextElement): Mapping | undefined {
  const holder = ioMappingOf(element);
  if (holder === undefined) return undefined;
  const [inputs, outputs] = LISTS.map(([, localName]) =>
    rowsOf(holder, localName).flatMap((row): [string, MappingEntry][] => {
      const target = valueOf(row.tag, 'target') ?? '';
      const entry = entryOfSource(valueOf(row.tag, 'source') ?? '');
      return target === '' || entry === null ? [] : [[target, entry]];
    }),
  ).map((entries) => (entries.length === 0 ? undefined : Object.fromEntries(entries)));
  if (inputs === undefined && outputs === undefined) return undefined;
  return { ...(inputs && { inputs }), ...(outputs && { outputs }) };
}

/**
 * What it takes for the element to say this mapping. Rows that say it already stay as they are.
 * @returns edits of the text, and pieces for its extension elements where it has no `ioMapping` yet
 */
export function mappingEdits(
  xml: string,
  element: TextElement,
  mapping: Mapping | undefined,
  prefix: string,
): { readonly edits: readonly TextEdit[]; readonly pieces: readonly XmlPiece[] } {
  const holder = ioMappingOf(element);
  const edits: TextEdit[] = [];
  const added = LISTS.flatMap(([direction, localName]) => {
    const wanted = mapping?.[direction] ?? {};
    const rows = holder ? rowsOf(holder, localName) : [];
    for (const row of rows) edits.push(...rowEdits(xml, row, own(wanted, valueOf(row.tag, 'target') ?? '')));
    const present = new Set(rows.map(({ tag }) => valueOf(tag, 'target')));
    return Object.entries(wanted).flatMap(([target, entry]) => {
      const source = present.has(target) ? null : sourceOfEntry(entry);
      return source === null ? [] : [piece(`${prefix}:${localName}`, { source, target })];
    });
  });
  if (added.length === 0) return { edits, pieces: [] };
  if (holder === undefined) return { edits, pieces: [piece(`${prefix}:ioMapping`, {}, added)] };
  return { edits: [...edits, ...appendChildren(xml, holder, added)], pieces: [] };
}

function rowEdits(xml: string, row: TextElement, entry: MappingEntry | undefined): readonly TextEdit[] {
  const now = entryOfSource(valueOf(row.tag, 'source') ?? '');
  const source = entry ? sourceOfEntry(entry) : null;
  // One without a source says nothing, and is a problem of its own.
  if (entry === undefined || source === null) return now === null ? [] : [removeElement(xml, row)];
  if (now !== null && now.type === entry.type && sameJson(now.value ?? null, entry.value ?? null)) return [];
  const attribute = attributeOf(row.tag, 'source');
  return attribute ? changeAttribute(xml, attribute, source) : [];
}

function ioMappingOf(element: TextElement): TextElement | undefined {
  return childOf(extensionsOf(element), 'ioMapping');
}

function rowsOf(holder: TextElement, localName: string): readonly TextElement[] {
  return childrenOf(holder).filter((one) => one.localName === localName && one.namespace === ZEEBE);
}
