import { expect, test } from './CanvasPage.ts';
import { ORDERS } from './diagrams.ts';

const BARE = ORDERS.replace(/\s*<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '');

for (const { kind, xml, isLaidOut } of [
  { kind: 'a file without a diagram', xml: BARE, isLaidOut: true },
  { kind: 'a file with one', xml: ORDERS, isLaidOut: false },
])
  test(`${kind} can be looked at, along its flow, with what changed marked`, async ({ canvas, page }) => {
    expect(canvas.page).toBe(page);
    const shown = await page.evaluate(async (text) => {
      const side = document.createElement('div');
      side.style.cssText = 'position: fixed; inset: 0; background: var(--panel)';
      document.body.append(side);
      const viewer = window.harness.createViewer(side, 'Older version');
      return viewer.show(text, [{ id: 'ship', kind: 'changed' }]);
    }, xml);
    expect(shown).toBe(isLaidOut);
    const side = page.getByRole('img', { name: 'Older version' });
    const places = [];
    for (const id of ['start', 'reserve', 'ship', 'end']) {
      const shape = side.locator(`[data-element-id="${id}"]`).first();
      await expect(shape).toBeVisible();
      places.push((await shape.boundingBox())?.x ?? 0);
    }
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    await expect(side.locator('[data-element-id="ship"]')).toHaveClass(/compare-changed/);
    await expect(page.getByTitle('changed')).toBeVisible();
  });

test('what a mark means is said in the language of the page', async ({ canvas, page }) => {
  expect(canvas.page).toBe(page);
  await page.evaluate(async (text) => {
    window.harness.setTexts('de', { changed: 'geändert' });
    const side = document.createElement('div');
    side.style.cssText = 'position: fixed; inset: 0; background: var(--panel)';
    document.body.append(side);
    await window.harness.createViewer(side, 'Older version').show(text, [{ id: 'ship', kind: 'changed' }]);
  }, ORDERS);
  await expect(page.getByTitle('geändert')).toBeVisible();
});
