import type { ElementData } from '../../src/domain/process/process.ts';
import { expect, test } from './CanvasPage.ts';
import { EMPTY, ORDERS, ORDERS_DATA, ORDER_ID } from './diagrams.ts';

const RESERVE = new Map(ORDERS_DATA).get('reserve');
const PROCESS = new Map(ORDERS_DATA).get('orders');

test.beforeEach(async ({ canvas }) => {
  await canvas.open('first', ORDERS, ORDERS_DATA);
});

test('a mapping edit is undone and redone, with its name on the button', async ({ canvas }) => {
  await canvas.setData([['reserve', { constants: { x: { value: 1 } } }]], 'Map “x”');
  expect(await canvas.snapshot()).toMatchObject({ canUndo: true, undoLabel: 'Map “x”', changed: true });

  await canvas.undo();
  expect(await canvas.data('reserve')).toEqual(RESERVE);
  expect(await canvas.snapshot()).toMatchObject({ canUndo: false, redoLabel: 'Map “x”', changed: false });

  await canvas.redo();
  expect(await canvas.data('reserve')).toEqual({ constants: { x: { value: 1 } } });
});

test('data and drawing are on the same stack, in the order they were made', async ({ canvas, page }) => {
  await canvas.setData([['reserve', {}]], 'Clear mapping');
  await canvas.select('reserve');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+z');
  expect(await canvas.data('reserve')).toEqual({});
  await page.keyboard.press('Control+z');
  expect(await canvas.data('reserve')).toEqual(RESERVE);
});

test('delete and undo brings the mapping back', async ({ canvas, page }) => {
  await canvas.select('reserve');
  await page.keyboard.press('Delete');
  expect(await canvas.view('reserve')).toBeNull();
  expect((await canvas.save()).data.has('reserve')).toBe(false);

  await page.keyboard.press('Control+z');
  expect(await canvas.data('reserve')).toEqual(RESERVE);
});

test('a pasted task has the mapping, and its own', async ({ canvas }) => {
  const copy = await canvas.copyAndPaste('first', 'reserve', 'first', 400, 600);
  expect(copy).not.toBe('reserve');
  expect(await canvas.data(copy)).toEqual(RESERVE);

  await canvas.setData([[copy, {}]]);
  expect(await canvas.data('reserve')).toEqual(RESERVE);
  await canvas.undo();
  await canvas.undo();
  expect(await canvas.view(copy)).toBeNull();
});

test('a task pasted into another diagram keeps mapping, implementation and unknown extensions', async ({
  canvas,
}) => {
  await canvas.open('second', EMPTY);
  const copy = await canvas.copyAndPaste('first', 'reserve', 'second', 400, 600);
  const view = await canvas.view(copy, 'second');
  expect(view).toMatchObject({ implementation: 'warehouse.reserve', data: RESERVE, processId: 'other' });
  expect(view?.attributes).toMatchObject({ 'activiti:async': 'true', 'acme:team': 'blue' });
  expect(view?.extensionElements.join()).toContain('keep me');

  const { xml } = await canvas.save('second');
  expect(xml).toContain('xmlns:acme="http://acme.example/x"');
  expect(xml).toContain('acme:team="blue"');
  const problems = await canvas.open('second', xml);
  expect(problems).toEqual([]);
});

test('a new id takes the mapping along, and back', async ({ canvas, page }) => {
  const setId = (id: string): Promise<string | null> =>
    page.evaluate((to) => window.harness.first.setId('reserve', to), id);
  expect(await setId('1 bad')).toContain('id');
  expect(await setId('ship')).toContain('ship');
  expect(await setId('reserveStock')).toBeNull();
  expect(await canvas.data('reserveStock')).toEqual(RESERVE);
  expect((await canvas.save()).data.get('reserveStock')).toEqual(RESERVE);

  await canvas.undo();
  expect(await canvas.data('reserve')).toEqual(RESERVE);
  expect((await canvas.save()).xml).toBe(ORDERS);
});

test('a new process id takes the variables along', async ({ canvas, page }) => {
  expect(await page.evaluate(() => window.harness.first.setId('orders', 'sales'))).toBeNull();
  expect(await canvas.data('sales')).toEqual(PROCESS);
  expect((await canvas.save()).xml).toContain('bpmnElement="sales"');
});

test('a type that takes no action forgets its mapping, one that does keeps it', async ({ canvas }) => {
  await canvas.replaceWith('reserve', 'replace-with-send-task');
  expect(await canvas.view('reserve')).toMatchObject({ type: 'bpmn:SendTask', data: RESERVE });
  await canvas.replaceWith('reserve', 'replace-with-user-task');
  expect(await canvas.view('reserve')).toMatchObject({ type: 'bpmn:UserTask', data: {}, implementation: '' });
  expect((await canvas.save()).xml).not.toContain('warehouse.reserve');

  await canvas.undo();
  await canvas.undo();
  expect(await canvas.view('reserve')).toMatchObject({ type: 'bpmn:ServiceTask', data: RESERVE });
  expect((await canvas.save()).xml).toBe(ORDERS);
});

test('the first pool keeps the variables, deleting the last one too', async ({ canvas, page }) => {
  await canvas.stage('first').locator('.djs-palette [data-action="create.participant-expanded"]').click();
  await canvas.clickEmpty('first', 420, 400);
  const [pool = ''] = (await canvas.snapshot()).selectedIds;
  expect(await canvas.view(pool)).toMatchObject({ typeLabel: 'Pool', processId: 'orders' });
  expect(await canvas.snapshot()).toMatchObject({
    selected: { id: 'orders' },
    variables: PROCESS?.variables,
  });
  expect(await canvas.data('orders')).toEqual(PROCESS);

  await page.evaluate(() => window.harness.first.rename('orders', 'All orders'));
  await page.evaluate(() => window.harness.first.setAttribute('orders', 'activiti:versionTag', '7'));
  await canvas.setData([['orders', { variables: [ORDER_ID] }]]);
  await canvas.select(pool);
  await page.keyboard.press('Delete');
  expect(await canvas.snapshot()).toMatchObject({
    selected: {
      id: 'orders',
      name: 'All orders',
      attributes: { isExecutable: 'true', 'activiti:versionTag': '7' },
    },
    variables: [ORDER_ID],
  });

  await canvas.undo();
  expect(await canvas.data('orders')).toEqual({ variables: [ORDER_ID] });
  for (let step = 0; step < 4; step += 1) await canvas.undo();
  expect(await canvas.data('orders')).toEqual(PROCESS);
  expect((await canvas.save()).xml).toBe(ORDERS);
});

test('a pasted pool brings its variables', async ({ canvas }) => {
  await canvas.stage('first').locator('.djs-palette [data-action="create.participant-expanded"]').click();
  await canvas.clickEmpty('first', 420, 400);
  const [pool = ''] = (await canvas.snapshot()).selectedIds;

  const copy = await canvas.copyAndPaste('first', pool, 'first', 420, 720);
  const copied = await canvas.view(copy);
  expect(copied?.processId).not.toBe('orders');
  expect(await canvas.data(copied?.processId ?? '')).toEqual(PROCESS);

  await canvas.open('second', EMPTY);
  const first = await canvas.copyAndPaste('first', pool, 'second', 420, 400);
  expect(await canvas.view(first, 'second')).toMatchObject({ processId: 'other' });
  expect((await canvas.data('other', 'second'))?.variables).toEqual(PROCESS?.variables);
});

test('renaming a variable is one step over the whole process', async ({ canvas, page }) => {
  const changes = [
    ['orders', { variables: [{ ...ORDER_ID, name: 'orderNumber' }] }],
    ['reserve', { ...RESERVE, mapping: { inputs: { orderId: { type: 'variable', value: 'orderNumber' } } } }],
  ];
  await page.evaluate((text) => {
    const data = new Map(JSON.parse(text) as [string, ElementData][]);
    window.harness.first.renameVariable('orders', 'orderId', 'orderNumber', data);
  }, JSON.stringify(changes));
  const { xml, data } = await canvas.save();
  expect(xml).toContain("${orderNumber != null &amp;&amp; other.orderId == 'orderId'}");
  expect(xml).toContain('expression="${log.write(orderNumber)}"');
  expect(xml).toContain('<activiti:string>${orderNumber}</activiti:string>');
  expect(xml).toContain('x = "${orderId}"');
  expect(data.get('reserve')?.mapping?.inputs?.orderId?.value).toBe('orderNumber');
  expect((await canvas.snapshot()).undoLabel).toBe('Rename variable');

  await canvas.undo();
  expect(await canvas.save()).toEqual({ xml: ORDERS, data: new Map(ORDERS_DATA) });
});

test('choosing an action on a plain task is one step', async ({ canvas, page }) => {
  await canvas.select('ship');
  await page.evaluate(() =>
    window.harness.first.chooseAction('ship', 'parcel-tracker.createLabel', { connectorVersion: '1.2.0' }),
  );
  expect(await canvas.snapshot()).toMatchObject({
    undoLabel: 'Choose action',
    selected: {
      id: 'ship',
      name: 'Ship it',
      type: 'bpmn:ServiceTask',
      implementation: 'parcel-tracker.createLabel',
      data: { connectorVersion: '1.2.0' },
    },
  });
  expect((await canvas.save()).xml).toContain('bpmnElement="ship"');
  expect((await canvas.save()).xml).toContain('id="shape_ship"');

  await canvas.undo();
  expect(await canvas.view('ship')).toMatchObject({ type: 'bpmn:Task', data: {} });
  expect(await canvas.snapshot()).toMatchObject({ canUndo: false });
  expect((await canvas.save()).xml).toBe(ORDERS);
});

test('unknown extensions survive a change of type', async ({ canvas }) => {
  const before = await canvas.view('reserve');
  await canvas.replaceWith('reserve', 'replace-with-user-task');
  const after = await canvas.view('reserve');
  expect(after?.extensionElements).toEqual(before?.extensionElements);
  expect(after?.attributes).toMatchObject({ 'activiti:async': 'true', 'acme:team': 'blue' });
});

test('edits of several elements made together are one step, and all stay selected over it and its undo', async ({
  canvas,
  page,
}) => {
  await page.evaluate(() => {
    const { first } = window.harness;
    first.drawing.selectAll();
    first.together('Change two tasks', () => {
      first.chooseAction('reserve', 'parcel-tracker.createLabel', {});
      first.chooseAction('ship', 'parcel-tracker.createLabel', { connectorVersion: '1.2.0' });
      first.setAttribute('count', 'activiti:async', 'true');
    });
  });
  const { selectedIds, undoLabel } = await canvas.snapshot();
  expect(undoLabel).toBe('Change two tasks');
  expect(selectedIds.length).toBeGreaterThan(5);
  expect(selectedIds).toContain('ship');
  expect(await canvas.view('ship')).toMatchObject({
    type: 'bpmn:ServiceTask',
    implementation: 'parcel-tracker.createLabel',
    data: { connectorVersion: '1.2.0' },
  });
  expect(await canvas.view('reserve')).toMatchObject({
    implementation: 'parcel-tracker.createLabel',
    data: {},
  });
  expect(await canvas.view('count')).toMatchObject({ attributes: { 'activiti:async': 'true' } });

  await canvas.undo();
  expect(await canvas.snapshot()).toMatchObject({ canUndo: false });
  expect(new Set((await canvas.snapshot()).selectedIds)).toEqual(new Set(selectedIds));
  expect(await canvas.view('ship')).toMatchObject({ type: 'bpmn:Task', implementation: '' });
  expect(await canvas.data('reserve')).toEqual(RESERVE);
  expect((await canvas.save()).xml).toBe(ORDERS);
});

test('of edits made together none is made where one is refused, and no step where nothing changes', async ({
  canvas,
  page,
}) => {
  const refused = await page.evaluate(() => {
    const { first } = window.harness;
    try {
      first.together('Rename', () => {
        first.rename('ship', 'Sent');
        first.setAttribute('ship', 'nobody:knows', 'x');
      });
      return '';
    } catch (error) {
      return String(error);
    }
  });
  expect(refused).toContain('“nobody” is not declared');
  await page.evaluate(() => window.harness.first.together('Nothing', () => undefined));
  expect(await canvas.view('ship')).toMatchObject({ name: 'Ship it' });
  expect(await canvas.snapshot()).toMatchObject({ canUndo: false, changed: false });
  await page.evaluate(() => window.harness.first.rename('ship', 'Sent'));
  expect(await canvas.snapshot()).toMatchObject({ undoLabel: 'Rename' });
});
