import { Validator, type Schema, type SchemaDraft } from '@cfworker/json-schema';
import type { Parameter } from '../../domain/connector/connector.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { valueProblem } from '../../domain/connector/types.ts';
import { t } from '../../language/t.ts';
import { shortened } from './typedValue.ts';

/**
 * Why the definition does not take the value: its type, its allowed values, its schema. A schema may be anybody's, and
 * a pattern of it can keep a machine busy for good: this is asked in a worker.
 */
export function valueProblems(value: JsonValue, parameter: Parameter): readonly string[] {
  const { type, model } = parameter;
  const wrongType = valueProblem(value, type);
  if (wrongType !== null) return [wrongType];
  const allowed = member(model, 'enum');
  if (Array.isArray(allowed) && allowed.length > 0 && !isAllowed(value, allowed as readonly JsonValue[]))
    return [t`${shortened(value)} is none of the allowed values.`];
  return isJsonObject(model) ? schemaProblems(value, model) : [];
}

function isAllowed(value: JsonValue, allowed: readonly JsonValue[]): boolean {
  const text = JSON.stringify(value);
  return allowed.some((one) => JSON.stringify(one) === text);
}

const MOST = 5;

function schemaProblems(value: JsonValue, schema: JsonValue): readonly string[] {
  try {
    const { errors } = new Validator(schema as Schema, draftOf(schema), false).validate(value);
    // An error of a whole repeats those of its parts: the parts say more.
    const places = new Set(errors.map(({ instanceLocation }) => instanceLocation));
    const isWhole = (place: string) => [...places].some((one) => one.startsWith(`${place}/`));
    return [
      ...new Set(
        errors
          .filter(({ instanceLocation }) => !isWhole(instanceLocation))
          .map(({ instanceLocation, error }) => sentence(instanceLocation, error)),
      ),
    ].slice(0, MOST);
  } catch (error) {
    return [
      error instanceof RangeError
        ? t('The schema could not be asked: it leads back to itself.')
        : t('The schema could not be asked: it cannot be followed.'),
    ];
  }
}

/** `#/lines/0/price` → `lines, 0, price`. */
function sentence(place: string, error: string): string {
  const steps = place
    .split('/')
    .slice(1)
    .map((step) => decodeURIComponent(step.replaceAll('~1', '/').replaceAll('~0', '~')));
  return steps.length === 0 ? error : `${steps.join(' → ')}: ${error}`;
}

function draftOf(schema: JsonValue): SchemaDraft {
  const told = member(schema, '$schema');
  const text = typeof told === 'string' ? told : '';
  if (text.includes('draft-04')) return '4';
  if (text.includes('draft-07') || text.includes('draft-06')) return '7';
  return text.includes('2019-09') ? '2019-09' : '2020-12';
}
