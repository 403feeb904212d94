import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { chooseAction, exported, implementation, input, properties, saved, undo } from './workbench.ts';
import { test } from './ownHost.ts';

test.setTimeout(120_000);

// A connector made in forms, called by a process for Camunda 8: what is exported is what Camunda reads.

test('given a connector, when a task for Camunda 8 calls it, then the exported file says it in zeebe and FEEL', async ({
  page,
}) => {
  await makeConnector(page);
  await makeProcess(page);
  await addVariable(page, 'to');
  await appendTask(page, 'Send welcome mail');
  await chooseAction(page, 'mailer.send');
  await expect(properties(page).getByRole('row', { name: /^to / })).toContainText('auto');

  await writeFeel(page, 'subject', '"Welcome, " + customer.name');
  await input(page, 'priority').fill('3');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Append end event' }).click();
  await saved(page);
  await expect(page.getByRole('region', { name: 'Problems' })).toContainText('No problems');
  await expect(page.getByRole('tab', { name: 'Extensions' })).toBeHidden();

  const xml = await exported(page, 'Process XML');
  expect(xml).toContain('modeler:executionPlatform="Camunda Cloud"');
  expect(xml).toMatch(/<bpmn:serviceTask [^>]*zeebe:modelerTemplate="mailer\.send"/);
  expect(xml).toContain('zeebe:modelerTemplateVersion="10000"');
  expect(xml).toContain('<zeebe:taskDefinition type="mailer.send"');
  expect(xml).toContain('<zeebe:input source="=to" target="to" />');
  expect(xml).toContain('<zeebe:input source="=&#34;Welcome, &#34; + customer.name" target="subject" />');
  expect(xml).toContain('<zeebe:input source="=3" target="priority" />');
  expect(xml).toContain('<zeebe:output source="=messageId" target="messageId" />');
  expect(xml).not.toContain('activiti');
  expect(xml).not.toMatch(/<zeebe:input target="[^"]*" \/>/);
});

test('given a task for Camunda 8, when FEEL cannot be parsed or an expression of Activiti is left, then it is a problem with a way out', async ({
  page,
}) => {
  await makeConnector(page);
  await makeProcess(page);
  await appendTask(page, 'Send');
  await chooseAction(page, 'mailer.send');
  const problems = page.getByRole('region', { name: 'Problems' });
  await writeFeel(page, 'to', 'customer.mail +');
  await expect(problems).toContainText('“customer.mail +” is not FEEL. It is not finished.');
  await undo(page).click();
  await input(page, 'to').fill('${customer.mail}');
  await page.keyboard.press('Enter');
  await problems.getByRole('button', { name: 'Use =customer.mail' }).click();
  await expect(problems).not.toContainText('customer.mail');
  const xml = await exported(page, 'Process XML');
  expect(xml).toContain('<zeebe:input source="=customer.mail" target="to" />');
});

test('given an empty input for Camunda 8, when = is typed into it, then the editor for FEEL goes on with what is typed', async ({
  page,
}) => {
  await makeConnector(page);
  await makeProcess(page);
  await appendTask(page, 'Send');
  await chooseAction(page, 'mailer.send');
  await input(page, 'subject').click();
  await page.keyboard.type('=');
  const editor = properties(page).locator('[contenteditable="true"]').and(input(page, 'subject'));
  await expect(editor).toBeFocused();
  await page.keyboard.type('1 + 2');
  await page.keyboard.press('Enter');
  await saved(page);
  expect(await exported(page, 'Process XML')).toContain('<zeebe:input source="=1 + 2" target="subject" />');
});

test('given a connector that left as a template, when it comes into another workspace, then a task is made from it and filled', async ({
  page,
  browser,
}) => {
  await makeConnector(page);
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'Connector templates', exact: true }).check();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download', exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('mailer.send.json');
  const text = await readFile(await file.path(), 'utf8');

  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url().replace(/#.*/, '#/templates'));
  await dropFile(other, 'mailer.send.json', text);
  const review = other.getByRole('dialog', { name: 'Import' });
  await review.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(review).toBeHidden();
  await makeProcess(other);
  await appendTask(other, 'Send welcome mail');
  await implementation(other).click();
  await implementation(other).fill('mailer');
  await other.getByRole('option', { name: /Mailer: Send/ }).click();
  const problems = other.getByRole('region', { name: 'Problems' });
  await expect(problems).toContainText('must not be empty');
  await expect(problems).not.toContainText('not in the catalogue');
  const field = properties(other).getByLabel('to', { exact: true });
  await field.fill('ann@example.com');
  await field.press('Tab');
  await expect(problems).not.toContainText('must not be empty');
  await saved(other);
  const xml = await exported(other, 'Process XML');
  expect(xml).toMatch(/<bpmn:serviceTask [^>]*zeebe:modelerTemplate="mailer\.send"/);
  expect(xml).toContain('<zeebe:input source="ann@example.com" target="to" />');
  expect(xml).toContain('<zeebe:taskDefinition type="mailer.send"');
  expect(xml).not.toMatch(/<zeebe:input target="[^"]*" \/>/);
  await other.context().close();
});

test('given a task of the first version of a template, when it goes to the newest, then what is kept and gained is said before', async ({
  page,
}) => {
  await page.goto('./#/templates');
  await dropFile(page, 'call.json', JSON.stringify([call(1), call(2)]));
  const review = page.getByRole('dialog', { name: 'Import' });
  await review.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(review).toBeHidden();
  await makeProcess(page);
  await appendTask(page, 'Ask the warehouse');
  await implementation(page).click();
  await implementation(page).fill('call');
  await page.getByRole('option', { name: /Call the warehouse/ }).click();
  const version = properties(page).getByLabel('Version', { exact: true });
  const preview = page.getByRole('dialog');
  await version.selectOption('1');
  await preview.getByRole('button', { name: /1$/ }).click();
  await expect(preview).toBeHidden();
  await expect(implementation(page)).toHaveValue('Call the warehouse');
  const url = properties(page).getByLabel('URL', { exact: true });
  await url.fill('https://warehouse.example.com');
  await url.press('Tab');
  await version.selectOption('2');
  await expect(preview).toContainText('1 gained, 2 kept');
  await expect(preview.getByRole('row', { name: /Gained/ })).toContainText('Fragment');
  await preview.getByRole('button', { name: /2$/ }).click();
  await saved(page);
  const xml = await exported(page, 'Process XML');
  expect(xml).toContain('zeebe:modelerTemplateVersion="2"');
  expect(xml).toContain('<zeebe:input source="https://warehouse.example.com" target="url" />');
  expect(xml).toContain('<zeebe:input source="top" target="fragment" />');
  await undo(page).click();
  await expect(version).toHaveValue('1');
});

const call = (version: number) => ({
  $schema: 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json',
  id: 'io.example.warehouse.v1',
  name: 'Call the warehouse',
  version,
  appliesTo: ['bpmn:Task'],
  elementType: { value: 'bpmn:ServiceTask' },
  properties: [
    { type: 'Hidden', value: 'http', binding: { type: 'zeebe:taskDefinition', property: 'type' } },
    {
      id: 'url',
      label: 'URL',
      type: 'String',
      constraints: { notEmpty: true },
      binding: { type: 'zeebe:input', name: 'url' },
    },
    ...(version > 1
      ? [
          {
            id: 'fragment',
            label: 'Fragment',
            type: 'String',
            value: 'top',
            binding: { type: 'zeebe:input', name: 'fragment' },
          },
        ]
      : []),
  ],
});

async function dropFile(page: Page, name: string, text: string): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  const dataTransfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName));
      return transfer;
    },
    [name, text] as const,
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

async function makeConnector(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.goto('./#/connectors');
  await page.getByRole('button', { name: 'New connector' }).first().click();
  await dialog.getByLabel('Name').fill('mailer');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('button', { name: 'Add action' }).click();
  await page.getByLabel('Action name').fill('send');
  await page.getByLabel('Action name').press('Enter');
  const inputs = page.getByRole('table', { name: 'Input parameters' });
  for (const [row, [name, type]] of PARAMETERS.entries()) {
    await page.getByRole('button', { name: 'Add input parameter' }).click();
    await inputs.getByLabel('Name', { exact: true }).nth(row).fill(name);
    await inputs.getByLabel('Type', { exact: true }).nth(row).selectOption(type);
  }
  await inputs.getByLabel('Required', { exact: true }).first().check();
  await page.getByRole('button', { name: 'Add output parameter' }).click();
  await page
    .getByRole('table', { name: 'Output parameters' })
    .getByLabel('Name', { exact: true })
    .fill('messageId');
  await page.keyboard.press('Tab');
  await saved(page);
}

const PARAMETERS = [
  ['to', 'string'],
  ['subject', 'string'],
  ['priority', 'integer'],
] as const;

async function makeProcess(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Projects' }).click();
  await page.getByRole('button', { name: 'New project' }).first().click();
  await dialog.getByLabel('Name').fill('Support');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('button', { name: 'New process' }).first().click();
  await dialog.getByLabel('Name').fill('welcome');
  await dialog.getByLabel('Target').selectOption('Camunda 8');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('main').getByText('Camunda 8', { exact: true })).toBeVisible();
}

async function addVariable(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'New variable' }).click();
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByRole('button', { name: 'Done' }).click();
}

async function appendTask(page: Page, name: string): Promise<void> {
  await page
    .getByRole('group', { name: 'Canvas' })
    .locator('[data-element-id^=StartEvent] .djs-hit')
    .first()
    .click();
  await page.getByRole('button', { name: 'Append task', exact: true }).click();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(implementation(page)).toBeVisible();
}

/** As a person writes it: `=` in the empty field begins an expression. */
async function writeFeel(page: Page, parameter: string, feel: string): Promise<void> {
  await input(page, parameter).fill(`=${feel}`);
  await page.keyboard.press('Enter');
  await expect(properties(page).getByRole('row', { name: new RegExp(`^${parameter} `) })).toContainText(
    feel.slice(0, 8),
  );
}
