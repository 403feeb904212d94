import type { TextElement } from '../../../bpmn/lossless/XmlTree.ts';
import { attributeOf, valueOf } from '../../../bpmn/xmlElements.ts';
import { sourceOfEntry } from '../../../bpmn/zeebeMapping.ts';
import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import { findAction, isBuiltIn } from '../../../domain/connector/implementation.ts';
import type { ElementData, Mapping } from '../../../domain/process/process.ts';
import { activeProperties } from '../../../domain/templates/activeProperties.ts';
import type { ElementTemplate } from '../../../domain/templates/ElementTemplate.ts';
import { t } from '../../../language/t.ts';
import { childrenOf, extensionsOf, isBpmn } from '../camundaXml.ts';
import { templateOfAction } from '../catalogueTemplates.ts';
import { defaultValues, templateParts } from '../templateParts.ts';
import { piece, zeebePieces } from '../zeebeXml.ts';
import { bpmnChild, type Conversion } from './Conversion.ts';
import { expressionFor } from './expressionsOf.ts';
import { mappingFor } from './mappingFor.ts';

export const ACTIVITI = 'http://activiti.org/bpmn';

const CALLS: ReadonlySet<string> = new Set(['serviceTask', 'sendTask', 'businessRuleTask']);

/** Each element of a process for Activiti, said in the words of Camunda 8. */
export function toCamunda(
  conversion: Conversion,
  data: ReadonlyMap<string, ElementData>,
  catalogue: readonly CatalogueConnector[],
): void {
  for (const element of conversion.tree.elements) {
    if (!isBpmn(element)) continue;
    const own = data.get(valueOf(element.tag, 'id') ?? '') ?? {};
    const { mapping, lost } = mappingFor(own, 'camunda8');
    for (const sentence of lost) conversion.report(element, 'convert-mapping', sentence);
    if (own.assignment !== undefined || own.template !== undefined)
      conversion.report(
        element,
        'convert-dropped',
        t('Not carried over: what its extensions say about assignment and e-mail.'),
      );
    if (CALLS.has(element.localName)) job(conversion, element, own, mapping, catalogue);
    else addMapping(conversion, element, mapping);
    const handled = ELEMENTS.get(element.localName)?.(conversion, element) ?? new Set<string>();
    reportLeft(conversion, element, handled);
  }
}

function addMapping(conversion: Conversion, element: TextElement, mapping: Mapping | undefined): void {
  const { inputs, outputs } = rowsOf(mapping);
  conversion.add(element, zeebePieces({ taskDefinition: {}, inputs, outputs, headers: [], properties: [] }));
}

function rowsOf(mapping: Mapping | undefined) {
  const rows = (direction: 'inputs' | 'outputs') =>
    Object.entries(mapping?.[direction] ?? {}).flatMap(([target, entry]) => {
      const source = sourceOfEntry(entry);
      return source === null ? [] : [{ source, target }];
    });
  return { inputs: rows('inputs'), outputs: rows('outputs') };
}

function job(
  conversion: Conversion,
  element: TextElement,
  data: ElementData,
  mapping: Mapping | undefined,
  catalogue: readonly CatalogueConnector[],
): void {
  const attribute = attributeOf(element.tag, 'implementation');
  const implementation = valueOf(element.tag, 'implementation') ?? '';
  if (attribute) conversion.drop(attribute);
  if (implementation === '' || isBuiltIn(implementation)) {
    const message =
      implementation === ''
        ? t('It calls no action: give it an action or a job type in Camunda 8.')
        : t`“${implementation}” runs in Activiti itself: give it an action or a job type in Camunda 8.`;
    conversion.report(element, 'convert-no-job', message, 'error');
    addMapping(conversion, element, mapping);
    return;
  }
  const found = findAction(catalogue, implementation, data.connectorVersion);
  const template = found && templateOfAction(found.connector, implementation);
  if (!template) {
    const message = t`No connector of this workspace has “${implementation}”: it became the type of a job.`;
    conversion.report(element, 'convert-no-template', message, 'note');
    conversion.add(
      element,
      zeebePieces({
        taskDefinition: { type: implementation },
        ...rowsOf(mapping),
        headers: [],
        properties: [],
      }),
    );
    return;
  }
  if (element.localName !== 'serviceTask') {
    conversion.retag(element, 'serviceTask');
    conversion.report(
      element,
      'convert-retagged',
      t('It is a service task now: templates of actions make those.'),
      'note',
    );
  }
  conversion.set(element, 'zeebe:modelerTemplate', template.id);
  if (template.version !== undefined)
    conversion.set(element, 'zeebe:modelerTemplateVersion', String(template.version));
  if (template.icon !== undefined) conversion.set(element, 'zeebe:modelerTemplateIcon', template.icon);
  conversion.add(element, zeebePieces({ ...withMapping(template, mapping), properties: [] }));
}

/** Engines of Activiti know the defaults of a connector; here they stand in the process. */
function withMapping(template: ElementTemplate, mapping: Mapping | undefined) {
  const values = defaultValues(template, () => '');
  const parts = templateParts(template, values, activeProperties(template, values));
  const { inputs, outputs } = rowsOf(mapping);
  const present = new Set(inputs.map(({ target }) => target));
  return {
    ...parts,
    inputs: [...inputs, ...parts.inputs.filter(({ target }) => !present.has(target))],
    outputs,
  };
}

/** @returns the names of Activiti's attributes it has dealt with */
type Handler = (conversion: Conversion, element: TextElement) => ReadonlySet<string>;

const ELEMENTS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['process', process],
  ['userTask', userTask],
  ['callActivity', callActivity],
  ['multiInstanceLoopCharacteristics', repetition],
  ['scriptTask', script],
  ['message', message],
  ['intermediateThrowEvent', thrownMessage],
  ['endEvent', thrownMessage],
]);

function process(conversion: Conversion, element: TextElement): ReadonlySet<string> {
  // Activiti runs a process that does not say; Camunda 8 does not.
  if (!attributeOf(element.tag, 'isExecutable')) conversion.set(element, 'isExecutable', 'true');
  return new Set();
}

/** An attribute's text for Camunda 8; what FEEL cannot say is reported and left behind. */
function textFor(conversion: Conversion, element: TextElement, name: string): string | undefined {
  const value = conversion.attributes(element, ACTIVITI).find((one) => one.name === name)?.value;
  if (value === undefined || value.trim() === '') return undefined;
  const converted = expressionFor(value, 'camunda8');
  if (converted !== null) return converted;
  conversion.report(
    element,
    'convert-dropped',
    t`Not carried over: ${name} “${value}”. FEEL has no words for it.`,
  );
  return undefined;
}

function userTask(conversion: Conversion, element: TextElement): ReadonlySet<string> {
  const assignment = {
    assignee: textFor(conversion, element, 'assignee'),
    candidateGroups: textFor(conversion, element, 'candidateGroups'),
    candidateUsers: textFor(conversion, element, 'candidateUsers'),
  };
  const dueDate = textFor(conversion, element, 'dueDate');
  const priority = textFor(conversion, element, 'priority');
  const hasAssignment = Object.values(assignment).some((one) => one !== undefined);
  conversion.add(element, [
    piece('zeebe:userTask'),
    ...(hasAssignment ? [piece('zeebe:assignmentDefinition', assignment)] : []),
    ...(dueDate === undefined ? [] : [piece('zeebe:taskSchedule', { dueDate })]),
    ...(priority === undefined ? [] : [piece('zeebe:priorityDefinition', { priority })]),
  ]);
  return new Set(['assignee', 'candidateGroups', 'candidateUsers', 'dueDate', 'priority']);
}

function callActivity(conversion: Conversion, element: TextElement): ReadonlySet<string> {
  const attribute = attributeOf(element.tag, 'calledElement');
  const called = valueOf(element.tag, 'calledElement') ?? '';
  if (attribute) conversion.drop(attribute);
  const processId = expressionFor(called, 'camunda8');
  if (processId === null || called === '') {
    const message =
      called === ''
        ? t('It calls no process.')
        : t`Not carried over: it called “${called}”. FEEL has no words for it.`;
    conversion.report(element, 'convert-dropped', message, 'error');
  }
  conversion.add(element, [
    piece('zeebe:calledElement', { processId: processId ?? '', propagateAllChildVariables: 'false' }),
  ]);
  return new Set();
}

function repetition(conversion: Conversion, element: TextElement): ReadonlySet<string> {
  const attribute = (name: string) =>
    conversion.attributes(element, ACTIVITI).find((one) => one.name === name)?.value;
  const cardinality = bpmnChild(element, 'loopCardinality');
  const reference = bpmnChild(element, 'loopDataInputRef');
  const item = bpmnChild(element, 'inputDataItem');
  const collection = attribute('collection') ?? (reference && conversion.body(reference).trim());
  for (const part of [cardinality, reference, item]) if (part) conversion.remove(part);
  const times =
    cardinality === undefined ? null : expressionFor(conversion.body(cardinality).trim(), 'camunda8');
  const list =
    collection === undefined
      ? null
      : expressionFor(collection.includes('${') ? collection : `\${${collection}}`, 'camunda8');
  const inputCollection =
    list ?? (times === null ? null : `=for i in 1..${times.replace(/^=/, '')} return i`);
  if (inputCollection === null) {
    const said = collection ?? (cardinality ? conversion.body(cardinality) : '');
    conversion.report(
      element,
      'convert-dropped',
      t`Not carried over: it is repeated over “${said}”. FEEL has no words for it.`,
      'error',
    );
  }
  const inputElement = attribute('elementVariable') ?? (item && valueOf(item.tag, 'name')) ?? undefined;
  conversion.add(element, [
    piece('zeebe:loopCharacteristics', { inputCollection: inputCollection ?? '', inputElement }),
  ]);
  return new Set(['collection', 'elementVariable']);
}

function script(conversion: Conversion, element: TextElement): ReadonlySet<string> {
  const format = attributeOf(element.tag, 'scriptFormat');
  const body = bpmnChild(element, 'script');
  const text = body ? conversion.body(body).trim() : '';
  const expression = format?.raw === 'juel' ? expressionFor(text, 'camunda8') : null;
  if (expression === null) {
    const message = t(
      'Its script stays in the file, and Camunda 8 does not run it: write it as FEEL, or give the task a job type.',
    );
    conversion.report(element, 'convert-script', message, 'error');
    return new Set();
  }
  if (format) conversion.drop(format);
  if (body) conversion.remove(body);
  const result = conversion
    .attributes(element, ACTIVITI)
    .find(({ name }) => name === 'resultVariable')?.value;
  if (result === undefined)
    conversion.report(
      element,
      'convert-script',
      t('Camunda 8 wants a variable for what a script gives: “result”.'),
      'note',
    );
  conversion.add(element, [piece('zeebe:script', { expression, resultVariable: result ?? 'result' })]);
  return new Set(['resultVariable']);
}

function message(conversion: Conversion, element: TextElement): ReadonlySet<string> {
  const name = attributeOf(element.tag, 'name');
  const converted = expressionFor(valueOf(element.tag, 'name') ?? '', 'camunda8');
  if (name && converted !== null) conversion.change(name, converted);
  const text = t`The message “${valueOf(element.tag, 'name') ?? ''}” needs a correlation key in Camunda 8, wherever it is caught but at the start of a process.`;
  conversion.report(element, 'convert-correlation', text);
  return new Set();
}

function thrownMessage(conversion: Conversion, element: TextElement): ReadonlySet<string> {
  if (bpmnChild(element, 'messageEventDefinition'))
    conversion.report(
      element,
      'convert-no-job',
      t('In Camunda 8 a job sends the message: give it a template or a job type.'),
      'error',
    );
  return new Set();
}

/** What Camunda 8 has no cause to say: it always saves between two elements. */
const SILENT: ReadonlySet<string> = new Set(['async', 'exclusive']);

/** Everything of Activiti's that nobody has dealt with goes, and is said. */
function reportLeft(conversion: Conversion, element: TextElement, handled: ReadonlySet<string>): void {
  for (const { attribute, name, value } of conversion.attributes(element, ACTIVITI)) {
    conversion.drop(attribute);
    if (handled.has(name)) continue;
    const severity = SILENT.has(name) ? 'note' : 'warning';
    conversion.report(
      element,
      'convert-dropped',
      t`Not carried over: ${attribute.name}="${value}".`,
      severity,
    );
  }
  const extensions = extensionsOf(element);
  for (const child of extensions ? childrenOf(extensions) : []) {
    if (child.namespace !== ACTIVITI) continue;
    conversion.removeExtension(element, child);
    const said = ['class', 'expression', 'delegateExpression', 'event', 'name', 'id']
      .flatMap((name) => valueOf(child.tag, name) ?? [])
      .join(' ');
    const what = WORDS.get(child.localName) ?? child.tag.name;
    conversion.report(
      element,
      'convert-dropped',
      said === '' ? t`Not carried over: ${what}.` : t`Not carried over: ${what} “${said}”.`,
    );
  }
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['executionListener', t('an execution listener')],
  ['taskListener', t('a task listener')],
  ['field', t('a field of its Java class')],
  ['formProperty', t('a form property')],
]);
