import { expect, type Page } from '@playwright/test';
import { ABOUT_COLOUR, axeViolations } from './axeViolations.ts';
import { EMPTY_PLACES } from './emptyPlaces.ts';
import { test } from './ownHost.ts';
import type { Place } from './Place.ts';
import { SAMPLE_PLACES } from './samplePlaces.ts';
import { openSample } from './sampleWorkspace.ts';

// One tour of every place the built product has. In both themes axe finds nothing serious or critical; and the
// product keeps to itself: nothing in the console, nothing from another host, nothing against its policy.

// As its users have it: kept by the browser while it is used.
test.use({ colorScheme: 'light', reducedMotion: 'reduce', serviceWorkers: 'allow' });
test.describe.configure({ timeout: 180_000 });

test('an empty workspace', async ({ page }) => {
  const heard = await listen(page);
  await visit(page, EMPTY_PLACES, heard);
  expect(
    await page.evaluate(() => document.querySelector('meta[http-equiv]')?.getAttribute('content')),
  ).toContain("default-src 'self'");
});

for (const part of thirds(SAMPLE_PLACES)) {
  test(`the sample: ${part[0]?.name} to ${part.at(-1)?.name}`, async ({ page }) => {
    const heard = await listen(page);
    await openSample(page);
    await visit(page, part, heard);
  });
}

async function visit(page: Page, places: readonly Place[], heard: string[]): Promise<void> {
  for (const { name, open } of places) {
    await test.step(name, async () => {
      await open(page);
      expect.soft(await axeViolations(page), `${name}, light`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await axeViolations(page, ABOUT_COLOUR), `${name}, dark`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
      expect.soft(heard.splice(0), `heard at ${name}`).toEqual([]);
    });
  }
}

/** @returns what is complained about from now on, as it comes */
async function listen(page: Page): Promise<string[]> {
  const heard: string[] = [];
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
  return heard;
}

function thirds(places: readonly Place[]): readonly (readonly Place[])[] {
  const size = Math.ceil(places.length / 3);
  return [0, 1, 2].map((part) => places.slice(part * size, (part + 1) * size));
}
