// `npm test`: from a fresh clone to a verdict. `npm run check` is the same without a browser (--no-browser).
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit } from './audit.mjs';
import { ensureChromium } from './ensureChromium.mjs';
import { install } from './install.mjs';
import { step } from './step.mjs';
import { browserVerdict, checkVerdict, lastLines, unitVerdict, verdictOf } from './verdict.mjs';

const withBrowser = !process.argv.includes('--no-browser');
const reports = mkdtempSync(join(tmpdir(), 'connector-modeler-'));
const parts = [];

async function check(title, command, args) {
  let said = '';
  const ok = await step(title, command, args, { beside: true, onSaid: (text) => (said = text) });
  parts.push(checkVerdict(title, ok, said));
  return ok;
}

async function unit() {
  const file = join(reports, 'unit.json');
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const ok = await step('unit tests', 'vitest', args, { beside: true });
  parts.push(unitVerdict(ok, readReport(file)));
}

async function e2e(chromium) {
  const file = join(reports, 'e2e.json');
  const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const args = ['test', '-c', 'e2e/playwright.config.ts'];
  const ok = await step('journeys and canvas', 'playwright', args, { env });
  parts.push(browserVerdict(ok, readReport(file)));
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
  const title = 'packages that are shipped, asked of the registry';
  const asked = checkVerdict(title, verdict === 'passed', said);
  parts.push(verdict === 'skipped' ? { ...asked, failed: 0, skipped: 1, failures: [] } : asked);
  console.log(`\n── ${title}: ${verdict}${said && `\n${said}`}`);
}

const lint = () => check('lint', 'eslint', ['-c', 'src/eslint.config.js', 'src', 'e2e', '--max-warnings=0']);

/** @returns whether the product could be built */
async function theOthers() {
  const files = ['src/**/*.{ts,tsx,css}', 'e2e/**/*.{ts,mjs}', '*.ts'];
  await check('format', 'prettier', ['--check', '--log-level=warn', ...files]);
  await check('no file imports itself by way of others', 'oxlint', ['-c', 'src/oxlintrc.json', 'src', 'e2e']);
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
  parts.push(checkVerdict('npm test', false, error.message));
} finally {
  rmSync(reports, { recursive: true, force: true });
}
const verdict = verdictOf(parts);
console.log(`\n${lastLines(verdict)}`);
process.exit(verdict.failed > 0 || verdict.passed === 0 ? 1 : 0);
