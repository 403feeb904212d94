import { ACTIVITI_NAMESPACE } from '../../bpmn/targetOf.ts';
import { checkXml } from '../../bpmn/xmlCheck.ts';
import { elementOf, elementsOf } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { t } from '../../language/t.ts';
import { service } from '../canvas/services.ts';
import type { Moddle, ServiceSource } from '../canvas/services.ts';
import { definitionsOf } from './attributes.ts';
import { adopt } from './adopt.ts';
import { setProperties } from './Target.ts';
import type { Target } from './Target.ts';
import { xmlOf } from './genericXml.ts';

/** The extension elements of one element, each as XML text. */
export function extensionElementsOf(businessObject: ModdleElement): readonly string[] {
  if (!businessObject.$instanceOf('bpmn:BaseElement')) return [];
  const holder = elementOf(businessObject, 'extensionElements');
  return holder ? elementsOf(holder, 'values').map((value) => xmlOf(value)) : [];
}

/** Elements whose text did not change stay the objects they are. @returns what is wrong, null when set */
export function setExtensionElements(
  modeler: ServiceSource,
  target: Target,
  texts: readonly string[],
): (() => void) | string {
  const { businessObject, carrier } = target;
  const holder = elementOf(businessObject, 'extensionElements');
  const existing = holder ? [...elementsOf(holder, 'values')] : [];
  const values: ModdleElement[] = [];
  for (const text of texts.map((each) => each.trim()).filter((each) => each !== '')) {
    const kept = existing.findIndex((value) => xmlOf(value) === text);
    const value =
      kept >= 0 ? existing.splice(kept, 1)[0] : parseElement(service(modeler, 'moddle'), target, text);
    if (typeof value === 'string') return value;
    if (value) values.push(value);
  }
  return () => {
    const modeling = service(modeler, 'modeling');
    if (values.length === 0) {
      setProperties(modeler, target, { extensionElements: undefined });
    } else if (holder) {
      for (const value of values) adopt(value, holder);
      modeling.updateModdleProperties(carrier, holder, { values });
    } else {
      const created = service(modeler, 'bpmnFactory').create('bpmn:ExtensionElements', { values });
      for (const value of values) adopt(value, created);
      setProperties(modeler, target, { extensionElements: adopt(created, businessObject) });
    }
  };
}

/** The browser's own parser: it loads nothing, and entities are refused before it sees them. */
function parseElement(moddle: Moddle, target: Target, text: string): ModdleElement | string {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) return t('Document types and entities are not allowed here.');
  const declared = declarations(moddle, target.businessObject, text);
  const wrapped = `<x${declared}>${text}</x>`;
  // Said in the language of the page; the browser has words of its own.
  const [complaint] = checkXml(wrapped).complaints;
  if (complaint) return t`This is not well-formed XML: ${complaint.message}`;
  const parsed = new DOMParser().parseFromString(wrapped, 'application/xml');
  if (parsed.querySelector('parsererror')) return t('This is not well-formed XML.');
  const elements = [...parsed.documentElement.children];
  const [element] = elements;
  if (!element || elements.length > 1) return t('Write one element.');
  if (element.namespaceURI === null)
    return t`<${element.localName}> needs a namespace, for example activiti:${element.localName}.`;
  return toModdle(moddle, element);
}

function declarations(moddle: Moddle, businessObject: ModdleElement, text: string): string {
  const known = new Map<string, string>([['activiti', ACTIVITI_NAMESPACE]]);
  for (const prefix of new Set([...text.matchAll(/[\s<]([\w.-]+):/g)].map((match) => match[1] ?? ''))) {
    const registered = moddle.getPackage(prefix);
    if (registered) known.set(prefix, registered.uri);
  }
  for (let at: ModdleElement | undefined = businessObject; at; at = at.$parent) {
    for (const [name, uri] of Object.entries(at.$attrs)) {
      if (!name.startsWith('xmlns:') || typeof uri !== 'string') continue;
      const prefix = name.slice('xmlns:'.length);
      if (at === definitionsOf(businessObject) || !known.has(prefix)) known.set(prefix, uri);
    }
  }
  return [...known]
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri.replace(/[&"<]/g, (c) => `&#${c.charCodeAt(0)};`)}"`)
    .join('');
}

function toModdle(moddle: Moddle, element: Element): ModdleElement {
  const properties: Record<string, unknown> = {};
  for (const { name, value } of element.attributes) properties[name] = value;
  const children = [...element.children];
  const body = [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE)
    .map((node) => node.nodeValue ?? '')
    .join('');
  if (body.trim() !== '') properties.$body = body;
  const uri = element.namespaceURI ?? '';
  const prefix = moddle.getPackage(uri)?.prefix ?? element.prefix;
  const result = moddle.createAny(
    prefix ? `${prefix}:${element.localName}` : element.localName,
    uri,
    properties,
  );
  if (children.length > 0) {
    const converted = children.map((child) => adopt(toModdle(moddle, child), result));
    Object.assign(result, { $children: converted });
  }
  return result;
}
