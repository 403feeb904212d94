import { describe, expect, it } from 'vitest';
import { fileNameProblem, oldServiceNote } from './fileNames.ts';

describe('fileNameProblem', () => {
  it.each(['Parcel shop', 'order-to-door', 'Rücknahme 2', '流程', '__proto__'])(
    'given %j, then it is fine',
    (name) => {
      expect(fileNameProblem('process', name, ['other'])).toBeNull();
    },
  );
  it.each([
    ['', /Give the process a name/],
    ['   ', /Give the process a name/],
    ['a/b', /no “\/”/],
    ['a\\b', /no “\\”/],
    ['..', /no dot/],
    ['a\u0000b', /file names/],
    ['x'.repeat(101), /At most 100/],
    [' ORDER ', /called “order”/],
  ])('given %j, then it says why not', (name, why) => {
    expect(fileNameProblem('process', name, ['order'])).toMatch(why);
  });
});

describe('oldServiceNote', () => {
  it('given names, then only those the former service refuses get the note', () => {
    expect(oldServiceNote('order-to-door')).toBeNull();
    expect(oldServiceNote('Order to door')).not.toBeNull();
    expect(oldServiceNote('a-name-of-more-than-26-letters')).not.toBeNull();
  });
});
