import type { JSONPath } from 'jsonc-parser';
import { t } from '../../language/t.ts';
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
  text('$schema', t('Says that it is for Camunda 8')),
  text('name', t('What modelers choose it by')),
  text('id', t('With the version it is unique')),
  number('version', t('A whole number; higher is newer')),
  text('description', t('Under the name')),
  text('documentationRef', t('Address of its documentation')),
  list('keywords', t('More words it is found by')),
  map('icon', t('A picture of at most 8 KB')),
  map('category', t('What it is grouped under')),
  list('appliesTo', t('Types of elements it can be applied to')),
  map('elementType', t('What the element becomes')),
  map('engines', t('Versions it works with')),
  list('groups', t('Groups of the form, in their order')),
  list('properties', t('The fields, and what they write')),
  map('entriesVisible', t('Which of the standard fields stay')),
  flag('deprecated', t('Not offered any more, still works')),
  flag('isDefault', t('Applied to every new element it fits')),
  list('steps', t('A menu of operations')),
  list('presets', t('Values of each operation')),
  list('configurationTemplates', t('Kinds of credentials')),
];
const GROUP = [
  text('id', t('Properties name it')),
  text('label', t('The heading')),
  text('tooltip', t('HTML about the group')),
  flag('openByDefault', t('Whether it starts open')),
];
const PROPERTY = [
  text('id', t('Conditions and presets name it')),
  text('label', t('What the field is called')),
  text('description', t('HTML under the field')),
  text('tooltip', t('HTML about the label')),
  text('type', PROPERTY_TYPES.join(', '), PROPERTY_TYPES),
  text('value', t('The default')),
  map('generatedValue', t('A new UUID for each element')),
  text('group', t('Id of its group')),
  map('binding', t('Where its value is written')),
  text('feel', t('How it takes expressions'), ['required', 'optional', 'static']),
  flag('optional', t('Nothing is written when it is empty')),
  flag('editable', t('Whether it can be changed')),
  text('placeholder', t('Shown in the empty field')),
  map('constraints', t('What the value must be like')),
  map('condition', t('When the field is there')),
  list('choices', t('Of a dropdown')),
  text('language', t('Of a text'), ['json']),
  flag('secret', t('Takes references to secrets only')),
];
const BINDING = [
  text(
    'type',
    t('What is written'),
    BINDINGS.map(({ type }) => type),
  ),
  text('name', t('Of the input, property or attribute')),
  text('key', t('Of the header')),
  text('source', t('Of the output')),
  text('property', t('Of the task definition and others'), ['type', 'retries']),
];
const CONSTRAINTS = [
  flag('notEmpty', t('It must be filled in')),
  number('minLength', t('At least so many characters')),
  number('maxLength', t('At most so many characters')),
  map('pattern', t('A regular expression, with a message')),
];
const CONDITION = [
  text('property', t('Id of another property')),
  ...CONDITION_KEYS.map(({ key, info, start }) => ({ key, info, start })),
];
const CHOICE = [
  text('name', t('What is shown')),
  text('value', t('What is written')),
  map('condition', t('When it can be chosen')),
];
const STEP = [
  text('id', t('Of this step')),
  text('name', t('What it is called')),
  text('description', t('Under the name')),
  list('keywords', t('More words it is found by')),
  text('presetId', t('The preset it stands for')),
  list('steps', t('What is under it')),
];

/** The keys that an object at this path of a template may have. */
export function keysAt(path: JSONPath): readonly JsonKey[] {
  const last = path.at(-1);
  const parent = path.at(-2);
  if (path.length === 0) return ROOT;
  if (last === 'icon') return [text('contents', t('A data: URL'))];
  if (last === 'category') return [text('id', t('Of the category')), text('name', t('Of the category'))];
  if (last === 'elementType')
    return [text('value', 'bpmn:ServiceTask'), text('eventDefinition', 'bpmn:MessageEventDefinition')];
  if (last === 'engines')
    return [text('camunda', '^8.6'), text('camundaDesktopModeler', '>=5'), text('camundaWebModeler', '>=8')];
  if (last === 'binding') return BINDING;
  if (last === 'constraints') return CONSTRAINTS;
  if (last === 'pattern')
    return [text('value', t('The regular expression')), text('message', t('Shown when it does not fit'))];
  if (last === 'generatedValue') return [text('type', 'uuid', ['uuid'])];
  if (last === 'condition' || parent === 'allMatch') return CONDITION;
  if (last === 'deprecated')
    return [text('message', t('What to use instead')), text('documentationRef', t('Where it is told'))];
  if (typeof last !== 'number') return [];
  if (parent === 'groups') return GROUP;
  if (parent === 'properties') return PROPERTY;
  if (parent === 'choices') return CHOICE;
  if (parent === 'steps') return STEP;
  if (parent === 'presets')
    return [text('id', t('Steps name it')), map('properties', t('Values by property id'))];
  return [];
}
