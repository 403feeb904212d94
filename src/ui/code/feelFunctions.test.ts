import { describe, expect, it } from 'vitest';
import { functionsFor } from './feelFunctions.ts';

describe('functions of FEEL', () => {
  it('are found by the first letters of a name of several words', () => {
    expect(functionsFor('1 + string le')).toMatchObject({
      typed: 'string le',
      functions: [{ name: 'string length', signature: '(string: string): number' }],
    });
    expect(functionsFor('order xyz')).toBeNull();
  });

  it('are listed once, with all the ways to call them, as plain text', () => {
    const found = functionsFor('date and t');
    expect(found?.functions.map(({ name }) => name)).toEqual(['date and time']);
    expect(found?.functions[0]?.about).toMatch(/Also: date and time\(date: date, time: time\)/);
    expect(found?.functions[0]?.about).not.toMatch(/[<>]|&\w+;/);
  });
});
