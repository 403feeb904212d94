// `npm run screens`: draws the pictures of the README from the built product and its sample.
// `npm run screens -- --out DIR`: every place of the product, in both themes and two sizes, into a folder instead;
// --animation: the main job as a picture that moves (needs ImageMagick);
// --axe: what axe finds at each of them; --sizes 640x400,3840x2160: other sizes; --only WORD: the places so named.
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CHROMIUM_ARGUMENTS } from './chromiumArguments.mjs';
import { ensureChromium } from './ensureChromium.mjs';
import { install, ROOT } from './install.mjs';
import { step } from './step.mjs';

const PORT = 4185;
const BASE = `http://localhost:${PORT}/`;
const LIMIT = 250_000;

async function drawProcess(page) {
  await page.getByRole('main').getByRole('link', { name: 'order-to-door' }).first().click();
  const task = page.getByLabel('Canvas').getByText('Create parcel label').first();
  await task.waitFor();
  // Forced: bpmn-js lays an invisible rectangle over every shape.
  await task.click({ force: true });
  await page.getByRole('table', { name: 'Input mapping' }).waitFor();
  await page.keyboard.press('ControlOrMeta+0'); // names can be read, even in a README
  await page.getByRole('region', { name: 'Problems' }).getByText('is not mapped').waitFor();
}

async function drawConnector(page) {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Connectors' }).click();
  await page.getByRole('main').getByRole('link', { name: 'parcel-tracker' }).first().click();
  await page.getByRole('tab', { name: 'Definition' }).click();
  await page.getByRole('option', { name: /^createLabel/ }).click();
  await page.getByRole('table', { name: 'Input parameters' }).waitFor();
}

async function draw(browser, name, colorScheme, open) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.goto(BASE);
  await page.getByRole('main').getByText('Open the sample project').click();
  await page.getByRole('main').getByRole('link', { name: 'order-to-door' }).first().waitFor();
  await open(page);
  await page.mouse.move(720, 4); // nothing is pointed at
  await page.waitForTimeout(800);
  const path = `${ROOT}e2e/screens/${name}-${colorScheme}.png`;
  await page.screenshot({ path });
  await page.close();
  const { size } = statSync(path);
  console.log(`${path}: ${Math.round(size / 1000)} kB`);
  if (size > LIMIT) throw new Error(`${path} is larger than ${LIMIT / 1000} kB.`);
}

async function served() {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(BASE).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answers at ${BASE}.`);
}

const grep = (words) => (words ? ['--grep', words] : []);

const visitEverything = ({ out, axe, animation, sizes, only }, chromium) =>
  step(
    'screens',
    'playwright',
    [
      'test',
      '-c',
      'e2e/playwright.config.ts',
      '--project=screens',
      ...grep(animation ? 'the main job' : only),
    ],
    {
      env: {
        CHROMIUM_PATH: chromium,
        SCREENS_OUT: out === undefined ? '' : resolve(out),
        SCREENS_AXE: axe ? '1' : '',
        SCREENS_ANIMATION: animation ? '1' : '',
        ...(sizes && { SCREENS_SIZES: sizes }),
      },
    },
  );

let server;
let browser;
try {
  install();
  const executablePath = await ensureChromium();
  if (!(await step('build', 'vite', ['build', '--logLevel=warn']))) process.exit(1);
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      axe: { type: 'boolean' },
      animation: { type: 'boolean' },
      sizes: { type: 'string' },
      only: { type: 'string' },
    },
  });
  if (values.out !== undefined || values.axe === true || values.animation === true)
    process.exit((await visitEverything(values, executablePath)) ? 0 : 1);
  const args = ['preview', '--port', String(PORT), '--strictPort'];
  server = spawn(`${ROOT}node_modules/.bin/vite`, args, {
    cwd: ROOT,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  await served();
  const { chromium } = await import('@playwright/test');
  browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  await draw(browser, 'process', 'light', drawProcess);
  await draw(browser, 'process', 'dark', drawProcess);
  await draw(browser, 'connector', 'light', drawConnector);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser?.close();
  server?.kill();
}
