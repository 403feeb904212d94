import type { Action } from '../../domain/connector/connector.ts';
import { feelKey, feelName } from '../../domain/expressions/writeTree.ts';
import { implementationOf } from '../../domain/connector/implementation.ts';
import { AUTHENTICATION_GROUP, settingProperties } from './authenticationProperties.ts';
import type { NewProperty, NewTemplate, SharedHead } from './GeneratedTemplate.ts';
import { ADVANCED_GROUP, inputProperty } from './inputProperty.ts';
import type { TemplateSource } from './TemplateSource.ts';
import { taskName } from '../../domain/process/taskName.ts';

interface Arrival {
  readonly suffix: string;
  readonly label: string;
  readonly appliesTo: readonly string[];
  readonly elementType: NonNullable<NewTemplate['elementType']>;
  /** a message: it is correlated */
  readonly correlates: 'always' | 'choose' | 'never';
}

const MESSAGE = 'bpmn:MessageEventDefinition';

/** Where an event can arrive: the set in which Camunda ships its own inbound connectors. */
const ARRIVALS: readonly Arrival[] = [
  {
    suffix: 'start',
    label: 'start event',
    appliesTo: ['bpmn:StartEvent'],
    elementType: { value: 'bpmn:StartEvent' },
    correlates: 'never',
  },
  {
    suffix: 'message-start',
    label: 'message start event',
    appliesTo: ['bpmn:StartEvent'],
    elementType: { value: 'bpmn:StartEvent', eventDefinition: MESSAGE },
    correlates: 'choose',
  },
  {
    suffix: 'intermediate',
    label: 'intermediate catch event',
    appliesTo: ['bpmn:IntermediateCatchEvent', 'bpmn:IntermediateThrowEvent'],
    elementType: { value: 'bpmn:IntermediateCatchEvent', eventDefinition: MESSAGE },
    correlates: 'always',
  },
  {
    suffix: 'boundary',
    label: 'boundary event',
    appliesTo: ['bpmn:BoundaryEvent'],
    elementType: { value: 'bpmn:BoundaryEvent', eventDefinition: MESSAGE },
    correlates: 'always',
  },
  {
    suffix: 'receive',
    label: 'receive task',
    appliesTo: ['bpmn:ReceiveTask', 'bpmn:Task'],
    elementType: { value: 'bpmn:ReceiveTask' },
    correlates: 'always',
  },
];

/** One event of a connector in all the places where a process can wait for it. */
export function eventTemplates(
  { connector, about }: Pick<TemplateSource, 'connector' | 'about'>,
  event: Action,
  head: SharedHead,
): readonly NewTemplate[] {
  const type = implementationOf(connector.name, event.name);
  const description = event.description ?? connector.description ?? '';
  return ARRIVALS.map(({ suffix, label, appliesTo, elementType, correlates }) => ({
    ...head,
    id: `${type}.${suffix}`,
    name: `${taskName(connector.name)}: ${taskName(event.name)} (${label})`,
    ...(description !== '' && { description }),
    appliesTo,
    elementType,
    groups: [
      { id: 'input', label: 'Input' },
      ADVANCED_GROUP,
      AUTHENTICATION_GROUP,
      { id: 'configuration', label: 'Configuration' },
      { id: 'activation', label: 'Activation' },
      { id: 'correlation', label: 'Correlation' },
      { id: 'output', label: 'Output' },
    ],
    properties: [
      { id: 'inboundType', type: 'Hidden', value: type, binding: settingBinding('inbound.type') },
      ...event.inputs.flatMap((parameter): NewProperty[] => {
        const { property } = inputProperty(parameter);
        return property === null ? [] : [{ ...property, binding: settingBinding(parameter.name) }];
      }),
      ...settingProperties(connector, about, settingBinding),
      ACTIVATION,
      ...(correlates === 'never' ? [] : correlation(correlates)),
      ...results(event),
    ],
  }));
}

function settingBinding(name: string): NewProperty['binding'] {
  return { type: 'zeebe:property', name };
}

const ACTIVATION: NewProperty = {
  id: 'activationCondition',
  label: 'Activation condition',
  description: 'Only events for which this is true arrive. Empty: all of them.',
  type: 'String',
  feel: 'required',
  optional: true,
  group: 'activation',
  binding: settingBinding('activationCondition'),
};

function correlation(when: 'always' | 'choose'): readonly NewProperty[] {
  const isChosen = when === 'choose';
  const required: NewProperty = {
    id: 'correlationRequired',
    label: 'Subprocess correlation required',
    description: 'Only an event sub-process needs a correlation key at its start.',
    type: 'Dropdown',
    value: 'notRequired',
    choices: [
      { name: 'Correlation not required', value: 'notRequired' },
      { name: 'Correlation required', value: 'required' },
    ],
    group: 'correlation',
    binding: settingBinding('correlationRequired'),
  };
  const condition: Pick<NewProperty, 'condition'> = isChosen
    ? { condition: { kind: 'equals', property: 'correlationRequired', value: 'required' } }
    : {};
  return [
    ...(isChosen ? [required] : []),
    {
      id: 'correlationKeyProcess',
      label: 'Correlation key (process)',
      description: 'What the process knows the event by.',
      type: 'String',
      feel: 'required',
      constraints: { notEmpty: true },
      group: 'correlation',
      binding: { type: 'bpmn:Message#zeebe:subscription#property', name: 'correlationKey' },
      ...condition,
    },
    {
      id: 'correlationKeyPayload',
      label: 'Correlation key (payload)',
      description: 'Where the same stands in the event.',
      type: 'String',
      feel: 'required',
      constraints: { notEmpty: true },
      group: 'correlation',
      binding: settingBinding('correlationKeyExpression'),
      ...condition,
    },
    {
      id: 'messageIdExpression',
      label: 'Message ID expression',
      description: 'Two events with the same id arrive once.',
      type: 'String',
      feel: 'required',
      optional: true,
      group: 'correlation',
      binding: settingBinding('messageIdExpression'),
    },
    {
      id: 'messageTtl',
      label: 'Message TTL',
      description: 'How long an event waits for its process, like PT1H.',
      type: 'String',
      feel: 'optional',
      optional: true,
      constraints: {
        pattern: {
          value: String.raw`^(PT.*|P\d+.*|=.*|\{\{.*\}\})$`,
          message: 'must be an ISO 8601 duration',
        },
      },
      group: 'correlation',
      binding: settingBinding('messageTtl'),
    },
    {
      id: 'messageNameUuid',
      type: 'Hidden',
      generated: true,
      group: 'correlation',
      binding: { type: 'bpmn:Message#property', name: 'name' },
    },
  ];
}

function results({ outputs }: Action): readonly NewProperty[] {
  const fields = outputs.map(({ name }) => `${feelKey(name)}: ${feelName(name)}`);
  return [
    {
      id: 'resultVariable',
      label: 'Result variable',
      description: 'A variable for all of what arrives.',
      type: 'String',
      optional: true,
      group: 'output',
      binding: settingBinding('resultVariable'),
    },
    {
      id: 'resultExpression',
      label: 'Result expression',
      description: 'Which variables get what of it.',
      type: 'Text',
      feel: 'required',
      optional: true,
      ...(fields.length > 0 && { value: `={${fields.join(', ')}}` }),
      group: 'output',
      binding: settingBinding('resultExpression'),
    },
  ];
}

/** What stands behind the name of an event in the id of its templates. */
export const ARRIVAL_SUFFIXES: readonly string[] = ARRIVALS.map(({ suffix }) => suffix);
