import { expect, type Page } from '@playwright/test';
import { keptDocuments } from './keptDocuments.ts';
import { openSample } from './sampleWorkspace.ts';
import { properties } from './workbench.ts';
import { test } from './ownHost.ts';

// What leads anywhere and changes everything at once, with the keyboard alone.

const palette = (page: Page) => page.getByRole('combobox', { name: 'Search or run a command' });

async function processTexts(page: Page): Promise<readonly string[]> {
  return (await keptDocuments(page)).flatMap(({ content }) =>
    content.kind === 'process' ? [content.xml + (content.extensions ?? '')] : [],
  );
}

test('given two processes with a variable, when it is replaced, then all that names it follows, but for what is unticked, and one undo takes it back', async ({
  page,
}) => {
  await openSample(page);
  const before = await processTexts(page);
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await page.getByLabel('Find', { exact: true }).fill('var:orderId');
  await page.getByLabel('Replace with').fill('saleId');
  await expect(page.getByText('15 places in 2 processes; 13 follow a variable')).toBeVisible();
  await page.getByRole('checkbox', { name: 'All places in returns' }).uncheck();
  await page.getByRole('button', { name: 'Replace 1 place' }).click();
  await expect(page.getByText('Replaced in 1 place of 1 process')).toBeVisible();
  await expect(page.getByText(/^6 places in 1 process;/)).toBeVisible();

  const after = await processTexts(page);
  expect(after.filter((text) => text.includes('saleId'))).toHaveLength(1);
  expect(after.find((text) => text.includes('saleId'))).not.toMatch(/\$\{orderId|"value": ?"orderId"/);

  await page.getByRole('heading', { name: 'Search and replace' }).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('15 places in 2 processes; 13 follow a variable')).toBeVisible();
  expect(await processTexts(page)).toEqual(before);
  await page.getByRole('link', { name: /^Reserve stock/ }).click();
  await expect(properties(page).getByRole('heading', { name: 'Reserve stock' })).toBeVisible();
});

test('given any page, when a task is typed with a slip, then Enter leads to it; its steps are listed and led back to', async ({
  page,
}) => {
  await openSample(page);
  await page.keyboard.press('ControlOrMeta+k');
  await palette(page).fill('@resreve');
  await expect(page.getByRole('option', { name: /^Reserve stock/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(properties(page).getByRole('heading', { name: 'Reserve stock' })).toBeVisible();

  const name = properties(page).getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Hold stock');
  await name.press('Enter');
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAccessibleDescription('Rename');
  await page.getByRole('button', { name: 'Steps' }).press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeVisible();
  await page.getByRole('menuitem', { name: 'As it was opened' }).press('Enter');
  await expect(properties(page).getByRole('heading', { name: 'Reserve stock' })).toBeVisible();

  await page.keyboard.press('ControlOrMeta+k');
  await palette(page).fill('#createLabel');
  await page.keyboard.press('Enter');
  await expect(page.getByText('parcel-tracker.createLabel')).toBeVisible();
});
