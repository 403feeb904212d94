import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { isJsonObject, member } from '../../domain/values/jsonValue.ts';
import type {
  TemplateBinding,
  TemplateChoice,
  TemplateConstraints,
  TemplateProperty,
  TemplateValue,
} from '../../domain/templates/ElementTemplate.ts';
import { isTemplateValue, objectsIn, optional, textIn } from './jsonParts.ts';
import { readCondition } from './readCondition.ts';

/** @param index where it stands in the template's `properties` */
export function readProperty(json: JsonObject, index: number): TemplateProperty {
  return {
    index,
    ...optional('id', textIn(json, 'id')),
    ...optional('label', textIn(json, 'label')),
    ...optional('description', textIn(json, 'description')),
    ...optional('tooltip', textIn(json, 'tooltip')),
    type: textIn(json, 'type') ?? 'String',
    ...optional('value', valueOf(member(json, 'value'))),
    generated: isJsonObject(member(json, 'generatedValue')),
    ...optional('group', textIn(json, 'group')),
    binding: bindingOf(member(json, 'binding')),
    ...optional('feel', feelOf(textIn(json, 'feel'))),
    optional: member(json, 'optional') === true,
    editable: member(json, 'editable') !== false,
    ...optional('placeholder', textIn(json, 'placeholder')),
    constraints: constraintsOf(member(json, 'constraints')),
    ...optional('condition', readCondition(member(json, 'condition'))),
    choices: objectsIn(json, 'choices').flatMap(({ json: choice }) => choiceOf(choice)),
    ...optional('language', textIn(json, 'language')),
    secret: member(json, 'secret') === true,
    json,
  };
}

function valueOf(value: JsonValue | undefined): TemplateValue | undefined {
  return isTemplateValue(value) ? value : undefined;
}

const BINDING_KEYS = [
  'name',
  'key',
  'source',
  'property',
  'bindingType',
  'linkName',
  'eventType',
] as const satisfies readonly (keyof TemplateBinding)[];

function bindingOf(json: JsonValue | undefined): TemplateBinding {
  const parts = BINDING_KEYS.map((key) => optional(key, textIn(json, key)));
  return Object.assign({ type: textIn(json, 'type') ?? '' }, ...parts) as TemplateBinding; // each part is one text of its keys
}

function feelOf(feel: string | undefined): TemplateProperty['feel'] {
  return feel === 'required' || feel === 'optional' || feel === 'static' ? feel : undefined;
}

function constraintsOf(json: JsonValue | undefined): TemplateConstraints {
  const notEmpty = member(json, 'notEmpty');
  return {
    ...optional('notEmpty', typeof notEmpty === 'boolean' ? notEmpty : undefined),
    ...optional('minLength', numberIn(json, 'minLength')),
    ...optional('maxLength', numberIn(json, 'maxLength')),
    ...optional('pattern', patternOf(member(json, 'pattern'))),
  };
}

function patternOf(json: JsonValue | undefined): TemplateConstraints['pattern'] {
  const value = typeof json === 'string' ? json : textIn(json, 'value');
  return value === undefined ? undefined : { value, ...optional('message', textIn(json, 'message')) };
}

function numberIn(json: JsonValue | undefined, key: string): number | undefined {
  const value = member(json, key);
  return typeof value === 'number' ? value : undefined;
}

function choiceOf(json: JsonObject): readonly TemplateChoice[] {
  const value = textIn(json, 'value');
  const name = textIn(json, 'name') ?? value;
  if (value === undefined || name === undefined) return [];
  return [{ name, value, ...optional('condition', readCondition(member(json, 'condition'))) }];
}
