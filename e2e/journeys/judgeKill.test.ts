import { expect, test } from 'vitest';
import { judgeKill, UNDER_WAY } from './judgeKill.ts';

const KILLED = 1_000;
const EDITS = [
  { value: '1', at: 100 },
  { value: '2', at: 900 },
  { value: '3', at: UNDER_WAY },
];

test.each([
  ['the edit that was under way', '3', true, 0],
  ['the last edit that was heard of', '2', true, 0],
  ['an older edit', '1', true, 100],
  ['what was there before', '0', true, 900],
  ['what nobody wrote', '4', false, 900],
])('given a kill, when %s is kept, then it is judged so', (_, kept, isKnown, age) => {
  expect(judgeKill(kept, ['0'], EDITS, KILLED)).toMatchObject({ isKnown, age });
});
