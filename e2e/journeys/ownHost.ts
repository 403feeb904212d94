import { expect, test as base, type BrowserContext } from '@playwright/test';
import { isOwnAddress } from '../isOwnAddress.ts';

interface Listening {
  /** Hears what a window asks for that this test did not open through Playwright's browser. */
  readonly listenTo: (context: BrowserContext) => void;
}

/**
 * Every journey is also a proof that nothing leaves the page, in whichever window: import `test` from here. The windows
 * that a test opens by itself are heard, too.
 */
export const test = base.extend<Listening>({
  listenTo: [
    async ({ browser }, use) => {
      const asked: string[] = [];
      const hear = (address: string): void => {
        if (!isOwnAddress(address)) asked.push(address);
      };
      const listenTo = (context: BrowserContext): void => {
        context.on('request', (request) => hear(request.url()));
        context.on('page', (page) => page.on('websocket', (socket) => hear(socket.url())));
      };
      // Also the window that Playwright opens for the test: it asks the same browser, after this.
      const open = browser.newContext.bind(browser);
      let opened = 0;
      browser.newContext = async (options) => {
        const context = await open(options);
        opened += 1;
        listenTo(context);
        return context;
      };
      await use((context) => {
        opened += 1;
        listenTo(context);
      });
      browser.newContext = open;
      expect(opened, 'windows that were listened to').toBeGreaterThan(0);
      expect(asked, 'requests to other hosts').toEqual([]);
    },
    { auto: true },
  ],
});
