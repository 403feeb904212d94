import { expect, test } from './CanvasPage.ts';
import { ORDERS, ORDERS_DATA } from './diagrams.ts';

const GERMAN = {
  'bpmn-js: Create end event': 'Endereignis anlegen',
  'bpmn-js: Append task': 'Task anhängen',
  'bpmn-js: User task': 'User-Task',
};

// Words of elements are ours, and known before the canvas: the journey of every text sees them.
test('palette, pad and menus speak the language of the page', async ({ canvas, page }) => {
  await page.evaluate(async (texts) => {
    window.harness.setTexts('de', texts);
    await window.harness.camunda();
  }, GERMAN);
  await canvas.open('first', ORDERS, ORDERS_DATA);
  const stage = canvas.stage('first');
  await expect(
    stage.locator('.djs-palette').getByRole('button', { name: 'Endereignis anlegen' }),
  ).toBeVisible();
  await canvas.select('ship');
  await expect(
    stage.locator('.djs-context-pad').getByRole('button', { name: 'Task anhängen' }),
  ).toBeVisible();
  // What has no German stays English.
  await expect(
    stage.locator('.djs-context-pad').getByRole('button', { name: 'Append gateway' }),
  ).toBeVisible();
  await stage.locator('.djs-context-pad [data-action="replace"]').click();
  await expect(page.locator('.djs-popup .entry').filter({ hasText: 'User-Task' })).toHaveCount(1);
});
