import { expect, type Page } from '@playwright/test';
import { openSample } from './sampleWorkspace.ts';
import { test } from './ownHost.ts';

const cards = (page: Page) => page.getByRole('article');
const search = (page: Page) => page.getByLabel('Search connectors');

async function openCatalogue(page: Page): Promise<void> {
  await openSample(page);
  await page.goto('./#/connectors');
  await expect(cards(page)).toHaveCount(4);
}

test('a connector is found with a slip of the pen, by an action, and the address remembers it', async ({
  page,
}) => {
  await openCatalogue(page);
  await search(page).fill('parsel');
  await expect(cards(page).first()).toHaveAccessibleName('parcel-tracker');
  await expect(page.getByText(/Nothing says “parsel”/)).toBeVisible();
  await search(page).fill('createLabel');
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText('Action createLabel');
  await cards(page).getByRole('link').click();
  await expect(page.getByLabel('Connector name')).toHaveValue('parcel-tracker');
  await page.goBack();
  await expect(search(page)).toHaveValue('createLabel');
  await expect(cards(page)).toHaveCount(1);

  await search(page).fill('zzzqqq');
  await page.getByRole('button', { name: 'Create connector “zzzqqq”' }).click();
  await expect(page.getByRole('dialog').getByLabel('Name')).toHaveValue('zzzqqq');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(cards(page)).toHaveCount(4);
});

test('filters narrow it, the table sorts it, and the look is remembered', async ({ page }) => {
  await openCatalogue(page);
  const filters = page.getByRole('complementary', { name: 'Filters' });
  await filters.getByRole('checkbox', { name: 'Logistics' }).check();
  await expect(cards(page)).toHaveCount(2);
  await filters.getByRole('checkbox', { name: 'Not used' }).check();
  await expect(page.getByText('No connector fits these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();

  await page.getByRole('button', { name: 'Table' }).click();
  const table = page.getByRole('table', { name: 'Connectors' });
  const names = table.getByRole('link');
  await table.getByRole('button', { name: 'Name', exact: true }).click();
  await expect(names).toHaveText(['invoices', 'parcel-tracker', 'team-chat', 'warehouse']);
  await table.getByRole('button', { name: 'Name', exact: true }).click();
  await expect(names).toHaveText(['warehouse', 'team-chat', 'parcel-tracker', 'invoices']);
  await expect(table.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
  await page.reload();
  await expect(names.first()).toHaveText('warehouse');
  await page.getByRole('checkbox', { name: 'Select warehouse' }).click();
  await page.getByRole('checkbox', { name: 'Select invoices' }).click({ modifiers: ['Shift'] });
  await expect(page.getByText('4 selected')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('4 selected')).toBeHidden();
});

test('categories are added, renamed and deleted with all that is in them', async ({ page }) => {
  await openCatalogue(page);
  await page.getByRole('button', { name: 'Manage categories' }).click();
  const dialog = page.getByRole('dialog', { name: 'Manage categories' });
  const list = dialog.getByRole('list', { name: 'Connector categories' });
  const field = dialog.getByLabel('New category');
  await field.fill('Robots');
  await field.press('Enter');
  await expect(field).toBeFocused();
  await field.fill('robots');
  await expect(dialog.getByText('There is a category “Robots” already.')).toBeVisible();
  await field.fill('');
  await expect(list.getByText('0 connectors')).toBeVisible();
  await dialog.getByRole('button', { name: 'Rename Logistics' }).click();
  await dialog.getByLabel('Rename Logistics').fill('Shipping');
  await dialog.getByLabel('Rename Logistics').press('Enter');
  await expect(list.getByRole('listitem').filter({ hasText: 'Shipping' })).toContainText('2 connectors');
  await dialog.getByRole('button', { name: 'Delete Shipping' }).click();
  await dialog.getByRole('combobox').selectOption('Robots');
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(list.getByRole('listitem').filter({ hasText: /^Robots/ })).toContainText('2 connectors');
  await dialog.getByRole('tab', { name: 'Processes' }).click();
  await expect(dialog.getByText('No categories yet.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(cards(page).filter({ hasText: 'Robots' })).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(cards(page).filter({ hasText: 'Shipping' })).toHaveCount(2);

  await page.getByRole('checkbox', { name: 'Select invoices' }).check();
  await page.getByRole('toolbar').getByRole('button', { name: 'Move to category' }).click();
  await page.getByRole('dialog').getByLabel('Category').fill('Money');
  await page.getByRole('dialog').getByLabel('Category').press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Move' }).click();
  await expect(cards(page).filter({ hasText: 'Money' })).toHaveCount(1);
});

test('several are deleted in one dialog; those in use need a tick; Undo and the trash link the tasks again', async ({
  page,
}) => {
  await openCatalogue(page);
  await page.getByRole('button', { name: 'More for invoices' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(cards(page)).toHaveCount(5);
  await page.getByRole('checkbox', { name: 'Select invoices-2' }).check();
  await page.getByRole('checkbox', { name: 'Select parcel-tracker' }).check();
  await page.getByRole('toolbar').getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(dialog.getByRole('checkbox', { name: 'Delete invoices-2' })).toBeChecked();
  const used = dialog.getByRole('checkbox', { name: /^Delete parcel-tracker although \d tasks use it/ });
  await expect(used).not.toBeChecked();
  await expect(dialog).toContainText(/1\.0\.0.*tasks in 2 processes: .*order-to-door/);
  await expect(dialog.getByRole('button', { name: 'Delete 1 connector' })).toBeVisible();
  await used.check();
  await dialog.getByRole('button', { name: 'Delete 2 connectors' }).click();
  await expect(cards(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cards(page)).toHaveCount(5);
  await expect(cards(page).filter({ hasText: 'parcel-tracker' })).toContainText('Used by 2 processes');

  await page.getByRole('button', { name: 'More for parcel-tracker' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('checkbox', { name: /^Delete parcel-tracker although/ }).check();
  await page.getByRole('button', { name: 'Delete 1 connector' }).click();
  await expect(cards(page)).toHaveCount(4);
  // The same menu opens where the pointer is, and with the keyboard where the focus is
  await cards(page).filter({ hasText: 'invoices-2' }).click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Duplicate' })).toBeVisible();
  await page.keyboard.press('Escape');
  const link = cards(page).getByRole('link', { name: 'invoices-2' });
  await link.focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu', { name: 'More for invoices-2' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
  await page.goto('./#/projects');
  await page.getByRole('button', { name: 'Trash' }).click();
  await page.getByRole('button', { name: 'Restore parcel-tracker' }).click();
  await page.getByRole('button', { name: 'Close' }).last().click();
  await page.goto('./#/connectors');
  await expect(cards(page).filter({ hasText: 'parcel-tracker' })).toContainText('Used by 2 processes');
});

test('details of a connector are found again as filters', async ({ page }) => {
  await openCatalogue(page);
  await cards(page).getByRole('link', { name: 'team-chat' }).click();
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tags').fill('people, alerts, people');
  await dialog.getByLabel('Protocol').selectOption('REST');
  await dialog.getByLabel('Documentation page').fill('javascript:alert(1)');
  await expect(dialog.getByText('A link starts with https:// or http://.')).toBeVisible();
  await dialog.getByLabel('Documentation page').fill('https://example.org/chat');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'Connectors' }).first().click();
  await cards(page).getByRole('button', { name: 'alerts' }).click();
  await expect(cards(page)).toHaveCount(1);
  await expect(page.getByRole('checkbox', { name: 'REST' })).toBeVisible();

  await page.getByRole('checkbox', { name: 'alerts' }).uncheck();
  await page.getByRole('button', { name: 'Landscape' }).click();
  const landscape = page.getByRole('table', { name: 'Landscape' });
  await expect(landscape.getByRole('row', { name: /^Not said/ })).toBeVisible();
  await landscape.getByRole('button', { name: 'REST, Not said: 1 connector' }).click();
  await expect(page.getByRole('checkbox', { name: 'REST' })).toBeChecked();
  await expect(page.getByRole('main').getByRole('link', { name: 'team-chat' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'parcel-tracker' })).toHaveCount(0);
});

test('an advanced input is folded in the task, and a private action stays with the task that has it', async ({
  page,
}) => {
  await openCatalogue(page);
  await cards(page).getByRole('link', { name: 'parcel-tracker' }).click();
  await page.getByRole('option', { name: /^createLabel/ }).click();
  const inputs = page.getByRole('table', { name: 'Input parameters' });
  await inputs.getByRole('button', { name: 'More for service' }).click();
  await page.getByRole('menuitem', { name: 'Details…' }).click();
  await page.getByRole('dialog').getByLabel('In a task').selectOption('Under Advanced');
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await page.getByRole('switch', { name: 'Private' }).check();
  await expect(page.getByRole('option', { name: /^createLabel/ })).toContainText('Private');
  await page.getByRole('button', { name: /tasks? uses? it/ }).click();
  await page.getByRole('dialog').getByRole('link').first().click();

  const properties = page.getByRole('region', { name: 'Properties' });
  await expect(properties.getByRole('combobox', { name: 'Implementation' })).toHaveValue(
    'parcel-tracker.createLabel',
  );
  const mapping = properties.getByRole('table', { name: 'Input mapping' });
  await expect(mapping.getByRole('row', { name: /^weight/ })).toBeVisible();
  await expect(mapping.getByRole('row', { name: /^service/ })).toHaveCount(0);
  await properties.getByRole('button', { name: /^Advanced/ }).click();
  await expect(properties.getByRole('table', { name: 'Advanced inputs' })).toContainText('service');
});
