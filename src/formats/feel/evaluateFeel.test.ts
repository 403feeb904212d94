import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateFeel } from './evaluateFeel.ts';

const VALUES = { amount: 12, name: 'Ann', order: { id: 'A-1', items: [3, 5] } };
const tried = (text: string) => evaluateFeel(text, VALUES);

describe('trying FEEL', () => {
  it('says what comes of it, and of which type that is', () => {
    expect(tried('amount + order.items[2]')).toEqual({ value: 17, type: 'integer', notes: [] });
    expect(tried('upper case(name)')).toMatchObject({ value: 'ANN', type: 'string' });
    expect(tried('{id: order.id}')).toMatchObject({ value: { id: 'A-1' }, type: 'json' });
    expect(tried('date("2026-01-31") + duration("P1M")')).toMatchObject({
      value: '2026-02-28',
      type: 'date',
    });
    expect(tried('get or else(order.none, 1)')).toMatchObject({ value: 1 });
  });

  it('says what is missing, and where it cannot be read', () => {
    expect(tried('who')).toMatchObject({
      value: null,
      type: 'null',
      missing: ['who'],
      notes: ["Variable 'who' not found."],
    });
    expect(tried('1 +')).toEqual({ problem: 'The expression is not finished here.', at: { from: 3, to: 4 } });
    expect(tried('amount + is blank(name)')).toMatchObject({
      problem: expect.stringMatching(/Camunda/) as string,
    });
  });

  it.each([
    'constructor',
    'order.constructor',
    'order.__proto__',
    'name.constructor',
    'toString',
    'globalThis',
  ])('reaches nothing but the values: %s', (text) => {
    expect(tried(text)).toMatchObject({ value: null, type: 'null' });
  });

  it('never throws, whatever it is given', () => {
    expect(tried('{f: function(x) f(x), r: f(1)}.r')).toHaveProperty('problem');
    const word = fc.constantFrom(
      ...'( ) [ ] { } . , : + - * / = < if then else for in return some name order items 1 "x" function not constructor'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word, { maxLength: 12 }).map((one) => one.join(' ')),
          fc.string(),
        ),
        (text) => {
          expect(typeof tried(text)).toBe('object');
        },
      ),
      { numRuns: 150 },
    );
  });
});
