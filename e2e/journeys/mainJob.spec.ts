import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { unzip } from '../../src/formats/zip.ts';
import { test } from './ownHost.ts';

// From an empty workspace to the files an engine reads, through the interface alone.

const properties = (page: Page) => page.getByRole('region', { name: 'Properties' });
const mapping = (page: Page, table: 'Input mapping' | 'Output mapping', parameter: string) =>
  properties(page)
    .getByRole('table', { name: table })
    .getByRole('row', { name: new RegExp(`^${parameter} `) });

test('given an empty workspace, when the main job is done with the mouse, then the files are what engines read', async ({
  page,
}) => {
  await page.goto('./#/connectors');
  await page.getByRole('button', { name: 'New connector' }).first().click();
  const dialog = page.getByRole('dialog');
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

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Projects' }).click();
  await page.getByRole('button', { name: 'New project' }).first().click();
  await dialog.getByLabel('Name').fill('Support');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('button', { name: 'New process' }).first().click();
  await dialog.getByLabel('Name').fill('welcome');
  await dialog.getByRole('button', { name: 'Create' }).click();

  await page.getByRole('button', { name: 'New variable' }).click();
  await dialog.getByLabel('Name', { exact: true }).fill('to');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page
    .getByRole('group', { name: 'Canvas' })
    .locator('[data-element-id^=StartEvent] .djs-hit')
    .first()
    .click();
  await page.getByRole('button', { name: 'Append task', exact: true }).click();
  await page.keyboard.type('Send welcome mail');
  await page.keyboard.press('Enter');

  await properties(page).getByRole('combobox', { name: 'Implementation' }).click();
  await page.getByRole('option', { name: /mailer\.send/ }).click();
  await expect(mapping(page, 'Input mapping', 'to')).toContainText('auto');
  await properties(page).getByRole('combobox', { name: 'subject', exact: true }).fill('Welcome!');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Create variables for the rest' }).click();
  await expect(mapping(page, 'Output mapping', 'messageId')).toContainText('auto');
  await page.getByRole('button', { name: 'Append end event' }).click();
  await saved(page);
  // What starts the process and what nobody reads yet is told, and nothing is wrong.
  const problems = page.getByRole('region', { name: 'Problems' });
  await expect(problems).toContainText('3 notes');
  await expect(problems).not.toContainText(/error:|warning:/);

  await page.getByRole('button', { name: 'Export' }).click();
  const choose = async (what: string) => {
    await dialog.getByRole('radio', { name: what, exact: true }).check();
    return download(page, () => dialog.getByRole('button', { name: 'Download' }).click());
  };
  expectWrittenFiles(
    await choose('Process XML'),
    await reopened(page, () => choose('Extensions JSON')),
    await reopened(page, () => choose('Project archive')),
  );
});

test('given an empty workspace, when the main job is done with the keyboard alone, then the files are the same', async ({
  page,
}) => {
  test.setTimeout(180_000); // hundreds of keys
  const press = (...keys: readonly string[]) =>
    keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());
  const type = (text: string) => page.keyboard.type(text);
  const dialog = page.getByRole('dialog');
  await page.goto('./#/connectors');
  await tabTo(page, page.getByRole('button', { name: 'New connector' }).first());
  await press('Enter');
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await type('mailer');
  await press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Add action' }));
  await press('Enter');
  await expect(page.getByLabel('Action name')).toBeFocused();
  await type('send');
  await press('Enter');
  const inputs = page.getByRole('table', { name: 'Input parameters' });
  for (const [row, [name, typeName]] of PARAMETERS.entries()) {
    await tabTo(page, page.getByRole('button', { name: 'Add input parameter' }));
    await press('Enter');
    await expect(inputs.getByLabel('Name', { exact: true }).nth(row)).toBeFocused();
    await type(name);
    await press('Tab');
    await expect(inputs.getByLabel('Type', { exact: true }).nth(row)).toBeFocused();
    await type(typeName);
    if (row === 0) await press('Tab', 'Space');
  }
  await tabTo(page, page.getByRole('button', { name: 'Add output parameter' }));
  await press('Enter');
  await type('messageId');
  await press('Tab');
  await saved(page);

  await tabTo(page, page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Projects' }));
  await press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'New project' }).first());
  await press('Enter');
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await type('Support');
  await press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'New process' }).first());
  await press('Enter');
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await type('welcome');
  await press('Enter');

  await tabTo(page, page.getByRole('button', { name: 'New variable' }));
  await press('Enter');
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
  await type('to');
  await tabTo(page, dialog.getByRole('button', { name: 'Done' }));
  await press('Enter');
  await expect(dialog).toBeHidden();

  await press('Control+f');
  await expect(page.getByRole('textbox', { name: 'Search in diagram' })).toBeFocused();
  await type('StartEvent');
  await expect(properties(page)).toContainText('Start event');
  await press('Enter');
  await expect(page.getByRole('textbox', { name: 'Search in diagram' })).toBeHidden();
  await appendByMenu(page, 'mailer.send');
  await press('Control+a'); // its label is open for a name
  await type('Send welcome mail');
  await press('Enter');
  await expect(properties(page).getByRole('heading', { name: 'Send welcome mail' })).toBeVisible();
  await appendByMenu(page, 'End event');
  await press('Escape', 'Control+f'); // it needs no name
  await type('Send');
  await press('Enter');
  await tabTo(page, properties(page).getByRole('combobox', { name: 'subject', exact: true }));
  await type('Welcome!');
  await press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Create variables for the rest' }));
  await press('Enter');
  await expect(mapping(page, 'Output mapping', 'messageId')).toContainText('auto');
  await saved(page);

  await tabTo(page, page.getByRole('button', { name: 'Export' }));
  const choose = async (downs: number) => {
    await tabTo(page, dialog.getByRole('radio', { checked: true }));
    for (let i = 0; i < downs; i++) await press('ArrowDown');
    await tabTo(page, dialog.getByRole('button', { name: 'Download' }));
    return download(page, () => press('Enter'));
  };
  await press('Enter');
  const xml = await choose(0);
  expectWrittenFiles(xml, await reopened(page, () => choose(1)), await reopened(page, () => choose(3)));
});

const PARAMETERS = [
  ['to', 'string'],
  ['subject', 'string'],
  ['urgent', 'boolean'],
] as const;

async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
}

/** Tab until the control has the focus, as a person without a mouse would. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let steps = 0; steps < 120; steps++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${String(control)}`);
}

async function appendByMenu(page: Page, entry: string): Promise<void> {
  const search = page.getByRole('combobox', { name: 'Search elements' });
  await page.keyboard.press('a');
  await expect(search).toBeFocused();
  await page.keyboard.type(entry);
  await page.keyboard.press('Enter');
  await expect(search).toBeHidden();
}

interface Downloaded {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function download(page: Page, start: () => Promise<void>): Promise<Downloaded> {
  const waiting = page.waitForEvent('download');
  await start();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
}

/** Where downloading closes the dialog, it is opened again. */
async function reopened(page: Page, work: () => Promise<Downloaded>): Promise<Downloaded> {
  if (await page.getByRole('dialog').isHidden())
    await page.getByRole('button', { name: 'Export' }).press('Enter');
  return work();
}

function expectWrittenFiles(xml: Downloaded, extensions: Downloaded, archive: Downloaded): void {
  const text = new TextDecoder();
  const process = text.decode(xml.bytes);
  const task = /<bpmn:serviceTask id="([^"]+)" name="Send welcome mail" implementation="mailer\.send">/.exec(
    process,
  )?.[1];
  const processId = /<bpmn:process id="(Process_[^"]+)" name="welcome" isExecutable="true">/.exec(
    process,
  )?.[1];
  expect(xml.name).toBe('welcome.bpmn20.xml');
  expect(process).not.toContain('modelData');
  expect([processId, task]).not.toContain(undefined);

  expect(extensions.name).toBe('welcome-extensions.json');
  const written: unknown = JSON.parse(text.decode(extensions.bytes));
  const variable = (name: string, type: string) => ({ id: expect.any(String), name, type, required: false });
  expect(written).toEqual({
    id: expect.stringMatching(/^process-/),
    name: 'welcome',
    type: 'PROCESS',
    extensions: {
      [String(processId)]: {
        properties: expect.anything(),
        mappings: {
          [String(task)]: {
            inputs: {
              to: { type: 'variable', value: 'to' },
              subject: { type: 'value', value: 'Welcome!' },
              urgent: { type: 'variable', value: 'urgent' },
            },
            outputs: { messageId: { type: 'variable', value: 'messageId' } },
          },
        },
      },
    },
  });
  const { extensions: byProcess } = written as { extensions: Record<string, { properties: object }> };
  expect(Object.values(byProcess[String(processId)]?.properties ?? {})).toEqual([
    variable('to', 'string'),
    variable('urgent', 'boolean'),
    variable('messageId', 'string'),
  ]);

  expect(archive.name).toBe('Support.zip');
  const entries = new Map(unzip(archive.bytes).map(({ path, bytes }) => [path, text.decode(bytes)]));
  expect([...entries.keys()].filter((path) => !path.startsWith('connector-modeler/')).sort()).toEqual([
    'Support.json',
    'connectors/mailer.json',
    'processes/welcome-extensions.json',
    'processes/welcome.bpmn20.xml',
  ]);
  expect(entries.get('processes/welcome.bpmn20.xml')).toBe(process);
  expect(entries.get('processes/welcome-extensions.json')).toBe(text.decode(extensions.bytes));
  const connector = JSON.parse(entries.get('connectors/mailer.json') ?? '') as {
    actions: Record<string, unknown>;
  };
  const parameter = (name: string, type: string) => ({ id: expect.any(String), name, type });
  expect(Object.values(connector.actions)).toEqual([
    {
      id: expect.any(String),
      name: 'send',
      inputs: [
        { ...parameter('to', 'string'), required: true },
        parameter('subject', 'string'),
        parameter('urgent', 'boolean'),
      ],
      outputs: [parameter('messageId', 'string')],
    },
  ]);
}
