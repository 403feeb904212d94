import { expect, type Page } from '@playwright/test';
import { SHOP_FILES } from './shopFiles.ts';
import { chooseAction, input, openDropped, openProcess, output, properties, select } from './workbench.ts';
import { test } from './ownHost.ts';

// What is typed and cannot be taken waits where it was typed, with the reason; who left it in the same click is told.

const id = (page: Page) => properties(page).getByLabel('Id', { exact: true });
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });
const wayBack = (page: Page) => messages(page).getByRole('button', { name: 'Go back to it' });
const section = (page: Page, name: string) => properties(page).getByRole('button', { name, exact: true });

test.beforeEach(async ({ page }) => {
  await openDropped(page, SHOP_FILES);
  await openProcess(page, 'order');
  await select(page, 'Create label');
});

test('an id that is refused is told as soon as its element is left, and waits there', async ({ page }) => {
  await id(page).fill('not an id');
  await select(page, 'Order paid');
  await expect(id(page)).toHaveValue('Start');
  await expect(id(page)).not.toHaveAttribute('aria-invalid');
  await expect(messages(page)).toContainText('“not an id” was not taken.');

  await wayBack(page).click();
  await expect(id(page)).toBeFocused();
  await expect(id(page)).toHaveValue('not an id');
  await expect(id(page)).toHaveAttribute('aria-invalid', 'true');
  await id(page).press('Escape');
  await expect(id(page)).toHaveValue('Label');
  await expect(id(page)).not.toHaveAttribute('aria-invalid');
});

test('it waits while another page is open, and is given up by what is typed over it', async ({ page }) => {
  await id(page).fill('Start');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Connectors' }).click();
  await wayBack(page).click();
  await expect(id(page)).toHaveValue('Start');
  await expect(id(page)).toHaveAttribute('aria-invalid', 'true');
  await id(page).fill('Label_1');
  await id(page).press('Enter');
  await expect(id(page)).toHaveValue('Label_1');
  await select(page, 'Order paid');
  await select(page, 'Create label');
  await expect(id(page)).toHaveValue('Label_1');
});

test('the variable of an output that cannot be one waits with its task', async ({ page }) => {
  await chooseAction(page, 'createLabel');
  await output(page, 'trackingCode').fill('my code');
  await select(page, 'Order paid');
  await expect(messages(page)).toContainText('“my code” was not taken.');
  await select(page, 'Create label');
  await expect(output(page, 'trackingCode')).toHaveValue('my code');
  await expect(output(page, 'trackingCode')).toHaveAttribute('aria-invalid', 'true');
  await output(page, 'trackingCode').fill('trackingCode');
  await output(page, 'trackingCode').press('Enter');
  await expect(output(page, 'trackingCode')).not.toHaveAttribute('aria-invalid');
});

test('the name of a row that another row has waits, also of a row that is not there yet', async ({
  page,
}) => {
  await chooseAction(page, 'createLabel');
  await section(page, 'Constants').click();
  const add = async (name: string) => {
    await properties(page).getByRole('button', { name: 'Add constant' }).click();
    await properties(page).getByLabel('Name of the new constant').fill(name);
    await page.keyboard.press('Enter');
  };
  await add('weight');
  await add('carrier');
  const name = properties(page).getByLabel('Name of carrier');
  await name.fill('weight');
  await name.press('Enter');
  await expect(name).toHaveValue('weight');
  await expect(properties(page).getByText('There is a row of that name.')).toBeVisible();
  await name.press('Escape');
  await expect(name).toHaveValue('carrier');

  await add('carrier');
  await select(page, 'Order paid');
  await expect(messages(page)).toContainText('“carrier” was not taken. There is a row of that name.');
  await wayBack(page).click();
  const fresh = properties(page).getByLabel('Name of the new constant');
  await expect(fresh).toBeFocused();
  await expect(fresh).toHaveValue('carrier');
  await fresh.press('Escape');
  await expect(fresh).toBeHidden();
});

test('what cannot be the name or the value of an attribute waits, with the reason', async ({ page }) => {
  await section(page, 'Other attributes').click();
  const add = async (name: string) => {
    await properties(page).getByRole('button', { name: 'Add attribute' }).click();
    await properties(page).getByLabel('Name of the new attribute').fill(name);
    await page.keyboard.press('Enter');
  };
  await add('no name');
  await expect(properties(page).getByText('“no name” cannot be the name of an attribute.')).toBeVisible();
  await properties(page).getByLabel('Name of the new attribute').fill('startQuantity');
  await page.keyboard.press('Enter');
  const quantity = properties(page).getByLabel('startQuantity', { exact: true });
  await quantity.fill('many');
  await quantity.press('Enter');
  await expect(quantity).toHaveValue('many');
  await expect(quantity).toHaveAttribute('aria-invalid', 'true');
  await quantity.fill('3');
  await quantity.press('Enter');
  await expect(quantity).toHaveValue('3');
  await expect(quantity).not.toHaveAttribute('aria-invalid');
});

test('a new name of a variable that is refused waits in its form, and is shown before all is done', async ({
  page,
}) => {
  await properties(page).getByRole('button', { name: 'Edit variables' }).click();
  const dialog = page.getByRole('dialog', { name: 'Variables' });
  const list = dialog.getByRole('navigation', { name: 'Variables of the process' });
  const name = dialog.getByLabel('Name', { exact: true });
  await name.fill('no name');
  await list.getByRole('button', { name: 'trackingCode' }).click();
  await expect(name).toHaveValue('trackingCode');
  await expect(list.getByRole('button', { name: /orderId.*New name not taken/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(name).toHaveValue('no name');
  await expect(name).toHaveAttribute('aria-invalid', 'true');

  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  await wayBack(page).click();
  await expect(name).toHaveValue('no name');
  await name.press('Escape');
  await expect(name).toHaveValue('orderId');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();
});

test('half a date takes nothing away', async ({ page }) => {
  await properties(page).getByRole('button', { name: 'New variable' }).click();
  const dialog = page.getByRole('dialog', { name: 'Variables' });
  await dialog.getByLabel('Name', { exact: true }).fill('due');
  await dialog.getByLabel('Type').selectOption('date');
  await dialog.getByLabel('Default', { exact: true }).fill('2026-05-31');
  await dialog.getByRole('button', { name: 'Add variable' }).click();
  await dialog
    .getByRole('navigation', { name: 'Variables of the process' })
    .getByRole('button', { name: 'due' })
    .click();
  const due = dialog.getByLabel('Default', { exact: true });
  await expect(due).toHaveValue('2026-05-31');
  await due.focus();
  await page.keyboard.press('Delete');
  await dialog.getByLabel('Description').focus();
  await expect(due).toHaveValue('2026-05-31');
  await expect(messages(page)).toContainText('half a date was not taken');
});

test('a literal of another type is kept with its task, as a problem', async ({ page }) => {
  await chooseAction(page, 'createLabel');
  await input(page, 'weight').fill('a lot');
  await select(page, 'Order paid');
  await select(page, 'Create label');
  await expect(input(page, 'weight')).toHaveValue('a lot');
  await expect(page.getByRole('region', { name: 'Problems' })).toContainText('weight');
});
