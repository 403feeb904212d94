import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { createServer } from 'vite';
import type { ViteDevServer } from 'vite';
import { CHROMIUM_ARGUMENTS } from '../../run/chromiumArguments.mjs';
import { ensureChromium } from '../../run/ensureChromium.mjs';
import { messageOf } from '../../../src/domain/values/messageOf.ts';
import type { ApplyOutcome, ApplyRequest } from './ApplyOutcome.ts';
import type { EditOutcome, EditRequest } from './EditOutcome.ts';
import type {} from './applyPage.ts';

/** A page is left after this many edits, for what a browser keeps of hundreds of diagrams makes it slow. */
const EDITS_PER_PAGE = 200;
const MOST_MS = 120_000;

/** The product's editor in a Chromium without a window, for as many edits as are asked of it. */
export class EditBrowser {
  readonly #server: ViteDevServer;
  readonly #browser: Browser;
  #page: Page | null = null;
  #edits = 0;

  private constructor(server: ViteDevServer, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
  }

  static async start(): Promise<EditBrowser> {
    const executablePath = await ensureChromium();
    const root = new URL('.', import.meta.url).pathname;
    const server = await createServer({
      configFile: false,
      root,
      cacheDir: `${root}../../../node_modules/.vite-corpus`,
      logLevel: 'error',
      server: { fs: { allow: ['../../..'] }, hmr: false, watch: null },
    });
    await server.listen();
    return new EditBrowser(server, await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS }));
  }

  edit(request: EditRequest): Promise<EditOutcome> {
    return this.#ask(
      (page) => page.evaluate((one) => window.edit(one), request),
      (reason) => ({ isUnedited: false, isDrawn: false, edited: null, reason }),
    );
  }

  apply(request: ApplyRequest): Promise<ApplyOutcome> {
    return this.#ask(
      (page) => page.evaluate((one) => window.applyTemplate(one), request),
      (failure) => ({ xml: null, failure }),
    );
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }

  /** @param failed what it is when the page gave no answer */
  async #ask<T>(ask: (page: Page) => Promise<T>, failed: (reason: string) => T): Promise<T> {
    if (this.#edits >= EDITS_PER_PAGE) await this.#leave();
    this.#page ??= await this.#open();
    this.#edits += 1;
    try {
      return await withinTime(ask(this.#page));
    } catch (error) {
      await this.#leave();
      return failed(messageOf(error));
    }
  }

  async #open(): Promise<Page> {
    const page = await this.#browser.newPage({ viewport: { width: 1700, height: 800 } });
    await page.goto(this.#server.resolvedUrls?.local[0] ?? '');
    await page.waitForFunction(() => 'edit' in window && 'applyTemplate' in window, undefined, {
      timeout: MOST_MS,
    });
    return page;
  }

  async #leave(): Promise<void> {
    const page = this.#page;
    this.#page = null;
    this.#edits = 0;
    await page?.close();
  }
}

async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('It took longer than two minutes.')), MOST_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
