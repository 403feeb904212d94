import type { TemplateBinding } from '../../domain/templates/ElementTemplate.ts';

/** A binding that is one attribute of an extension element of its own. */
export interface SinglePlace {
  readonly type: string;
  readonly attribute: string;
}

/** A binding that is one item of a list, found by an attribute that names it. */
export interface ListPlace {
  readonly container: string;
  readonly list: string;
  readonly item: string;
  readonly keyAttribute: string;
  readonly key: string;
  readonly valueAttribute: string;
}

const SINGLES: Readonly<Record<string, string>> = {
  'zeebe:taskDefinition': 'zeebe:TaskDefinition',
  'zeebe:taskDefinition:type': 'zeebe:TaskDefinition',
  'zeebe:calledElement': 'zeebe:CalledElement',
  'zeebe:calledDecision': 'zeebe:CalledDecision',
  'zeebe:formDefinition': 'zeebe:FormDefinition',
  'zeebe:script': 'zeebe:Script',
  'zeebe:assignmentDefinition': 'zeebe:AssignmentDefinition',
  'zeebe:taskSchedule': 'zeebe:TaskSchedule',
  'zeebe:priorityDefinition': 'zeebe:PriorityDefinition',
  'zeebe:jobPriorityDefinition': 'zeebe:JobPriorityDefinition',
  'zeebe:adHoc': 'zeebe:AdHoc',
  'zeebe:agentDefinition': 'zeebe:AgentDefinition',
};

export function singlePlace({ type, property }: TemplateBinding): SinglePlace | null {
  const found = Object.hasOwn(SINGLES, type) ? SINGLES[type] : undefined;
  const attribute = type === 'zeebe:taskDefinition:type' ? 'type' : property;
  return found === undefined || attribute === undefined ? null : { type: found, attribute };
}

export function listPlace(binding: TemplateBinding): ListPlace | null {
  const { type, name = '', key = '', source = '', linkName = '', property = '', eventType = '' } = binding;
  switch (type) {
    case 'zeebe:input':
      return place('zeebe:IoMapping', 'inputParameters', 'zeebe:Input', ['target', name], 'source');
    case 'zeebe:output':
      return place('zeebe:IoMapping', 'outputParameters', 'zeebe:Output', ['source', source], 'target');
    case 'zeebe:taskHeader':
      return place('zeebe:TaskHeaders', 'values', 'zeebe:Header', ['key', key], 'value');
    case 'zeebe:property':
      return place('zeebe:Properties', 'properties', 'zeebe:Property', ['name', name], 'value');
    case 'zeebe:linkedResource':
      return place(
        'zeebe:LinkedResources',
        'values',
        'zeebe:LinkedResource',
        ['linkName', linkName],
        property,
      );
    case 'zeebe:executionListener':
      return place(
        'zeebe:ExecutionListeners',
        'listeners',
        'zeebe:ExecutionListener',
        ['eventType', eventType],
        'type',
      );
    case 'zeebe:taskListener':
      return place(
        'zeebe:TaskListeners',
        'listeners',
        'zeebe:TaskListener',
        ['eventType', eventType],
        'type',
      );
    default:
      return null;
  }
}

function place(
  container: string,
  list: string,
  item: string,
  [keyAttribute, key]: readonly [string, string],
  valueAttribute: string,
): ListPlace {
  return { container, list, item, keyAttribute, key, valueAttribute };
}
