import { expect, test, type Page } from '@playwright/test';
import { EMPTY_PLACES, openSample, SAMPLE_PLACES } from './everyPlace.ts';

// The built product keeps to itself: nothing in the console, nothing from another host, nothing against its policy.

test('given the sample, when every place is visited, then nothing is complained about and nothing leaves', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const heard: string[] = [];
  await listen(page, heard);
  const visited: string[] = [];
  for (const { name, open } of EMPTY_PLACES) {
    await open(page);
    visited.push(name);
  }
  await openSample(page);
  for (const { name, open } of SAMPLE_PLACES) {
    await open(page);
    visited.push(name);
    expect.soft(heard.splice(0), `after ${name}`).toEqual([]);
  }
  expect(
    await page.evaluate(() => document.querySelector('meta[http-equiv]')?.getAttribute('content')),
  ).toContain("default-src 'self'");
  expect(visited).toHaveLength(EMPTY_PLACES.length + SAMPLE_PLACES.length);
});

async function listen(page: Page, heard: string[]): Promise<void> {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') heard.push(`request: ${request.url()}`);
  });
  // The policy's own console message names the file; this one is there even where the console is silent.
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
}
