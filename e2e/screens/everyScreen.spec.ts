import { mkdirSync } from 'node:fs';
import { EMPTY_PLACES } from '../journeys/emptyPlaces.ts';
import { test } from '../journeys/ownHost.ts';
import type { Place } from '../journeys/Place.ts';
import { openSample, SAMPLE_PLACES } from '../journeys/samplePlaces.ts';
import { SCREEN_PLACES } from './screenPlaces.ts';

// `npm run screens -- --out DIR`: every place, in both themes and two sizes, to be looked at one by one.

const out = process.env.SCREENS_OUT ?? '';
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

test.use({ reducedMotion: 'reduce' });

for (const place of EMPTY_PLACES) draw(place, false);
for (const place of [...SAMPLE_PLACES, ...SCREEN_PLACES]) draw(place, true);

// Each in a workspace of its own: one that cannot be drawn leaves all the others.
function draw({ name, open }: Place, withSample: boolean): void {
  test(name, async ({ page }) => {
    if (withSample) await openSample(page);
    await open(page);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        mkdirSync(out, { recursive: true });
        await page.waitForTimeout(300); // panels and the canvas find their new place
        await page.screenshot({ path: `${out}/${name}-${colorScheme}-${size.width}.png` });
      }
    }
  });
}
