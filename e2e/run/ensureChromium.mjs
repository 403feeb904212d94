// Finds a Chromium that really starts: CHROMIUM_PATH, Playwright's own, the system's, else apt-get where we are root.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CHROMIUM_ARGUMENTS } from './chromiumArguments.mjs';

const SYSTEM = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

function starts(path) {
  if (!path || !existsSync(path)) return false;
  const args = ['--headless', ...CHROMIUM_ARGUMENTS];
  const { stdout } = spawnSync(path, [...args, '--dump-dom', 'data:text/html,<p>ready</p>'], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  return (stdout ?? '').includes('ready');
}

function onPath(name) {
  const { stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  return (stdout ?? '').trim();
}

function fromApt() {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return '';
  console.log('No Chromium found: installing the one of the distribution …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args) => spawnSync('apt-get', args, { stdio: 'inherit', env }).status === 0;
  if (!run('update', '-qq')) return '';
  if (!run('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core')) return '';
  return onPath('chromium');
}

/** @returns the path of a Chromium that starts; throws with what to do when there is none */
export async function ensureChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (starts(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, and that does not start.`);
  }
  const { chromium } = await import('@playwright/test');
  const candidates = [
    () => chromium.executablePath(),
    ...SYSTEM.map((name) => () => onPath(name)),
    () => MAC,
    fromApt,
  ];
  for (const candidate of candidates) {
    const path = candidate();
    if (starts(path)) return path;
  }
  throw new Error(
    'The browser tests need a Chromium and none was found. Install one (Debian, Ubuntu: `sudo apt-get install chromium`; ' +
      'or `npx playwright install chromium`), or say where it is with CHROMIUM_PATH=/path/to/chromium.',
  );
}
