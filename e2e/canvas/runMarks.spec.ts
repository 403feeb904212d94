import type { Page } from '@playwright/test';
import type { ShownRun } from '../../src/modeler/catalogue/RunMarks.ts';
import { expect, test } from './CanvasPage.ts';
import { ORDERS } from './diagrams.ts';

const show = (page: Page, run: ShownRun | null) =>
  page.evaluate((given) => window.harness.first.showRun(given), run);
/** ids of what is marked */
const marked = (page: Page, mark: string) =>
  page
    .locator(`#first .djs-element.${mark}`)
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-element-id')));

test('where a scenario was and where it is, is marked on elements and flows, and differs by more than colour', async ({
  canvas,
  page,
}) => {
  await canvas.open('first', ORDERS);
  await show(page, { walked: ['start', 'f1', 'start', 'nowhere'], current: 'reserve' });
  expect((await marked(page, 'cm-walked')).toSorted()).toEqual(['f1', 'start']);
  expect(await marked(page, 'cm-walks')).toEqual(['reserve']);
  const lines = (id: string) =>
    canvas
      .shape(id)
      .locator('.djs-visual > *')
      .first()
      .evaluate((one) => {
        const { strokeWidth, strokeDasharray } = getComputedStyle(one);
        return `${strokeWidth} ${strokeDasharray === 'none' ? 'whole' : 'dashed'}`;
      });
  expect(await lines('ship')).toBe('2px whole');
  expect(await lines('start')).toBe('3px whole');
  expect(await lines('f1')).toBe('3px whole');
  expect(await lines('reserve')).toBe('4px dashed');
});

test('a step on and a step back move the marks, and the end takes them away', async ({ canvas, page }) => {
  await canvas.open('first', ORDERS);
  await show(page, { walked: ['start', 'f1'], current: 'reserve' });
  await show(page, { walked: ['start', 'f1', 'reserve', 'f2'], current: 'ship' });
  expect((await marked(page, 'cm-walked')).toSorted()).toEqual(['f1', 'f2', 'reserve', 'start']);
  expect(await marked(page, 'cm-walks')).toEqual(['ship']);
  await show(page, { walked: ['start', 'f1'], current: 'reserve' });
  expect((await marked(page, 'cm-walked')).toSorted()).toEqual(['f1', 'start']);
  expect(await marked(page, 'cm-walks')).toEqual(['reserve']);
  await show(page, null);
  expect([...(await marked(page, 'cm-walked')), ...(await marked(page, 'cm-walks'))]).toEqual([]);
});

test('no file, no step and no picture has the marks, and they are there again after a picture was taken', async ({
  canvas,
  page,
}) => {
  await canvas.open('first', ORDERS);
  await show(page, { walked: ['start', 'f1'], current: 'reserve' });
  const picture = await page.evaluate(() => window.harness.first.svg());
  expect(picture).not.toMatch(/cm-walk/);
  expect(await marked(page, 'cm-walks')).toEqual(['reserve']);
  expect((await canvas.save()).xml).toBe(ORDERS);
  expect((await canvas.snapshot()).canUndo).toBe(false);
});

test('given marks, when what has one is deleted or another document is opened, then no mark is left behind', async ({
  canvas,
  page,
}) => {
  await canvas.open('first', ORDERS);
  await show(page, { walked: ['start', 'f1'], current: 'reserve' });
  await canvas.select('reserve');
  await page.keyboard.press('Delete');
  await show(page, { walked: ['start'] });
  expect(await marked(page, 'cm-walked')).toEqual(['start']);
  await canvas.open('first', ORDERS);
  expect(await marked(page, 'cm-walked')).toEqual([]);
  await show(page, null);
  expect(canvas.errors).toEqual([]);
});
