import { rememberLast } from '../bpmn/rememberLast.ts';

/** 1-based, as editors show it. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const starts = lineStarts(text);
  // A file can have a problem on each of its lines, so the line is looked up, not counted.
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: Math.min(offset, text.length) - (starts[low] ?? 0) + 1 };
}

const lineStarts = rememberLast((text): readonly number[] => {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return starts;
});
