import { expect, test } from './CanvasPage.ts';
import { EMPTY, ORDERS, ORDERS_DATA } from './diagrams.ts';

/** Runs in the page: an edit that throws when half of it is done. @returns what is said of it */
function breakMidway(processId: string): string {
  class Breaking extends Map<string, object> {
    override [Symbol.iterator](): MapIterator<[string, object]> {
      throw new Error('boom');
    }
  }
  try {
    window.harness.first.renameVariable(processId, 'orderId', 'orderNumber', new Breaking());
    return 'no error';
  } catch (error) {
    return error instanceof Error ? error.message : 'not an Error';
  }
}

test('it can be mounted, taken off, mounted again and destroyed', async ({ canvas, page }) => {
  const result = await page.evaluate(async (xml) => {
    const stage = document.createElement('div');
    stage.style.cssText = 'width: 400px; height: 300px';
    document.body.append(stage);
    const editor = await window.harness.create();
    editor.mount(stage);
    editor.unmount();
    const taken = stage.querySelectorAll('.djs-container').length;
    await editor.open({ xml, data: new Map() });
    editor.mount(stage);
    const shapes = stage.querySelectorAll('.djs-shape').length;
    const { zoom } = editor.snapshot();
    editor.destroy();
    editor.destroy();
    editor.mount(stage);
    return {
      taken,
      shapes,
      zoom,
      left: stage.querySelectorAll('.djs-container').length,
      view: editor.view('ship'),
    };
  }, ORDERS);
  expect(result).toMatchObject({ taken: 0, left: 0, view: null });
  expect(result.shapes).toBeGreaterThan(4);
  expect(result.zoom).toBeLessThan(1);
  expect((await canvas.snapshot()).ready).toBe(false);
});

test('the whole diagram stays in view beside a pane that opens, until somebody looks elsewhere', async ({
  canvas,
  page,
}) => {
  expect((await canvas.snapshot()).ready).toBe(false);
  const zooms = await page.evaluate(async (xml) => {
    const stage = document.createElement('div');
    stage.style.cssText = 'width: 900px; height: 500px';
    document.body.append(stage);
    const editor = await window.harness.create();
    editor.mount(stage);
    await editor.open({ xml, data: new Map() });
    const zoomIn = async (width: number) => {
      stage.style.width = `${width}px`;
      const changed = Promise.withResolvers<undefined>();
      const observer = new ResizeObserver(() => changed.resolve(undefined));
      observer.observe(stage);
      await changed.promise;
      observer.disconnect();
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return editor.snapshot().zoom;
    };
    const fitted = [await zoomIn(900), await zoomIn(500), await zoomIn(900)];
    const { right } = stage.getBoundingClientRect();
    const last = [...stage.querySelectorAll('.djs-shape .djs-visual')].map(
      (shape) => shape.getBoundingClientRect().right,
    );
    editor.zoom('in');
    const chosen = [await zoomIn(900), await zoomIn(500)];
    // A selection wider than the canvas keeps its buttons in it.
    editor.drawing.selectAll();
    await zoomIn(500);
    const seen = stage.getBoundingClientRect().right;
    const pad = stage.querySelector('.djs-context-pad.open')?.getBoundingClientRect().right ?? Infinity;
    const isReached = pad <= seen;
    editor.destroy();
    stage.remove();
    return { fitted, chosen, isReached, isInside: Math.max(...last) < right };
  }, ORDERS);
  expect(zooms.fitted[1]).toBeLessThan(zooms.fitted[0] ?? 0);
  expect(zooms.fitted[2]).toBe(zooms.fitted[0]);
  expect(zooms.isInside).toBe(true);
  expect(zooms.isReached).toBe(true);
  expect(zooms.chosen[1]).toBe(zooms.chosen[0]);
  expect(zooms.chosen[0]).toBeGreaterThan(zooms.fitted[2] ?? 1);
});

test('documents opened at once do not mix, and destroying while opening is quiet', async ({
  canvas,
  page,
}) => {
  const result = await page.evaluate(
    async ([orders, empty]) => {
      const editor = window.harness.first;
      const opened = [
        editor.open({ xml: orders, data: new Map([['orders', { connectorVersion: '1.0.0' }]]) }),
        editor.open({ xml: empty, data: new Map([['other', { connectorVersion: '2.0.0' }]]) }),
      ];
      await Promise.all(opened);
      const saved = await editor.save();
      const short = await window.harness.create();
      const opening = short.open({ xml: orders, data: new Map() });
      short.destroy();
      return { same: saved.xml === empty, data: [...saved.data], quiet: await opening };
    },
    [ORDERS, EMPTY] as const,
  );
  expect(result).toEqual({ same: true, data: [['other', { connectorVersion: '2.0.0' }]], quiet: [] });
  expect(await canvas.view('reserve')).toBeNull();
});

test('a command that breaks midway puts the last good document back', async ({ canvas, page }) => {
  await canvas.open('first', ORDERS, ORDERS_DATA);
  await page.evaluate(() => window.harness.first.rename('ship', 'Send it'));
  await canvas.save();
  const message = await page.evaluate(breakMidway, 'orders');
  expect(message).toContain('could not make this change');
  await expect.poll(() => canvas.view('ship')).toMatchObject({ name: 'Send it' });
  await expect.poll(async () => (await canvas.snapshot()).ready).toBe(true);

  expect(await canvas.snapshot()).toMatchObject({ changed: true, canUndo: false });
  await page.evaluate(() => window.harness.first.rename('ship', 'Post it'));
  expect(await canvas.snapshot()).toMatchObject({ undoLabel: 'Rename', canUndo: true });
  await canvas.undo();
  expect((await canvas.save()).data).toEqual(new Map(ORDERS_DATA));
});

test('given a document that is still being saved when another one comes, then that other one is what is put back', async ({
  canvas,
  page,
}) => {
  const large = ORDERS.replace('<process', `<!-- ${'long '.repeat(60_000)}--><process`);
  await canvas.open('first', large, ORDERS_DATA);
  await page.evaluate(async (empty) => {
    const { first } = window.harness;
    first.rename('ship', 'Send it');
    const saving = first.save();
    await first.open({ xml: empty, data: new Map() });
    await saving;
  }, EMPTY);
  await page.evaluate(breakMidway, 'other');
  await expect.poll(async () => (await canvas.snapshot()).ready).toBe(true);
  expect((await canvas.save()).xml).toBe(EMPTY);
});

test('zoom, minimap, search and revealing', async ({ canvas, page }) => {
  await canvas.open('first', ORDERS, ORDERS_DATA);
  const zoomed = await page.evaluate(() => {
    const editor = window.harness.first;
    editor.zoom('in');
    return new Promise<number>((resolve) =>
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(editor.snapshot().zoom))),
    );
  });
  expect(zoomed).toBeGreaterThan(1);
  await page.evaluate(() => {
    window.harness.first.select('ship');
    window.harness.first.zoom('selection');
  });
  await expect.poll(async () => (await canvas.snapshot()).zoom).toBe(1.5);
  const [stage, ship] = [await canvas.stage('first').boundingBox(), await canvas.shape('ship').boundingBox()];
  const middle = (box: typeof ship): number => (box?.y ?? 0) + (box?.height ?? 0) / 2;
  expect(Math.abs(middle(stage) - middle(ship))).toBeLessThan(10);
  expect((await canvas.snapshot()).canUndo).toBe(false);
  await page.evaluate(() => window.harness.first.showMinimap(true));
  await expect(canvas.stage('first').locator('.djs-minimap .map')).toBeVisible();

  await page.evaluate(() => window.harness.first.find());
  await page.keyboard.type('ship');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await canvas.snapshot()).selectedIds).toEqual(['ship']);
  await canvas.select(null);
  expect(await canvas.snapshot()).toMatchObject({ selectedIds: [], selected: { isProcess: true } });
});
