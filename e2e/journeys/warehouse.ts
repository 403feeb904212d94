import { expect, type Page } from '@playwright/test';

export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
}

/** The connector `warehouse` with the action `reserve` and two inputs. */
export async function makeConnector(page: Page): Promise<void> {
  await page.goto('./#/connectors');
  await page.getByRole('button', { name: 'New connector' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New connector' });
  await dialog.getByLabel('Name').fill('warehouse');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('button', { name: 'Add action' }).click();
  await page.getByLabel('Action name').fill('reserve');
  await page.getByLabel('Action name').press('Enter');
  await addInput(page, 0, 'quantity');
  await addInput(page, 1, 'shelf');
  await saved(page);
}

export async function addInput(page: Page, row: number, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add input parameter' }).click();
  const field = page.getByRole('table', { name: 'Input parameters' }).getByLabel('Name').nth(row);
  await field.fill(name);
  await field.press('Enter');
}

export async function publish(page: Page, version: string, notes?: string): Promise<void> {
  await page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish' });
  await expect(dialog.getByLabel('Version', { exact: true })).toHaveValue(version);
  if (notes !== undefined) await dialog.getByLabel('Release notes').fill(notes);
  await dialog.getByRole('button', { name: `Publish ${version}` }).click();
  await expect(page.getByText(`Published warehouse ${version}`)).toBeVisible();
}
