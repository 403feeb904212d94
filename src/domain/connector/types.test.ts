import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  VALUE_TYPES,
  isKnownType,
  literalText,
  parseLiteral,
  typeGlyph,
  typeKind,
  typesCompatible,
  valueProblem,
} from './types.ts';
import type { JsonValue } from '../values/json.ts';

const GOOD: readonly (readonly [string, JsonValue])[] = [
  ['string', ''],
  ['string', 'text ${a} text'],
  ['integer', 0],
  ['integer', -12],
  ['integer', '${a + 1}'],
  ['boolean', false],
  ['date', '2024-02-29'],
  ['datetime', '2026-05-31T12:30:00'],
  ['datetime', '2026-05-31T12:30:00+02:00'],
  ['json', [1, 'a', null]],
  ['json', 'text'],
  ['array', []],
  ['file', { uri: 'x' }],
  ['folder', '${folder}'],
  ['bigdecimal', 1.5],
  ['something', { of: 'theirs' }],
];
const BAD: readonly (readonly [string, JsonValue])[] = [
  ['string', 5],
  ['integer', 1.5],
  ['integer', '5'],
  ['integer', 2 ** 40],
  ['integer', 'about ${a}'],
  ['boolean', 'true'],
  ['date', '2023-02-29'],
  ['date', '31.05.2026'],
  ['datetime', '2026-05-31T12:30:00Z'],
  ['datetime', '2026-05-31T12:30:00.000'],
  ['datetime', '2026-05-31T24:30:00'],
  ['array', { a: 1 }],
  ['file', 'a.pdf'],
  ['content', []],
  ['json', null],
  ['string', null],
];

describe('values', () => {
  test.each(GOOD)('%s can be %j', (type, value) => {
    expect(valueProblem(value, type)).toBeNull();
  });
  test.each(BAD)('%s cannot be %j', (type, value) => {
    expect(valueProblem(value, type)).toMatch(/\.$/);
  });
  test('what a person types becomes a value of the type, or nothing', () => {
    expect(parseLiteral('5', 'integer')).toBe(5);
    expect(parseLiteral('5', 'string')).toBe('5');
    expect(parseLiteral('5.5', 'integer')).toBeUndefined();
    expect(parseLiteral(' true ', 'boolean')).toBe(true);
    expect(parseLiteral('{"a":[1]}', 'json')).toEqual({ a: [1] });
    expect(parseLiteral('{', 'json')).toBeUndefined();
    expect(parseLiteral('${a}', 'integer')).toBe('${a}');
    expect(parseLiteral('2026-02-30', 'date')).toBeUndefined();
    expect(parseLiteral('anything', 'theirs')).toBe('anything');
    // Expressions inside a list or an object are part of it.
    expect(parseLiteral('["${a}", {"b": "${"}]', 'array')).toEqual(['${a}', { b: '${' }]);
    expect(parseLiteral('{"to": "${a}"}', 'json')).toEqual({ to: '${a}' });
    expect(parseLiteral('x ${a}', 'array')).toBeUndefined();
  });
  test('what is typed as it is shown is the value again', () => {
    const typed = fc.oneof(
      fc.tuple(fc.constant('string'), fc.string()),
      fc.tuple(fc.constant('integer'), fc.integer({ min: -1e9, max: 1e9 })),
      fc.tuple(fc.constant('boolean'), fc.boolean()),
      fc.tuple(fc.constant('array'), fc.array(fc.jsonValue({ noUnicodeString: true }))),
      fc.tuple(fc.constant('file'), fc.dictionary(fc.string(), fc.integer())),
    );
    fc.assert(
      fc.property(typed, ([type, value]) => {
        const text = literalText(value as JsonValue);
        expect(parseLiteral(text, type)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('types', () => {
  test('each has a kind and a glyph; a foreign one is marked', () => {
    for (const type of VALUE_TYPES) {
      expect(typeKind(type)).not.toBe('other');
      expect(typeGlyph(type)).toMatch(/^..?$/);
      expect(isKnownType(type)).toBe(true);
    }
    expect([typeKind('constructor'), typeGlyph('constructor'), isKnownType('constructor')]).toEqual([
      'other',
      '?',
      false,
    ]);
    expect(typeGlyph('string')).toBe('Aa');
  });
  test.each([
    ['string', 'string', true],
    ['string', 'json', true],
    ['json', 'array', true],
    ['date', 'datetime', true],
    ['theirs', 'integer', true],
    ['json', 'string', false],
    ['string', 'file', false],
    ['integer', 'string', false],
    ['array', 'file', false],
  ])('%s where %s is wanted: %s', (from, to, fits) => {
    expect(typesCompatible(from, to)).toBe(fits);
  });
});
