import type { CatalogueConnector } from '../../src/domain/connector/catalogue.ts';
import { CATALOGUE } from './catalogue.ts';
import { expect, test } from './CanvasPage.ts';
import type { CanvasPage } from './CanvasPage.ts';
import { ORDERS, ORDERS_DATA } from './diagrams.ts';

/** The warehouse as it was published three times, with a draft after them; the parcels are a draft alone. */
const VERSIONS: readonly CatalogueConnector[] = CATALOGUE.flatMap((one) =>
  one.documentId === 'warehouse'
    ? [
        { ...one, version: '2.0.0', hash: 'two' },
        { ...one, version: '2.0.1', preferred: false },
        { ...one, version: '1.1.0', hash: 'one-one', preferred: false },
        { ...one, version: '1.0.0', hash: 'one', preferred: false },
      ]
    : [one],
);

const NEWER = 'warehouse 2.0.0 is published, this task uses 1.0.0.';
const pill = (canvas: CanvasPage, name = NEWER) => canvas.stage('first').getByRole('img', { name });

async function give(canvas: CanvasPage, connectors: readonly CatalogueConnector[]): Promise<void> {
  await canvas.page.evaluate(
    (text) => window.harness.first.setCatalogue(JSON.parse(text) as readonly CatalogueConnector[]),
    JSON.stringify(connectors),
  );
}

const pinnedTo = (version: string) =>
  ORDERS_DATA.map(
    ([id, data]) => [id, id === 'reserve' ? { ...data, connectorVersion: version } : data] as const,
  );

test('menus offer every action once, in the version new tasks get', async ({ canvas, page }) => {
  await give(canvas, VERSIONS);
  await canvas.open('first', ORDERS, ORDERS_DATA);
  await canvas.select('ship');
  await page.getByTitle('Append task from the catalogue').click();
  await page.locator('.djs-popup-search input').pressSequentially('reserve');
  await expect(page.locator('.djs-popup .entry').filter({ hasText: 'warehouse.reserve' })).toHaveCount(1);
  await page.locator('.djs-popup .entry').filter({ hasText: 'warehouse.reserve' }).click();
  const { selected } = await canvas.snapshot();
  expect(selected?.data).toMatchObject({ connectorVersion: '2.0.0', connectorHash: 'two' });

  await canvas.replaceWith('ship', 'catalogue-parcel-tracker.createLabel');
  const changed = await canvas.data('ship');
  expect(changed?.connectorVersion).toBe('1.2.0');
  expect(changed).not.toHaveProperty('connectorHash');
});

test('a task of an older version has a pill, which leaves the disc of its problems alone', async ({
  canvas,
  page,
}) => {
  await give(canvas, VERSIONS);
  await canvas.open('first', ORDERS, pinnedTo('1.0.0'));
  await expect(pill(canvas)).toHaveText('2.0.0');
  await page.evaluate(() => {
    window.harness.first.setProblems([
      { code: 'x', severity: 'error', message: 'Not mapped.', place: { element: 'reserve' } },
    ]);
  });
  const disc = await canvas.stage('first').getByRole('img', { name: 'Not mapped.' }).boundingBox();
  const newer = await pill(canvas).boundingBox();
  const shape = await canvas.shape('reserve').locator('.djs-visual > rect').first().boundingBox();
  if (!disc || !newer || !shape) throw new Error('Something is not drawn');
  expect(newer.y).toBeGreaterThan(disc.y + disc.height);
  // over the lower right corner
  expect(newer.y).toBeLessThan(shape.y + shape.height);
  expect(newer.x + newer.width).toBeGreaterThan(shape.x + shape.width);
  expect((await canvas.save()).xml).toBe(ORDERS);
  expect(await page.evaluate(() => window.harness.first.svg())).not.toContain('2.0.0');
});

test('the pill comes with a publication, and goes and comes back with the upgrade and its undo', async ({
  canvas,
}) => {
  const before = VERSIONS.filter(({ version }) => version !== '2.0.0').map((one) =>
    one.version === '1.0.0' ? { ...one, preferred: true } : one,
  );
  await give(
    canvas,
    before.filter(({ version }) => version !== '1.1.0' && version !== '2.0.1'),
  );
  await canvas.open('first', ORDERS, pinnedTo('1.0.0'));
  await expect(canvas.shape('reserve')).toBeVisible();
  await expect(pill(canvas)).toHaveCount(0);
  await give(canvas, VERSIONS);
  await expect(pill(canvas)).toBeVisible();

  const data = (await canvas.data('reserve')) ?? {};
  await canvas.setData([['reserve', { ...data, connectorVersion: '2.0.0' }]]);
  await expect(pill(canvas)).toHaveCount(0);
  await canvas.undo();
  await expect(pill(canvas)).toHaveCount(1);

  // a shape that is deleted takes it along, and brings it back
  await canvas.select('reserve');
  await canvas.page.keyboard.press('Delete');
  await expect(canvas.shape('reserve')).toHaveCount(0);
  await expect(pill(canvas)).toHaveCount(0);
  await canvas.undo();
  await expect(pill(canvas)).toHaveCount(1);

  // what is not the newest published one is not offered: a draft, a version that is given up
  await give(
    canvas,
    VERSIONS.map((one) => (one.version === '2.0.0' ? { ...one, deprecated: 'It loses orders.' } : one)),
  );
  await expect(pill(canvas)).toHaveCount(0);
});
