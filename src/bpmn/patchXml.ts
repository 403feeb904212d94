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

const TAKES_IMPLEMENTATION: ReadonlySet<string> = new Set(['serviceTask', 'sendTask', 'businessRuleTask']);

/**
 * The tasks that name an action, in document order: by their `implementation`, in a file for Camunda 8 by the
 * template they were made from. Of text that is not XML, as far as it goes.
 */
export function implementationsIn(
  xml: string,
): { readonly elementId: string; readonly implementation: string }[] {
  const isCamunda = targetOf(xml) === 'camunda8';
  return bpmnElements(xml).flatMap(({ tag, localName }) => {
    if (!TAKES_IMPLEMENTATION.has(localName)) return [];
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
  return editAttribute(xml, 'implementation', ({ localName, tag }) =>
    TAKES_IMPLEMENTATION.has(localName) ? calls.get(valueOf(tag, 'id') ?? '') : undefined,
  );
}

/**
 * Every call activity that calls the process `from` calls `to`, said as Activiti reads it or as Camunda 8 does; nothing
 * else of the text changes.
 */
export function renameCalledElement(xml: string, from: string, to: string): string {
  const renamed = (own: string, name: string) => (element: XmlElement) =>
    element.localName === own && valueOf(element.tag, name) === from ? to : undefined;
  const followed = editAttribute(xml, 'calledElement', renamed('callActivity', 'calledElement'));
  return editAttribute(followed, 'processId', renamed('calledElement', 'processId'), ZEEBE_NAMESPACE);
}

/** Which process each element is in; a process is in itself. Elements without an id are left out. */
export const processOfElements: (xml: string) => ReadonlyMap<string, string> = rememberLast((xml) => {
  const processes = new Map<string, string>();
  for (const { tag, processId } of bpmnElements(xml)) {
    const id = valueOf(tag, 'id');
    if (id !== null && processId !== null) processes.set(id, processId);
  }
  return processes;
});

/** Ids of the processes of a document, in its order. */
export const processIdsIn: (xml: string) => readonly string[] = rememberLast((xml) =>
  bpmnElements(xml).flatMap(({ tag, localName }) =>
    localName === 'process' ? (valueOf(tag, 'id') ?? []) : [],
  ),
);

/** @param valueFor undefined: the attribute stays as it is */
function editAttribute(
  xml: string,
  name: string,
  valueFor: (element: XmlElement) => string | undefined,
  namespace = BPMN_NAMESPACE,
): string {
  const edits = elementsIn(xml, namespace).flatMap((element): TextEdit[] => {
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
  return elementsIn(xml, BPMN_NAMESPACE);
}

/** Of text that stops being XML, what comes before. */
function elementsIn(xml: string, namespace: string): XmlElement[] {
  const elements: XmlElement[] = [];
  try {
    for (const element of xmlElements(xml)) {
      if (element.namespace === namespace) elements.push(element);
    }
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
  }
  return elements;
}
