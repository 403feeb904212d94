import { describe, expect, it } from 'vitest';
import { draftAfter } from './draftVersion.ts';

describe('draftAfter', () => {
  it.each([
    [[], '1.0.0'],
    [['1.0.0'], '1.0.1'],
    [['1.10.0', '1.9.3'], '1.10.1'],
    [['1.2.0-rc.1', '1.1.4'], '1.2.0'],
    [['latest'], '1.0.0'],
  ])('comes after %j as %s', (published, expected) => {
    expect(draftAfter(published)).toBe(expected);
  });
});
