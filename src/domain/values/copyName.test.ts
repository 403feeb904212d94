import { describe, expect, it } from 'vitest';
import { copyName } from './copyName.ts';

describe('copyName', () => {
  it('given taken names, then the first free one is found, whatever the capitals', () => {
    expect(copyName('Returns', [])).toBe('Returns copy');
    expect(copyName('Returns', ['returns COPY', 'Returns copy 2'])).toBe('Returns copy 3');
    expect(copyName('order-to-door', ['order-to-door'])).toBe('order-to-door-copy');
    expect(copyName('order-to-door', ['order-to-door-copy'])).toBe('order-to-door-copy-2');
  });
});
