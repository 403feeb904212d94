import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, type Download, type Locator, type Page } from '@playwright/test';
import type { VersionContent } from '../../src/domain/document.ts';
import { definitionHash } from '../../src/formats/activiti/definitionHash.ts';
import { writePackage } from '../../src/formats/package/writePackage.ts';
import { repositoryFiles } from '../../src/formats/package/writeRepository.ts';
import { test } from './ownHost.ts';

const definition = (more: string) =>
  `{ "name": "parcel-shop", "description": "Labels and pick-ups",\n\t"actions": { "label": { "id": "label", "name": "createLabel",\n` +
  `\t  "inputs": [{ "id": "i1", "name": "weight", "type": "integer", "required": true }${more}],  "outputs": [] } } }\n`;

function packageOf(version: string, more = '') {
  const { path, bytes } = writePackage(versionOf(version, more));
  return { name: path, bytes };
}

function versionOf(version: string, more = ''): VersionContent {
  const text = definition(more);
  return {
    kind: 'version',
    connectorId: 'b7c7b1de-0000-4000-8000-00000000beef',
    version,
    publishedAt: '2026-01-31T12:00:00.000Z',
    notes: `What ${version} brings.\n`,
    text,
    hash: definitionHash(text),
    icon: { name: 'parcel', hue: 'orange' },
    category: 'Logistics',
    about: {
      licence: 'MIT',
      authors: ['Ada'],
      visibility: 'public',
      compatibility: 'Activiti 7.1.0.M6 or newer',
      documentation: '# Parcel shop\n\nHow to use it.\n',
      attachments: [{ path: 'lib/parcel.jar', bytes: new Uint8Array([1, 2, 3, 0, 255]) }],
    },
  };
}

async function drop(page: Page, ...files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
  const plain = files.map(({ name, bytes }) => ({ name, bytes: [...bytes] }));
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of given) transfer.items.add(new File([new Uint8Array(bytes)], name));
    return transfer;
  }, plain);
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

const bytesOf = async (download: Download) => new Uint8Array(await readFile(await download.path()));
const main = (page: Page): Locator => page.getByRole('main');
const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name });

/** As a person does it: a made-up drop event knows no folders. */
async function dropFolder(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data });
}

async function downloadBy(page: Page, button: Locator): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return download;
}

async function importDropped(page: Page): Promise<void> {
  await dialog(page, 'Import').getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog(page, 'Import')).toBeHidden();
}

async function openParcelShop(page: Page): Promise<void> {
  await page.goto('/#/connectors/b7c7b1de-0000-4000-8000-00000000beef');
  await expect(page.getByRole('tab', { name: 'Definition' })).toBeVisible();
}

async function exportPackage(page: Page): Promise<Download> {
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Export/ })
    .first()
    .click();
  const box = dialog(page, 'Export');
  await box.getByRole('radio', { name: 'Package' }).check();
  await expect(box.getByRole('list', { name: 'Files' })).toContainText('files/lib/parcel.jar');
  return downloadBy(page, box.getByRole('button', { name: 'Download', exact: true }));
}

test.beforeEach(async ({ page }) => {
  await page.goto('/#/connectors');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('a package goes out of one workspace into another, and out again as the same bytes', async ({
  page,
  browser,
}) => {
  const first = packageOf('1.2.0');
  await drop(page, first);
  const review = dialog(page, 'Import');
  await expect(review.getByText('b7c7b1de-0000-4000-8000-00000000beef')).toBeVisible();
  await expect(review.getByRole('combobox', { name: 'Category' })).toHaveValue('Logistics');
  await importDropped(page);
  await openParcelShop(page);
  await main(page)
    .getByRole('button', { name: /^Export/ })
    .first()
    .click();
  const box = dialog(page, 'Export');
  await box.getByRole('radio', { name: 'Package' }).check();
  await expect(box.getByRole('checkbox', { name: 'Manifest' })).toBeDisabled();
  await box.getByRole('checkbox', { name: 'Attached files' }).uncheck();
  await expect(box.getByRole('list', { name: 'Files' })).not.toContainText('files/lib/parcel.jar');
  await expect(box.getByRole('list', { name: 'Files' })).toContainText('docs/README.md');
  await page.keyboard.press('Escape');
  const out = await exportPackage(page);
  expect(out.suggestedFilename()).toBe('parcel-shop-1.2.0.connector.zip');
  const bytes = await bytesOf(out);
  expect(bytes).toEqual(new Uint8Array(first.bytes));

  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url().replace(/#.*/, '#/connectors'));
  await expect(other.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await drop(other, { name: 'renamed by someone.zip', bytes });
  await importDropped(other);
  await openParcelShop(other);
  expect(await bytesOf(await exportPackage(other))).toEqual(bytes);
});

test('a newer version, one that drifted and a damaged file are told apart', async ({ page }) => {
  await drop(page, packageOf('1.2.0'));
  await importDropped(page);
  const more = ', { "id": "i2", "name": "insured", "type": "boolean", "required": true }';
  const damaged = packageOf('3.0.0');
  await drop(page, packageOf('2.0.0', more), packageOf('1.2.0', more), {
    ...damaged,
    bytes: damaged.bytes.slice(0, -40),
  });
  const review = dialog(page, 'Import');
  await expect(review.getByRole('region', { name: 'Refused' })).toContainText('3.0.0');
  await expect(
    review
      .getByRole('radiogroup', { name: 'What to do with parcel-shop 2.0.0' })
      .getByRole('radio', { name: 'New version' }),
  ).toBeChecked();
  await expect(
    review
      .getByRole('radiogroup', { name: 'What to do with parcel-shop 1.2.0' })
      .getByRole('radio', { name: 'Skip' }),
  ).toBeChecked();
  await expect(review.getByText(/insured/).first()).toBeVisible();
  await expect(review.getByText('Stores 1 published version.')).toBeVisible();
  await importDropped(page);
});

test('the folder of a repository can be dropped: every version and the draft after them', async ({
  page,
}, info) => {
  const connector = {
    kind: 'connector',
    text: definition(', { "id": "i3", "name": "note", "type": "string" }'),
    version: '1.3.0',
  } as const;
  const folder = info.outputPath('drop');
  for (const { path, bytes } of repositoryFiles(connector, [versionOf('1.1.0'), versionOf('1.2.0')], {})) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  await dropFolder(page, join(folder, 'parcel-shop'));
  const review = dialog(page, 'Import');
  await expect(review.getByText('Stores 1 connector and 2 published versions.')).toBeVisible();
  await expect(review.getByText('Becomes the draft')).toBeVisible();
  await expect(review.getByRole('radio', { name: 'Use as draft' })).toBeChecked();
  await importDropped(page);
  await openParcelShop(page);
  await page.getByRole('tab', { name: /Versions/ }).click();
  const versions = page.getByRole('treegrid', { name: 'Versions' });
  for (const version of ['1.1.0', '1.2.0', '1.2.1'])
    await expect(versions.getByRole('row').filter({ hasText: version }).first()).toBeVisible();
});

test('a workspace that is backed up comes back in another browser', async ({ page, browser }) => {
  const given = packageOf('1.2.0');
  await drop(page, given);
  await importDropped(page);
  await page.getByRole('button', { name: 'Kept in this browser' }).click();
  const backup = await downloadBy(page, page.getByRole('button', { name: 'Back up the workspace' }));

  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url().replace(/#.*/, '#/connectors'));
  await expect(other.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await drop(other, { name: backup.suggestedFilename(), bytes: await bytesOf(backup) });
  const restore = dialog(other, 'Restore a backup');
  await expect(restore.getByText('2 documents only in the backup')).toBeVisible();
  await restore.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(restore).toBeHidden();
  await openParcelShop(other);
  expect(await bytesOf(await exportPackage(other))).toEqual(new Uint8Array(given.bytes));
});
