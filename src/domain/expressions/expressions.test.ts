import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isExpression,
  isUnbalanced,
  namesIn,
  namesInValue,
  renameInText,
  renameInValue,
} from './expressions.ts';
import type { JsonValue } from '../values/json.ts';

test.each([
  ['${a}', ['a']],
  ['a b ${c} d', ['c']],
  ['${a.b.c + d["e"]}', ['a', 'd']],
  ["${a == 'b c' ? d : e}", ['a', 'd', 'e']],
  ['${not empty a and b gt 1e5}', ['a', 'b']],
  ['${now()} ${fn:trim(a)}', ['a']],
  ['${list.contains(x)} ${bean.call(y, "z")}', ['list', 'x', 'bean', 'y']],
  ["${'}' + a}", ['a']],
  ["${it's} ${b}", ['it', 's', 'b']],
  ['no expression', []],
  ['${open', []],
  ['${größe}', ['größe']],
  ['${a}${a}', ['a']],
  ['${constructor.__proto__}', ['constructor']],
])('%s names %j', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test('names in values of any depth', () => {
  expect(namesInValue({ a: ['${b}', { c: '${d} ${b}' }], e: null })).toEqual(['b', 'd']);
});

test('what is an expression, and what is half of one', () => {
  expect([isExpression('a ${b}'), isExpression('${b'), isExpression('b'), isExpression(5)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect([isUnbalanced('${a} ${b'), isUnbalanced('${a}'), isUnbalanced('a')]).toEqual([true, false, false]);
});

describe('renaming', () => {
  test.each([
    ['${order}', '${parcel}'],
    ['order ${order} order', 'order ${parcel} order'],
    ['${orders + order.order + order}', '${orders + parcel.order + parcel}'],
    ["${order == 'order' || order_id}", "${parcel == 'order' || order_id}"],
    ['${a . order}', '${a . order}'],
    ['${order()}', '${order()}'],
    ['${map[order]}', '${map[parcel]}'],
    ['${order', '${order'],
  ])('%s becomes %s', (before, after) => {
    expect(renameInText(before, 'order', 'parcel')).toBe(after);
  });
  test('reaches every text of a value and gives back the same value when it names nothing', () => {
    const value = { a: ['${x}', 1, { b: '${y}' }], ['__proto__']: '${x}' };
    const renamed = renameInValue(value, 'x', 'z');
    expect(JSON.stringify(renamed)).toBe('{"a":["${z}",1,{"b":"${y}"}],"__proto__":"${z}"}');
    expect(renameInValue(value, 'q', 'z')).toBe(value);
  });

  const piece = fc.oneof(
    fc.constantFrom('${', '}', "'", '"', '.', ' ', 'a', 'ab', '(', ')', '\\', '1', ':', '?', 'a.a', '[a]'),
    fc.string({ maxLength: 3 }),
  );
  const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
  test('there and back is where it was, when the other name is fresh', () => {
    fc.assert(
      fc.property(text, (before) => {
        fc.pre(!before.includes('fresh'));
        expect(renameInText(renameInText(before, 'a', 'fresh'), 'fresh', 'a')).toBe(before);
      }),
    );
  });
  test('afterwards the old name is not named any more, and all others still are', () => {
    fc.assert(
      fc.property(text, (before) => {
        fc.pre(!before.includes('fresh'));
        const expected = namesIn(before).map((name) => (name === 'a' ? 'fresh' : name));
        expect(namesIn(renameInText(before, 'a', 'fresh'))).toEqual(expected);
      }),
    );
  });
  test('the same of values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const value = json as JsonValue;
        expect(renameInValue(value, 'surely-not-there', 'b')).toBe(value);
      }),
    );
  });
});
