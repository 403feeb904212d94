import type { Parameter } from '../../domain/connector/connector.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { literalText, parseLiteral, typeKind, valueProblem } from '../../domain/connector/types.ts';
import { t } from '../../language/t.ts';

export type TypedValue = { readonly value: JsonValue } | { readonly problem: string };

/** What was typed for a parameter, as a value of its type. */
export function typedValue(text: string, { type }: Pick<Parameter, 'type'>): TypedValue {
  const value = parseLiteral(text, type);
  if (value !== undefined) return { value };
  return {
    problem:
      typeKind(type) === 'struct'
        ? structProblem(text, type)
        : (valueProblem(text, type) ?? t`${text} is no ${type}.`),
  };
}

/** As it is typed for the type: text as it is, the rest as JSON, with a line for each member of what is nested. */
export function typedText(value: JsonValue, { type }: Pick<Parameter, 'type'>): string {
  const kind = typeKind(type);
  if (typeof value === 'string' && kind !== 'struct') return value;
  return JSON.stringify(value, null, 2);
}

function structProblem(text: string, type: string): string {
  try {
    return valueProblem(JSON.parse(text) as JsonValue, type) ?? t`This is no ${type}.`;
  } catch {
    return t('This is no JSON yet.');
  }
}

export function shortened(value: JsonValue): string {
  const text = literalText(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
