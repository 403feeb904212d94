import { readFile } from 'node:fs/promises';
import { expect, type Download, type Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { test } from './ownHost.ts';

/** Written the way people's files are: other line ends, odd layout, keys and elements nobody knows. */
const ORDER_XML = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<bpmn2:definitions xmlns:bpmn2="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  '    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  '    xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:acme="http://acme.test/bpmn" id="d1" targetNamespace="shop">',
  '  <!-- the comment stays -->',
  "  <bpmn2:process id='Process_order' name='Order' isExecutable='true' acme:owner='Ada'>",
  '    <bpmn2:startEvent id="Start"><bpmn2:outgoing>F1</bpmn2:outgoing></bpmn2:startEvent>',
  '    <bpmn2:sequenceFlow id="F1" sourceRef="Start" targetRef="Tell"/>',
  '    <bpmn2:serviceTask id="Tell" name="Tell the customer" implementation="mailer.send">',
  '      <bpmn2:incoming>F1</bpmn2:incoming></bpmn2:serviceTask>',
  '  </bpmn2:process>',
  '  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="Process_order">',
  '    <bpmndi:BPMNShape id="S1" bpmnElement="Start"><dc:Bounds x="100" y="102" width="36" height="36"/></bpmndi:BPMNShape>',
  '    <bpmndi:BPMNShape id="S2" bpmnElement="Tell"><dc:Bounds x="200" y="80" width="100" height="80"/></bpmndi:BPMNShape>',
  '    <bpmndi:BPMNEdge id="E1" bpmnElement="F1"><di:waypoint x="136" y="120"/><di:waypoint x="200" y="120"/></bpmndi:BPMNEdge>',
  '  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>',
  '</bpmn2:definitions>',
  '',
].join('\r\n');

const ORDER_EXTENSIONS = `{ "id": "process-1", "name": "order", "type": "PROCESS",
   "extensions": { "Process_order": {
      "properties": { "v1": { "id": "v1", "name": "address", "type": "string", "required": true } },
      "mappings": { "Tell": { "inputs": { "to": { "type": "variable", "value": "address" } } } },
      "constants": {} } } }`;

const MAILER =
  '{"id":"connector-1", "name":"mailer",\n\t"actions":{"send":{"id":"send","name":"send","inputs":[{"id":"i1","name":"to","type":"string"}]}}}';
const OTHER_MAILER = '{ "name": "mailer", "actions": { "post": { "id": "post", "name": "post" } } }';

const SHOP = new Map<string, string>([
  ['shop.json', '{"name":"shop", "version" : "7", "unknown": {"kept": true}}'],
  ['connectors/mailer.json', MAILER],
  ['forms/address.json', '{ "formRepresentation" : { } }\n\n'],
  ['processes/order-extensions.json', ORDER_EXTENSIONS],
  ['processes/order.bpmn20.xml', ORDER_XML],
]);

interface GivenFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

function shopZip(): GivenFile {
  const entries = [...SHOP].map(([path, text]) => [path, strToU8(text)] as const);
  return { name: 'shop.zip', content: zipSync(Object.fromEntries(entries)) };
}

/** Drops files into the middle of the window, wherever that is. */
async function drop(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  const plain = files.map(({ name, content }) => ({
    name,
    bytes: [...(typeof content === 'string' ? strToU8(content) : content)],
  }));
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of given) transfer.items.add(new File([new Uint8Array(bytes)], name));
    return transfer;
  }, plain);
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()));
}

const importDialog = (page: Page) => page.getByRole('dialog', { name: 'Import' });
const exportDialog = (page: Page) => page.getByRole('dialog', { name: 'Export' });
const importNow = (page: Page) =>
  importDialog(page).getByRole('button', { name: 'Import', exact: true }).click();

async function importShop(page: Page): Promise<void> {
  await drop(page, shopZip());
  await importNow(page);
  await expect(importDialog(page)).toBeHidden();
}

async function openExport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Export/ })
    .first()
    .click();
  await expect(exportDialog(page)).toBeVisible();
}

async function download(page: Page): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    exportDialog(page).getByRole('button', { name: 'Download', exact: true }).click(),
  ]);
  return file;
}

test.beforeEach(async ({ page }) => {
  await page.goto('/#/projects');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('a project that nobody changed goes out as it came in, byte for byte', async ({ page }) => {
  await drop(page, shopZip());
  await expect(
    importDialog(page).getByText(/Project with 1 process and 1 connector, 1 other file/),
  ).toBeVisible();
  await importNow(page);
  await openExport(page);
  await expect(exportDialog(page).getByRole('radio', { name: 'Project archive' })).toBeChecked();
  const archive = await download(page);
  expect(archive.suggestedFilename()).toBe('shop.zip');
  const entries = Object.entries(unzipSync(await bytesOf(archive)));
  expect(Object.fromEntries(entries.map(([path, bytes]) => [path, strFromU8(bytes)]))).toEqual(
    Object.fromEntries(SHOP),
  );
});

test('files dropped together are told apart, paired and stored in one go', async ({ page }) => {
  await drop(
    page,
    { name: 'order.bpmn', content: ORDER_XML },
    { name: 'order-extensions.json', content: ORDER_EXTENSIONS },
    { name: 'mailer.json', content: MAILER },
  );
  const found = importDialog(page).getByRole('list', { name: 'Found' });
  await expect(found.getByText(/Process with its extensions/)).toBeVisible();
  await expect(found.getByText(/Connector with 1 action/)).toBeVisible();
  await importDialog(page).getByLabel('Name of the new project').fill('Parcels');
  await expect(importDialog(page).getByText('Stores 1 project, 1 process and 1 connector.')).toBeVisible();
  await importNow(page);
  await expect(page.getByRole('main').getByText('Parcels').first()).toBeVisible();
});

test('a connector that the files name and nobody has is made from their tasks', async ({ page }) => {
  await drop(
    page,
    { name: 'order.bpmn', content: ORDER_XML },
    { name: 'order-extensions.json', content: ORDER_EXTENSIONS },
  );
  await importDialog(page).getByRole('checkbox', { name: 'Rebuild mailer from 1 task' }).check();
  await importNow(page);
  await page.goto('/#/connectors');
  await page.getByRole('main').getByRole('link', { name: 'mailer' }).click();
  await expect(page.getByText('mailer.send')).toBeVisible();
  const inputs = page.getByRole('table', { name: 'Input parameters' });
  await expect(inputs.getByRole('textbox', { name: 'Name' })).toHaveValue('to');
});

test('a connector whose name is taken asks what to do; a copy gets a name of its own', async ({ page }) => {
  await drop(page, { name: 'mailer.json', content: MAILER });
  await importNow(page);
  await expect(importDialog(page)).toBeHidden();
  await drop(page, { name: 'mailer.json', content: MAILER });
  await expect(importDialog(page).getByText('Already there')).toBeVisible();
  await importDialog(page).getByRole('button', { name: 'Cancel' }).click();
  await drop(page, { name: 'other.json', content: OTHER_MAILER });
  await expect(importDialog(page).getByText('Keeping mine')).toBeVisible();
  await importDialog(page).getByText('Import as copy').click();
  await expect(importDialog(page).getByLabel('Name of the copy')).toHaveValue('mailer-2');
  await importNow(page);
  await page.goto('/#/connectors');
  await expect(page.getByRole('main').getByText('mailer-2').first()).toBeVisible();
});

test('a bad file is named with its place and harms no other', async ({ page }) => {
  await drop(
    page,
    { name: 'broken.json', content: '{\n  "name": "broken",\n  "actions": { oops\n' },
    { name: 'mailer.json', content: MAILER },
  );
  const refused = importDialog(page).getByRole('region', { name: 'Refused' });
  await expect(refused.getByText(/broken\.json, line 3/).first()).toBeVisible();
  await refused.getByRole('button', { name: 'Show text' }).first().click();
  const text = refused.getByRole('region', { name: 'The text of broken.json' });
  await expect(text.getByText('"actions": { oops')).toBeVisible();
  await expect(text.getByRole('button', { name: 'Copy text' })).toBeVisible();
  await importNow(page);
  await expect(page.getByText('Imported 1 connector')).toBeVisible();
});

/** As Ctrl+V does it, with this text in the clipboard. */
async function paste(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(selector).evaluate((target, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('pasted text is an import as well, but not inside a field', async ({ page }) => {
  await paste(page, 'body', MAILER);
  await expect(importDialog(page).getByText(/Connector with 1 action/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page
    .getByRole('banner')
    .or(page.getByRole('main'))
    .getByRole('button', { name: 'Import' })
    .first()
    .click();
  await importDialog(page).getByRole('button', { name: 'Paste text' }).click();
  await paste(page, 'textarea', MAILER);
  await expect(importDialog(page).getByRole('list', { name: 'Found' })).toBeHidden();
  await importDialog(page).getByLabel('Text to import').fill(MAILER);
  await importDialog(page).getByRole('button', { name: 'Read text' }).click();
  await expect(importDialog(page).getByText(/Connector with 1 action/)).toBeVisible();
});

test('an import can be taken back', async ({ page }) => {
  await importShop(page);
  await expect(page.getByRole('main').getByText('shop').first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('The import was undone')).toBeVisible();
  await expect(page.getByRole('main').getByText('shop', { exact: true })).toHaveCount(0);
});

test('the export shows every file before it is downloaded', async ({ page }) => {
  await importShop(page);
  await openExport(page);
  const dialog = exportDialog(page);
  const files = dialog.getByRole('list', { name: 'Files' });
  await expect(files.getByRole('button')).toHaveCount(SHOP.size);

  await dialog.getByRole('radio', { name: 'Process XML' }).check();
  await expect(files.getByRole('button', { name: /order\.bpmn20\.xml/ })).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'Preview of order.bpmn20.xml' })).toContainText(
    'the comment stays',
  );

  await dialog.getByRole('radio', { name: 'Extensions JSON' }).check();
  await dialog.getByLabel('Extensions file named after').selectOption('application');
  await expect(files.getByRole('button', { name: /shop-extensions\.json/ })).toBeVisible();

  await dialog.getByRole('radio', { name: 'SVG image' }).check();
  await expect(dialog.getByRole('img', { name: 'The diagram order.svg' })).toBeVisible();

  await dialog.getByRole('radio', { name: 'PNG image' }).check();
  await expect(dialog.getByRole('img', { name: 'The diagram order.png' })).toBeVisible();
  const png = await download(page);
  expect(png.suggestedFilename()).toBe('order.png');
  expect((await bytesOf(png)).slice(1, 4)).toEqual(strToU8('PNG'));

  // The browser's own way back leaves the place the dialog is about.
  await page.goBack();
  await expect(dialog).toBeHidden();
});

test('an extensions file by itself goes to the process that is there', async ({ page }) => {
  await importShop(page);
  const changed = ORDER_EXTENSIONS.replace(
    '"constants": {}',
    '"constants": { "Tell": { "to": { "value": "Ada" } } }',
  );
  await drop(page, { name: 'by mail-extensions.json', content: changed });
  await expect(importDialog(page).getByRole('radio', { name: 'Attach to order in shop' })).toBeChecked();
  await importNow(page);
  await expect(page.getByText('Imported the extensions of 1 process')).toBeVisible();
  await page.getByRole('link', { name: 'shop' }).first().click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Export/ })
    .first()
    .click();
  const entries = Object.entries(unzipSync(await bytesOf(await download(page))));
  const expected = new Map(SHOP).set('processes/order-extensions.json', changed);
  expect(Object.fromEntries(entries.map(([path, bytes]) => [path, strFromU8(bytes)]))).toEqual(
    Object.fromEntries(expected),
  );
});
