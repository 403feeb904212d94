import { expect, type Page } from '@playwright/test';
import { SHOP_FILES } from './shopFiles.ts';
import {
  chooseAction,
  implementation,
  input,
  openDropped,
  openProcess,
  output,
  properties,
  saved,
  select,
  undo,
} from './workbench.ts';
import { test } from './ownHost.ts';

// What is done in one place and is seen in another: copies, renames, and undo of both.

const called = (page: Page) =>
  properties(page).getByRole('combobox', { name: 'Called element', exact: true });

/** The task of “order”, with an action, a mapped variable each way and a value. */
async function attach(page: Page): Promise<void> {
  await openProcess(page, 'order');
  await select(page, 'Create label');
  await chooseAction(page, 'createLabel');
  await input(page, 'weight').fill('12');
  await input(page, 'weight').press('Enter');
  await saved(page);
}

async function backToProject(page: Page): Promise<void> {
  await page.goBack();
  await expect(page.getByRole('table', { name: 'Processes' })).toBeVisible();
}

/** Another tab, at what the first has open or at an address of its own. */
async function secondTab(page: Page): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  return tab;
}

test('given a mapped task, when it is copied into another process, then action, version and mapping come along', async ({
  page,
}) => {
  await openDropped(page, SHOP_FILES);
  await attach(page);
  await select(page, 'Order paid'); // the focus is back on the canvas
  await select(page, 'Create label');
  await page.keyboard.press('ControlOrMeta+c');
  await backToProject(page);
  await openProcess(page, 'returns');
  await select(page, 'Order again');
  await page.keyboard.press('ControlOrMeta+v');
  const canvas = page.getByRole('group', { name: 'Canvas' });
  await canvas.hover({ position: { x: 380, y: 380 } });
  await canvas.click({ position: { x: 400, y: 400 } });

  await expect(properties(page).getByRole('heading', { name: 'Create label' })).toBeVisible();
  await expect(implementation(page)).toHaveValue('parcel-tracker.createLabel');
  await expect(properties(page).getByText('can still change')).toBeVisible();
  await expect(input(page, 'orderId')).toHaveValue('orderId');
  await expect(input(page, 'weight')).toHaveValue('12');
  await expect(output(page, 'trackingCode')).toHaveValue('trackingCode');
  await saved(page);
  await page.reload();
  await select(page, 'Create label');
  await expect(input(page, 'weight')).toHaveValue('12');
  await expect(properties(page).getByText('can still change')).toBeVisible();
});

test('given a called process, when its id is changed, then the call of another process follows, and back with Undo', async ({
  page,
}) => {
  await openDropped(page, SHOP_FILES);
  const other = await secondTab(page);
  await openProcess(other, 'returns');
  await select(other, 'Order again');
  await expect(called(other)).toHaveValue('Process_order');

  await openProcess(page, 'order');
  const id = properties(page).getByLabel('Id', { exact: true });
  await expect(id).toHaveValue('Process_order');
  await id.fill('Process_sale');
  await id.press('Enter');
  await saved(page);
  await expect(called(other)).toHaveValue('Process_sale');

  await undo(page).click();
  await expect(id).toHaveValue('Process_order');
  await expect(called(other)).toHaveValue('Process_order');
});

test('given a task of a process, when its action and a parameter are renamed, then the task follows, and back with Undo', async ({
  page,
}) => {
  await openDropped(page, SHOP_FILES);
  await attach(page);
  const task = page;
  const connector = await secondTab(page);
  await connector.goto('./#/connectors');
  await connector.getByRole('link', { name: 'parcel-tracker' }).first().click();
  await connector.getByRole('option', { name: /^createLabel/ }).click();
  const name = connector.getByLabel('Action name');
  await name.fill('makeLabel');
  await name.press('Enter');
  await expect(
    connector.getByText(/Renamed createLabel → makeLabel; 1 task in 1 process follows/),
  ).toBeVisible();
  await expect(implementation(task)).toHaveValue('parcel-tracker.makeLabel');
  await expect(input(task, 'weight')).toHaveValue('12');

  const parameter = connector
    .getByRole('table', { name: 'Input parameters' })
    .getByLabel('Name', { exact: true })
    .nth(1);
  await parameter.fill('grams');
  await parameter.press('Enter');
  await expect(input(task, 'grams')).toHaveValue('12');
  await expect(input(task, 'weight')).toBeHidden();

  await undo(connector).click();
  await expect(parameter).toHaveValue('weight');
  await expect(input(task, 'weight')).toHaveValue('12');
  await undo(connector).click();
  await expect(name).toHaveValue('createLabel');
  await expect(implementation(task)).toHaveValue('parcel-tracker.createLabel');
  await expect(input(task, 'weight')).toHaveValue('12');
  await expect(task.getByRole('region', { name: 'Problems' }).getByText(/^\d+ errors?$/)).toBeHidden();
});
