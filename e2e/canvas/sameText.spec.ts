import { expect, test } from './CanvasPage.ts';
import { INLINE, NOTHING_DRAWN, ORDERS, ORDERS_DATA } from './diagrams.ts';

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

test('what a collapsed sub-process has inside is drawn apart with its first move alone, and that is told', async ({
  canvas,
  page,
}) => {
  await canvas.open('first', INLINE);
  await page.evaluate(() => window.harness.first.rename('outer', 'Around'));
  await page.evaluate(() => window.harness.first.rename('inner', 'Within'));
  const isMoved = () => page.evaluate(async () => (await window.harness.first.save()).isMoved === true);
  const renamed = await canvas.save();
  expect(await isMoved()).toBe(false);
  expect(renamed.xml).toBe(INLINE.replace('"Outer"', '"Around"').replace('"Inside"', '"Within"'));

  await canvas.select('inner');
  await page.evaluate(() => window.harness.first.focus());
  await page.keyboard.press('ArrowRight');
  expect(await isMoved()).toBe(true);
  expect((await canvas.save()).xml.match(/<bpmndi:BPMNDiagram/g)).toHaveLength(2);
  await canvas.undo();
  expect((await canvas.save()).xml).toBe(renamed.xml);
  expect(await isMoved()).toBe(false);
});

/** Large enough to be read again by a worker. */
const LARGE = ORDERS.replace(
  '</process>',
  `${Array.from({ length: 2000 }, (_, at) => `<!-- ${at} --><task id="more${at}" name="One more task, number ${at}, with a name of some length" acme:team="blue"/>\n`).join('')}</process>`,
);

test('a large document is written while the page goes on: kept at once, and saved, as it was', async ({
  canvas,
  page,
}) => {
  expect(LARGE.length).toBeGreaterThan(200_000);
  await canvas.open('first', LARGE, ORDERS_DATA);
  const worker = page.waitForEvent('worker');
  const [soon, isWhole, saved] = await page.evaluate(async () => {
    const { first } = window.harness;
    first.rename('reserve', 'Early');
    const keeping = first.saveSoon();
    const saving = first.save();
    first.rename('reserve', 'Late');
    const { document, isWhole: whole } = await keeping;
    return [document, await whole?.(), await saving];
  });
  await worker;
  expect(soon).toMatchObject({ xml: LARGE.replace('Reserve stock', 'Early') });
  expect(isWhole).toBe(true);
  expect(saved).toMatchObject({ xml: LARGE.replace('Reserve stock', 'Early') });
  expect(soon.rewritten ?? saved.rewritten).toBeUndefined();
});

test('what has to be written anew is saved although somebody edits without end: all that was there when it was asked', async ({
  canvas,
  page,
}) => {
  // A reference to nobody is not in the model: once somebody has that id, the file's own text would say too much.
  await canvas.open('first', LARGE.replace('<incoming>f2</incoming>', '<incoming>nobody</incoming>'));
  const saved = await page.evaluate(async () => {
    const { first } = window.harness;
    first.setId('more5', 'nobody');
    first.rename('ship', 'Asked for');
    let edits = 0;
    let giveUp: (nothing: null) => void = () => undefined;
    const never = new Promise<null>((resolve) => (giveUp = resolve));
    const editing = setInterval(() => {
      edits += 1;
      const data = new Map([['reserve', { constants: { edit: { value: edits } } }]]);
      first.together('Edit', () => {
        first.rename('reserve', `Edit ${edits}`);
        first.setData(data, 'Edit');
      });
      if (edits === 500) giveUp(null);
    }, 40);
    const document = await Promise.race([first.save(), never]);
    clearInterval(editing);
    return document && { ...document, data: JSON.stringify(document.data.get('reserve')) };
  });
  expect(saved?.rewritten).toContain('nobody');
  expect(saved?.xml).toContain('name="Asked for"');
  // Text and data are of one moment.
  const edit = /"edit":\{"value":(\d+)\}/.exec(saved?.data ?? '')?.[1];
  expect(saved?.xml).toContain(`name="${edit === undefined ? 'Reserve stock' : `Edit ${edit}`}"`);
});

test('a page that is left waits for no worker: the text is ready before it is gone', async ({
  canvas,
  page,
}) => {
  await canvas.open('first', LARGE, ORDERS_DATA);
  const xml = await page.evaluate(async () => {
    const { first } = window.harness;
    first.rename('reserve', 'In a hurry');
    let saved = '';
    void first.save().then((document) => (saved = document.xml));
    // Nothing but what follows from the event itself is waited for
    window.dispatchEvent(new Event('pagehide'));
    for (let turn = 0; turn < 1000 && saved === ''; turn += 1) await Promise.resolve();
    return saved;
  });
  expect(xml).toBe(LARGE.replace('Reserve stock', 'In a hurry'));
});
