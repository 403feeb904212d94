import { t } from '../../language/t.ts';
import { isExpression } from '../expressions/expressions.ts';
import type { JsonValue } from '../values/json.ts';
import { parseJson } from '../values/parseJson.ts';

/** The types of parameters and variables that the modeling schema knows, in the order people pick them. */
export const VALUE_TYPES: readonly string[] = [
  'string',
  'integer',
  'boolean',
  'date',
  'datetime',
  'json',
  'file',
  'folder',
  'array',
  'content',
];

export type TypeKind = 'text' | 'num' | 'bool' | 'date' | 'struct' | 'other';

const KINDS: ReadonlyMap<string, readonly [TypeKind, string]> = new Map([
  ['string', ['text', 'Aa']],
  ['integer', ['num', '12']],
  // Not in the modeling schema, but in newer engines.
  ['bigdecimal', ['num', '1.5']],
  ['boolean', ['bool', '01']],
  ['date', ['date', 'D']],
  ['datetime', ['date', 'DT']],
  ['json', ['struct', '{}']],
  ['file', ['struct', 'F']],
  ['folder', ['struct', 'Fo']],
  ['array', ['struct', '[]']],
  ['content', ['struct', 'C']],
]);

export function typeKind(type: string): TypeKind {
  return KINDS.get(type)?.[0] ?? 'other';
}

/** One or two characters that stand for the type beside its name. */
export function typeGlyph(type: string): string {
  return KINDS.get(type)?.[1] ?? '?';
}

export function isKnownType(type: string): boolean {
  return VALUE_TYPES.includes(type);
}

const WHOLE_EXPRESSION = /^\$\{[^]*\}$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATETIME = /^((?:19|20)\d{2}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:[+-](\d{2}):(\d{2}))?$/;

/** Why engines would not take the value for the type: a sentence, or null. `${…}` fits every type. */
export function valueProblem(value: JsonValue, type: string): string | null {
  if (value === null) return t('The value is null: leave it empty instead.');
  if (typeof value === 'string' && isExpression(value)) {
    return type === 'string' || typeKind(type) === 'other' || WHOLE_EXPRESSION.test(value.trim())
      ? null
      : t`Text around an expression makes it a string, not ${withArticle(type)}.`;
  }
  return RULES.get(type)?.(value) ?? null;
}

const RULES: ReadonlyMap<string, (value: JsonValue) => string | null> = new Map([
  ['string', (value) => (typeof value === 'string' ? null : t`${literalText(value)} is not text.`)],
  ['integer', (value) => (isInteger(value) ? null : t`${shown(value)} is not a whole number.`)],
  ['bigdecimal', (value) => (typeof value === 'number' ? null : t`${shown(value)} is not a number.`)],
  ['boolean', (value) => (typeof value === 'boolean' ? null : t`${shown(value)} is neither true nor false.`)],
  ['date', (value) => (isDate(value) ? null : t`${shown(value)} is not a date like 2026-05-31.`)],
  [
    'datetime',
    (value) =>
      isDateTime(value) ? null : t`${shown(value)} is not a time like 2026-05-31T12:30:00 or …+02:00.`,
  ],
  ['file', (value) => (isObject(value) ? null : t`${shown(value)} is not a file object.`)],
  ['folder', (value) => (isObject(value) ? null : t`${shown(value)} is not a folder object.`)],
  ['content', (value) => (isObject(value) ? null : t`${shown(value)} is not a content object.`)],
  ['array', (value) => (Array.isArray(value) ? null : t`${shown(value)} is not a list.`)],
]);

function isInteger(value: JsonValue): boolean {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 2 ** 31;
}

function isObject(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDate(value: JsonValue): boolean {
  const parts = typeof value === 'string' ? DATE.exec(value) : null;
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isDateTime(value: JsonValue): boolean {
  const parts = typeof value === 'string' ? DATETIME.exec(value) : null;
  if (parts === null) return false;
  const [hour, minute, second] = [Number(parts[2]), Number(parts[3]), Number(parts[4])];
  const [offsetHour, offsetMinute] = [Number(parts[5] ?? 0), Number(parts[6] ?? 0)];
  return (
    isDate(parts[1] ?? '') && hour < 24 && minute < 60 && second < 60 && offsetHour < 19 && offsetMinute < 60
  );
}

function shown(value: JsonValue): string {
  const text = literalText(value);
  return t`“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
}

function withArticle(type: string): string {
  return /^[aeiou]/.test(type) ? t`an ${type}` : t`a ${type}`;
}

/** What a person typed, as a value of the type; undefined while it is none. `${…}` stays text. */
export function parseLiteral(text: string, type: string): JsonValue | undefined {
  if (typeKind(type) === 'text' || typeKind(type) === 'other') return text;
  const trimmed = text.trim();
  // JSON first: an expression inside a list or an object does not make the whole of it one.
  const json = typeKind(type) === 'date' ? undefined : parseJson(trimmed);
  const value = json ?? (typeKind(type) === 'date' || isExpression(trimmed) ? trimmed : undefined);
  return value === undefined || valueProblem(value, type) !== null ? undefined : value;
}

/** The value as a person would type it: text as it is, the rest as JSON. */
export function literalText(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * Whether a value of one type can be used where another is wanted. Engines do not check; this says what
 * a person should look at. Unknown types are never blamed.
 */
export function typesCompatible(from: string, to: string): boolean {
  if (from === to || to === 'json') return true;
  if (typeKind(from) === 'other' || typeKind(to) === 'other') return true;
  if (from === 'integer' && to === 'bigdecimal') return true;
  if (typeKind(from) === 'date' && typeKind(to) === 'date') return true;
  // A json variable may hold a file, a folder or a list.
  return from === 'json' && typeKind(to) === 'struct';
}

/** 'a string', 'an integer', 'json': as people say it. */
export function aType(type: string): string {
  if (type === 'json' || type === 'content') return type;
  return /^[aeiou]/i.test(type) ? t`an ${type}` : t`a ${type}`;
}
