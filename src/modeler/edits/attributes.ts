import { ACTIVITI_NAMESPACE } from '../../bpmn/targetOf.ts';
import { ownValue, textOf } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement, ModdleProperty } from '../../bpmn/moddleTypes.ts';
import { t } from '../../language/t.ts';
import { service } from '../canvas/services.ts';
import type { ServiceSource } from '../canvas/services.ts';
import { setProperties } from './Target.ts';
import type { Target } from './Target.ts';

const ACTIVITI_PREFIX = 'activiti';

/** Shown and edited by fields of their own; by the names moddle has for the properties, which are without a prefix. */
const ELSEWHERE: readonly string[] = [
  'id',
  'name',
  'text',
  'implementation',
  'modelerTemplate',
  'modelerTemplateVersion',
  'modelerTemplateIcon',
];
/** On a process, but written in the head of the file. */
const OF_DEFINITIONS = 'targetNamespace';

/** Every attribute an element has in the file, as text, by qualified name. */
export function attributesOf(businessObject: ModdleElement): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  const definitions = definitionsOf(businessObject);
  if (businessObject.$type === 'bpmn:Process') {
    const namespace = definitions && textOf(definitions, OF_DEFINITIONS);
    if (namespace !== undefined) attributes[OF_DEFINITIONS] = namespace;
  }
  for (const property of businessObject.$descriptor.properties) {
    if (!isPlain(property) || ELSEWHERE.includes(property.name)) continue;
    const value = ownValue(businessObject, property.name);
    if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') {
      attributes[property.name] = String(value);
    }
  }
  const prefix = definitions ? activitiPrefix(definitions) : ACTIVITI_PREFIX;
  for (const [name, value] of Object.entries(businessObject.$attrs)) {
    if (name === 'xmlns' || name.startsWith('xmlns:') || typeof value !== 'string') continue;
    attributes[withPrefix(name, prefix, ACTIVITI_PREFIX)] = value;
  }
  return attributes;
}

/** What is wrong with the name of a new attribute; null for nothing. */
export function attributeProblem(
  modeler: ServiceSource,
  { businessObject }: Target,
  name: string,
): string | null {
  if (!/^[\p{L}_][\p{L}\p{N}_.-]*(:[\p{L}_][\p{L}\p{N}_.-]*)?$/u.test(name)) {
    return t`“${name}” cannot be the name of an attribute.`;
  }
  const prefix = prefixOf(name);
  return isKnownPrefix(modeler, businessObject, prefix) || prefix === ACTIVITI_PREFIX
    ? null
    : t`The prefix “${prefix}” is not declared in this file: add xmlns:${prefix} in the XML tab.`;
}

/** Of the few attributes that BPMN itself says are numbers: any other text would be written as NaN. */
export function attributeValueProblem(
  businessObject: ModdleElement,
  name: string,
  value: string,
): string | null {
  const property = businessObject.$descriptor.properties.find((candidate) => candidate.name === name);
  const isNumber = property?.type === 'Integer' || property?.type === 'Real';
  if (!isNumber || !isPlain(property) || value === '') return null;
  const fits = property.type === 'Integer' ? /^[+-]?\d+$/ : /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
  return fits.test(value.trim()) ? null : t`“${value}” is not a number: “${name}” has to be one.`;
}

/** '' removes; the namespace of Activiti is declared when this is the first of its attributes. */
export function setAttribute(modeler: ServiceSource, target: Target, name: string, value: string): void {
  const { businessObject, carrier } = target;
  const definitions = definitionsOf(businessObject);
  const modeling = service(modeler, 'modeling');
  if (name === OF_DEFINITIONS && businessObject.$type === 'bpmn:Process') {
    if (definitions) modeling.updateModdleProperties(carrier, definitions, { [name]: value || undefined });
    return;
  }
  const property = businessObject.$descriptor.properties.find((candidate) => candidate.name === name);
  if (property && isPlain(property)) {
    setProperties(modeler, target, { [name]: typed(value, property) });
    return;
  }
  const written = definitions ? withPrefix(name, ACTIVITI_PREFIX, activitiPrefix(definitions)) : name;
  const prefix = prefixOf(written);
  if (
    definitions &&
    prefix === ACTIVITI_PREFIX &&
    !isKnownPrefix(modeler, businessObject, prefix) &&
    value !== ''
  ) {
    modeling.updateModdleProperties(carrier, definitions, { [`xmlns:${prefix}`]: ACTIVITI_NAMESPACE });
  }
  setProperties(modeler, target, { [written]: value || undefined });
}

function prefixOf(name: string): string {
  return name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
}

function isKnownPrefix(modeler: ServiceSource, businessObject: ModdleElement, prefix: string): boolean {
  if (prefix === '' || prefix === 'xml' || namespaceOf(businessObject, prefix) !== undefined) return true;
  return service(modeler, 'moddle').getPackage(prefix) !== undefined;
}

/** What a prefix stands for at this place of the document. */
export function namespaceOf(businessObject: ModdleElement, prefix: string): string | undefined {
  for (let at: ModdleElement | undefined = businessObject; at; at = at.$parent) {
    const uri = at.$attrs[`xmlns:${prefix}`];
    if (typeof uri === 'string') return uri;
  }
  return undefined;
}

export function definitionsOf(businessObject: ModdleElement): ModdleElement | undefined {
  let top = businessObject;
  while (top.$parent) top = top.$parent;
  return top.$type === 'bpmn:Definitions' ? top : undefined;
}

/** A file may call the namespace anything; everywhere else it is `activiti`. */
function activitiPrefix(definitions: ModdleElement): string {
  const found = Object.entries(definitions.$attrs).find(
    ([name, uri]) => uri === ACTIVITI_NAMESPACE && name.startsWith('xmlns:'),
  );
  return found ? found[0].slice('xmlns:'.length) : ACTIVITI_PREFIX;
}

function withPrefix(name: string, from: string, to: string): string {
  return from !== to && name.startsWith(`${from}:`) ? `${to}${name.slice(from.length)}` : name;
}

const PLAIN_TYPES: readonly (string | undefined)[] = ['String', 'Boolean', 'Integer', 'Real'];

function isPlain(property: ModdleProperty): boolean {
  return (
    property.isReference !== true &&
    property.isVirtual !== true &&
    property.isMany !== true &&
    property.isBody !== true &&
    // a script is an element in the file, and a text like others to whoever edits it
    (property.isAttr === true || property.type === 'String') &&
    // enumerations are texts, too
    (PLAIN_TYPES.includes(property.type) ||
      /^bpmn:\w+(Direction|Kind|Behavior|Type|Ordering)$/.test(property.type ?? ''))
  );
}

function typed(value: string, property: ModdleProperty): unknown {
  if (value === '') return undefined;
  if (property.type === 'Boolean') return value === 'true';
  if (property.type === 'Integer') return Number.parseInt(value, 10);
  if (property.type === 'Real') return Number.parseFloat(value);
  return value;
}

/** Keeps the value. @returns null where nothing changes; @throws Error with a sentence where the new name cannot be one */
export function attributeRenamed(
  modeler: ServiceSource,
  target: Target,
  from: string,
  to: string,
): (() => void) | null {
  const attributes = attributesOf(target.businessObject);
  const value = attributes[from];
  if (value === undefined || from === to) return null;
  const taken = (attributes[to] ?? '') === '' ? null : t`There is an attribute “${to}” already.`;
  const problem =
    taken ?? attributeProblem(modeler, target, to) ?? attributeValueProblem(target.businessObject, to, value);
  if (problem !== null) throw new Error(problem);
  return () => {
    setAttribute(modeler, target, from, '');
    setAttribute(modeler, target, to, value);
  };
}
