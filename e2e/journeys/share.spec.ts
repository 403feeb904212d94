import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { axeViolations } from './axeViolations.ts';
import { test } from './ownHost.ts';
import { openSample } from './sampleWorkspace.ts';
import { openDropped, openProcess, properties, select, shape } from './workbench.ts';

// A small process or connector as a link: what is in it is seen before it is copied, and reviewed before it is kept.

const shareDialog = (page: Page) => page.getByRole('dialog', { name: 'Share as a link' });
const importDialog = (page: Page) => page.getByRole('dialog', { name: 'Import' });
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });
const linkIn = (page: Page) => shareDialog(page).getByRole('textbox', { name: 'Link' });

/** The browser of somebody else: nothing is kept there yet. */
async function elsewhere(browser: Browser, baseURL = ''): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ baseURL });
  return { context, page: await context.newPage() };
}

async function expectNothingKept(page: Page): Promise<void> {
  await page.goto('./#/projects');
  await expect(page.getByRole('main').getByText('Open the sample project')).toBeVisible();
}

test('given a process with its connector, when its link is copied and opened in another browser, then it is reviewed, imported and mapped as it was', async ({
  page,
  browser,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDropped(page, [
    { name: 'order.bpmn', text: ORDER },
    { name: 'order-extensions.json', text: EXTENSIONS },
    { name: 'mailer.json', text: MAILER },
  ]);
  await page.getByRole('button', { name: 'Actions of order' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Share as a link…' }).press('Enter');
  const dialog = shareDialog(page);
  const contents = dialog.getByRole('region', { name: 'What is in the link' });
  await expect(contents.getByRole('listitem')).toHaveText([
    /^order\.bpmn/,
    /^order-extensions\.json/,
    /^mailer\.json/,
  ]);
  const whole = await linkIn(page).inputValue();
  await contents.getByRole('checkbox', { name: 'The connectors it uses' }).uncheck();
  await expect(contents.getByText('mailer.json')).toBeHidden();
  await expect(linkIn(page)).not.toHaveValue(whole);
  await contents.getByRole('checkbox', { name: 'The connectors it uses' }).check();
  await expect(linkIn(page)).toHaveValue(whole);
  await expect(dialog.getByText('Browsers send that part to no server')).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(messages(page).getByText('Copied the link')).toBeVisible();
  await expect(dialog).toBeHidden();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(whole);

  const other = await elsewhere(browser, baseURL);
  await other.page.goto(link);
  const found = importDialog(other.page).getByRole('list', { name: 'Found' });
  await expect(found.getByText(/Process with its extensions/)).toBeVisible();
  await expect(found.getByText(/Connector with 1 action/)).toBeVisible();
  expect(new URL(other.page.url()).hash).toBe('#/projects');
  await other.page.reload();
  await expect(importDialog(other.page)).toBeHidden();
  await expectNothingKept(other.page);

  await other.page.goto(link);
  await importDialog(other.page).getByLabel('Name of the new project').fill('From Ada');
  await importDialog(other.page).getByRole('button', { name: 'Import', exact: true }).click();
  await other.page.getByRole('button', { name: 'Open', exact: true }).click();
  await openProcess(other.page, 'order');
  await select(other.page, 'Tell the customer');
  await expect(properties(other.page).getByRole('combobox', { name: 'Implementation' })).toHaveValue(
    'mailer.send',
  );
  await expect(
    properties(other.page).getByRole('table', { name: 'Input mapping' }).getByLabel('to', { exact: true }),
  ).toHaveValue('address');
  await expect(other.page.getByRole('navigation', { name: 'Main' }).getByText(/share/i)).toHaveCount(0);
  await other.context.close();
});

test('given a link that was cut on its way, when it is opened, then it says how much of it is there, and nothing else happens', async ({
  page,
  browser,
  baseURL,
}) => {
  await openSample(page);
  await page.goto('./#/connectors');
  await page.getByRole('button', { name: 'More for warehouse' }).first().press('Enter');
  await page.getByRole('menuitem', { name: 'Share as a link…' }).press('Enter');
  const link = await linkIn(page).inputValue();

  const other = await elsewhere(browser, baseURL);
  await other.page.goto(link.slice(0, -40));
  const count = (length: number) => length.toLocaleString('en');
  const cut = `The link is cut: ${count(link.length - 40)} of ${count(link.length)} characters.`;
  await expect(messages(other.page).getByText(cut)).toBeVisible();
  await expect(importDialog(other.page)).toBeHidden();
  await expectNothingKept(other.page);

  await other.page.goto(`${link.slice(0, -20)}~${link.slice(-19)}`);
  await expect(messages(other.page).getByText('The link is broken')).toBeVisible();
  await expect(importDialog(other.page)).toBeHidden();
  await other.page.goto('./#/share/anything');
  await expect(messages(other.page).getByText('The link holds nothing')).toBeVisible();
  await expectNothingKept(other.page);
  await other.context.close();
});

test('given an open process with work in it, when a link is opened in its window, then the review comes over it and the work is still there', async ({
  page,
}) => {
  await openSample(page);
  await openProcess(page, 'order-to-door');
  await expect(shape(page, 'Create parcel label')).toBeAttached();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or run a command' }).fill('share as a link');
  await page.keyboard.press('Enter');
  await expect(
    shareDialog(page).getByText('Some mail programs and chats cut links of this length.'),
  ).toBeVisible();
  const link = await linkIn(page).inputValue();
  await page.keyboard.press('Escape');
  await expect(shareDialog(page)).toBeHidden();
  await select(page, 'Create parcel label');
  await properties(page).getByLabel('Name', { exact: true }).first().fill('Print the label');
  const before = page.url();
  await page.evaluate((to) => location.assign(to), link);
  await expect(importDialog(page).getByRole('list', { name: 'Found' })).toBeVisible();
  expect(page.url()).toBe(before);
  await importDialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(shape(page, 'Print the label')).toBeVisible();
  await page.goBack();
  await expect(importDialog(page)).toBeHidden();
});

test('given a connector with what looks like a secret, and one that is too long, when they are shared, then the place is told, and the file is offered', async ({
  page,
}) => {
  const long = Array.from(
    { length: 1_500 },
    (_, at) => `"i${at}": "${(at * 2_654_435_761).toString(36)}"`,
  ).join();
  await openDropped(page, [
    { name: 'order.bpmn', text: ORDER },
    {
      name: 'mailer.json',
      text: MAILER.replace('"inputs"', '"description": "password=Tr0ub4dor&3xyz",\n "inputs"'),
    },
    { name: 'long.json', text: `{"name": "long", "actions": {"a": {"id": "a", "name": "a"}}, ${long}}` },
  ]);
  await page.goto('./#/connectors');
  await page.getByRole('button', { name: 'More for mailer' }).first().press('Enter');
  await page.getByRole('menuitem', { name: 'Share as a link…' }).press('Enter');
  const secrets = shareDialog(page).getByRole('region', { name: 'What looks like a secret' });
  await expect(secrets.getByText('mailer.json, line 2')).toBeVisible();
  await expect(linkIn(page)).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'More for long' }).first().press('Enter');
  await page.getByRole('menuitem', { name: 'Share as a link…' }).press('Enter');
  await expect(shareDialog(page).getByText(/^The link would be [\d,]+ characters long$/)).toBeVisible();
  await expect(linkIn(page)).toBeHidden();
  expect(await axeViolations(page)).toEqual([]);
  await shareDialog(page).getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByRole('dialog', { name: 'Export' }).getByText('long.json').first()).toBeVisible();
});

test('given a device that shares, when a connector is shared from its page, then the system gets its name and its link', async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.share = (what) => {
      document.title = JSON.stringify(what);
      return Promise.resolve();
    };
  });
  await openSample(page);
  await page.goto('./#/connectors');
  await page.getByRole('main').getByRole('link', { name: 'warehouse' }).first().click();
  await page.getByRole('button', { name: 'More for this connector' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Share as a link…' }).press('Enter');
  const link = await linkIn(page).inputValue();
  await shareDialog(page).getByRole('button', { name: 'Share…' }).click();
  await expect(shareDialog(page)).toBeHidden();
  expect(JSON.parse(await page.title())).toEqual({ title: 'warehouse', url: link });
});

const ORDER = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D" targetNamespace="shop">
  <process id="Process_order" name="Order" isExecutable="true">
    <serviceTask id="Tell" name="Tell the customer" implementation="mailer.send" />
  </process>
  <bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="p" bpmnElement="Process_order">
    <bpmndi:BPMNShape id="s" bpmnElement="Tell"><dc:Bounds x="200" y="80" width="100" height="80" /></bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>
`;
const EXTENSIONS = `{ "id": "process-1", "name": "order", "type": "PROCESS",
  "extensions": { "Process_order": {
    "properties": { "v1": { "id": "v1", "name": "address", "type": "string", "required": true } },
    "mappings": { "Tell": { "inputs": { "to": { "type": "variable", "value": "address" } } } },
    "constants": {} } } }`;
const MAILER = `{ "id": "connector-1", "name": "mailer",
  "actions": { "send": { "id": "send", "name": "send", "inputs": [{ "id": "i1", "name": "to", "type": "string" }] } } }`;
