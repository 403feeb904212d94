// `npm run test:engines`: what the product exports, deployed and run on the engines it is meant for. Needs a JDK and Maven;
// with a browser, the exports of the sample are made through the interface.
import { spawnSync } from 'node:child_process';
import { ensureChromium } from './ensureChromium.mjs';
import { install } from './install.mjs';
import { step } from './step.mjs';

/** @returns {Promise<string>} '' where there is none */
async function chromium() {
  try {
    return await ensureChromium();
  } catch (error) {
    console.log(error.message);
    return '';
  }
}

try {
  install();
  const hasMaven = spawnSync('mvn', ['-version']).status === 0;
  const CHROMIUM_PATH = hasMaven ? await chromium() : '';
  if (CHROMIUM_PATH !== '' && !(await step('build', 'vite', ['build', '--logLevel=warn']))) process.exit(1);
  const ran = await step('engines', 'tsx', ['e2e/engines/main.ts'], { env: { CHROMIUM_PATH } });
  process.exit(ran ? 0 : 1);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
