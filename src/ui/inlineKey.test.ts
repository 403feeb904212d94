import { afterEach, describe, expect, it, vi } from 'vitest';
import { inlineKey } from './inlineKey.ts';

const pressed = (key: string) => ({ key, currentTarget: {} as Element });

describe('a key along the line', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['ltr', 'ArrowRight', 'ArrowRight'],
    ['rtl', 'ArrowRight', 'ArrowLeft'],
    ['rtl', 'ArrowLeft', 'ArrowRight'],
    ['rtl', 'ArrowDown', 'ArrowDown'],
    ['rtl', 'Home', 'Home'],
  ])('given %s, when %s is pressed, then %s is meant', (direction, key, meant) => {
    vi.stubGlobal('getComputedStyle', () => ({ direction }));
    expect(inlineKey(pressed(key))).toBe(meant);
  });
});
