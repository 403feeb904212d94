import type { CanvasPage } from './CanvasPage.ts';
import { expect, test } from './CanvasPage.ts';
import { ACTION_TEXT, MAIL, MESSAGE_TEXT, OTHER_TEXT, REST_1_TEXT, REST_2_TEXT } from './camundaDiagrams.ts';

/** Places in the list of REST's properties. */
const URL = 1;
const METHOD = 2;
const BODY = 3;
const TIMEOUT = 4;
const RESULT = 5;

test.beforeEach(async ({ canvas }) => {
  const templates = [REST_1_TEXT, REST_2_TEXT, OTHER_TEXT, ACTION_TEXT, MESSAGE_TEXT];
  expect(await canvas.startCamunda(templates, MAIL)).toEqual([]);
});

const apply = (
  canvas: CanvasPage,
  version: number,
  options: {
    readonly preset?: string;
    readonly values?: readonly (readonly [number, string | number])[];
  } = {},
  id = 'io.acme.Rest',
): Promise<void> =>
  canvas.page.evaluate(
    ([ref, { preset, values }]) =>
      window.harness.first.templates?.apply('plain', ref, {
        ...(preset !== undefined && { preset }),
        ...(values && { values: new Map(values) }),
      }),
    [{ id, version }, options] as const,
  );

const setValue = (canvas: CanvasPage, index: number, value?: string | number): Promise<void> =>
  canvas.page.evaluate(
    ([place, wanted]) => window.harness.first.templates?.setValue('plain', place, wanted),
    [index, value] as const,
  );

/** The task with all that is in it, without what stands there in any case. */
async function taskXml(canvas: CanvasPage): Promise<string> {
  const { xml } = await canvas.save();
  const task = /<bpmn:(\w+) id="plain".*<\/bpmn:\1>/s.exec(xml)?.[0] ?? '';
  return task.replace(/ zeebe:modelerTemplateIcon="[^"]*"/, '');
}

test('a file that is not edited comes back byte for byte, and one edit changes its own text alone', async ({
  canvas,
  page,
}) => {
  expect((await canvas.save()).xml).toBe(MAIL);
  await page.evaluate(() => window.harness.first.rename('plain', 'Simple'));
  expect((await canvas.save()).xml).toBe(MAIL.replace('name="Plain"', 'name="Simple"'));
});

test('a template that is applied makes a service task of a plain one, in one step', async ({ canvas }) => {
  await apply(canvas, 1);
  expect(await taskXml(canvas)).toBe(
    '<bpmn:serviceTask id="plain" name="Plain" zeebe:modelerTemplate="io.acme.Rest" zeebe:modelerTemplateVersion="1">' +
      '<bpmn:documentation>Why</bpmn:documentation><bpmn:extensionElements>' +
      '<zeebe:taskDefinition type="http:1" />' +
      '<zeebe:ioMapping><zeebe:input source="get" target="method" /><zeebe:input source="=20" target="timeout" /></zeebe:ioMapping>' +
      '</bpmn:extensionElements><bpmn:incoming>f2</bpmn:incoming></bpmn:serviceTask>',
  );
  expect(await canvas.snapshot()).toMatchObject({ undoLabel: 'Apply template', canUndo: true });
  expect(await canvas.view('plain')).toMatchObject({
    type: 'bpmn:ServiceTask',
    implementation: '',
    template: { id: 'io.acme.Rest', version: 1 },
  });
  expect(await canvas.values('plain')).toEqual({ 0: 'http:1', [METHOD]: 'get', [TIMEOUT]: 20 });

  await canvas.undo();
  expect((await canvas.save()).xml).toBe(MAIL);
  expect(await canvas.snapshot()).toMatchObject({ canUndo: false, changed: false });
});

test('a value is set, its condition followed and its empty place taken away, each in one step', async ({
  canvas,
}) => {
  await apply(canvas, 1);
  const applied = (await canvas.save()).xml;
  await setValue(canvas, METHOD, 'post');
  expect(await taskXml(canvas)).toContain('<zeebe:input source="={}" target="body" />');
  await setValue(canvas, URL, 'https://example.com');
  await setValue(canvas, BODY, '={a: orderId}');
  await setValue(canvas, TIMEOUT, 45);
  await setValue(canvas, RESULT, 'answer');
  expect(await taskXml(canvas)).toContain(
    '<zeebe:ioMapping><zeebe:input source="https://example.com" target="url" />' +
      '<zeebe:input source="post" target="method" /><zeebe:input source="={a: orderId}" target="body" />' +
      '<zeebe:input source="=45" target="timeout" /></zeebe:ioMapping>' +
      '<zeebe:taskHeaders><zeebe:header key="resultVariable" value="answer" /></zeebe:taskHeaders>',
  );
  expect(await canvas.values('plain')).toMatchObject({
    [URL]: 'https://example.com',
    [TIMEOUT]: 45,
    [RESULT]: 'answer',
  });

  await setValue(canvas, URL);
  await setValue(canvas, RESULT);
  const emptied = await taskXml(canvas);
  expect(emptied).not.toContain('target="url"');
  expect(emptied).not.toContain('taskHeaders');
  await setValue(canvas, METHOD, 'get');
  expect(await taskXml(canvas)).not.toContain('target="body"');

  for (let count = 0; count < 8; count += 1) await canvas.undo();
  expect((await canvas.save()).xml).toBe(applied);
});

test('the same value again is no step', async ({ canvas }) => {
  await apply(canvas, 1);
  await setValue(canvas, METHOD, 'get');
  expect((await canvas.snapshot()).undoLabel).toBe('Apply template');
});

test('what a person emptied stays empty when conditions change and on an update', async ({ canvas }) => {
  await apply(canvas, 1);
  await setValue(canvas, TIMEOUT);
  await setValue(canvas, METHOD, 'post');
  expect(await taskXml(canvas)).not.toContain('timeout');
  await apply(canvas, 2);
  expect(await taskXml(canvas)).not.toContain('timeout');
});

test('an update takes new defaults and keeps what was changed, and goes back', async ({ canvas }) => {
  await apply(canvas, 1);
  await setValue(canvas, URL, '=orderId');
  await apply(canvas, 2);
  expect(await canvas.values('plain')).toMatchObject({ [URL]: '=orderId', [TIMEOUT]: 60, 6: 'PT30S' });
  expect((await canvas.snapshot()).undoLabel).toBe('Update template');
  await apply(canvas, 1);
  expect(await taskXml(canvas)).not.toContain('taskHeaders');
  expect(await canvas.values('plain')).toMatchObject({ [URL]: '=orderId', [TIMEOUT]: 20 });
});

test('another template keeps the values it has a place for', async ({ canvas }) => {
  await apply(canvas, 1);
  await setValue(canvas, URL, 'https://example.com');
  await apply(canvas, 3, {}, 'io.acme.Soap');
  expect(await taskXml(canvas)).toContain(
    '<zeebe:taskDefinition type="soap:1" /><zeebe:ioMapping><zeebe:input source="https://example.com" target="url" /></zeebe:ioMapping></bpmn:extensionElements>',
  );
});

test('a preset and values come with it in the same step', async ({ canvas }) => {
  await apply(canvas, 1, {
    preset: 'write',
    values: [
      [TIMEOUT, 5],
      [URL, 'x'],
    ],
  });
  expect(await canvas.values('plain')).toEqual({
    0: 'http:1',
    [URL]: 'x',
    [METHOD]: 'post',
    [BODY]: '={a: 1}',
    [TIMEOUT]: 5,
  });
  await canvas.undo();
  expect((await canvas.save()).xml).toBe(MAIL);
});

test('values that depend on each other are all written, whatever their order', async ({ canvas }) => {
  await apply(canvas, 1, {
    values: [
      [BODY, '={b: 2}'],
      [METHOD, 'post'],
    ],
  });
  expect(await canvas.values('plain')).toMatchObject({ [METHOD]: 'post', [BODY]: '={b: 2}' });
});

test('unlinking keeps the XML, removing takes it away and leaves what is the element’s own', async ({
  canvas,
  page,
}) => {
  await apply(canvas, 1);
  const applied = await taskXml(canvas);
  await page.evaluate(() => window.harness.first.templates?.unlink('plain'));
  expect(await taskXml(canvas)).toBe(applied.replace(/ zeebe:modelerTemplate\w*="[^"]*"/g, ''));
  expect(await canvas.snapshot()).toMatchObject({ undoLabel: 'Unlink template' });
  await canvas.undo();
  expect(await taskXml(canvas)).toBe(applied);

  await page.evaluate(() => window.harness.first.templates?.remove('plain'));
  expect(await taskXml(canvas)).toBe(
    '<bpmn:serviceTask id="plain" name="Plain"><bpmn:documentation>Why</bpmn:documentation><bpmn:incoming>f2</bpmn:incoming></bpmn:serviceTask>',
  );
  await canvas.undo();
  expect(await taskXml(canvas)).toBe(applied);
});

test('templates are offered by name, the newest version of each that fits', async ({ page }) => {
  const offered = (id: string): Promise<readonly string[]> =>
    page.evaluate(
      (elementId) =>
        (window.harness.first.templates?.offered(elementId) ?? []).map(
          ({ id, version }) => `${id} ${version ?? ''}`,
        ),
      id,
    );
  expect(await offered('plain')).toEqual(['io.acme.Rest 2', 'io.acme.Soap 3', 'warehouse.reserve 10200']);
  expect(await offered('start')).toEqual(['io.acme.Hook 1']);
  expect(await offered('nowhere')).toEqual([]);
});

test('what does not fit or is not there is refused with a sentence, and nothing changes', async ({
  canvas,
  page,
}) => {
  const refusal = (elementId: string, id: string, version: number): Promise<string> =>
    page.evaluate(
      ([element, ref]) => {
        try {
          window.harness.first.templates?.apply(element, ref);
          return '';
        } catch (error) {
          return error instanceof Error ? error.message : 'not an Error';
        }
      },
      [elementId, { id, version }] as const,
    );
  expect(await refusal('start', 'io.acme.Rest', 1)).toBe(
    '“Call over HTTP” is not for this element: it is a Start event.',
  );
  expect(await refusal('plain', 'io.acme.Rest', 9)).toContain('io.acme.Rest');
  expect(await canvas.snapshot()).toMatchObject({ canUndo: false });
});

test('templates the library cannot use are named', async ({ canvas, page }) => {
  const problems = await page.evaluate(
    ([good, bad]) =>
      window.harness.first.templates
        ?.set([good, good, bad].map(window.harness.templateFrom))
        .map(({ message }) => message),
    [
      REST_1_TEXT,
      REST_1_TEXT.replace('"type":"Dropdown"', '"type":"Carousel"').replace('io.acme.Rest', 'io.acme.Bad'),
    ] as const,
  );
  expect(problems).toHaveLength(2);
  expect(problems?.[0]).toContain('another template has the same id and version');
  expect(problems?.[1]).toContain('Call over HTTP');
  await apply(canvas, 1);
  expect(await canvas.values('plain')).toMatchObject({ [METHOD]: 'get' });
});

test('an event gets a message of its own, copied with it', async ({ canvas, page }) => {
  await page.evaluate(() =>
    window.harness.first.templates?.apply('start', { id: 'io.acme.Hook', version: 1 }),
  );
  const { xml } = await canvas.save();
  expect(xml).toMatch(/<bpmn:message id="\w+" name="[-0-9a-f]{36}" zeebe:modelerTemplate="io.acme.Hook" \/>/);
  expect(xml).toContain('<zeebe:property name="inbound.type" value="hook:1" />');
  await page.evaluate(() => window.harness.first.templates?.setValue('start', 1, 'orders'));
  expect((await canvas.save()).xml).toContain('<zeebe:property name="inbound.path" value="orders" />');
  await canvas.undo();
  await canvas.undo();
  expect((await canvas.save()).xml).toBe(MAIL);
});

test('a copy has the template and its values', async ({ canvas }) => {
  await apply(canvas, 1, { values: [[URL, 'x']] });
  const copy = await canvas.copyAndPaste('first', 'plain', 'first', 500, 600);
  expect(copy).not.toBe('plain');
  expect(await canvas.view(copy)).toMatchObject({ template: { id: 'io.acme.Rest', version: 1 } });
  expect(await canvas.values(copy)).toEqual(await canvas.values('plain'));
});

test('a type the template is not for unlinks it', async ({ canvas }) => {
  await apply(canvas, 1);
  await canvas.replaceWith('plain', 'replace-with-user-task');
  expect(await canvas.view('plain')).toMatchObject({ type: 'bpmn:UserTask', template: null });
});

test('the icon of a template is drawn, and none that would be loaded', async ({ canvas, page }) => {
  await apply(canvas, 1);
  await expect(canvas.shape('plain').locator('image')).toHaveAttribute('href', /^data:image\/svg\+xml/);
  const { xml } = await canvas.save();
  await canvas.open('first', xml.replace(/(modelerTemplateIcon=")[^"]*/, '$1https://example.com/icon.png'));
  await expect(canvas.shape('plain')).toBeVisible();
  await expect(canvas.shape('plain').locator('image')).toHaveCount(0);
  expect(await page.evaluate(() => window.harness.first.view('plain')?.template?.icon)).toBe(
    'https://example.com/icon.png',
  );
});

test('templates are in the menus that append, change and create', async ({ canvas, page }) => {
  await canvas.select('plain');
  await canvas.stage('first').locator('.djs-context-pad [data-action="append"]').click();
  await page.locator('.djs-popup input').fill('soap');
  await page.locator('.djs-popup [data-id="template-io.acme.Soap"]').click();
  const [made = ''] = (await canvas.snapshot()).selectedIds;
  expect(await canvas.view(made)).toMatchObject({
    type: 'bpmn:ServiceTask',
    name: 'Call over SOAP',
    template: { id: 'io.acme.Soap', version: 3 },
  });
  expect((await canvas.save()).xml).not.toMatch(/<zeebe:input (?![^>]*source=)/);

  await canvas.replaceWith('send', 'template-io.acme.Rest');
  expect(await canvas.view('send')).toMatchObject({ template: { id: 'io.acme.Rest', version: 2 } });
});

test('what is selected says what its template is filled with as soon as the template is there', async ({
  canvas,
  page,
}) => {
  await apply(canvas, 1);
  await page.evaluate(() => {
    window.harness.first.select('plain');
    window.harness.first.templates?.set([]);
  });
  const filledIn = (): Promise<number | undefined> =>
    page.evaluate(() => window.harness.first.snapshot().selected?.template?.values.size);
  expect(await filledIn()).toBe(0);
  await page.evaluate(
    (text) => window.harness.first.templates?.set([window.harness.templateFrom(text)]),
    REST_1_TEXT,
  );
  expect(await filledIn()).toBe(3);
});
