import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { ABOUT_COLOUR, axeViolations } from '../journeys/axeViolations.ts';
import { EMPTY_PLACES } from '../journeys/emptyPlaces.ts';
import { test } from '../journeys/ownHost.ts';
import type { Place } from '../journeys/Place.ts';
import { SAMPLE_PLACES } from '../journeys/samplePlaces.ts';
import { openSample } from '../journeys/sampleWorkspace.ts';
import { EMPTY_SCREENS, SAMPLE_SCREENS } from './screenPlaces.ts';

// `npm run screens -- --out DIR`: every place, in both themes and two sizes, to be looked at one by one.
// `npm run screens -- --axe`: what axe finds serious or critical at each of them, in both themes.

const THEMES = ['light', 'dark'] as const;
const out = process.env.SCREENS_OUT ?? '';
const isAxe = process.env.SCREENS_AXE === '1';
const sizes = (process.env.SCREENS_SIZES ?? '1280x800,1920x1080').split(',').map((size) => {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { width, height };
});

test.use({ reducedMotion: 'reduce' });
test.describe.configure({ timeout: 60_000 });

for (const place of [...EMPTY_PLACES, ...EMPTY_SCREENS]) visit(place, false);
for (const place of [...SAMPLE_PLACES, ...SAMPLE_SCREENS]) visit(place, true);

// Each in a workspace of its own: one that cannot be reached leaves all the others.
function visit({ name, open }: Place, withSample: boolean): void {
  test(name, async ({ page }) => {
    if (withSample) await openSample(page);
    await open(page);
    if (out !== '') await draw(page, name);
    if (isAxe) await ask(page, name);
  });
}

async function draw(page: Page, name: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  await page.mouse.move(640, 2); // nothing is pointed at
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(300); // panels and the canvas find their new place
      await page.screenshot({ path: `${out}/${name}-${colorScheme}-${size.width}.png` });
    }
  }
}

async function ask(page: Page, name: string): Promise<void> {
  const found: string[] = [];
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    const lines = await axeViolations(page, colorScheme === 'light' ? undefined : ABOUT_COLOUR);
    found.push(...lines.map((line) => `${name}, ${colorScheme}: ${line}`));
  }
  if (found.length > 0) throw new Error(found.join('\n'));
}
