import { expect, test } from './CanvasPage.ts';
import { NOTHING_DRAWN, ORDERS, ORDERS_DATA } from './diagrams.ts';

test('an unedited document comes back as the very text', async ({ canvas }) => {
  expect(await canvas.open('first', ORDERS, ORDERS_DATA)).toEqual([]);
  expect(await canvas.save()).toEqual({ xml: ORDERS, data: new Map(ORDERS_DATA) });
});

test('edit and undo, edit and edit back: the very text again', async ({ canvas, page }) => {
  await canvas.open('first', ORDERS, ORDERS_DATA);
  await canvas.select('ship');
  await page.keyboard.press('Delete');
  expect((await canvas.save()).xml).not.toContain('Ship it');
  await canvas.undo();
  expect((await canvas.save()).xml).toBe(ORDERS);

  await page.evaluate(() => window.harness.first.rename('reserve', 'Hold stock'));
  expect((await canvas.save()).xml).toContain('Hold stock');
  await page.evaluate(() => window.harness.first.rename('reserve', 'Reserve stock'));
  expect((await canvas.save()).xml).toBe(ORDERS);
});

test('edits of data alone leave the text alone, also after undone edits of the diagram', async ({
  canvas,
  page,
}) => {
  await canvas.open('first', ORDERS, ORDERS_DATA);
  await canvas.select('ship');
  await page.keyboard.press('Delete');
  await canvas.undo();
  await canvas.setData([
    ['reserve', { mapping: { inputs: { pieces: { type: 'value', value: 3 } } } }],
    ['orders', { variables: [] }],
  ]);
  const { xml, data } = await canvas.save();
  expect(xml).toBe(ORDERS);
  expect(data.get('reserve')).toEqual({ mapping: { inputs: { pieces: { type: 'value', value: 3 } } } });
});

test('what the elements carry never reaches the XML', async ({ canvas, page }) => {
  await canvas.open('first', ORDERS, ORDERS_DATA);
  await page.evaluate(() => window.harness.first.rename('orders', 'Edited'));
  const { xml } = await canvas.save();
  expect(xml).toContain('name="Edited"');
  expect(xml).not.toMatch(/modelData|connectorVersion|urn:connector-modeler|constants/);
  for (const kept of ['keep me', 'acme:team="blue"', 'activiti:async="true"', '<activiti:field name="x">']) {
    expect(xml).toContain(kept);
  }
});

test('a file without a diagram says so, opens and can be edited', async ({ canvas, page }) => {
  const problems = await canvas.open('first', NOTHING_DRAWN, [['bare', { constants: {} }]]);
  expect(problems.map(({ code }) => code)).toEqual(['no-diagram']);
  expect((await canvas.save()).xml).toBe(NOTHING_DRAWN);
  expect(await canvas.snapshot()).toMatchObject({ ready: true, selected: { id: 'bare' } });

  await canvas.setData([['lonely', { constants: { a: { value: 1 } } }]]);
  expect(await canvas.save()).toMatchObject({ xml: NOTHING_DRAWN });
  await page.evaluate(() => window.harness.first.rename('lonely', 'Not alone'));
  expect((await canvas.save()).xml).toContain('name="Not alone"');
  await canvas.undo();
  expect((await canvas.save()).xml).toBe(NOTHING_DRAWN);
});

test('what is not BPMN is refused with a sentence, and the open document stays', async ({ canvas, page }) => {
  await canvas.open('first', ORDERS, ORDERS_DATA);
  for (const text of ['', 'hello', '<a/>', '<definitions>', '<html><body></body></html>']) {
    const message = await page.evaluate(
      (xml) =>
        window.harness.first.open({ xml, data: new Map() }).then(
          () => 'opened',
          (error: unknown) => (error instanceof Error ? error.message : 'not an Error'),
        ),
      text,
    );
    expect(message, text).toMatch(/^This is not a BPMN file that can be opened.*\.$/);
  }
  expect(await canvas.save()).toEqual({ xml: ORDERS, data: new Map(ORDERS_DATA) });
  expect(await canvas.snapshot()).toMatchObject({ ready: true, selected: { id: 'orders' } });
});

test('an edit changes its own lines, and leaves what nobody understands', async ({ canvas, page }) => {
  await canvas.open('first', ORDERS, ORDERS_DATA);
  await page.evaluate(() => window.harness.first.rename('ship', 'Send & track'));
  expect(await canvas.save()).toEqual({
    xml: ORDERS.replace('name="Ship it"', 'name="Send &amp; track"'),
    data: new Map(ORDERS_DATA),
  });

  await canvas.select('ship');
  await page.keyboard.press('Delete');
  const { xml } = await canvas.save();
  expect(xml).toContain('<!-- drawn by hand -->');
  expect(xml).toContain('<acme:note urgent="yes">keep me</acme:note>');
  expect(xml).not.toContain('id="ship"');
  const before = new Set(ORDERS.split('\n'));
  const added = xml.split('\n').filter((line) => !before.has(line));
  // a flow now goes where the task was: its own line, its ends, its edge
  expect(added.length).toBeLessThan(6);
});
