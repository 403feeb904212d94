import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { allAtOnce, inTurns, type Steps } from './inTurns.ts';

/** Goes on by work alone, however busy the machine is. */
let clock = 0;
beforeEach(() => void vi.spyOn(performance, 'now').mockImplementation(() => clock));
afterEach(() => void vi.restoreAllMocks());

/** @param each milliseconds of work in a step */
function* busySteps(count: number, each: number, seen: number[] = []): Steps<number> {
  for (let at = 0; at < count; at++) {
    clock += each;
    seen.push(at);
    yield;
  }
  return count;
}

describe('work in steps', () => {
  it('comes to the same, whether it is interrupted or not', async () => {
    expect(allAtOnce(busySteps(3, 0))).toBe(3);
    expect(await inTurns(busySteps(3, 0))).toBe(3);
  });

  it('lets others in between when it takes long, and not when it is short', async () => {
    const turnsOf = async (work: Promise<unknown>) => {
      let turns = 0;
      let isOver = false;
      const count = () => {
        turns++;
        if (!isOver) setImmediate(count);
      };
      setImmediate(count);
      await work;
      isOver = true;
      return turns;
    };
    expect(await turnsOf(inTurns(busySteps(10, 6)))).toBeGreaterThanOrEqual(3);
    expect(await turnsOf(inTurns(busySteps(1000, 0)))).toBeLessThanOrEqual(1);
  });

  it('stops in the middle when it is not wanted any more', async () => {
    const abort = new AbortController();
    const seen: number[] = [];
    const work = inTurns(busySteps(100, 6, seen), abort.signal);
    setImmediate(() => abort.abort(new Error('enough')));
    await expect(work).rejects.toThrow('enough');
    expect(seen.length).toBeLessThan(50);
  });
});
