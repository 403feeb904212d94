import { expect, type Page } from '@playwright/test';
import { test } from './ownHost.ts';

const template = (id: string, name: string, value = ''): string =>
  JSON.stringify({
    $schema: 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json',
    id,
    name,
    version: 1,
    appliesTo: ['bpmn:Task'],
    properties: [{ type: 'Hidden', value, binding: { type: 'zeebe:input', name: 'url' } }],
  });

const MAIL = template('acme.mail', 'Send a mail', 'https://mail.acme.test/v1?key={{secrets.MAIL_KEY}}');
const CALL = template('acme.call', 'Make a call');
const LETTER = template('acme.letter', 'Print a letter');

interface GivenFile {
  readonly name: string;
  readonly text: string;
  readonly folder?: string;
}

const FILES: readonly GivenFile[] = [
  { name: 'acme.json', text: `[\n  ${MAIL},\n  ${CALL}\n]\n` },
  { name: 'letter.json', text: LETTER, folder: 'print/templates' },
  { name: 'broken.json', text: '[\n  {"$schema": "https://unpkg.com/x",\n' },
];

/** Drops files, and folders as a browser hands them over. */
async function drop(page: Page, files: readonly GivenFile[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, text, folder } of given) {
      const file = new File([text], name);
      if (folder !== undefined)
        Object.defineProperty(file, 'webkitRelativePath', { value: `${folder}/${name}` });
      transfer.items.add(file);
    }
    return transfer;
  }, files);
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

const review = (page: Page) => page.getByRole('dialog', { name: 'Import' });
const entry = (page: Page, name: string) =>
  review(page).getByRole('list', { name: 'Found' }).getByRole('listitem').filter({ hasText: name });

test('templates of a list and of a folder are reviewed, imported, undone, and skipped when they come again', async ({
  page,
}) => {
  await page.goto('./#/templates');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();

  await drop(page, FILES);
  await expect(review(page).getByRole('region', { name: 'Refused' })).toContainText('broken.json');
  await expect(entry(page, 'Send a mail')).toContainText('acme.mail 1');
  await expect(entry(page, 'Send a mail')).toContainText('MAIL_KEY');
  await expect(entry(page, 'Send a mail')).toContainText('mail.acme.test');
  await expect(entry(page, 'Print a letter')).toContainText('New');
  await expect(review(page)).toContainText('Stores 3 templates.');
  await review(page).getByRole('button', { name: 'Import', exact: true }).click();
  await expect(review(page)).toBeHidden();
  await expect(page.getByText('Send a mail')).toBeVisible();

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('The import was undone')).toBeVisible();
  await expect(page.getByText('Send a mail')).toBeHidden();

  await drop(page, FILES);
  await review(page).getByRole('button', { name: 'Import', exact: true }).click();
  await expect(review(page)).toBeHidden();
  await expect(page.getByText('Make a call')).toBeVisible();

  await drop(page, FILES);
  await expect(entry(page, 'Make a call')).toContainText('Already there');
  await expect(review(page)).toContainText('There is nothing new to store.');
});
