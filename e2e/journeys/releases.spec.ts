import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { test } from './ownHost.ts';

test('given a project, when it is released, edited and released again, then both archives stay and are compared', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Open the sample project' }).click();
  const release = page.getByRole('button', { name: 'Release…' });
  const dialog = page.getByRole('dialog', { name: 'Release', exact: true });
  const submit = dialog.getByRole('button', { name: /^Release \d/ });
  const releases = page.getByRole('table', { name: 'Releases' });

  // Drafts and errors have to be agreed to.
  await release.click();
  await expect(dialog.getByRole('textbox', { name: 'Version' })).toHaveValue('1.0.0');
  await expect(submit).toBeDisabled();
  await dialog.getByRole('checkbox', { name: 'Release all the same' }).check();
  await dialog.getByRole('textbox', { name: 'Image registry' }).fill('registry.example.com/shop');
  const first = page.waitForEvent('download');
  await submit.click();
  const archive = await readFile(await (await first).path());
  expect((await first).suggestedFilename()).toBe('Parcel shop-1.0.0.zip');
  await expect(releases.getByRole('row', { name: /1\.0\.0/ })).toContainText('First release.');

  await page.getByRole('button', { name: 'Actions of returns' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await release.click();
  await expect(dialog.getByRole('textbox', { name: 'Version' })).toHaveValue('2.0.0');
  await expect(dialog.getByRole('textbox', { name: 'Image registry' })).toHaveValue(
    'registry.example.com/shop',
  );
  await expect(dialog.getByRole('textbox', { name: 'Release notes' })).toHaveValue(/“returns” is gone/);
  await dialog.getByRole('checkbox', { name: 'Release all the same' }).check();
  await submit.click();
  await expect(releases.getByRole('row')).toHaveCount(3);

  const again = page.waitForEvent('download');
  await releases.getByRole('button', { name: 'Download 1.0.0' }).click();
  expect(await readFile(await (await again).path())).toEqual(archive);
  await releases.getByRole('button', { name: '2.0.0', exact: true }).click();
  const view = page.getByRole('dialog', { name: 'Release 2.0.0' });
  await expect(view.getByRole('list', { name: 'What changed' })).toContainText('Process “returns”');
  await view.getByRole('button', { name: 'Close' }).last().click();
});
