import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { EMPTY_PLACES, openSample, SAMPLE_PLACES, type Place } from './everyPlace.ts';

// Every place the product has, in both themes: nothing that axe calls serious or critical.

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });
    test.describe.configure({ timeout: 180_000 });

    test('an empty workspace', async ({ page }) => {
      await visit(page, EMPTY_PLACES);
    });
    for (const part of thirds(SAMPLE_PLACES)) {
      test(`the sample: ${part[0]?.name} to ${part.at(-1)?.name}`, async ({ page }) => {
        await openSample(page);
        await visit(page, part);
      });
    }
  });
}

async function visit(page: Page, places: readonly Place[]): Promise<void> {
  for (const { name, open } of places) {
    await test.step(name, async () => {
      await open(page);
      expect.soft(await violations(page), name).toEqual([]);
    });
  }
}

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    // The drawing of bpmn-js: SVG shapes without roles, drawn anew by the library with every change. What they
    // say is in Properties; the canvas around them, its palette, context pad and menus are checked.
    .exclude('.djs-container > svg')
    .analyze();
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
}

function thirds(places: readonly Place[]): readonly (readonly Place[])[] {
  const size = Math.ceil(places.length / 3);
  return [0, 1, 2].map((part) => places.slice(part * size, (part + 1) * size));
}
