import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { verdictIn } from './engineBudget.mjs';
import { browserVerdict, checkVerdict, lastLines, unitVerdict, verdictOf } from './verdict.mjs';

/** What vitest itself reports of these files. */
function unitReport(files: Readonly<Record<string, string>>): { ok: boolean; report: unknown } {
  const folder = mkdtempSync(join(tmpdir(), 'verdict-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const file = join(folder, 'report.json');
  const args = ['run', '--root', folder, '--globals', '--reporter=json', `--outputFile=${file}`];
  const { status } = spawnSync('node_modules/.bin/vitest', args, { encoding: 'utf8' });
  return { ok: status === 0, report: JSON.parse(readFileSync(file, 'utf8')) };
}

const playwrightTest = (status: string, message?: string) => ({
  status,
  projectName: 'journeys',
  results: [{ errors: message === undefined ? [] : [{ message }] }],
});

test('given unit tests of which some fail, then each is named with what it said, also a file that cannot be read', () => {
  const { ok, report } = unitReport({
    'a.test.js': "test('adds', () => expect(1 + 1).toBe(3)); test('is there', () => undefined);",
    'b.test.js': "import './nowhere.js';",
  });

  const { passed, failed, failures } = unitVerdict(ok, report);

  expect({ ok, passed, failed }).toEqual({ ok: false, passed: 1, failed: 1 });
  expect(failures.toSorted()).toEqual([
    expect.stringMatching(/a\.test\.js › adds\n {2}AssertionError: expected 2 to be 3/),
    expect.stringMatching(/b\.test\.js\n {2}.*nowhere\.js/),
  ]);
}, 60_000);

test('given browser tests, then those that fail are named with their place, and so are those that were tried again', () => {
  const specs = [
    { title: 'opens', file: 'a.spec.ts', line: 3, tests: [playwrightTest('expected')] },
    { title: 'saves', file: 'a.spec.ts', line: 9, tests: [playwrightTest('flaky')] },
  ];
  const inner = [
    {
      title: 'draws',
      file: 'a.spec.ts',
      line: 20,
      tests: [playwrightTest('unexpected', '\u001b[31mno line\u001b[39m')],
    },
  ];
  const report = {
    suites: [{ specs, suites: [{ specs: inner }] }],
    stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 2 },
  };

  expect(browserVerdict(false, report)).toEqual({
    ...{ passed: 2, failed: 1, skipped: 2 },
    failures: ['[journeys] a.spec.ts:20 › draws\n  no line'],
    flaky: ['[journeys] a.spec.ts:9 › saves'],
  });
});

test('given a runner that died, or failed of no test, then that is one failure', () => {
  for (const verdict of [unitVerdict(false, undefined), browserVerdict(false, { suites: [], stats: {} })]) {
    expect(verdict.failed).toBe(1);
    expect(verdict.failures).toHaveLength(1);
  }
});

test('given all parts of a run, then its end names what failed, and the counts are its last line', () => {
  const long = Array.from({ length: 100 }, (_, at) => `line ${at}`).join('\n');
  const said = lastLines(
    verdictOf([
      checkVerdict('lint', true),
      checkVerdict('types', false, long),
      { passed: 5, failed: 0, skipped: 1, failures: [], flaky: ['a test'] },
    ]),
  );

  expect(said).toMatch(/^── passed only when tried again\na test\n\n── what failed\ntypes\n {2}line 0\n/);
  expect(said).toMatch(/ {2}… 70 lines more, above\n\n1 skipped: /);
  expect(said.split('\n').at(-1)).toBe('6 passed, 1 failed');
  expect(verdictIn(said)).toEqual({ passed: 6, failed: 1 });
  expect(lastLines(verdictOf([checkVerdict('lint', true)]))).toBe('1 passed, 0 failed');
});
