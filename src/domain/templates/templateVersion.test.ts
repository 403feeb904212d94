import { describe, expect, it } from 'vitest';
import { templateVersion } from './templateVersion.ts';

describe('templateVersion', () => {
  it.each([
    ['1.0.0', 10000],
    ['1.12.3', 11203],
    ['0.1.0', 100],
    ['2.0.0-beta.1', 20000],
  ])('given %s, then it is %i', (version, number) => {
    expect(templateVersion(version)).toBe(number);
  });

  it.each(['1.100.0', '1.0.100', '300000.0.0', 'latest'])('given %s, then there is none', (version) => {
    expect(templateVersion(version)).toBeNull();
  });
});
