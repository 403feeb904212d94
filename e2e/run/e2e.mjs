// `npm run e2e [-- file or --grep …]`: builds and runs the browser tests alone.
import { ensureChromium } from './ensureChromium.mjs';
import { install } from './install.mjs';
import { step } from './step.mjs';

try {
  install();
  const chromium = await ensureChromium();
  if (!(await step('build', 'vite', ['build', '--logLevel=warn']))) process.exit(1);
  const args = ['test', '-c', 'e2e/playwright.config.ts', ...process.argv.slice(2)];
  process.exit((await step('e2e', 'playwright', args, { env: { CHROMIUM_PATH: chromium } })) ? 0 : 1);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
