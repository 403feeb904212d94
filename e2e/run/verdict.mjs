// What a run comes to: the counts of its last line and, above that, what failed, because the end is all that many
// keep of a long log.

/** of what one failure said */
const MOST_LINES = 30;
const COLOURS = /\u001b\[[0-9;]*m/g;

/** A tool that succeeds or does not. */
export function checkVerdict(title, ok, said = '') {
  if (ok) return { passed: 1, failed: 0, skipped: 0, failures: [], flaky: [] };
  return { passed: 0, failed: 1, skipped: 0, failures: [failure(title, said)], flaky: [] };
}

/** @param report what vitest's reporter `json` wrote; undefined where it died before it could */
export function unitVerdict(ok, report) {
  const failures = (report?.testResults ?? []).flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0) return file.status === 'failed' ? [failure(file.name, file.message)] : [];
    return failed.map((one) => failure(`${file.name} › ${one.fullName}`, one.failureMessages.join('\n')));
  });
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = report ?? {};
  return whole('unit tests', ok, numPassedTests, numFailedTests, numPendingTests, failures, []);
}

/** @param report as Playwright's reporter `json` wrote it; undefined as above */
export function browserVerdict(ok, report) {
  const tests = (report?.suites ?? []).flatMap(testsIn);
  const failures = tests
    .filter(({ status }) => status === 'unexpected')
    .map(({ name, said }) => failure(name, said));
  const flaky = tests.filter(({ status }) => status === 'flaky').map(({ name }) => name);
  const { expected = 0, unexpected = 0, skipped = 0 } = report?.stats ?? {};
  return whole('journeys and canvas', ok, expected + flaky.length, unexpected, skipped, failures, flaky);
}

/** @param {readonly { passed: number; failed: number; skipped: number; failures: string[]; flaky: string[] }[]} parts */
export function verdictOf(parts) {
  const sum = (key) => parts.reduce((before, part) => before + part[key], 0);
  const all = (key) => parts.flatMap((part) => part[key]);
  return {
    ...{ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') },
    ...{ failures: all('failures'), flaky: all('flaky') },
  };
}

/** The end of the log; its last line is `N passed, N failed`. */
export function lastLines({ passed, failed, skipped, failures, flaky }) {
  return [
    ...(flaky.length > 0 ? [`── passed only when tried again\n${flaky.join('\n')}`] : []),
    ...(failures.length > 0 ? [`── what failed\n${failures.join('\n\n')}`] : []),
    ...(skipped > 0 ? [`${skipped} skipped: what they need is not here (they say so above).`] : []),
    `${passed} passed, ${failed} failed`,
  ].join('\n\n');
}

/** A runner can fail without a test of its own that did: an error of nobody, a file that cannot be read. */
function whole(title, ok, passed, failed, skipped, failures, flaky) {
  const isUnnamed = !ok && failures.length === 0;
  return {
    ...{ passed, failed: ok ? failed : Math.max(1, failed), skipped, flaky },
    failures: isUnnamed ? [failure(title, 'It says above what it failed of.')] : failures,
  };
}

function testsIn({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ title, file, line, tests }) =>
    tests.map(({ status, projectName, results }) => ({
      status,
      name: `[${projectName}] ${file}:${line} › ${title}`,
      said: (results.at(-1)?.errors ?? []).map(({ message }) => message).join('\n'),
    })),
  );
  return [...own, ...suites.flatMap(testsIn)];
}

function failure(title, said = '') {
  const lines = said.replace(COLOURS, '').trim().split('\n');
  const left = lines.length - MOST_LINES;
  const shown = left > 0 ? [...lines.slice(0, MOST_LINES), `… ${left} lines more, above`] : lines;
  return [title, ...shown.map((line) => `  ${line}`)].join('\n');
}
