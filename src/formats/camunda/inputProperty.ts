import { allowedValues } from '../../domain/connector/allowedValues.ts';
import type { Parameter } from '../../domain/connector/connector.ts';
import { feelOfText, feelOfValue } from '../../domain/expressions/feelOfText.ts';
import { isExpression } from '../../domain/expressions/expressions.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { shownAs } from '../../domain/connector/shownParameters.ts';
import type {
  TemplateConstraints,
  TemplateGroup,
  TemplateValue,
} from '../../domain/templates/ElementTemplate.ts';
import { literalText, typeKind } from '../../domain/connector/types.ts';
import { t } from '../../language/t.ts';
import type { NewProperty } from './GeneratedTemplate.ts';

interface MadeProperty {
  /** null: hidden, and with nothing to send */
  readonly property: Omit<NewProperty, 'binding'> | null;
  /** sentences */
  readonly lost: readonly { readonly code: string; readonly message: string }[];
}

const NUMBERS: ReadonlySet<string> = new Set([
  ...['integer', 'number', 'double', 'float', 'long', 'short', 'decimal', 'bigdecimal'],
]);

/** Where inputs stand that few people need. */
export const ADVANCED_GROUP: TemplateGroup = { id: 'advanced', label: 'Advanced', openByDefault: false };

/** An input as a field of a template: its type, its default, what it must be. */
export function inputProperty(parameter: Parameter): MadeProperty {
  const shown = shownAs(parameter);
  if (shown === 'hidden') return hiddenProperty(parameter);
  const { name, label, description, placeholder, required = false, readOnly = false } = parameter;
  const kind = kindOf(parameter);
  const { value, lost } = defaultOf(parameter, kind);
  const isText = kind === 'String' || kind === 'Text';
  const constraints: TemplateConstraints = {
    ...(required && { notEmpty: true }),
    ...(isText && textConstraints(parameter.model)),
  };
  return {
    property: {
      id: `input.${name}`,
      label: label !== undefined && label !== '' ? label : name,
      ...(description !== undefined && description !== '' && { description: plainHtml(description) }),
      ...(placeholder !== undefined && placeholder !== '' && (isText || kind === 'Feel') && { placeholder }),
      type: kind === 'Feel' ? 'Text' : kind,
      ...(kind !== 'Dropdown' && { feel: kind === 'Feel' ? 'required' : 'optional' }),
      ...(!required && { optional: true }),
      ...(readOnly && { editable: false }),
      ...(value !== undefined && { value }),
      ...(kind === 'Dropdown' && { choices: choicesOf(parameter, required) }),
      ...(Object.keys(constraints).length > 0 && { constraints }),
      group: shown === 'advanced' ? ADVANCED_GROUP.id : 'input',
    },
    lost: [...lost, ...lostSchema(parameter, kind)],
  };
}

/** Nobody sees it, so all it says is what it sends; numbers as FEEL, for nothing else tells them from text. */
function hiddenProperty(parameter: Parameter): MadeProperty {
  const { value, lost } = defaultOf(parameter, kindOf(parameter));
  if (value === undefined) return { property: null, lost };
  const written = typeof value === 'string' ? value : `=${String(value)}`;
  return { property: { id: `input.${parameter.name}`, type: 'Hidden', value: written }, lost };
}

type Kind = 'String' | 'Text' | 'Number' | 'Boolean' | 'Dropdown' | 'Feel';

function kindOf(parameter: Parameter): Kind {
  const { type, value, model } = parameter;
  if ((allowedValues(parameter) ?? []).length > 0) return 'Dropdown';
  if (type === 'boolean') return 'Boolean';
  if (NUMBERS.has(type)) return 'Number';
  if (typeKind(type) !== 'text' && typeKind(type) !== 'other') return 'Feel';
  const isLong = typeof value === 'string' && value.includes('\n');
  return isLong || member(model, 'format') === 'textarea' ? 'Text' : 'String';
}

/** Camunda shows descriptions as HTML. */
export function plainHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What stands in the file for a value: text as it is, all else as FEEL. */
function choiceValue(value: JsonValue): string {
  if (typeof value !== 'string') return `=${feelOfValue(value) ?? JSON.stringify(value)}`;
  return value.startsWith('=') ? `=${JSON.stringify(value)}` : value;
}

function choicesOf(parameter: Parameter, isRequired: boolean): NonNullable<NewProperty['choices']> {
  const values = (allowedValues(parameter) ?? []).filter((value) => value !== '');
  const choices = values.map((value) => ({ name: literalText(value), value: choiceValue(value) }));
  // In Camunda's list nothing else takes a choice back.
  return isRequired ? choices : [{ name: '(none)', value: '' }, ...choices];
}

function defaultOf(
  parameter: Parameter,
  kind: Kind,
): { readonly value?: TemplateValue; readonly lost: MadeProperty['lost'] } {
  const { value } = parameter;
  if (value === undefined || value === null) return { lost: [] };
  if (typeof value === 'string' && isExpression(value)) {
    const feel = feelOfText(value);
    if (feel === null || kind === 'Dropdown') return { lost: [notFeel(value)] };
    return { value: `=${feel}`, lost: [] };
  }
  if (kind === 'Dropdown') {
    const isAllowed = (allowedValues(parameter) ?? []).some((one) => literalText(one) === literalText(value));
    return isAllowed && value !== '' ? { value: choiceValue(value), lost: [] } : { lost: [] };
  }
  if (kind === 'Number' || kind === 'Boolean') {
    const wanted = kind === 'Number' ? 'number' : 'boolean';
    if (typeof value === wanted) return { value: value as number | boolean, lost: [] };
    return { lost: [wrongDefault(value, parameter.type)] };
  }
  if (kind === 'Feel') {
    const feel = feelOfValue(value);
    return feel === null ? { lost: [notFeel(literalText(value))] } : { value: `=${feel}`, lost: [] };
  }
  if (typeof value === 'string') {
    return value === ''
      ? { lost: [] }
      : { value: value.startsWith('=') ? choiceValue(value) : value, lost: [] };
  }
  const feel = feelOfValue(value);
  return feel === null ? { lost: [notFeel(literalText(value))] } : { value: `=${feel}`, lost: [] };
}

function notFeel(text: string): MadeProperty['lost'][number] {
  const message = t`The default “${text}” is not exported: Camunda has no words for this expression.`;
  return { code: 'template-default-not-feel', message };
}

function wrongDefault(value: JsonValue, type: string): MadeProperty['lost'][number] {
  const message = t`The default “${literalText(value)}” is not exported: it is not of the type ${type}.`;
  return { code: 'template-default-wrong-type', message };
}

function textConstraints(model: JsonValue | undefined): TemplateConstraints {
  const [minLength, maxLength] = [member(model, 'minLength'), member(model, 'maxLength')];
  const pattern = member(model, 'pattern');
  return {
    ...(isLength(minLength) && { minLength }),
    ...(isLength(maxLength) && { maxLength }),
    ...(typeof pattern === 'string' && pattern !== '' && { pattern: { value: pattern } }),
  };
}

function isLength(value: JsonValue | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

const SAID_BY_TEMPLATES: Readonly<Record<Kind, readonly string[]>> = {
  String: ['minLength', 'maxLength', 'pattern'],
  Text: ['minLength', 'maxLength', 'pattern', 'format'],
  Number: [],
  Boolean: [],
  Dropdown: ['enum'],
  Feel: [],
};
const SAYS_NOTHING: readonly string[] = ['type', '$schema', 'title', 'description', 'default', 'examples'];

function lostSchema({ model }: Parameter, kind: Kind): MadeProperty['lost'] {
  if (!isJsonObject(model) && !isJsonArray(model)) return [];
  const left = Object.keys(model).filter(
    (key) => !SAID_BY_TEMPLATES[kind].includes(key) && !SAYS_NOTHING.includes(key),
  );
  if (left.length === 0) return [];
  const message = t`Not exported: ${left.map((key) => t`“${key}”`).join(', ')} of its JSON schema. Templates have no schemas.`;
  return [{ code: 'template-schema-not-exported', message }];
}
