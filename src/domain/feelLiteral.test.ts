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

  it.each(['orderId', '1 + 1', '{a: 1}', ''])('given %s, then it is no literal', (feel) => {
    expect(literalOfFeel(feel)).toBeUndefined();
  });
});
