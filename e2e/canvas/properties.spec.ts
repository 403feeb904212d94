import { expect, test } from './CanvasPage.ts';
import { EVENTS, NESTED, ORDERS, ORDERS_DATA } from './diagrams.ts';

test('attributes: known, of Activiti, unknown; one step each', async ({ canvas, page }) => {
  await canvas.open('first', EVENTS);
  const set = (name: string, value: string): Promise<void> =>
    page.evaluate(([key, text]) => window.harness.first.setAttribute('task', key, text), [
      name,
      value,
    ] as const);
  await set('activiti:assignee', '${boss}');
  await set('isForCompensation', 'true');
  expect((await canvas.view('task'))?.attributes).toMatchObject({
    'activiti:assignee': '${boss}',
    isForCompensation: 'true',
  });
  const { xml } = await canvas.save();
  expect(xml).toContain('xmlns:activiti="http://activiti.org/bpmn"');
  expect(xml).toContain('activiti:assignee="${boss}"');

  await set('activiti:assignee', '');
  expect((await canvas.view('task'))?.attributes).not.toHaveProperty('activiti:assignee');
  for (let step = 0; step < 3; step += 1) await canvas.undo();
  expect((await canvas.snapshot()).canUndo).toBe(false);
  await expect(set('nobody:knows', 'x')).rejects.toThrow(/prefix “nobody” is not declared/);
  expect((await canvas.snapshot()).canUndo).toBe(false);
});

test('the process: name, executable, target namespace, documentation', async ({ canvas, page }) => {
  await canvas.open('first', ORDERS, ORDERS_DATA);
  await page.evaluate(() => {
    const editor = window.harness.first;
    editor.rename('orders', 'Sales');
    editor.setAttribute('orders', 'isExecutable', 'false');
    editor.setAttribute('orders', 'targetNamespace', 'http://new.example');
    editor.setDocumentation('orders', 'Read me');
  });
  expect((await canvas.snapshot()).selected).toMatchObject({
    name: 'Sales',
    documentation: 'Read me',
    attributes: { isExecutable: 'false', targetNamespace: 'http://new.example' },
  });
  expect((await canvas.save()).xml).toContain('<documentation>Read me</documentation>');
});

test('the script of a script task is a text like an attribute', async ({ canvas, page }) => {
  await canvas.open('first', ORDERS);
  expect((await canvas.view('count'))?.attributes).toMatchObject({
    scriptFormat: 'groovy',
    script: 'x = "${orderId}"',
  });
  await page.evaluate(() => window.harness.first.setAttribute('count', 'script', 'y = 1 < 2'));
  expect((await canvas.save()).xml).toContain('<script>y = 1 &lt; 2</script>');
});

test('what is in a collapsed sub-process is revealed', async ({ canvas }) => {
  const problems = await canvas.open('first', NESTED);
  expect(problems).toEqual([]);
  await canvas.select('inner');
  expect(await canvas.snapshot()).toMatchObject({ selectedIds: ['inner'], selected: { name: 'Inside' } });
  await expect(canvas.shape('inner')).toBeVisible();
  await canvas.select(null);
  expect((await canvas.snapshot()).selected).toMatchObject({ id: 'nested', isProcess: true });
  await canvas.select('outer');
  await expect(canvas.shape('inner')).toBeHidden();
  expect((await canvas.save()).xml).toBe(NESTED);
});

test('conditions, timers and references', async ({ canvas, page }) => {
  await canvas.open('first', EVENTS);
  expect(await canvas.view('wait')).toMatchObject({
    typeLabel: 'Timer intermediate catch event',
    timer: { kind: 'timeDuration', value: 'PT1H' },
  });
  expect(await canvas.view('failed')).toMatchObject({
    typeLabel: 'Error boundary event',
    reference: { kind: 'error', id: '', choices: [{ id: 'Error_1', name: 'Carrier down', code: '503' }] },
  });
  await page.evaluate(() => {
    const editor = window.harness.first;
    editor.setTimer('wait', 'timeCycle', 'R3/PT10M');
    editor.setReference('failed', 'error', { id: 'Error_1' });
    editor.setReference('heard', 'message', { name: 'Paid' });
  });
  const { xml } = await canvas.save();
  expect(xml).toContain('R3/PT10M');
  expect(xml).not.toContain('timeDuration');
  expect(xml).toContain('errorRef="Error_1"');
  expect(xml).toMatch(/<bpmn:message id="Message_\w+" name="Paid" \/>/);
  expect((await canvas.view('heard'))?.reference).toMatchObject({ name: 'Paid' });

  await canvas.undo();
  expect((await canvas.save()).xml).not.toContain('Paid');
  await canvas.redo();
  await page.evaluate(() => window.harness.first.setReference('heard', 'message', null));
  expect((await canvas.view('heard'))?.reference).toMatchObject({ id: '' });
});

test('multi-instance and its absence', async ({ canvas, page }) => {
  await canvas.open('first', EVENTS);
  const value = {
    sequential: true,
    cardinality: '',
    collection: '${people}',
    elementVariable: 'person',
    completionCondition: '${done}',
  };
  await page.evaluate((view) => window.harness.first.setMultiInstance('task', view), value);
  expect((await canvas.view('task'))?.multiInstance).toEqual(value);
  expect((await canvas.save()).xml).toContain('activiti:collection="${people}"');
  await page.evaluate(() => window.harness.first.setMultiInstance('task', null));
  expect((await canvas.view('task'))?.multiInstance).toBeNull();
  await canvas.undo();
  await canvas.undo();
  expect((await canvas.save()).xml).toBe(EVENTS);
});

test('extension elements as text: edited, refused when broken or dangerous', async ({ canvas, page }) => {
  await canvas.open('first', ORDERS, ORDERS_DATA);
  const before = (await canvas.view('reserve'))?.extensionElements ?? [];
  expect(before).toHaveLength(2);
  const set = (texts: readonly string[]): Promise<string | null> =>
    page.evaluate((list) => window.harness.first.setExtensionElements('reserve', list), texts);

  expect(await set([...before, '<activiti:in source="a & b" />'])).toContain('not well-formed');
  expect(await set(['<!DOCTYPE x><activiti:in />'])).toContain('not allowed');
  expect(await set(['<plain />'])).toContain('namespace');
  expect(await set(['<acme:a /><acme:b />'])).toContain('one element');
  expect((await canvas.snapshot()).canUndo).toBe(false);

  expect(
    await set([
      ...before.slice(1),
      '<activiti:in source="a" target="b"><acme:x>1 &lt; 2</acme:x></activiti:in>',
    ]),
  ).toBe(null);
  const { xml } = await canvas.save();
  expect(xml).toContain('<activiti:in source="a" target="b">');
  expect(xml).toContain('<acme:x>1 &lt; 2</acme:x>');
  expect(xml).not.toContain('executionListener');
  await canvas.undo();
  expect((await canvas.view('reserve'))?.extensionElements).toEqual(before);
  expect((await canvas.save()).xml).toBe(ORDERS);
});

test('given line breaks in an attribute, when something else of its element is edited as text, then they stay', async ({
  canvas,
  page,
}) => {
  await canvas.open(
    'first',
    ORDERS.replace('keep me', '<acme:x lines="a&#10;b&#9;c" other="1" />'),
    ORDERS_DATA,
  );
  const problem = await page.evaluate(() => {
    const { first } = window.harness;
    const texts = first.view('reserve')?.extensionElements ?? [];
    return first.setExtensionElements(
      'reserve',
      texts.map((text) => text.replace('other="1"', 'other="2"')),
    );
  });
  expect(problem).toBeNull();
  expect((await canvas.save()).xml).toContain('<acme:x lines="a&#10;b&#9;c" other="2" />');
});

test('the snapshot is one object until something changes', async ({ canvas, page }) => {
  await canvas.open('first', ORDERS, ORDERS_DATA);
  const result = await page.evaluate(() => {
    const editor = window.harness.first;
    let calls = 0;
    editor.subscribe(() => (calls += 1));
    const first = editor.snapshot();
    const same = editor.snapshot() === first;
    editor.select('ship');
    const selected = editor.snapshot();
    editor.rename('ship', 'Ship it');
    const untouched = editor.snapshot() === selected;
    editor.rename('ship', 'Send it');
    const renamed = editor.snapshot();
    const model = editor.model();
    return {
      same,
      untouched,
      sameVersion: first.version === selected.version,
      newVersion: renamed.version > selected.version,
      name: renamed.selected?.name,
      sameModel: editor.model() === model,
      notified: calls > 0,
    };
  });
  expect(result).toEqual({
    same: true,
    untouched: true,
    sameVersion: true,
    newVersion: true,
    name: 'Send it',
    sameModel: true,
    notified: true,
  });
});

test('renaming an attribute is one step and keeps its value', async ({ canvas, page }) => {
  await canvas.open('first', ORDERS, ORDERS_DATA);
  const rename = (from: string, to: string): Promise<void> =>
    page.evaluate(([before, after]) => window.harness.first.renameAttribute('reserve', before, after), [
      from,
      to,
    ] as const);
  await rename('acme:team', 'acme:crew');
  expect((await canvas.view('reserve'))?.attributes).toMatchObject({ 'acme:crew': 'blue' });
  expect((await canvas.save()).xml).not.toContain('acme:team');
  await expect(rename('acme:crew', 'activiti:async')).rejects.toThrow(/already/);
  await expect(rename('acme:crew', 'no name')).rejects.toThrow(/cannot be the name/);
  await canvas.undo();
  expect((await canvas.snapshot()).canUndo).toBe(false);
  expect((await canvas.save()).xml).toBe(ORDERS);
});

test('a key right after the label is done reaches the canvas', async ({ canvas, page }) => {
  await canvas.open('first', ORDERS, ORDERS_DATA);
  await canvas.select('ship');
  await page.keyboard.press('e');
  const focused = await canvas.stage('first').evaluate((stage) => {
    const box = stage.querySelector('.djs-direct-editing-content');
    box?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13, bubbles: true }));
    return document.activeElement?.tagName;
  });
  expect(focused).toBe('svg');
});

test('a key right after the search or a menu is done reaches the canvas', async ({ canvas, page }) => {
  await canvas.open('first', ORDERS, ORDERS_DATA);
  const focusedAfter = (selector: string, event: string, key: string) =>
    canvas.stage('first').evaluate(
      (stage, [field, type, name]) => {
        const box = stage.querySelector<HTMLInputElement>(field);
        if (box !== document.activeElement) throw new Error(`${field} has no focus`);
        box?.dispatchEvent(new KeyboardEvent(type, { key: name, bubbles: true, cancelable: true }));
        return document.activeElement?.tagName;
      },
      [selector, event, key] as const,
    );
  await canvas.select('ship');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('Ship');
  await expect(canvas.stage('first').locator('.djs-search-result')).toHaveCount(1);
  expect(await focusedAfter('.djs-search-input input', 'keyup', 'Enter')).toBe('svg');

  await page.keyboard.press('a');
  await expect(page.locator('.djs-popup-search input')).toBeFocused();
  expect(await focusedAfter('.djs-popup-search input', 'keydown', 'Escape')).toBe('svg');
});

test('a pool without a process shows itself', async ({ canvas }) => {
  await canvas.open(
    'first',
    ORDERS.replace(
      '<process name',
      '<collaboration id="all"><participant id="shop" processRef="orders" /><participant id="customer" name="Customer" /></collaboration><process name',
    ).replace(
      'bpmnElement="orders" id="plane">',
      'bpmnElement="all" id="plane"><bpmndi:BPMNShape id="a" bpmnElement="shop" isHorizontal="true"><omgdc:Bounds x="100" y="80" width="700" height="250" /></bpmndi:BPMNShape><bpmndi:BPMNShape id="b" bpmnElement="customer" isHorizontal="true"><omgdc:Bounds x="100" y="400" width="700" height="80" /></bpmndi:BPMNShape>',
    ),
  );
  await canvas.select('shop');
  expect((await canvas.snapshot()).selected).toMatchObject({ id: 'orders', isProcess: true });
  await canvas.select('customer');
  expect((await canvas.snapshot()).selected).toMatchObject({
    id: 'customer',
    name: 'Customer',
    isProcess: false,
  });
});
