import { expect } from '@playwright/test';
import { test } from './ownHost.ts';

test('a long table draws more of its rows when it is asked to, and all of them in the end', async ({
  page,
}) => {
  const inputs = Array.from({ length: 200 }, (_, at) => ({
    id: `i${at}`,
    name: `input${at}`,
    type: 'string',
  }));
  const text = JSON.stringify({ name: 'long', actions: { send: { id: 'send', name: 'send', inputs } } });
  await page.goto('./#/connectors');
  await page.getByRole('button', { name: 'Import', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog
    .getByLabel('Files', { exact: true })
    .setInputFiles([{ name: 'long.json', mimeType: 'application/json', buffer: Buffer.from(text) }]);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('link', { name: 'long', exact: true }).first().click();

  const table = page.getByRole('table', { name: 'Input parameters' });
  const more = table.getByRole('button', { name: /more rows?$/ });
  const names = table.getByLabel('Name', { exact: true });
  await expect(more).toHaveText('179 more rows');
  await expect(names).toHaveCount(21);
  await expect(names.last()).toHaveValue('input199');

  // without going there, where more are drawn by themselves
  await more.dispatchEvent('click');
  await expect(more).toHaveText('159 more rows');
  await expect(names.nth(39)).toHaveValue('input39');

  // by going to the end, which moves away as more of them are drawn
  await expect(async () => {
    await names.last().scrollIntoViewIfNeeded();
    expect(await more.count()).toBe(0);
  }).toPass();
  await expect(names).toHaveCount(200);
  await expect(names.last()).toHaveValue('input199');
});

test('a long outline holds the rows near the view alone, and keys go through all of it', async ({ page }) => {
  const names = Array.from({ length: 600 }, (_, at) => `action${String(at)}`);
  const actions = Object.fromEntries(names.map((name) => [name, { id: name, name }]));
  await page.goto('./#/connectors');
  await page.getByRole('button', { name: 'Import', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog.getByLabel('Files', { exact: true }).setInputFiles([
    {
      name: 'many.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ name: 'many', actions })),
    },
  ]);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('link', { name: 'many', exact: true }).first().click();

  const options = page.getByRole('listbox', { name: 'Actions' }).getByRole('option');
  const optionOf = (name: string) => options.filter({ hasText: new RegExp(`^${name}No`) });
  await expect(optionOf('action0')).toHaveAttribute('aria-selected', 'true');
  await expect(optionOf('action0')).toHaveAttribute('aria-setsize', '600');
  expect(await options.count()).toBeLessThan(100);

  await optionOf('action0').focus();
  await page.keyboard.press('End');
  await expect(optionOf('action599')).toBeFocused();
  await expect(optionOf('action599')).toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await expect(optionOf('action598')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(optionOf('action0')).toBeFocused();
  await expect(optionOf('action0')).toBeInViewport();
});
