import type { TextElement } from '../../../bpmn/lossless/XmlTree.ts';
import { ACTIVITI_NAMESPACE } from '../../../bpmn/targetOf.ts';
import { attributeOf, valueOf } from '../../../bpmn/xmlElements.ts';
import { t } from '../../../language/t.ts';
import { piece } from '../zeebeXml.ts';
import { bpmnChild, type Conversion } from './Conversion.ts';
import { expressionFor } from './expressionsOf.ts';

/** @returns the names of Activiti's attributes it has dealt with */
type Handler = (conversion: Conversion, element: TextElement) => ReadonlySet<string>;

/** What else of an element is said in other words, by the name of the element. */
export const ELEMENTS_FOR_CAMUNDA: ReadonlyMap<string, Handler> = new Map<string, Handler>([
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
  const value = conversion.attributes(element, ACTIVITI_NAMESPACE).find((one) => one.name === name)?.value;
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
    conversion.attributes(element, ACTIVITI_NAMESPACE).find((one) => one.name === name)?.value;
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
    .attributes(element, ACTIVITI_NAMESPACE)
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
