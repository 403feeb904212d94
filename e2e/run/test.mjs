// `npm test`: from a fresh clone to a verdict. `npm run check` is the same without a browser (--no-browser).
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const ok = await step(title, command, args);
  count(ok ? 1 : 0, ok ? 0 : 1);
  return ok;
}

async function unit() {
  const file = join(reports, 'unit.json');
  const ok = await step('unit tests', 'vitest', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readReport(file);
  if (report) count(report.numPassedTests, report.numFailedTests, report.numPendingTests);
  if (!ok && !(report?.numFailedTests > 0)) count(0, 1);
}

async function e2e(chromium) {
  const file = join(reports, 'e2e.json');
  const ok = await step('journeys and canvas', 'playwright', ['test', '-c', 'e2e/playwright.config.ts'], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
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

try {
  install();
  const chromium = withBrowser ? await ensureChromium() : '';
  await check('lint', 'eslint', ['-c', 'src/eslint.config.js', 'src', 'e2e', '--max-warnings=0']);
  await check('format', 'prettier', [
    '--check',
    '--log-level=warn',
    'src/**/*.{ts,tsx,css}',
    'e2e/**/*.{ts,mjs}',
    '*.ts',
  ]);
  await check('types', 'tsc', ['-p', '.']);
  await check('unused code', 'knip', []);
  await unit();
  const built = await check('build', 'vite', ['build']);
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
