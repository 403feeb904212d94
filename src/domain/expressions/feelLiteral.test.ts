import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feelOfLiteral, literalOfFeel } from './feelLiteral.ts';

describe('literals in FEEL', () => {
  it('given any value, when it is written, then it is read as the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as typeof value;
        expect(literalOfFeel(feelOfLiteral(plain as never))).toEqual(plain);
      }),
    );
  });

  it('given a large number, then it is written out, for FEEL knows no exponent', () => {
    expect(feelOfLiteral(1e21)).toBe('1000000000000000000000');
  });

  it('given numbers as JSON writes them with an exponent, then FEEL can read them, in lists and objects as well', () => {
    expect(feelOfLiteral({ a: [1e21, -1.5e-7] })).toBe('{"a":[1000000000000000000000,-0.00000015]}');
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const written = feelOfLiteral(value);
        expect(written).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(written)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it.each(['orderId', '1 + 1', '{a: 1}', ''])('given %s, then it is no literal', (feel) => {
    expect(literalOfFeel(feel)).toBeUndefined();
  });
});
