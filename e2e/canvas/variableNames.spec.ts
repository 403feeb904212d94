import { expect, test } from './CanvasPage.ts';
import { EVENTS, ORDERS } from './diagrams.ts';

test('what names a variable in the texts of the diagram is told, scripts aside', async ({ canvas, page }) => {
  await canvas.open(
    'first',
    ORDERS.replace('<acme:note', '<activiti:in source="orderId" target="id"/><acme:note'),
  );
  const uses = () =>
    page.evaluate(() =>
      (window.harness.first.variableUses('orders').get('orderId') ?? []).map(
        ({ elementId, name }) => `${elementId} ${name}`,
      ),
    );
  expect((await uses()).toSorted()).toEqual([
    'f2 condition',
    'reserve expression',
    'reserve source',
    'reserve string',
  ]);
  await page.evaluate(() => window.harness.first.renameVariable('orders', 'orderId', 'saleId', new Map()));
  expect(await uses()).toEqual([]);
  const { xml } = await canvas.save();
  expect(xml).toContain('<activiti:in source="saleId" target="id"');
  await canvas.undo();
  expect((await uses()).length).toBe(4);
});

test('messages, signals and errors are renamed with the variable in their names', async ({
  canvas,
  page,
}) => {
  const events = EVENTS.replace(
    '<bpmn:error id="Error_1" name="Carrier down"',
    '<bpmn:message id="M1" name="paid ${orderId}" /><bpmn:message id="M2" name="other ${orderId}" /><bpmn:error id="Error_1" name="Down: ${orderId}"',
  )
    .replace('<bpmn:messageEventDefinition', '<bpmn:messageEventDefinition messageRef="M1"')
    .replace('<bpmn:errorEventDefinition', '<bpmn:errorEventDefinition errorRef="Error_1"');
  await canvas.open('first', events);
  const uses = () =>
    page.evaluate(() =>
      (window.harness.first.variableUses('events').get('orderId') ?? []).map(
        ({ elementId, name }) => `${elementId} ${name}`,
      ),
    );
  expect(await uses()).toEqual(['failed error', 'heard message']);
  await page.evaluate(() => window.harness.first.renameVariable('events', 'orderId', 'saleId', new Map()));
  expect((await canvas.view('heard'))?.reference?.name).toBe('paid ${saleId}');
  // what no event of the process is about is not of the process
  expect((await canvas.save()).xml).toBe(
    events.replace('paid ${orderId}', 'paid ${saleId}').replace('Down: ${orderId}', 'Down: ${saleId}'),
  );
  await canvas.undo();
  expect((await canvas.save()).xml).toBe(events);
});

test('a message that another process shares stays as it is there', async ({ canvas, page }) => {
  const events = EVENTS.replace(
    '<bpmn:error ',
    '<bpmn:message id="M1" name="paid ${orderId}"><bpmn:documentation>Told twice</bpmn:documentation></bpmn:message><bpmn:error ',
  )
    .replace('<bpmn:messageEventDefinition', '<bpmn:messageEventDefinition messageRef="M1"')
    .replace(
      '</bpmn:process>',
      '</bpmn:process><bpmn:process id="other"><bpmn:receiveTask id="hears" messageRef="M1" /></bpmn:process>',
    );
  await canvas.open('first', events);
  await page.evaluate(() => window.harness.first.renameVariable('events', 'orderId', 'saleId', new Map()));
  expect((await canvas.view('heard'))?.reference?.name).toBe('paid ${saleId}');
  expect((await canvas.view('hears'))?.reference).toMatchObject({ id: 'M1', name: 'paid ${orderId}' });
  expect((await canvas.save()).xml.match(/Told twice/g)).toHaveLength(2);
  await canvas.undo();
  expect((await canvas.save()).xml).toBe(events);
});
