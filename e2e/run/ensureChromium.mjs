// Finds a Chromium that really starts: CHROMIUM_PATH, Playwright's own, the system's, else apt-get where we are root.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CHROMIUM_ARGUMENTS } from './chromiumArguments.mjs';

/** Without windows: it takes a fifth less time than the whole browser. */
const SHELL = 'chromium-headless-shell';
const SYSTEM = [
  SHELL,
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];
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
  console.log('Installing the Chromium of the distribution …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // A network that lets nothing through must not keep the tests waiting.
  const quick = ['-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=1'];
  const run = (...args) => spawnSync('apt-get', [...quick, ...args], { stdio: 'inherit', env }).status === 0;
  if (!run('update', '-qq')) return '';
  const install = (name) =>
    run('install', '-y', '-qq', '--no-install-recommends', name, 'fonts-dejavu-core') ? onPath(name) : '';
  return install(SHELL) || install('chromium');
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
    // Where nobody but the tests uses the machine, time counts.
    ...(process.env.CI ? [() => onPath(SHELL), fromApt] : []),
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
