// `npm test`: from a fresh clone to a verdict. `npm run check` is the same without a browser (--no-browser).
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit } from './audit.mjs';
import { ensureChromium } from './ensureChromium.mjs';
import { install } from './install.mjs';
import { step } from './step.mjs';

const withBrowser = !process.argv.includes('--no-browser');
const reports = mkdtempSync(join(tmpdir(), 'connector-modeler-'));
const total = { passed: 0, failed: 0, skipped: 0 };

function count(passed, failed, skipped = 0) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

async function check(title, command, args) {
  const ok = await step(title, command, args, { beside: true });
  count(ok ? 1 : 0, ok ? 0 : 1);
  return ok;
}

async function unit() {
  const file = join(reports, 'unit.json');
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const ok = await step('unit tests', 'vitest', args, { beside: true });
  const report = readReport(file);
  if (report) count(report.numPassedTests, report.numFailedTests, report.numPendingTests);
  if (!ok && !(report?.numFailedTests > 0)) count(0, 1);
}

async function e2e(chromium) {
  const file = join(reports, 'e2e.json');
  const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const args = ['test', '-c', 'e2e/playwright.config.ts'];
  const ok = await step('journeys and canvas', 'playwright', args, { env });
  const stats = readReport(file)?.stats;
  if (stats) count(stats.expected + stats.flaky, stats.unexpected, stats.skipped);
  if (!ok && !(stats?.unexpected > 0)) count(0, 1);
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // the runner died before it could write one; its exit code counts
  }
}

async function knownWeaknesses() {
  const { verdict, said } = await audit();
  count(verdict === 'passed' ? 1 : 0, verdict === 'failed' ? 1 : 0, verdict === 'skipped' ? 1 : 0);
  console.log(`\n── packages that are shipped, asked of the registry: ${verdict}${said && `\n${said}`}`);
}

const lint = () => check('lint', 'eslint', ['-c', 'src/eslint.config.js', 'src', 'e2e', '--max-warnings=0']);

/** @returns whether the product could be built */
async function theOthers() {
  const files = ['src/**/*.{ts,tsx,css}', 'e2e/**/*.{ts,mjs}', '*.ts'];
  await check('format', 'prettier', ['--check', '--log-level=warn', ...files]);
  await check('types', 'tsc', ['-p', '.']);
  await check('unused code', 'knip', []);
  await unit();
  return check('build', 'vite', ['build', '--logLevel=warn']);
}

try {
  install();
  const chromium = withBrowser ? await ensureChromium() : '';
  console.log(
    '\nLint; beside it format, types, unused code, unit tests and build: each is shown when it is done.',
  );
  // The linter has one thread and takes as long as the others together. The browser tests need the machine alone.
  const [, built] = await Promise.all([lint(), theOthers(), knownWeaknesses()]);
  if (withBrowser && built) await e2e(chromium);
} catch (error) {
  console.error(`\n${error.message}`);
  count(0, 1);
} finally {
  rmSync(reports, { recursive: true, force: true });
}
if (total.skipped > 0)
  console.log(`\n${total.skipped} skipped: what they need is not here (they say so above).`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
