import { CALLING_TASKS } from '../domain/process/callingTasks.ts';
import { implementationOfTemplate } from '../domain/templates/implementationOfTemplate.ts';
import { rememberLast } from './rememberLast.ts';
import { targetOf, ZEEBE_NAMESPACE } from './targetOf.ts';
import { applyEdits } from './textEdits.ts';
import type { TextEdit } from './textEdits.ts';
import { BPMN_NAMESPACE, attributeOf, splitName, valueOf, xmlElements } from './xmlElements.ts';
import type { XmlElement } from './xmlElements.ts';
import { escapeAttribute, unescapeXml } from './xmlText.ts';
import { XmlError } from './xmlTokens.ts';
import type { XmlStartTag } from './xmlTokens.ts';

/**
 * The tasks that name an action, in document order: by their `implementation`, in a file for Camunda 8 by the
 * template they were made from. Of text that is not XML, as far as it goes.
 */
export function implementationsIn(
  xml: string,
): { readonly elementId: string; readonly implementation: string }[] {
  const isCamunda = targetOf(xml) === 'camunda8';
  return bpmnElements(xml).flatMap(({ tag, localName }) => {
    if (!CALLING_TASKS.has(localName)) return [];
    const implementation = isCamunda ? templateAction(tag) : valueOf(tag, 'implementation');
    const elementId = valueOf(tag, 'id');
    return implementation === null || elementId === null ? [] : [{ elementId, implementation }];
  });
}

function templateAction(tag: XmlStartTag): string | null {
  const attribute = tag.attributes.find(({ name }) => splitName(name).localName === 'modelerTemplate');
  return attribute ? implementationOfTemplate(unescapeXml(attribute.raw)) || null : null;
}

/** What each of these tasks calls now, by element id; nothing else of the text changes. */
export function setImplementations(xml: string, calls: ReadonlyMap<string, string>): string {
  return editAttribute(xml, 'implementation', ({ localName, namespace, tag }) =>
    namespace === BPMN_NAMESPACE && CALLING_TASKS.has(localName)
      ? calls.get(valueOf(tag, 'id') ?? '')
      : undefined,
  );
}

/** Every call activity that calls the process `from` calls `to`, for either engine; nothing else of the text changes. */
export function renameCalledElement(xml: string, from: string, to: string): string {
  const isCall = ({ localName, namespace }: XmlElement, attribute: string) =>
    attribute === 'calledElement'
      ? localName === 'callActivity' && namespace === BPMN_NAMESPACE
      : localName === 'calledElement' && namespace === ZEEBE_NAMESPACE;
  return ['calledElement', 'processId'].reduce(
    (text, attribute) =>
      editAttribute(text, attribute, (element) =>
        isCall(element, attribute) && valueOf(element.tag, attribute) === from ? to : undefined,
      ),
    xml,
  );
}

/** Which process each element is in; a process is in itself. Elements without an id are left out. */
export function processOfElements(xml: string): ReadonlyMap<string, string> {
  return placesIn(xml).processOf;
}

/** Ids of the processes of a document, in its order. */
export function processIdsIn(xml: string): readonly string[] {
  return placesIn(xml).processIds;
}

/** What of a document is where: its processes, in its order, and which of them each element with an id is in. */
export interface Places {
  readonly processIds: readonly string[];
  readonly processOf: ReadonlyMap<string, string>;
}

const placesIn: (xml: string) => Places = rememberLast((xml) => {
  const processOf = new Map<string, string>();
  const processIds: string[] = [];
  for (const { tag, localName, processId } of bpmnElements(xml)) {
    const id = valueOf(tag, 'id');
    if (id === null) continue;
    if (processId !== null) processOf.set(id, processId);
    if (localName === 'process') processIds.push(id);
  }
  return { processIds, processOf };
});

const PROCESS_TAG = /<(?:[^\s<>"'/=:]+:)?process[\s/>]/g;

/** The same, where most of it is known from the model of this text: to go through a large one for each save takes too long. */
export function placesKnown(
  xml: string,
  known: Places,
): Pick<Places, 'processIds'> & {
  readonly processOf: Pick<Places['processOf'], 'get' | 'has'>;
} {
  // What moddle refused is in the text alone.
  const isAll = (xml.match(PROCESS_TAG)?.length ?? 0) === known.processIds.length;
  if (!isAll) return placesIn(xml);
  return {
    processIds: known.processIds,
    processOf: {
      get: (id) => known.processOf.get(id) ?? processOfElements(xml).get(id),
      has: (id) => known.processOf.has(id) || processOfElements(xml).has(id),
    },
  };
}

/** @param valueFor undefined: the attribute stays as it is */
function editAttribute(
  xml: string,
  name: string,
  valueFor: (element: XmlElement) => string | undefined,
): string {
  const edits = elementsIn(xml).flatMap((element): TextEdit[] => {
    const attribute = attributeOf(element.tag, name);
    const to = attribute && valueFor(element);
    if (!attribute || to === undefined || unescapeXml(attribute.raw) === to) return [];
    const quoted =
      xml[attribute.valueStart - 1] === "'"
        ? escapeAttribute(to).replaceAll("'", '&apos;')
        : escapeAttribute(to);
    return [{ start: attribute.valueStart, end: attribute.valueEnd, text: quoted }];
  });
  return applyEdits(xml, edits);
}

function bpmnElements(xml: string): XmlElement[] {
  return elementsIn(xml).filter(({ namespace }) => namespace === BPMN_NAMESPACE);
}

/** Of text that stops being XML, what comes before. */
function elementsIn(xml: string): XmlElement[] {
  const elements: XmlElement[] = [];
  try {
    for (const element of xmlElements(xml)) elements.push(element);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
  }
  return elements;
}
