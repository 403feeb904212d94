import type { Parameter } from '../../domain/connector/connector.ts';
import { textOfFeel } from '../../domain/expressions/feelOfText.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { t } from '../../language/t.ts';
import { ADVANCED_GROUP } from './inputProperty.ts';
import { parseJson } from '../../domain/values/parseJson.ts';
import type { TemplateProperty } from '../../domain/templates/ElementTemplate.ts';

/** A field of a template as a parameter. @param lost what cannot be said, as sentences */
export function parameterOf(
  property: TemplateProperty,
  name: string,
  isSometimes: boolean,
  lost: string[],
): Parameter {
  const { label, description, placeholder, constraints, editable, tooltip } = property;
  const { type, model, read } = typeOf(property);
  const about = plainText(description ?? tooltip ?? '');
  const value = defaultOf(property, read, lost, name);
  return {
    name,
    type,
    ...(label !== undefined && label !== name && { label }),
    ...(about !== '' && { description: about }),
    ...(placeholder !== undefined && { placeholder }),
    // One that is there for some choices only cannot be asked for always.
    ...(constraints.notEmpty === true && !isSometimes && { required: true }),
    ...(!editable && { readOnly: true }),
    ...(property.type === 'Hidden' && { hidden: true }),
    ...(property.group === ADVANCED_GROUP.id && { advanced: true }),
    ...(value !== undefined && { value }),
    ...(Object.keys(model).length > 0 && { model }),
    rest: {},
  };
}

interface ReadType {
  readonly type: string;
  readonly model: JsonObject;
  /** what a written value stands for */
  readonly read: (written: string | number | boolean) => JsonValue | undefined;
}

function typeOf({ type, feel, choices, constraints, value }: TemplateProperty): ReadType {
  if (type === 'Boolean') return { type: 'boolean', model: {}, read: (written) => literal(written) };
  if (type === 'Number') {
    const isWhole = typeof value !== 'number' || Number.isInteger(value);
    return { type: isWhole ? 'integer' : 'bigdecimal', model: {}, read: (written) => literal(written) };
  }
  if (type === 'Dropdown') {
    const values = choices.flatMap((choice) => (choice.value === '' ? [] : [literal(choice.value)]));
    const known = values.filter((one) => one !== undefined);
    const isWhole =
      known.length > 0 && known.every((one) => typeof one === 'number' && Number.isInteger(one));
    return {
      type: isWhole ? 'integer' : 'string',
      model: known.length === values.length && known.length > 0 ? { enum: known } : {},
      read: (written) => literal(written),
    };
  }
  // Only what it sends tells what a hidden one is.
  if (type === 'Hidden') return hiddenType(value);
  if (feel === 'required') return { type: 'json', model: {}, read: (written) => literal(written) };
  const { minLength, maxLength, pattern } = constraints;
  return {
    type: 'string',
    model: {
      ...(minLength !== undefined && { minLength }),
      ...(maxLength !== undefined && { maxLength }),
      ...(pattern && { pattern: pattern.value }),
    },
    read: (written) => literal(written),
  };
}

function hiddenType(value: TemplateProperty['value']): ReadType {
  const sent = value === undefined ? undefined : literal(value);
  const types = new Map([
    ['boolean', 'boolean'],
    ['number', Number.isInteger(sent) ? 'integer' : 'bigdecimal'],
    ['object', 'json'],
  ]);
  return { type: types.get(typeof sent) ?? 'string', model: {}, read: (written) => literal(written) };
}

/** undefined for an expression that is no literal. */
function literal(written: string | number | boolean): JsonValue | undefined {
  if (typeof written !== 'string' || !written.startsWith('=')) return written;
  const text = written.slice(1).trim();
  return parseJson(text);
}

function defaultOf(
  { value, type }: TemplateProperty,
  read: ReadType['read'],
  lost: string[],
  name: string,
): JsonValue | undefined {
  if (value === undefined || value === '' || value === '=') return undefined;
  const known = read(value);
  if (known !== undefined && known !== null)
    return type === 'Number' && typeof known === 'string' ? undefined : known;
  const text = typeof value === 'string' ? textOfFeel(value.slice(1)) : null;
  if (text !== null) return text;
  lost.push(t`The default ${JSON.stringify(value)} of “${name}” is FEEL that nothing else can say.`);
  return undefined;
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
]);

/** Texts of a template are HTML. */
export function plainText(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (mark) => MARKS.get(mark) ?? mark)
    .replaceAll(/\s+/g, ' ')
    .trim();
}
