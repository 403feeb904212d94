import { sourceOfEntry } from '../../bpmn/zeebeMapping.ts';
import type { ElementData } from '../../domain/process/process.ts';
import type {
  ElementTemplate,
  TemplateBinding,
  TemplateRef,
} from '../../domain/templates/ElementTemplate.ts';
import type { ZeebePart, ZeebeParts } from '../../domain/process/zeebeParts.ts';
import { generatedTemplate, type NewProperty } from './GeneratedTemplate.ts';

/** What of an element can go into a template. */
export interface TemplatedElement {
  readonly type: string;
  readonly documentation: string;
  readonly data: ElementData;
  readonly zeebe: ZeebeParts;
  readonly timer: { readonly kind: string; readonly value: string } | null;
  readonly reference: { readonly kind: string; readonly name: string } | null;
}

/** The template an element could have been made from: every text becomes a field of the type that it has. */
export function elementAsTemplate(
  element: TemplatedElement,
  head: TemplateRef & { readonly name: string },
): ElementTemplate {
  const { documentation, type } = element;
  const eventDefinition = eventDefinitionOf(element);
  return generatedTemplate({
    id: head.id,
    name: head.name,
    ...(head.version !== undefined && { version: head.version }),
    ...(documentation !== '' && { description: documentation }),
    appliesTo: [type.endsWith('Task') ? 'bpmn:Task' : type],
    elementType: { value: type, ...(eventDefinition !== null && { eventDefinition }) },
    groups: [
      { id: 'input', label: 'Input' },
      { id: 'output', label: 'Output' },
      { id: 'headers', label: 'Headers' },
      { id: 'properties', label: 'Properties' },
      { id: 'task', label: 'Task' },
      { id: 'event', label: 'Event' },
    ],
    properties: [
      ...partProperties(element),
      ...inputProperties(element.data),
      ...outputProperties(element.data),
      ...element.zeebe.headers.map(({ key, value }) =>
        textProperty('headers', key, value, { type: 'zeebe:taskHeader', key }),
      ),
      ...(element.zeebe.properties ?? []).map(({ key, value }) =>
        textProperty('properties', key, value, { type: 'zeebe:property', name: key }),
      ),
      ...eventProperties(element),
    ],
  });
}

/** `send-mail`, or the first of `send-mail-2` … that nobody has. */
export function freeTemplateId(name: string, isTaken: (id: string) => boolean): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  const id = words.replaceAll(/^-+|-+$/g, '') || 'template';
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? id : `${id}-${number}`;
    if (!isTaken(free)) return free;
  }
}

function eventDefinitionOf({ type, timer, reference }: TemplatedElement): string | null {
  if (!type.endsWith('Event')) return null;
  if (timer) return 'bpmn:TimerEventDefinition';
  if (reference?.kind === 'message') return 'bpmn:MessageEventDefinition';
  return reference?.kind === 'signal' ? 'bpmn:SignalEventDefinition' : null;
}

/** In templates, which are the same in every language of the page. */
const PART_LABELS: Readonly<Partial<Record<ZeebePart, string>>> = {
  'taskDefinition.retries': 'retries',
  'assignmentDefinition.assignee': 'assignee',
  'assignmentDefinition.candidateGroups': 'candidate groups',
  'assignmentDefinition.candidateUsers': 'candidate users',
  'taskSchedule.dueDate': 'due date',
  'taskSchedule.followUpDate': 'follow-up date',
  'priorityDefinition.priority': 'priority',
  'formDefinition.formId': 'form id',
  'formDefinition.externalReference': 'external form',
  'calledElement.processId': 'called process',
  'calledDecision.decisionId': 'called decision',
  'calledDecision.resultVariable': 'result variable',
  'script.expression': 'script',
  'script.resultVariable': 'result variable',
  'versionTag.value': 'version',
};

/** What Camunda takes as a plain name alone. */
const NAMES = /\.(formId|resultVariable|value)$/;

function partProperties({ type, zeebe }: TemplatedElement): NewProperty[] {
  const parts = (Object.entries(zeebe.texts) as [ZeebePart, string][]).flatMap(([part, value]) => {
    const [name = '', property = ''] = part.split('.');
    // A repetition belongs to no template; what a message correlates by is the event's.
    if (name === 'loopCharacteristics' || name === 'subscription') return [];
    const binding = { type: `zeebe:${name}`, property };
    // What workers ask for is what makes the template what it is.
    if (part === 'taskDefinition.type') return [{ type: 'Hidden', value, binding }];
    const field = textProperty('task', PART_LABELS[part] ?? property, value, binding);
    if (!NAMES.test(part)) return [field];
    const { feel: _, ...plain } = field;
    return [plain];
  });
  const isUserTask = type === 'bpmn:UserTask';
  return isUserTask ? [{ type: 'Hidden', binding: { type: 'zeebe:userTask' } }, ...parts] : parts;
}

function inputProperties({ mapping }: ElementData): NewProperty[] {
  return Object.entries(mapping?.inputs ?? {}).map(([name, entry]) => {
    const binding = { type: 'zeebe:input', name };
    const head = { id: `input.${name}`, label: name, group: 'input', binding };
    const { type, value } = entry;
    if (type === 'value' && typeof value === 'number')
      return { ...head, type: 'Number', feel: 'static', value };
    if (type === 'value' && typeof value === 'boolean')
      return { ...head, type: 'Boolean', feel: 'static', value };
    const source = sourceOfEntry(entry) ?? '';
    if (typeof value === 'object') return { ...head, type: 'Text', feel: 'required', value: source };
    if (type === 'value') return { ...textProperty('input', name, source, binding), ...head };
    return { ...head, type: 'String', feel: 'optional', value: source };
  });
}

function outputProperties({ mapping }: ElementData): NewProperty[] {
  return Object.entries(mapping?.outputs ?? {}).flatMap(([variable, entry]) => {
    const source = sourceOfEntry(entry);
    if (source === null) return [];
    return [
      {
        id: `output.${variable}`,
        label: variable,
        group: 'output',
        type: 'String',
        value: variable,
        binding: { type: 'zeebe:output', source },
      },
    ];
  });
}

function eventProperties({ timer, reference, zeebe }: TemplatedElement): NewProperty[] {
  const properties: NewProperty[] = [];
  if (timer && timer.value !== '') {
    const binding = { type: 'bpmn:TimerEventDefinition#property', name: timer.kind };
    properties.push(textProperty('event', 'Timer', timer.value, binding));
  }
  if (reference?.kind === 'message') {
    const binding = { type: 'bpmn:Message#property', name: 'name' };
    properties.push(textProperty('event', 'Message name', reference.name, binding));
    const key = zeebe.texts['subscription.correlationKey'];
    if (key !== undefined) {
      const correlation = { type: 'bpmn:Message#zeebe:subscription#property', name: 'correlationKey' };
      properties.push({ ...textProperty('event', 'Correlation key', key, correlation), feel: 'required' });
    }
  }
  if (reference?.kind === 'signal') {
    const binding = { type: 'bpmn:Signal#property', name: 'name' };
    properties.push(textProperty('event', 'Signal name', reference.name, binding));
  }
  return properties;
}

function textProperty(group: string, label: string, value: string, binding: TemplateBinding): NewProperty {
  return {
    id: `${group}.${label}`,
    label,
    group,
    type: value.includes('\n') ? 'Text' : 'String',
    feel: 'optional',
    value,
    binding,
  };
}
