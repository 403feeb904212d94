import { newId } from '../../bpmn/newProcess.ts';
import { applyEdits, type TextEdit } from '../../bpmn/textEdits.ts';
import { BPMN_NAMESPACE, valueOf, xmlElements, type XmlElement } from '../../bpmn/xmlElements.ts';
import { unescapeXml } from '../../bpmn/xmlText.ts';
import type { ProcessContent } from '../../domain/document.ts';
import { t } from '../../language/t.ts';
import { entriesOf, nodeAt, type JsonNode } from '../json/JsonNode.ts';
import { readJson } from '../json/readJson.ts';

type Ids = ReadonlyMap<string, string>;

/**
 * A copy whose processes have ids of their own, in the diagram and in the extensions: an engine keeps one
 * process of an id. Everything else of both texts stays as it is.
 * @throws Error when the XML cannot be read
 */
export function duplicateProcess(content: ProcessContent, name: string): ProcessContent {
  const elements = elementsOf(content);
  const ids = new Map(
    elements.flatMap((element) => {
      const id = isBpmn(element, 'process') ? valueOf(element.tag, 'id') : null;
      return id === null ? [] : [[id, newId('Process')] as const];
    }),
  );
  // The copy is no file yet, so it has none it came from.
  const { xmlFile: _xml, extensionsFile: _extensions, ...kept } = content;
  return {
    ...kept,
    name,
    xml: applyEdits(
      content.xml,
      elements.flatMap((element) => idEdits(element, ids)),
    ),
    extensions: content.extensions === null ? null : withIds(content.extensions, ids),
    sidecar: {
      ...content.sidecar,
      elements: Object.fromEntries(
        Object.entries(content.sidecar.elements).map(([id, entry]) => [ids.get(id) ?? id, entry]),
      ),
    },
  };
}

function elementsOf(content: ProcessContent): readonly XmlElement[] {
  try {
    return [...xmlElements(content.xml)];
  } catch (error) {
    throw new Error(
      t`“${content.name}” cannot be duplicated: its XML has a mistake. Mend it on the XML tab first.`,
      {
        cause: error,
      },
    );
  }
}

function isBpmn(element: XmlElement, localName: string): boolean {
  return element.namespace === BPMN_NAMESPACE && element.localName === localName;
}

/** Where an element has or names the id of a process. */
function idEdits(element: XmlElement, ids: Ids): TextEdit[] {
  return element.tag.attributes.flatMap(({ name, raw, valueStart, valueEnd }) => {
    const names =
      (name === 'id' && isBpmn(element, 'process')) ||
      (name === 'processRef' && isBpmn(element, 'participant')) ||
      (name === 'calledElement' && isBpmn(element, 'callActivity')) ||
      // of Camunda: <zeebe:calledElement processId>
      (name === 'processId' && element.localName === 'calledElement') ||
      name === 'bpmnElement';
    const [prefix, id] = names ? splitReference(unescapeXml(raw), ids) : ['', ''];
    const to = ids.get(id);
    return to === undefined ? [] : [{ start: valueStart, end: valueEnd, text: `${prefix}${to}` }];
  });
}

/** References are qualified names: `Process_1` or, in some files, `tns:Process_1`. */
function splitReference(text: string, ids: Ids): readonly [string, string] {
  if (ids.has(text)) return ['', text];
  const colon = text.lastIndexOf(':') + 1;
  return [text.slice(0, colon), text.slice(colon)];
}

/** Extensions are keyed by process: at once, below a section (inverted files), or by the `id` of a flat file. */
function withIds(text: string, ids: Ids): string {
  const read = readJson(text);
  if (!('node' in read)) return text;
  const extensions = nodeAt(read.node, ['extensions']);
  const sections = entriesOf(extensions).filter(({ key }) => !ids.has(key) && SECTIONS.has(key));
  const id = nodeAt(read.node, ['id']);
  return applyEdits(text, [
    ...keyEdits(extensions, ids),
    ...sections.flatMap(({ value }) => keyEdits(value, ids)),
    ...(id ? idOfFlatFile(id, ids) : []),
  ]);
}

const SECTIONS: ReadonlySet<string> = new Set([
  'properties',
  'mappings',
  'constants',
  'templates',
  'assignments',
]);

function keyEdits(node: JsonNode | undefined, ids: Ids): TextEdit[] {
  return entriesOf(node).flatMap(({ key, keyStart, keyEnd }) => {
    const to = ids.get(key);
    return to === undefined ? [] : [{ start: keyStart, end: keyEnd, text: JSON.stringify(to) }];
  });
}

function idOfFlatFile(node: JsonNode, ids: Ids): TextEdit[] {
  const to = typeof node.value === 'string' ? ids.get(node.value) : undefined;
  return to === undefined ? [] : [{ start: node.start, end: node.end, text: JSON.stringify(to) }];
}
