import { expect, test } from './CanvasPage.ts';
import { EVENTS, NOTHING_DRAWN, ORDERS, ORDERS_DATA } from './diagrams.ts';

const MESSY = ORDERS.replace('x="390" y="160"', 'x="30" y="420"').replace(
  'x="540" y="160"',
  'x="31" y="421"',
);

/** What the file says without its diagram. */
const withoutPlaces = (xml: string): string =>
  xml.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '');

test('arranging is one step that changes nothing but places, and undo gives the very text back', async ({
  canvas,
  page,
}) => {
  await canvas.open('first', MESSY, ORDERS_DATA);
  expect(await page.evaluate(() => window.harness.first.drawing.arrange(null))).toBe(true);
  const arranged = await canvas.save();
  expect(arranged).not.toMatchObject({ xml: MESSY });
  expect(withoutPlaces(arranged.xml)).toBe(withoutPlaces(MESSY));
  expect(arranged.data).toEqual(new Map(ORDERS_DATA));
  expect(await canvas.snapshot()).toMatchObject({ undoLabel: 'Arrange diagram', canUndo: true });
  expect(await page.evaluate(() => window.harness.first.drawing.arrange(null))).toBe(false);

  await canvas.undo();
  expect((await canvas.save()).xml).toBe(MESSY);
  await canvas.redo();
  expect((await canvas.save()).xml).toBe(arranged.xml);
});

test('a file without a diagram is drawn; the diagram is written with the first change of the drawing', async ({
  canvas,
  page,
}) => {
  const bare = ORDERS.replace(/\s*<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '');
  const problems = await canvas.open('first', bare, ORDERS_DATA);
  expect(problems).toMatchObject([{ code: 'no-diagram', severity: 'note' }]);
  for (const id of ['start', 'reserve', 'ship', 'end']) await expect(canvas.shape(id)).toBeVisible();
  const [from, to] = [await canvas.shape('start').boundingBox(), await canvas.shape('reserve').boundingBox()];
  expect(from?.x).toBeLessThan(to?.x ?? 0);
  expect((await canvas.save()).xml).toBe(bare);

  await page.evaluate(() => window.harness.first.rename('ship', 'Send it'));
  expect((await canvas.save()).xml).not.toContain('BPMNShape');
  await canvas.select('ship');
  await page.keyboard.press('ArrowDown');
  const drawn = await canvas.save();
  for (const id of ['start', 'ship', 'f2']) expect(drawn.xml).toContain(`bpmnElement="${id}"`);
  expect(await canvas.open('second', drawn.xml)).toEqual([]);
  await canvas.undo();
  await canvas.undo();
  expect((await canvas.save()).xml).toBe(bare);
  await canvas.open('first', NOTHING_DRAWN);
  await expect(canvas.shape('lonely')).toBeVisible();
});

test('what is selected is aligned, distributed and made equally large, one step each', async ({
  canvas,
  page,
}) => {
  await canvas.open('first', EVENTS);
  const run = (what: 'align' | 'distribute' | 'size') =>
    page.evaluate((step) => {
      const { drawing } = window.harness.first;
      drawing.selectAll();
      if (step === 'align') return drawing.align('top');
      return step === 'size' ? drawing.sameSize() : drawing.distribute('horizontal');
    }, what);
  expect(await run('align')).toBe(true);
  expect(await canvas.snapshot()).toMatchObject({ undoLabel: 'Align top' });
  const aligned = (await canvas.save()).xml;
  expect(aligned).toContain('<omgdc:Bounds x="320" y="80" width="36" height="36"');
  expect(await run('size')).toBe(false);
  expect(await run('distribute')).toBe(true);
  await canvas.undo();
  expect((await canvas.save()).xml).toBe(aligned);
  await canvas.undo();
  expect((await canvas.save()).xml).toBe(EVENTS);
});

test('a colour is written as the standard and as other modelers read it, shown by the theme, and taken away again', async ({
  canvas,
  page,
}) => {
  await canvas.open('first', ORDERS, ORDERS_DATA);
  await canvas.select('ship');
  await canvas.stage('first').locator('.djs-context-pad [data-action="set-colour"]').click();
  await page.locator('.djs-popup [data-id="colour-blue"]').click();
  const coloured = (await canvas.save()).xml;
  expect(coloured).toMatch(/background-color="#bbdefb"/);
  expect(coloured).toMatch(/bioc:stroke="#0d4372"/);
  expect(await page.evaluate(() => window.harness.first.drawing.selectedColour())).toBe('blue');
  const fill = () =>
    canvas
      .shape('ship')
      .locator('rect')
      .first()
      .evaluate((node) => getComputedStyle(node).fill);
  const light = await fill();
  await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
  expect(await fill()).not.toBe(light);
  const pictures = await page.evaluate(() =>
    Promise.all(
      (['light', 'dark'] as const).map((theme) => window.harness.first.svg({ theme, hasPaper: true })),
    ),
  );
  await page.evaluate(() => delete document.documentElement.dataset.theme);
  for (const picture of pictures) expect(picture).not.toMatch(/oklch|var\(/);
  expect(pictures[0]).toContain('fill="#ffffff"');
  expect(pictures[1]).not.toContain('fill="#ffffff"');

  await page.evaluate(() => window.harness.first.drawing.setColour(null));
  expect((await canvas.save()).xml).not.toContain('#bbdefb');
  await canvas.undo();
  expect((await canvas.save()).xml).toBe(coloured);
  await canvas.undo();
  expect((await canvas.save()).xml).toBe(ORDERS);
});
