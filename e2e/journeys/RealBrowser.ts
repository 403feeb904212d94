import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { CHROMIUM_ARGUMENTS } from '../run/chromiumArguments.mjs';

/** A browser of our own over a profile that stays, so that it can be killed and opened again. */
export class RealBrowser {
  readonly #process: ChildProcess;
  readonly #browser: Browser;
  readonly page: Page;

  private constructor(process: ChildProcess, browser: Browser, page: Page) {
    this.#process = process;
    this.#browser = browser;
    this.page = page;
  }

  static async open(profile: string): Promise<RealBrowser> {
    const port = join(profile, 'DevToolsActivePort');
    await rm(port, { force: true });
    const child = spawn(
      process.env.CHROMIUM_PATH ?? chromium.executablePath(),
      [
        '--headless=new',
        ...CHROMIUM_ARGUMENTS,
        '--window-size=1280,800',
        '--remote-debugging-port=0',
        `--user-data-dir=${profile}`,
        'about:blank',
      ],
      { stdio: 'ignore', detached: true }, // a process group of its own, that dies as a whole
    );
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(port, child)}`);
    const [context] = browser.contexts();
    if (!context) throw new Error('The browser has no window.');
    const page = context.pages()[0] ?? (await context.newPage());
    return new RealBrowser(child, browser, page);
  }

  /** As when the machine's user, or the machine, has had enough: nobody is asked. Gives the time of it. */
  async kill(): Promise<number> {
    const { pid } = this.#process;
    if (pid === undefined) throw new Error('The browser did not start.');
    const gone = once(this.#process, 'exit');
    const at = Date.now();
    process.kill(-pid, 'SIGKILL');
    await gone;
    await this.#browser.close().catch(() => undefined);
    return at;
  }
}

async function portIn(file: string, child: ChildProcess): Promise<string> {
  for (let tries = 0; tries < 600 && child.exitCode === null; tries++) {
    const [port] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    if (port) return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The browser did not start.');
}
