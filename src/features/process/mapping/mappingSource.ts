import type { JsonObject, JsonValue } from '../../../domain/values/json.ts';
import type { Parameter } from '../../../domain/connector/connector.ts';
import type { MappingEntry, Variable } from '../../../domain/process/process.ts';
import type { Target } from '../../../domain/process/target.ts';
import { literalText, parseLiteral } from '../../../domain/connector/types.ts';
import { t } from '../../../language/t.ts';

/** How an input is filled: what its glyph shows and what typing in it means. `other` is kept as it came. */
export type SourceKind = 'none' | EntryKind | 'other';
export type EntryKind = 'variable' | 'value' | 'expression';

export function sourceKind(entry: MappingEntry | null): SourceKind {
  if (!entry) return 'none';
  if (entry.type === 'variable') return 'variable';
  if (entry.type === 'feel') return 'expression';
  if (entry.type !== 'value') return 'other';
  return typeof entry.value === 'string' && entry.value.includes('${') ? 'expression' : 'value';
}

export const KIND_LABEL: Readonly<Record<SourceKind, string>> = {
  none: t('Not mapped'),
  variable: t('Variable'),
  value: t('Value'),
  expression: t('Expression'),
  other: t('Kept as it came'),
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
 * What typed text means for a parameter. `${…}` (for Camunda 8 what begins with `=`) is an expression, unless it stands
 * inside of a list or an object; the name of a variable is that variable unless a value was asked for, all else is a
 * value of the parameter's type (or the text itself, which is then a problem).
 */
export function entryFromText(
  text: string,
  kind: SourceKind,
  type: string,
  variables: readonly Variable[],
  target: Target = 'activiti',
): MappingEntry | null {
  const name = text.trim();
  if (target === 'camunda8' && (kind === 'expression' || name.startsWith('='))) {
    return feelEntry(name.replace(/^=/, ''));
  }
  if (name === '') return kind === 'value' && type === 'string' ? { type: 'value', value: text } : null;
  const value = parseLiteral(text, type);
  if (kind !== 'expression' && typeof value === 'object') return { type: 'value', value };
  // For Camunda 8 it is a mistake, which is said with the row and can be mended there.
  if (text.includes('${')) return { type: 'value', value: text };
  if (kind === 'expression') return { type: 'value', value: `\${${name}}` };
  if (kind !== 'value' && variables.some((variable) => variable.name === name)) {
    return { type: 'variable', value: name };
  }
  return { type: 'value', value: value ?? text };
}

/** A name alone is that variable: what FEEL says with it is the same. */
export function feelEntry(text: string): MappingEntry | null {
  const feel = text.trim();
  if (feel === '') return null;
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(feel) && !FEEL_CONSTANTS.includes(feel)
    ? { type: 'variable', value: feel }
    : { type: 'feel', value: feel };
}

const FEEL_CONSTANTS: readonly string[] = ['true', 'false', 'null'];

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
