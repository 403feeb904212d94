import type { JSONPath } from 'jsonc-parser';
import type { JsonKey } from '../../ui/code/completeJson.ts';
import { BINDINGS, CONDITION_KEYS, PROPERTY_TYPES } from './templateWords.ts';

const text = (key: string, info: string, values?: readonly string[]): JsonKey => ({
  key,
  info,
  start: '""',
  ...(values && { values }),
});
const flag = (key: string, info: string): JsonKey => ({
  key,
  info,
  start: 'true',
  values: ['true', 'false'],
});
const number = (key: string, info: string): JsonKey => ({ key, info, start: '1' });
const map = (key: string, info: string): JsonKey => ({ key, info, start: '{}' });
const list = (key: string, info: string): JsonKey => ({ key, info, start: '[]' });

const ROOT = [
  text('$schema', 'Says that it is for Camunda 8'),
  text('name', 'What modelers choose it by'),
  text('id', 'With the version it is unique'),
  number('version', 'A whole number; higher is newer'),
  text('description', 'Under the name'),
  text('documentationRef', 'Address of its documentation'),
  list('keywords', 'More words it is found by'),
  map('icon', 'A picture of at most 8 KB'),
  map('category', 'What it is grouped under'),
  list('appliesTo', 'Types of elements it can be applied to'),
  map('elementType', 'What the element becomes'),
  map('engines', 'Versions it works with'),
  list('groups', 'Groups of the form, in their order'),
  list('properties', 'The fields, and what they write'),
  map('entriesVisible', 'Which of the standard fields stay'),
  flag('deprecated', 'Not offered any more, still works'),
  flag('isDefault', 'Applied to every new element it fits'),
  list('steps', 'A menu of operations'),
  list('presets', 'Values of each operation'),
  list('configurationTemplates', 'Kinds of credentials'),
];
const GROUP = [
  text('id', 'Properties name it'),
  text('label', 'The heading'),
  text('tooltip', 'HTML about the group'),
  flag('openByDefault', 'Whether it starts open'),
];
const PROPERTY = [
  text('id', 'Conditions and presets name it'),
  text('label', 'What the field is called'),
  text('description', 'HTML under the field'),
  text('tooltip', 'HTML about the label'),
  text('type', PROPERTY_TYPES.join(', '), PROPERTY_TYPES),
  text('value', 'The default'),
  map('generatedValue', 'A new UUID for each element'),
  text('group', 'Id of its group'),
  map('binding', 'Where its value is written'),
  text('feel', 'How it takes expressions', ['required', 'optional', 'static']),
  flag('optional', 'Nothing is written when it is empty'),
  flag('editable', 'Whether it can be changed'),
  text('placeholder', 'Shown in the empty field'),
  map('constraints', 'What the value must be like'),
  map('condition', 'When the field is there'),
  list('choices', 'Of a dropdown'),
  text('language', 'Of a text', ['json']),
  flag('secret', 'Takes references to secrets only'),
];
const BINDING = [
  text(
    'type',
    'What is written',
    BINDINGS.map(({ type }) => type),
  ),
  text('name', 'Of the input, property or attribute'),
  text('key', 'Of the header'),
  text('source', 'Of the output'),
  text('property', 'Of the task definition and others', ['type', 'retries']),
];
const CONSTRAINTS = [
  flag('notEmpty', 'It must be filled in'),
  number('minLength', 'At least so many characters'),
  number('maxLength', 'At most so many characters'),
  map('pattern', 'A regular expression, with a message'),
];
const CONDITION = [
  text('property', 'Id of another property'),
  ...CONDITION_KEYS.map(({ key, info, start }) => ({ key, info, start })),
];
const CHOICE = [
  text('name', 'What is shown'),
  text('value', 'What is written'),
  map('condition', 'When it can be chosen'),
];
const STEP = [
  text('id', 'Of this step'),
  text('name', 'What it is called'),
  text('description', 'Under the name'),
  list('keywords', 'More words it is found by'),
  text('presetId', 'The preset it stands for'),
  list('steps', 'What is under it'),
];

/** The keys that an object at this path of a template may have. */
export function keysAt(path: JSONPath): readonly JsonKey[] {
  const last = path.at(-1);
  const parent = path.at(-2);
  if (path.length === 0) return ROOT;
  if (last === 'icon') return [text('contents', 'A data: URL')];
  if (last === 'category') return [text('id', 'Of the category'), text('name', 'Of the category')];
  if (last === 'elementType')
    return [text('value', 'bpmn:ServiceTask'), text('eventDefinition', 'bpmn:MessageEventDefinition')];
  if (last === 'engines')
    return [text('camunda', '^8.6'), text('camundaDesktopModeler', '>=5'), text('camundaWebModeler', '>=8')];
  if (last === 'binding') return BINDING;
  if (last === 'constraints') return CONSTRAINTS;
  if (last === 'pattern')
    return [text('value', 'The regular expression'), text('message', 'Shown when it does not fit')];
  if (last === 'generatedValue') return [text('type', 'uuid', ['uuid'])];
  if (last === 'condition' || parent === 'allMatch') return CONDITION;
  if (last === 'deprecated')
    return [text('message', 'What to use instead'), text('documentationRef', 'Where it is told')];
  if (typeof last !== 'number') return [];
  if (parent === 'groups') return GROUP;
  if (parent === 'properties') return PROPERTY;
  if (parent === 'choices') return CHOICE;
  if (parent === 'steps') return STEP;
  if (parent === 'presets') return [text('id', 'Steps name it'), map('properties', 'Values by property id')];
  return [];
}
