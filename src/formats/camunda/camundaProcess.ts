import type { TextElement } from '../../bpmn/lossless/XmlTree.ts';
import { applyEdits, type TextEdit } from '../../bpmn/textEdits.ts';
import { valueOf } from '../../bpmn/xmlElements.ts';
import type { ElementData } from '../../domain/process/process.ts';
import {
  closeProcess,
  readProcess,
  type OpenedProcess,
  type ProcessFiles,
} from '../activiti/processFiles.ts';
import { extensionsOf, isBpmn, readXml, ZEEBE } from './camundaXml.ts';
import { mappingEdits, mappingOf } from './ioMapping.ts';
import { appendChildren } from './xmlEdits.ts';
import { piece, type XmlPiece } from './zeebeXml.ts';

/** What each element of a process for Camunda 8 carries, its mapping read from the XML. */
export function readCamundaProcess(content: ProcessFiles): OpenedProcess {
  const opened = readProcess(content);
  const data = new Map(
    Array.from(opened.data, ([id, { mapping: _, ...others }]): [string, ElementData] => [id, others]),
  );
  for (const element of readXml(content.xml)?.elements ?? []) {
    const id = isBpmn(element) ? valueOf(element.tag, 'id') : null;
    const mapping = id === null ? undefined : mappingOf(element);
    if (id !== null && mapping) data.set(id, { ...data.get(id), mapping });
  }
  return { ...opened, data };
}

/**
 * The process with what these elements carry now: mappings in the XML, the rest beside it.
 * @param xml of which the ids of elements are those of `content`
 */
export function closeCamundaProcess<C extends ProcessFiles>(
  content: C,
  xml: string,
  data: ReadonlyMap<string, ElementData>,
): C {
  const written = editElements(xml, new Set(data.keys()), (element, id, prefix) =>
    mappingEdits(xml, element, data.get(id)?.mapping, prefix),
  );
  const beside = new Map(
    Array.from(data, ([id, { mapping: _, ...others }]): [string, ElementData] => [id, others]),
  );
  return closeProcess(content, written, beside, new Set());
}

export interface ElementEdits {
  readonly edits: readonly TextEdit[];
  /** for its extension elements */
  readonly pieces: readonly XmlPiece[];
}

/** Edits elements in place; what is new goes into their extension elements, which come into being where there are none. */
export function editElements(
  xml: string,
  ids: ReadonlySet<string>,
  editsOf: (element: TextElement, id: string, prefix: string) => ElementEdits,
): string {
  const edits: TextEdit[] = [];
  for (const element of readXml(xml)?.elements ?? []) {
    const id = isBpmn(element) ? valueOf(element.tag, 'id') : null;
    const prefix = zeebePrefix(element);
    if (id === null || prefix === null || !ids.has(id)) continue;
    const made = editsOf(element, id, prefix);
    edits.push(...made.edits);
    if (made.pieces.length === 0) continue;
    const extensions = extensionsOf(element);
    const name = `${element.prefix === '' ? '' : `${element.prefix}:`}extensionElements`;
    edits.push(
      ...(extensions
        ? appendChildren(xml, extensions, made.pieces)
        : appendChildren(xml, element, [piece(name, {}, made.pieces)], 'start')),
    );
  }
  return applyEdits(xml, edits);
}

function zeebePrefix({ scope }: TextElement): string | null {
  for (const [prefix, uri] of scope) if (uri === ZEEBE && prefix !== '') return prefix;
  return null;
}
