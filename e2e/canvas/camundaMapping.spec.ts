import type { ElementData } from '../../src/domain/process/process.ts';
import { expect, test } from './CanvasPage.ts';
import type { CanvasPage } from './CanvasPage.ts';
import { ACTION_TEXT, MAIL, REST_1_TEXT } from './camundaDiagrams.ts';
import { ORDER_ID } from './diagrams.ts';

const PROCESS: ElementData = { variables: [ORDER_ID] };

test.beforeEach(async ({ canvas }) => {
  await canvas.startCamunda([ACTION_TEXT, REST_1_TEXT], MAIL, [['mail', PROCESS]]);
});

const choose = (canvas: CanvasPage, implementation: string, data: ElementData): Promise<string> =>
  canvas.page.evaluate(
    ([name, text]) => {
      try {
        window.harness.first.chooseAction('plain', name, JSON.parse(text) as ElementData);
        return '';
      } catch (error) {
        return error instanceof Error ? error.message : 'not an Error';
      }
    },
    [implementation, JSON.stringify(data)] as const,
  );

test('what the XML maps is read as the mapping, and not carried beside it', async ({ canvas }) => {
  expect(await canvas.data('send')).toEqual({
    mapping: {
      inputs: {
        order: { type: 'variable', value: 'orderId' },
        greeting: { type: 'value', value: 'Dear = you' },
        next: { type: 'feel', value: 'orderId + 1' },
      },
      outputs: { receipt: { type: 'variable', value: 'receipt' } },
    },
  });
  expect(await canvas.view('send')).toMatchObject({
    takesMapping: true,
    takesImplementation: true,
    implementation: '',
  });
  expect(await canvas.save()).toEqual({ xml: MAIL, data: new Map([['mail', PROCESS]]) });
});

test('one entry that changes is one place of the XML', async ({ canvas }) => {
  const data = await canvas.data('send');
  const inputs = { ...data?.mapping?.inputs, greeting: { type: 'variable', value: 'salute' } };
  await canvas.setData([['send', { ...data, mapping: { ...data?.mapping, inputs } }]], 'Map “greeting”');
  expect((await canvas.save()).xml).toBe(MAIL.replace("source='Dear = you'", "source='=salute'"));
  expect(await canvas.snapshot()).toMatchObject({ undoLabel: 'Map “greeting”' });
  await canvas.undo();
  expect((await canvas.save()).xml).toBe(MAIL);
  expect(await canvas.snapshot()).toMatchObject({ changed: false });
});

test('entries of every kind are written so that they are read as what they were', async ({ canvas }) => {
  const mapping = {
    inputs: {
      text: { type: 'value', value: 'a < b' },
      equals: { type: 'value', value: '=x' },
      number: { type: 'value', value: 5 },
      list: { type: 'value', value: [1, 'two'] },
      yes: { type: 'value', value: true },
      name: { type: 'variable', value: 'orderId' },
      feel: { type: 'feel', value: 'if orderId > 1 then "a" else "b"' },
    },
    outputs: { v: { type: 'variable', value: 'out' }, w: { type: 'feel', value: 'out.a' } },
  };
  await canvas.setData([['plain', { mapping }]]);
  const { xml } = await canvas.save();
  for (const part of ['source="a &lt; b"', 'source="=5"', 'source="=true"', 'source="=out" target="v"'])
    expect(xml).toContain(part);
  await canvas.open('first', xml);
  expect(await canvas.data('plain')).toEqual({ mapping });
});

test('a mapping that is emptied leaves nothing behind', async ({ canvas }) => {
  await canvas.setData([['plain', { mapping: { inputs: { a: { type: 'value', value: 'x' } } } }]]);
  expect((await canvas.save()).xml).toContain('<zeebe:input source="x" target="a" />');
  await canvas.setData([['plain', { touched: { inputs: ['a'], outputs: [] } }]]);
  const { xml, data } = await canvas.save();
  expect(xml).toBe(MAIL);
  expect(data.get('plain')).toEqual({ touched: { inputs: ['a'], outputs: [] } });
});

test('given two headers that say the same, when a third comes, then both stay', async ({ canvas, page }) => {
  const header = '<zeebe:header key="to" value="us" />';
  await canvas.open(
    'first',
    MAIL.replace(
      '<zeebe:ioMapping>',
      `<zeebe:taskHeaders>${header}${header}</zeebe:taskHeaders><zeebe:ioMapping>`,
    ),
  );
  await page.evaluate(() => {
    const { first } = window.harness;
    first.setZeebeHeaders('send', [
      ...(first.view('send')?.zeebe.headers ?? []),
      { key: 'cc', value: 'them' },
    ]);
  });
  const { xml } = await canvas.save();
  expect(xml).toContain(`${header}${header}<zeebe:header key="cc" value="them" />`);
});

test('given a call in the same file, when the process it calls gets another id, then the call follows, and undo takes both back', async ({
  canvas,
  page,
}) => {
  const calling = MAIL.replace(
    /<bpmn:task id="plain"(.*?)<\/bpmn:documentation>(.*?)<\/bpmn:task>/,
    '<bpmn:callActivity id="plain"$1</bpmn:documentation><bpmn:extensionElements><zeebe:calledElement processId="mail" /></bpmn:extensionElements>$2</bpmn:callActivity>',
  );
  await canvas.open('first', calling);
  expect(await page.evaluate(() => window.harness.first.setId('mail', 'post'))).toBeNull();
  expect((await canvas.save()).xml).toContain('<zeebe:calledElement processId="post" />');
  await canvas.undo();
  expect((await canvas.save()).xml).toBe(calling);
});

test('an action is attached by its template, mapped and pinned in one step', async ({ canvas }) => {
  const data: ElementData = {
    connectorVersion: '1.2.0',
    mapping: {
      inputs: { orderId: { type: 'variable', value: 'orderId' } },
      outputs: { place: { type: 'variable', value: 'reservation' } },
    },
  };
  expect(await choose(canvas, 'warehouse.reserve', data)).toBe('');
  expect(await canvas.snapshot()).toMatchObject({ undoLabel: 'Choose action' });
  expect(await canvas.view('plain')).toMatchObject({
    type: 'bpmn:ServiceTask',
    name: 'Plain',
    implementation: 'warehouse.reserve',
    template: { id: 'warehouse.reserve', version: 10200 },
  });
  const { xml, data: carried } = await canvas.save();
  expect(xml).toContain('<zeebe:taskDefinition type="warehouse.reserve" />');
  expect(xml).toContain(
    '<zeebe:input source="=orderId" target="orderId" /><zeebe:input source="=7" target="pieces" />' +
      '<zeebe:output source="=reservation" target="place" />',
  );
  expect(carried.get('plain')).toEqual({ connectorVersion: '1.2.0' });
  expect(
    await canvas.page.evaluate(() =>
      window.harness.first.model().elements.map(({ implementation }) => implementation),
    ),
  ).toContain('warehouse.reserve');

  expect(await choose(canvas, '', {})).toBe('');
  expect((await canvas.save()).xml).not.toContain('warehouse');
  expect(await canvas.snapshot()).toMatchObject({ undoLabel: 'Take action off' });
  await canvas.undo();
  expect((await canvas.save()).xml).toBe(xml);
  await canvas.undo();
  expect((await canvas.save()).xml).toBe(MAIL);
});

test('a default that a person cleared does not come back with the action', async ({ canvas }) => {
  await choose(canvas, 'warehouse.reserve', {
    connectorVersion: '1.2.0',
    touched: { inputs: ['pieces'], outputs: [] },
  });
  expect((await canvas.save()).xml).not.toContain('target="pieces"');
});

test('an action without a template is refused with a sentence', async ({ canvas }) => {
  expect(await choose(canvas, 'warehouse.release', { connectorVersion: '1.2.0' })).toContain(
    'warehouse.release 1.2.0',
  );
  expect(await choose(canvas, 'warehouse.reserve', { connectorVersion: '9.0.0' })).toContain(
    'warehouse.reserve 9.0.0',
  );
  expect(await canvas.snapshot()).toMatchObject({ canUndo: false });
});

test('a task of the catalogue comes out of the menus mapped and with its template', async ({
  canvas,
  page,
}) => {
  await canvas.select('plain');
  await canvas.stage('first').locator('.djs-context-pad [data-action="append.catalogue"]').click();
  // the other actions of the catalogue have no template here
  await expect(page.locator('.djs-popup .entry[data-id^="catalogue-"]')).toHaveCount(1);
  await page.locator('.djs-popup [data-id="catalogue-warehouse.reserve"]').click();
  const [made = ''] = (await canvas.snapshot()).selectedIds;
  expect(await canvas.view(made)).toMatchObject({
    name: 'Reserve',
    implementation: 'warehouse.reserve',
    data: {
      connectorVersion: '1.2.0',
      mapping: {
        inputs: { orderId: { type: 'variable', value: 'orderId' }, pieces: { type: 'value', value: 7 } },
      },
    },
  });
  await canvas.undo();
  expect((await canvas.save()).xml).toBe(MAIL);
});

test('a type that cannot call the action forgets its mapping', async ({ canvas }) => {
  await choose(canvas, 'warehouse.reserve', { connectorVersion: '1.2.0' });
  await canvas.replaceWith('plain', 'replace-with-user-task');
  expect(await canvas.view('plain')).toMatchObject({ type: 'bpmn:UserTask', data: {}, template: null });
  expect((await canvas.save()).xml).not.toMatch(/target="pieces"|type="warehouse.reserve"/);
});

test('a mapping that is nobody’s action stays with another type', async ({ canvas }) => {
  const data = await canvas.data('send');
  await canvas.replaceWith('send', 'replace-with-user-task');
  expect(await canvas.data('send')).toEqual(data);
});

test('renaming a variable rewrites mappings and expressions in one step', async ({ canvas, page }) => {
  expect(await page.evaluate(() => window.harness.first.variableUses('mail').get('orderId'))).toMatchObject([
    { elementId: 'f2', name: 'condition' },
  ]);
  const data = await canvas.data('send');
  const inputs = {
    ...data?.mapping?.inputs,
    order: { type: 'variable', value: 'no' },
    next: { type: 'feel', value: 'no + 1' },
  };
  const changes = [
    ['mail', { variables: [{ ...ORDER_ID, name: 'no' }] }],
    ['send', { ...data, mapping: { ...data?.mapping, inputs } }],
  ];
  await page.evaluate((text) => {
    const map = new Map(JSON.parse(text) as [string, ElementData][]);
    window.harness.first.renameVariable('mail', 'orderId', 'no', map);
  }, JSON.stringify(changes));
  expect((await canvas.save()).xml).toBe(
    MAIL.replace('source="=orderId"', 'source="=no"')
      .replace('source="=orderId + 1"', 'source="=no + 1"')
      .replace('=orderId &gt; 5', '=no &gt; 5'),
  );
  await canvas.undo();
  expect(await canvas.save()).toEqual({ xml: MAIL, data: new Map([['mail', PROCESS]]) });
});

test('delete, undo, copy and paste take the mapping along', async ({ canvas, page }) => {
  const data = await canvas.data('send');
  const copy = await canvas.copyAndPaste('first', 'send', 'first', 500, 600);
  expect(await canvas.data(copy)).toEqual(data);
  await canvas.select('send');
  await page.keyboard.press('Delete');
  await canvas.undo();
  await canvas.undo();
  expect((await canvas.save()).xml).toBe(MAIL);
});

test('a header that was just added to a task without a template waits for its value', async ({
  canvas,
  page,
}) => {
  await page.evaluate(() => window.harness.first.setZeebeHeaders('plain', [{ key: 'header', value: '' }]));
  expect((await canvas.view('plain'))?.zeebe.headers).toEqual([{ key: 'header', value: '' }]);
  await canvas.undo();
  expect((await canvas.save()).xml).toBe(MAIL);
});
