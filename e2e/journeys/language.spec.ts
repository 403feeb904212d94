import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { test } from './ownHost.ts';

// Names are looked up by their English ones: this is about languages, and not about how a word is said.

const FILE = new URL('../../src/language/texts/de.json', import.meta.url);
const GERMAN = JSON.parse(readFileSync(FILE, 'utf8')) as Readonly<Record<string, string>>;

function german(english: string): string {
  const text = GERMAN[english];
  if (text === undefined) throw new Error(`There is no German for “${english}”.`);
  return text;
}

test.describe('a browser of somebody who reads German', () => {
  test.use({ locale: 'de-AT' });

  test('given an empty workspace, when a task calls an action, then all is said in German and the file is that of every language', async ({
    page,
  }) => {
    await page.goto('./#/connectors');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await newThing(page, 'New connector', 'mailer');
    await page.getByRole('button', { name: german('Add action'), exact: true }).click();
    await page.getByLabel(german('Action name')).fill('send');
    await page.getByLabel(german('Action name')).press('Enter');
    await page.getByRole('button', { name: german('Add input parameter'), exact: true }).click();
    const inputs = page.getByRole('table', { name: german('Input parameters') });
    await inputs.getByLabel(german('Name'), { exact: true }).fill('to');
    await inputs.getByLabel(german('Required'), { exact: true }).check();
    await saved(page);

    await page.goto('./#/projects');
    await newThing(page, 'New project', 'Support');
    await newThing(page, 'New process', 'welcome');
    const canvas = page.getByRole('group', { name: german('Canvas') });
    await canvas.locator('[data-element-id^=StartEvent] .djs-hit').first().click();
    await page.getByRole('button', { name: german('bpmn-js: Append task'), exact: true }).click();
    await page.keyboard.type('Mail senden');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: german('Implementation') }).click();
    await page.getByRole('option', { name: /mailer\.send/ }).click();
    // Found in a worker, told here.
    const problems = page.getByRole('region', { name: german('Problems') });
    await expect(problems).toContainText(
      german('The required input “{0}” is not mapped.').replace('{0}', 'to'),
    );
    await saved(page);

    await page.getByRole('button', { name: german('Export') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: german('Process XML'), exact: true }).check();
    const preview = dialog.getByRole('region').filter({ hasText: 'bpmn2:process' }).or(dialog);
    await expect(preview.first()).toContainText('implementation="mailer.send"');
    await expect(preview.first()).toContainText('isExecutable="true"');
  });
});

test('given text that is being typed, when another language is chosen, then it is saved and the page comes back in it', async ({
  page,
}) => {
  await page.goto('./#/connectors');
  await page.getByRole('button', { name: 'New connector' }).first().click();
  await page.getByRole('dialog').getByLabel('Name').fill('mailer');
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
  await page.getByRole('button', { name: 'Add action' }).click();
  await page.getByLabel('Action name').fill('send');
  await page.keyboard.press('Control+,');
  await page.getByRole('dialog').getByLabel('Language').selectOption('Deutsch');

  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByLabel(german('Action name'))).toHaveValue('send');

  await page.keyboard.press('Control+,');
  await page.getByRole('dialog').getByLabel(german('Language')).selectOption('English');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByLabel('Action name')).toHaveValue('send');
});

async function newThing(page: Page, what: string, name: string): Promise<void> {
  await page
    .getByRole('button', { name: german(what) })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(german('Name')).fill(name);
  await dialog.getByRole('button', { name: german('Create') }).click();
  await expect(dialog).toBeHidden();
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByText(german('Saved'), { exact: true })).toBeVisible();
}
