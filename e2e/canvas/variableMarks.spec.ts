import type { Locator, Page } from '@playwright/test';
import type { ShownAccess } from '../../src/modeler/catalogue/VariableMarks.ts';
import { expect, test } from './CanvasPage.ts';
import { ORDERS } from './diagrams.ts';

const SHOWN: readonly ShownAccess[] = [
  { id: 'start', access: 'write', words: 'Start values: writes orderId (its default)' },
  { id: 'reserve', access: 'read', words: 'Reserve stock: reads orderId (input order)' },
  { id: 'f2', access: 'read', words: 'to Ship it: reads orderId (condition)' },
  { id: 'ship', access: 'both', words: 'Ship it: writes orderId (output id), reads orderId (input id)' },
  { id: 'count', access: 'named', words: 'Count: names orderId (in code)' },
  { id: 'gone', access: 'read', words: 'nothing' },
];

const show = (page: Page, marks: readonly ShownAccess[]) =>
  page.evaluate((given) => window.harness.first.showVariable(given), marks);
const marks = (page: Page) => page.locator('#first .cm-access');
const markOf = (page: Page, words: string) => page.getByRole('img', { name: words, exact: true });

async function middle(found: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await found.boundingBox();
  if (!box) throw new Error('It is not drawn.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('who writes and reads a variable is marked by letter and shape, a condition on its flow, and no file or picture has it', async ({
  canvas,
  page,
}) => {
  await canvas.open('first', ORDERS);
  await show(page, SHOWN);
  expect(await marks(page).allTextContents()).toEqual(['W', 'R', 'R', 'RW', '?']);
  const looks = await marks(page).evaluateAll((all) =>
    all.map((one) => [getComputedStyle(one).borderRadius, getComputedStyle(one).rotate].join(' ')),
  );
  expect(new Set([looks[0], looks[1], looks[4]]).size).toBe(3);
  const [mark, flow] = [
    await middle(markOf(page, 'to Ship it: reads orderId (condition)')),
    await middle(canvas.shape('f2').locator('.djs-visual')),
  ];
  expect(Math.abs(mark.x - flow.x)).toBeLessThan(12);
  expect(Math.abs(mark.y - flow.y)).toBeLessThan(12);
  expect((await canvas.save()).xml).toBe(ORDERS);
  expect((await canvas.snapshot()).canUndo).toBe(false);
  expect(await page.evaluate(() => window.harness.first.svg())).not.toContain('cm-access');
});

test('marks go when another variable is looked at, and when none is', async ({ canvas, page }) => {
  await canvas.open('first', ORDERS);
  await show(page, SHOWN);
  await show(page, SHOWN.slice(1, 2));
  await expect(marks(page)).toHaveCount(1);
  await show(page, []);
  await expect(marks(page)).toHaveCount(0);
});

test('a mark follows its flow, and goes with the element that is deleted', async ({ canvas, page }) => {
  await canvas.open('first', ORDERS);
  await show(page, SHOWN);
  const condition = markOf(page, 'to Ship it: reads orderId (condition)');
  const before = await middle(condition);
  await canvas.select('ship');
  for (let turn = 0; turn < 4; turn += 1) await page.keyboard.press('Shift+ArrowDown');
  // Its first stretch ends at a bend now.
  await expect.poll(async () => (await middle(condition)).x).not.toBe(before.x);
  await expect(condition).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(markOf(page, 'Ship it: writes orderId (output id), reads orderId (input id)')).toHaveCount(0);
});

test('marks can still be read where a diagram is seen from afar', async ({ canvas, page }) => {
  await canvas.open('first', ORDERS);
  await show(page, SHOWN);
  for (let turn = 0; turn < 8; turn += 1) await page.evaluate(() => window.harness.first.zoom('out'));
  await expect.poll(async () => (await canvas.snapshot()).zoom).toBeLessThan(0.5);
  const box = await markOf(page, 'Reserve stock: reads orderId (input order)').boundingBox();
  expect(box?.height).toBeGreaterThan(15);
});

test('a variable whose marks are all out of view comes into view when it is asked for, one that is seen stays where it is', async ({
  canvas,
  page,
}) => {
  await canvas.open('first', ORDERS);
  const reveal = () =>
    page.evaluate(
      (given) => window.harness.first.showVariable(given, { reveal: true }),
      SHOWN.filter(({ id }) => id === 'ship'),
    );
  const place = async () => (await middle(canvas.shape('ship'))).x;
  const before = await place();
  await reveal();
  expect(await place()).toBe(before);
  await page.locator('#first').hover();
  await page.mouse.wheel(3000, 0);
  await expect.poll(place).toBeLessThan(0);
  await reveal();
  await expect.poll(place).toBeGreaterThan(0);
});
