import type { TextElement } from '../../../bpmn/lossless/XmlTree.ts';
import { attributeOf, valueOf } from '../../../bpmn/xmlElements.ts';
import { variableOfFeel } from '../../../domain/expressions/feelOfText.ts';
import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import { findAction, splitImplementation } from '../../../domain/connector/implementation.ts';
import { CALLING_TASKS } from '../../../domain/process/callingTasks.ts';
import type { ElementData } from '../../../domain/process/process.ts';
import { implementationOfTemplate } from '../../../domain/templates/implementationOfTemplate.ts';
import { t } from '../../../language/t.ts';
import { childOf, childrenOf, extensionsOf, isBpmn, ZEEBE } from '../camundaXml.ts';
import { templateOfAction } from '../catalogueTemplates.ts';
import { bpmnChild, type Conversion } from './Conversion.ts';
import { expressionFor, unsaid } from './expressionsOf.ts';
import { mappingFor } from './mappingFor.ts';

/** Each element of a process for Camunda 8, said in the words of Activiti. @returns what elements carry there */
export function toActiviti(
  conversion: Conversion,
  data: ReadonlyMap<string, ElementData>,
  catalogue: readonly CatalogueConnector[],
): ReadonlyMap<string, ElementData> {
  const converted = new Map(data);
  for (const element of conversion.tree.elements) {
    if (!isBpmn(element)) continue;
    const id = valueOf(element.tag, 'id') ?? '';
    const own = data.get(id) ?? {};
    const { mapping: _, ...others } = own;
    const { mapping, lost } = mappingFor(own, 'activiti');
    for (const sentence of lost) conversion.report(element, 'convert-mapping', sentence);
    if (mapping) converted.set(id, { ...others, mapping });
    else if (own.mapping) converted.set(id, others);
    if (CALLING_TASKS.has(element.localName)) job(conversion, element, own, catalogue);
    if (element.localName === 'message') messageName(conversion, element);
    dropTemplate(conversion, element);
    for (const child of zeebeChildren(element)) {
      conversion.removeExtension(element, child);
      (PARTS.get(child.localName) ?? unknownPart)(conversion, element, child);
    }
  }
  return converted;
}

function zeebeChildren(element: TextElement): readonly TextElement[] {
  const extensions = extensionsOf(element);
  return extensions ? childrenOf(extensions).filter(({ namespace }) => namespace === ZEEBE) : [];
}

function templateIdOf(conversion: Conversion, element: TextElement): string {
  return conversion.attributes(element, ZEEBE).find(({ name }) => name === 'modelerTemplate')?.value ?? '';
}

function job(
  conversion: Conversion,
  element: TextElement,
  own: ElementData,
  catalogue: readonly CatalogueConnector[],
): void {
  const type = valueOf(childOf(extensionsOf(element), 'taskDefinition')?.tag ?? element.tag, 'type') ?? '';
  const ours = implementationOfTemplate(templateIdOf(conversion, element));
  const implementation = ours === '' && splitImplementation(type) && !type.includes(':') ? type : ours;
  if (implementation !== '') conversion.set(element, 'implementation', implementation);
  else conversion.report(element, 'convert-no-job', t`“${type}” is no action: choose one for it.`, 'error');
  if (ours !== '' && type !== ours && type !== '') {
    conversion.report(
      element,
      'convert-dropped',
      t`Not carried over: the job type “${type}”. It calls “${ours}”.`,
    );
  }
  const found = implementation === '' ? null : findAction(catalogue, implementation, own.connectorVersion);
  headers(conversion, element, found?.connector, implementation);
}

/** Headers that say what the connector says are its configuration; others are told. */
function headers(
  conversion: Conversion,
  element: TextElement,
  connector: CatalogueConnector | undefined,
  implementation: string,
): void {
  const template = connector && templateOfAction(connector, implementation);
  const defaults = new Map(
    template?.properties.flatMap(({ binding, value }) =>
      binding.type === 'zeebe:taskHeader' ? [[binding.key, String(value ?? '')] as const] : [],
    ),
  );
  const holder = childOf(extensionsOf(element), 'taskHeaders');
  for (const { tag } of holder ? childrenOf(holder) : []) {
    const [key, value] = [valueOf(tag, 'key') ?? '', valueOf(tag, 'value') ?? ''];
    if (defaults.get(key) === value) continue;
    conversion.report(element, 'convert-dropped', t`Not carried over: the header ${key}="${value}".`);
  }
  const retries = valueOf(childOf(extensionsOf(element), 'taskDefinition')?.tag ?? element.tag, 'retries');
  if (retries !== null && retries !== '3')
    conversion.report(element, 'convert-dropped', t`Not carried over: ${retries} retries.`);
}

function messageName(conversion: Conversion, element: TextElement): void {
  const name = attributeOf(element.tag, 'name');
  const written = valueOf(element.tag, 'name') ?? '';
  const converted = expressionFor(written, 'activiti');
  if (converted === null) unsaid(conversion, element, written, 'activiti');
  else if (name) conversion.change(name, converted);
}

function dropTemplate(conversion: Conversion, element: TextElement): void {
  const id = templateIdOf(conversion, element);
  for (const { attribute } of conversion.attributes(element, ZEEBE)) conversion.drop(attribute);
  if (id !== '' && implementationOfTemplate(id) === '')
    conversion.report(element, 'convert-template', t`Not carried over: the template “${id}”.`);
}

type Part = (conversion: Conversion, element: TextElement, part: TextElement) => void;

const nothing: Part = () => undefined;

const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  // Dealt with where the task and its mapping are.
  [
    'taskDefinition',
    (conversion, element, part) =>
      (CALLING_TASKS.has(element.localName) ? nothing : unknownPart)(conversion, element, part),
  ],
  [
    'taskHeaders',
    (conversion, element, part) =>
      (CALLING_TASKS.has(element.localName) ? nothing : unknownPart)(conversion, element, part),
  ],
  ['ioMapping', nothing],
  ['userTask', nothing],
  [
    'assignmentDefinition',
    (...part) => attributesOf(...part, ['assignee', 'candidateGroups', 'candidateUsers']),
  ],
  ['taskSchedule', (...part) => attributesOf(...part, ['dueDate'])],
  ['priorityDefinition', (...part) => attributesOf(...part, ['priority'])],
  ['calledElement', calledElement],
  ['loopCharacteristics', loop],
  ['script', script],
]);

/** Attributes that Activiti has on the element itself; the others are told. */
function attributesOf(
  conversion: Conversion,
  element: TextElement,
  part: TextElement,
  names: readonly string[],
): void {
  for (const { name, raw } of part.tag.attributes) {
    const value = valueOf(part.tag, name) ?? raw;
    const text = names.includes(name) ? expressionFor(value, 'activiti') : null;
    if (text !== null) conversion.set(element, `activiti:${name}`, text);
    else conversion.report(element, 'convert-dropped', t`Not carried over: ${name} “${value}”.`);
  }
}

function calledElement(conversion: Conversion, element: TextElement, part: TextElement): void {
  const id = valueOf(part.tag, 'processId') ?? '';
  const called = expressionFor(id, 'activiti');
  if (called !== null && id !== '') conversion.set(element, 'calledElement', called);
  else conversion.report(element, 'convert-dropped', t`Not carried over: it called “${id}”.`, 'error');
  for (const { name } of part.tag.attributes) {
    const value = valueOf(part.tag, name) ?? '';
    const isPlain = name === 'processId' || (name === 'propagateAllChildVariables' && value === 'false');
    if (!isPlain) conversion.report(element, 'convert-dropped', t`Not carried over: ${name}="${value}".`);
  }
}

const TIMES = /^=for i in 1\.\.(.+) return i$/;

function loop(conversion: Conversion, element: TextElement, part: TextElement): void {
  const collection = valueOf(part.tag, 'inputCollection') ?? '';
  const item = valueOf(part.tag, 'inputElement');
  const times = TIMES.exec(collection)?.[1];
  const name = collection.startsWith('=') ? variableOfFeel(collection.slice(1)) : null;
  const counted =
    times === undefined ? null : /^\d+$/.test(times) ? times : expressionFor(`=${times}`, 'activiti');
  const text = name ?? expressionFor(collection, 'activiti');
  if (counted !== null) {
    const prefix = element.prefix === '' ? '' : `${element.prefix}:`;
    conversion.appendBody(element, `${prefix}loopCardinality`, counted);
  } else if (text !== null && collection !== '') conversion.set(element, 'activiti:collection', text);
  else
    conversion.report(
      element,
      'convert-dropped',
      t`Not carried over: it is repeated over “${collection}”.`,
      'error',
    );
  if (item !== null && item !== '') conversion.set(element, 'activiti:elementVariable', item);
  for (const left of ['outputCollection', 'outputElement']) {
    const value = valueOf(part.tag, left);
    if (value !== null)
      conversion.report(element, 'convert-dropped', t`Not carried over: ${left} “${value}”.`);
  }
}

function script(conversion: Conversion, element: TextElement, part: TextElement): void {
  const expression = valueOf(part.tag, 'expression') ?? '';
  const text = expressionFor(expression, 'activiti');
  if (text === null || bpmnChild(element, 'script')) {
    conversion.report(element, 'convert-script', t`Not carried over: the script “${expression}”.`, 'error');
    return;
  }
  const prefix = element.prefix === '' ? '' : `${element.prefix}:`;
  if (!attributeOf(element.tag, 'scriptFormat')) conversion.set(element, 'scriptFormat', 'juel');
  conversion.appendBody(element, `${prefix}script`, text);
  const result = valueOf(part.tag, 'resultVariable');
  if (result !== null) conversion.set(element, 'activiti:resultVariable', result);
}

function unknownPart(conversion: Conversion, element: TextElement, part: TextElement): void {
  const texts = [part, ...childrenOf(part)].flatMap(({ tag }) =>
    tag.attributes.map(({ name }) => `${name}="${valueOf(tag, name) ?? ''}"`),
  );
  conversion.report(element, 'convert-dropped', t`Not carried over: ${part.localName} ${texts.join(' ')}.`);
}
