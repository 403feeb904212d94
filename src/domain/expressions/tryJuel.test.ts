import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../values/json.ts';
import { tryJuel } from './tryJuel.ts';

const VALUES = new Map<string, JsonValue>([
  ['amount', 12],
  ['name', 'Ann'],
  ['flag', true],
  ['none', null],
  ['order', { id: 'A-1', items: [3, 5], customer: { 'first name': 'Bo' }, net: 1.5 }],
]);
const tried = (text: string) => tryJuel(text, VALUES);
const value = (inside: string) => {
  const result = tried(`\${${inside}}`);
  return 'problem' in result ? `! ${result.problem}` : result.value;
};

describe('trying ${…}', () => {
  it('reads variables and what is in them', () => {
    expect(value('order.items[1]')).toBe(5);
    expect(value('order.customer["first name"]')).toBe('Bo');
    expect(value('order.nothing.at.all')).toBeNull();
    expect(value('order.items[7]')).toBeNull();
    expect(value('who')).toBe('! There is no value for “who”.');
  });

  it.each<[string, JsonValue]>([
    ['amount + 1 * 2', 14],
    ['(amount + 1) * 2', 26],
    ['7 mod 4 + 9 div 2', 7.5],
    ['-amount', -12],
    ['none + 1', 1],
    ['"2" + 3', 5],
    ['amount > 10 && flag', true],
    ['amount lt 10 or not flag', false],
    ['flag ? name : amount', 'Ann'],
    ['amount > 100 ? "big" : amount > 10 ? "middle" : "small"', 'middle'],
    ['empty none and empty ""', true],
    ['!empty order.items', true],
    ['name == "Ann"', true],
    ['amount == "12"', true],
    ['none == null', true],
    ['none < 1', false],
    ['none <= null', true],
    ['"b" > "a"', true],
    ['order.items.size() + name.length()', 5],
    ['name.toUpperCase().startsWith("AN")', true],
    ['none.isEmpty()', null],
    ["'it''s'.length() > 0 || true", "! “'s'” does not belong here."],
    ['"a\\"b"', 'a"b'],
    ['1.5e1', 15],
  ])('%s is %j', (inside, expected) => {
    expect(value(inside)).toEqual(expected);
  });

  it('keeps the type of one expression, and makes text of several', () => {
    expect(tried('${amount}')).toEqual({ value: 12, type: 'integer', notes: [] });
    expect(tried('${order.net}')).toMatchObject({ type: 'bigdecimal' });
    expect(tried('${none}')).toMatchObject({ value: null, type: 'null' });
    expect(tried('No. ${amount} for ${name}')).toEqual({
      value: 'No. 12 for Ann',
      type: 'string',
      notes: [],
    });
  });

  it('says what is wrong and at which place', () => {
    expect(tried('to ${amount +}')).toEqual({
      problem: 'Something is missing here.',
      at: { from: 13, to: 14 },
    });
    expect(tried('${amount # 1}')).toMatchObject({ problem: '“#” does not belong here.', at: { from: 9 } });
    expect(tried('x ${name + 1}')).toMatchObject({ at: { from: 4, to: 8 } });
    expect(tried('${amount')).toMatchObject({ problem: 'The “${” is never closed with “}”.' });
    expect(value('now()')).toBe("! The function “now” is the engine's: it cannot be tried here.");
    expect(value('name.getClass()')).toBe('! “.getClass()” of “Ann” cannot be tried here.');
    expect(value('amount / 0')).toBe('! This divides by zero, or is too large to say.');
  });

  it.each([
    'constructor',
    'name.constructor',
    'order.__proto__',
    'order["constructor"]("return 1")()',
    'order.constructor.constructor("throw 1")()',
    'order.toString.call(1)',
    'name["__proto__"]',
    '"".getClass().forName("java.lang.Runtime").getRuntime().exec("x")',
    'order.items.constructor',
    'toString',
    'hasOwnProperty',
  ])('reaches nothing but the values: %s', (inside) => {
    const result = value(inside);
    expect(result === null || (typeof result === 'string' && result.startsWith('! '))).toBe(true);
  });

  it('never throws and always ends, whatever it is given', () => {
    const word = fc.constantFrom(
      ...'${ } ( ) [ ] . , ? : + - * / % ! && || == < name order amount items constructor __proto__ empty not 1 "x" \''.split(
        ' ',
      ),
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 40 }).map((words) => `\${${words.join(' ')}}`),
      fc.string({ unit: 'binary' }).map((one) => `\${${one}}`),
    );
    fc.assert(
      fc.property(text, (one) => {
        const result = tried(one);
        expect('problem' in result || typeof JSON.stringify(result.value) === 'string').toBe(true);
      }),
      { numRuns: 400 },
    );
    for (const one of ['(', '-', '!', 'a[', 'a.b(', 'flag ? ', 'not '])
      expect('problem' in tried(`\${${one.repeat(5000)}`.concat('}'))).toBe(true);
    expect(tried(`\${${'1+'.repeat(900)}1}`)).toMatchObject({ value: 901 });
    expect(tried(`\${${'1+'.repeat(9000)}1}`)).toMatchObject({
      problem: 'The expression is too long to be tried.',
    });
  });
});
