import { expect, it, vi } from 'vitest';
import { rememberLast } from './rememberLast.ts';

it('given a text that others are compared with, when they come one after the other, then it is looked at once', () => {
  const compute = vi.fn((text: string) => text.length);
  const remembered = rememberLast(compute);
  for (const text of ['one', 'two', 'three'])
    expect([remembered(text), remembered('base')]).toEqual([text.length, 4]);
  expect(compute.mock.calls.flat()).toEqual(['one', 'base', 'two', 'three']);
});
