import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonValue } from './commonValue.ts';

describe('what several elements say', () => {
  it('given the same of all, then it is the value', () => {
    expect(commonValue(['anna', 'anna'])).toEqual({ value: 'anna', different: null });
    expect(commonValue(['', ''])).toEqual({ value: '', different: null });
  });

  it('given different ones, then they are named, and that some say nothing', () => {
    expect(commonValue(['anna', '', 'bob']).different).toBe('Different: “anna”, “bob”, nothing.');
    expect(commonValue(['', 'anna']).different).toBe('Different: “anna”, nothing.');
  });

  it('given many different ones, then three are named and the others counted', () => {
    expect(commonValue(['a', 'b', 'c', 'd', 'e']).different).toBe('Different: “a”, “b”, “c”, 2 more.');
  });

  it('is a value only where all say it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', 'a', 'b'), { minLength: 1, maxLength: 4 }), (said) => {
        const { value, different } = commonValue(said);
        const isSame = said.every((one) => one === said[0]);
        expect([value, different === null]).toEqual([isSame ? said[0] : '', isSame]);
      }),
    );
  });
});
