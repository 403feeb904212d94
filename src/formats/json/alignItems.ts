import type { JsonValue } from '../../domain/values/json.ts';
import { member } from '../../domain/values/jsonValue.ts';
import { sameJson } from '../../domain/values/sameJson.ts';

/**
 * Which item of the old list each item of the new one came from; -1 for none. Equal ones first, then
 * those that say who they are by id, name or key, and what is left over by position.
 */
export function alignItems(before: readonly JsonValue[], after: readonly JsonValue[]): number[] {
  const from = after.map(() => -1);
  const free = new Set(before.keys());
  const pair = (old: number, at: number): void => {
    from[at] = old;
    free.delete(old);
  };
  const shared = Math.min(before.length, after.length);
  let head = 0;
  while (head < shared && sameJson(before[head], after[head])) {
    pair(head, head);
    head += 1;
  }
  for (let tail = 1; tail <= shared - head && sameJson(before.at(-tail), after.at(-tail)); tail += 1) {
    pair(before.length - tail, after.length - tail);
  }
  for (const sign of [JSON.stringify, byMember('id'), byMember('name'), byMember('key')]) {
    pairBySign(before, after, from, free, sign, pair);
  }
  const left = [...free];
  for (const [at, old] of from.entries()) {
    const next = old === -1 ? left.shift() : undefined;
    if (next !== undefined) pair(next, at);
  }
  return from;
}

function byMember(key: string): (value: JsonValue) => string | undefined {
  return (value) => {
    const sign = member(value, key);
    return typeof sign === 'string' ? sign : undefined;
  };
}

function pairBySign(
  before: readonly JsonValue[],
  after: readonly JsonValue[],
  from: readonly number[],
  free: ReadonlySet<number>,
  sign: (value: JsonValue) => string | undefined,
  pair: (old: number, at: number) => void,
): void {
  const bySign = new Map<string, number[]>();
  for (const old of free) {
    const value = before[old];
    const key = value === undefined ? undefined : sign(value);
    if (key !== undefined) bySign.set(key, [...(bySign.get(key) ?? []), old]);
  }
  for (const [at, value] of after.entries()) {
    if (from[at] !== -1) continue;
    const key = sign(value);
    const old = key === undefined ? undefined : bySign.get(key)?.shift();
    if (old !== undefined) pair(old, at);
  }
}

/** Positions of a longest rising run: what can stay where it is while the rest moves. -1 is never in it. */
export function longestRising(numbers: readonly number[]): Set<number> {
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [at, number] of numbers.entries()) {
    if (number < 0) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  }
  const run = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.add(at);
  return run;
}
