import { expect, test as base, type BrowserContext } from '@playwright/test';

/** Where anything in the browser asked for something that is not served with the page; empty, or a journey fails. */
function listenForOthers(context: BrowserContext): readonly string[] {
  const asked: string[] = [];
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isOwn = hostname === 'localhost' || ['data:', 'blob:', 'about:'].includes(protocol);
    if (!isOwn) asked.push(request.url());
  });
  return asked;
}

/** Every journey is also a proof that nothing leaves the page: import `test` from here. */
export const test = base.extend<{ ownHost: undefined }>({
  ownHost: [
    async ({ context }, use) => {
      const asked = listenForOthers(context);
      await use(undefined);
      expect(asked, 'requests to other hosts').toEqual([]);
    },
    { auto: true },
  ],
});
