import type { JsonObject, JsonValue } from '../../domain/json.ts';
import type { Parameter } from '../../domain/connector.ts';
import type { MappingEntry, Variable } from '../../domain/process.ts';
import { literalText, parseLiteral } from '../../domain/types.ts';

/** How an input is filled: what its glyph shows and what typing in it means. `other` is kept as it came. */
export type SourceKind = 'none' | EntryKind | 'other';
export type EntryKind = 'variable' | 'value' | 'expression';

export function sourceKind(entry: MappingEntry | null): SourceKind {
  if (!entry) return 'none';
  if (entry.type === 'variable') return 'variable';
  if (entry.type !== 'value') return 'other';
  return typeof entry.value === 'string' && entry.value.includes('${') ? 'expression' : 'value';
}

export const KIND_LABEL: Readonly<Record<SourceKind, string>> = {
  none: 'Not mapped',
  variable: 'Variable',
  value: 'Value',
  expression: 'Expression',
  other: 'Kept as it came',
};

export const KIND_GLYPH: Readonly<Record<SourceKind, string>> = {
  none: '·',
  variable: 'x',
  value: '“”',
  expression: 'ƒx',
  other: '?',
};

export function sourceText(entry: MappingEntry | null): string {
  if (entry?.value === undefined) return '';
  return literalText(entry.value);
}

/**
 * What typed text means for a parameter. `${…}` is an expression, the name of a variable is that variable unless a
 * value was asked for, all else is a value of the parameter's type (or the text itself, which is then a problem).
 */
export function entryFromText(
  text: string,
  kind: SourceKind,
  type: string,
  variables: readonly Variable[],
): MappingEntry | null {
  const name = text.trim();
  if (name === '') return kind === 'value' && type === 'string' ? { type: 'value', value: text } : null;
  if (text.includes('${')) return { type: 'value', value: text };
  if (kind === 'expression') return { type: 'value', value: `\${${name}}` };
  if (kind !== 'value' && variables.some((variable) => variable.name === name)) {
    return { type: 'variable', value: name };
  }
  return { type: 'value', value: parseLiteral(text, type) ?? text };
}

/** `enum` of a parameter's JSON schema: the values it allows. */
export function allowedValues(parameter: Pick<Parameter, 'model'> | null): readonly JsonValue[] {
  const model = parameter?.model;
  const values = isObject(model) && Object.hasOwn(model, 'enum') ? model.enum : undefined;
  return isList(values) ? values : [];
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
