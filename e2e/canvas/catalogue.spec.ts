import type { CatalogueConnector } from '../../src/domain/connector/catalogue.ts';
import { CATALOGUE } from './catalogue.ts';
import { expect, test } from './CanvasPage.ts';
import type { CanvasPage } from './CanvasPage.ts';
import { ORDERS, ORDERS_DATA } from './diagrams.ts';

const READY = {
  type: 'bpmn:ServiceTask',
  name: 'Create label',
  implementation: 'parcel-tracker.createLabel',
  data: {
    mapping: { inputs: { orderId: { type: 'variable', value: 'orderId' } } },
    connectorVersion: '1.2.0',
  },
};

test.beforeEach(async ({ canvas }) => {
  await canvas.open('first', ORDERS, ORDERS_DATA);
});

async function expectOneStep(canvas: CanvasPage): Promise<void> {
  expect(await canvas.snapshot()).toMatchObject({ selected: READY, canUndo: true });
  await canvas.undo();
  expect(await canvas.snapshot()).toMatchObject({ canUndo: false });
  expect((await canvas.save()).xml).toBe(ORDERS);
}

test('append from the catalogue: a ready, mapped service task in one step', async ({ canvas, page }) => {
  await canvas.select('ship');
  await page.getByTitle('Append task from the catalogue').click();
  await page.locator('.djs-popup-search input').pressSequentially('books one parcel');
  await expect(page.locator('.djs-popup .entry')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expectOneStep(canvas);
});

test('the general append menu finds actions by their description', async ({ canvas, page }) => {
  await canvas.select('ship');
  await canvas.stage('first').locator('.djs-context-pad [data-action="append"]').click();
  await page.locator('.djs-popup-search input').pressSequentially('returns its label');
  await expect(page.locator('.djs-popup .entry')).toHaveCount(1);
  await page.locator('.djs-popup .entry').click();
  await expectOneStep(canvas);
});

test('the palette drops a ready task where it is put', async ({ canvas, page }) => {
  await canvas.stage('first').locator('.djs-palette [data-action="create.catalogue"]').click();
  await page.locator('.djs-popup .entry').filter({ hasText: 'parcel-tracker.createLabel' }).click();
  await canvas.clickEmpty('first', 420, 620);
  await expectOneStep(canvas);
});

test('the change menu gives a task an action', async ({ canvas }) => {
  await canvas.replaceWith('ship', 'catalogue-parcel-tracker.createLabel');
  expect(await canvas.snapshot()).toMatchObject({
    selected: { ...READY, id: 'ship', name: 'Ship it' },
    undoLabel: 'Choose action',
  });
});

test('tasks carry the icon of their connector, also in the SVG; problems only on the canvas', async ({
  canvas,
  page,
}) => {
  const tile = canvas.shape('reserve').locator('path[style*="--hue-teal"]');
  await expect(tile).toHaveCount(1);
  await page.evaluate(() => {
    window.harness.first.setProblems([
      {
        code: 'x',
        severity: 'error',
        message: 'The input “pieces” is not mapped.',
        place: { element: 'reserve' },
      },
    ]);
  });
  await expect(page.getByRole('img', { name: 'The input “pieces” is not mapped.' })).toBeVisible();

  const svg = await page.evaluate(() => window.harness.first.svg());
  expect(svg).toContain('#0b6b66');
  expect(svg).toContain('#2b3240');
  expect(svg).not.toContain('var(');
  expect(svg).not.toContain('not mapped');

  await page.evaluate(() => window.harness.first.setProblems([]));
  await expect(page.getByRole('img', { name: 'The input “pieces” is not mapped.' })).toHaveCount(0);
  await page.evaluate(() => window.harness.first.setCatalogue([]));
  await expect(tile).toHaveCount(0);
});

test('a connector’s own picture stands on its tasks, in the SVG and in the menus; what is no picture does not', async ({
  canvas,
  page,
}) => {
  const image = `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>')}`;
  const give = (own: string) =>
    page.evaluate(
      ([text, picture]) => {
        const catalogue = JSON.parse(text) as readonly CatalogueConnector[];
        window.harness.first.setCatalogue(
          catalogue.map((one) => ({ ...one, icon: { ...one.icon, image: picture } })),
        );
      },
      [JSON.stringify(CATALOGUE), own] as const,
    );
  const picture = canvas.shape('reserve').locator('image');
  await expect(picture).toHaveCount(0);
  await give(image);
  await expect(picture).toHaveAttribute('href', image);
  expect(await page.evaluate(() => window.harness.first.svg())).toContain(image);

  await canvas.stage('first').locator('.djs-palette [data-action="create.catalogue"]').click();
  await expect(page.locator('.djs-popup img').first()).toHaveAttribute('src', image);
  await page.keyboard.press('Escape');

  await give('https://other.example/picture.svg');
  await expect(picture).toHaveCount(0);
  await expect(canvas.shape('reserve').locator('path[style*="--hue-teal"]')).toHaveCount(1);
});

test('the mark of bpmn.io is there and nothing covers it', async ({ canvas }) => {
  const mark = canvas.stage('first').locator('.bjs-powered-by');
  await expect(mark).toBeVisible();
  const onTop = await mark.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
  expect(onTop).toBe(true);
});

test('a palette that does not fit is reached with the keyboard and scrolls', async ({ canvas, page }) => {
  const palette = canvas.stage('first').getByRole('toolbar', { name: 'Palette' });
  await expect(palette).not.toHaveAttribute('tabindex');
  await page.setViewportSize({ width: 1700, height: 240 });
  await expect(palette).toHaveAttribute('tabindex', '0');
  await palette.focus();
  await page.keyboard.press('End');
  await expect.poll(() => palette.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  await page.setViewportSize({ width: 1700, height: 500 });
  await expect(palette).not.toHaveAttribute('tabindex');
});
