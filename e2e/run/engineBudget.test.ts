import { describe, expect, it, test } from 'vitest';
import { engineBudget, engineVerdict, verdictIn } from './engineBudget.mjs';

describe('engineBudget', () => {
  const run = { elapsed: 5 * 60, hasMaven: true, failed: 0 };

  it('gives the engines ten minutes, and never more than the run has left', () => {
    expect(engineBudget(run)).toEqual({ seconds: 600 });
    expect(engineBudget({ ...run, elapsed: 14 * 60 })).toEqual({ seconds: 300 });
    for (let elapsed = 0; elapsed < 30 * 60; elapsed += 7) {
      const budget = engineBudget({ ...run, elapsed });
      if ('seconds' in budget) expect(elapsed + budget.seconds).toBeLessThanOrEqual(19 * 60);
    }
  });

  test.each([
    [{ ...run, elapsed: 17 * 60 }, 'only 120 s of the 19 minutes are left'],
    [{ ...run, elapsed: 25 * 60 }, 'only 0 s of the 19 minutes are left'],
    [{ ...run, hasMaven: false }, 'there is no `mvn` here'],
    [{ ...run, failed: 1 }, 'other tests failed'],
  ])('given %j, then they are skipped: %s', (given, skipped) => {
    expect(engineBudget(given)).toEqual({ skipped });
  });
});

test('the verdict is the last line that is one', () => {
  expect(verdictIn('12 passed, 0 failed\nand then\n1520 passed, 3 failed\n')).toEqual({
    passed: 1520,
    failed: 3,
  });
  expect(verdictIn('  ✓ 12 passed, 0 failed of it')).toBeUndefined();
});

describe('engineVerdict', () => {
  const run = { said: '300 passed, 0 failed\n', code: 0, isStopped: false, seconds: 600 };

  it('counts what they say', () => {
    expect(engineVerdict(run)).toEqual({ passed: 300, failed: 0 });
    expect(engineVerdict({ ...run, said: '299 passed, 1 failed\n', code: 1 })).toEqual({
      passed: 299,
      failed: 1,
    });
  });

  it('fails where they end without a verdict', () => {
    expect(engineVerdict({ ...run, said: 'TypeError', code: 1 })).toEqual({ passed: 0, failed: 1 });
  });

  it('says why where Maven gets nothing', () => {
    const said = 'Skipped: Maven Central cannot be reached.\n0 passed, 0 failed\n';
    expect(engineVerdict({ ...run, said })).toEqual({
      passed: 0,
      failed: 0,
      skipped: 'Maven Central cannot be reached.',
    });
  });

  it('keeps what was judged before their time was up', () => {
    const stopped = { ...run, said: '100 passed, 1 failed\n', code: null, isStopped: true };
    expect(engineVerdict(stopped)).toMatchObject({ passed: 100, failed: 1 });
    expect(engineVerdict({ ...stopped, said: '' })).toEqual({
      passed: 0,
      failed: 0,
      skipped: 'what did not come to an end in 600 s is not counted',
    });
  });
});
