import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './ownHost.ts';

async function create(page: Page, name: string, description = ''): Promise<void> {
  await page.goto('./#/connectors');
  await page.getByRole('button', { name: 'New connector' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New connector' });
  await dialog.getByLabel('Name').fill(name);
  if (description !== '') await dialog.getByLabel('Description').fill(description);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByLabel('Connector name')).toHaveValue(name);
}

async function addAction(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add action' }).click();
  await page.getByLabel('Action name').fill(name);
  await page.getByLabel('Action name').press('Enter');
  await expect(page.getByText(`.${name}`)).toBeVisible();
}

function cell(table: Locator, row: number, column: string): Locator {
  return table.getByLabel(column, { exact: true }).nth(row);
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
}

/** The editor keeps its text in lines; only those on the screen are there. */
function json(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Connector JSON' });
}

test('a connector is made with its forms, and is there after a reload', async ({ page }) => {
  await create(page, 'mailer', 'Sends mail');
  await addAction(page, 'send');
  await page.getByRole('button', { name: 'Add input parameter' }).click();
  const inputs = page.getByRole('table', { name: 'Input parameters' });
  await cell(inputs, 0, 'Name').fill('retries');
  await cell(inputs, 0, 'Type').selectOption('integer');
  await cell(inputs, 0, 'Required').check();
  await cell(inputs, 0, 'Default').fill('3');
  await cell(inputs, 0, 'Description').fill('How often it is tried');
  await page.getByRole('button', { name: 'Add output parameter' }).click();
  await cell(page.getByRole('table', { name: 'Output parameters' }), 0, 'Name').fill('receipt');
  await page.getByRole('button', { name: 'Add error' }).click();
  await page.getByLabel('Error name').fill('UNREACHABLE');
  await page.getByRole('textbox', { name: 'Code' }).fill('UNREACHABLE');
  await page.getByRole('tab', { name: 'Configuration' }).click();
  await page.getByRole('button', { name: 'Add configuration variable' }).click();
  const config = page.getByRole('table', { name: 'Configuration' });
  await cell(config, 0, 'Name').fill('API_KEY');
  await cell(config, 0, 'Value').fill('secret');
  await cell(config, 0, 'Secure').check();
  await expect(cell(config, 0, 'Value')).toHaveValue('');
  await saved(page);

  await page.reload();
  await page.getByRole('tab', { name: 'Definition' }).click();
  await page.getByRole('option', { name: /^send/ }).click();
  await expect(cell(inputs, 0, 'Name')).toHaveValue('retries');
  await expect(cell(inputs, 0, 'Type')).toHaveValue('integer');
  await expect(cell(inputs, 0, 'Required')).toBeChecked();
  await expect(cell(inputs, 0, 'Default')).toHaveValue('3');
  await page.getByRole('tab', { name: 'JSON' }).click();
  await expect(json(page)).toContainText('"value": 3');
  await expect(json(page)).not.toContainText('secret"');
});

test('parameters are entered, moved and deleted with the keyboard alone', async ({ page }) => {
  await create(page, 'mailer');
  await addAction(page, 'send');
  await page.getByRole('button', { name: 'Add input parameter' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('to');
  await page.keyboard.press('Enter'); // to the row that adds
  await page.keyboard.press('Enter');
  await page.keyboard.type('subject');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('body');
  const names = page.getByRole('table', { name: 'Input parameters' }).getByLabel('Name', { exact: true });
  await page.keyboard.press('Alt+ArrowUp');
  await expect(names.nth(1)).toHaveValue('body');
  await expect(names.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(names.nth(0)).toBeFocused();
  await page.keyboard.press('Control+Backspace');
  await expect(names).toHaveCount(2);
  await expect(names.nth(0)).toHaveValue('body');
});

test('a name that cannot be taken stays in its field with the reason', async ({ page }) => {
  await create(page, 'mailer');
  await addAction(page, 'send');
  await addAction(page, 'check');
  const name = page.getByLabel('Action name');
  await name.fill('send');
  await name.press('Enter');
  await expect(page.getByText('Another action of this connector is called “send”.')).toBeVisible();
  await page.getByLabel('Connector description').click();
  await expect(name).toHaveValue('send');
  await name.press('Escape');
  await expect(name).toHaveValue('check');

  await page.goto('./#/connectors');
  await page.getByRole('button', { name: 'New connector' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('mailer');
  await expect(dialog.getByText('Another connector is called “mailer”.')).toBeVisible();
  await dialog.getByRole('button', { name: /^Use mailer-2/ }).click();
  await dialog.getByLabel('Name').press('Enter');
  await expect(page.getByLabel('Connector name')).toHaveValue('mailer-2');
});

test('every step is undone and done again, wherever the focus is', async ({ page }) => {
  await create(page, 'mailer');
  await addAction(page, 'send');
  await page.getByRole('button', { name: 'Add input parameter' }).click();
  const names = page.getByRole('table', { name: 'Input parameters' }).getByLabel('Name', { exact: true });
  await names.fill('to');
  await names.press('Tab');
  await page.keyboard.press('Control+z');
  await expect(names).toHaveValue('input');
  await page.keyboard.press('Control+z');
  await expect(names).toHaveCount(0);
  await page.getByRole('button', { name: 'Redo' }).click();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(names).toHaveValue('to');
});

test('the JSON tab edits the same connector, both ways', async ({ page }) => {
  await create(page, 'mailer');
  await addAction(page, 'send');
  await page.getByRole('tab', { name: 'JSON' }).click();
  await expect(json(page)).toContainText('"name": "send"');
  await page.getByText('"send"').dblclick();
  await page.keyboard.type('deliver');
  await page.getByRole('tab', { name: 'Definition' }).click();
  await expect(page.getByLabel('Action name')).toHaveValue('deliver');
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('Action name')).toHaveValue('send');
});

test('the JSON tab offers the keys and values that fit', async ({ page }) => {
  await create(page, 'mailer');
  await page.getByRole('tab', { name: 'JSON' }).click();
  await json(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(
    '{ "name": "mailer", "actions": { "send": { "name": "send", "inputs": [ { "name": "to",  } ] } } }',
  );
  for (const key of Array<string>('} ] } } }'.length).fill('ArrowLeft')) await page.keyboard.press(key);
  await page.keyboard.press('Control+Space');
  const offered = page.getByRole('listbox', { name: 'Completions' }).getByRole('option');
  await expect(offered.filter({ hasText: 'required' })).toBeVisible();
  await expect(offered.filter({ hasText: /^name/ })).toHaveCount(0); // it has one
  await page.keyboard.type('ty', { delay: 50 }); // as people type: a list takes no Enter the moment it opens
  await expect(offered).toHaveCount(1);
  await expect(offered).toHaveAttribute('aria-selected', 'true');
  await expect(offered.locator('.cm-completionMatchedText')).toHaveText('ty');
  await page.keyboard.press('Enter');
  await expect(json(page)).toContainText('"type": ""');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Space');
  await offered.filter({ hasText: 'boolean' }).click();
  await expect(json(page)).toContainText('"type": "boolean"');
  await page.getByRole('tab', { name: 'Definition' }).click();
  await page.getByRole('option', { name: /^send/ }).click();
  await expect(cell(page.getByRole('table', { name: 'Input parameters' }), 0, 'Type')).toHaveValue('boolean');
});

test('the implementation of an action is copied with its button', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await create(page, 'mailer');
  await addAction(page, 'send');
  await page.getByRole('button', { name: 'Copy implementation' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('mailer.send');
});

test('copying works where the browser has no clipboard for pages, as over plain http', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await create(page, 'mailer');
  await addAction(page, 'send');
  const copy = page.getByRole('button', { name: 'Copy implementation' });
  await copy.click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
  await expect(copy).toBeFocused();
  await page.getByLabel('Action name').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByLabel('Action name')).toHaveValue('mailer.send');
});

test('text that cannot be read is kept, and the last valid connector stays in force', async ({ page }) => {
  await create(page, 'mailer');
  await addAction(page, 'send');
  await page.getByRole('tab', { name: 'JSON' }).click();
  await json(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' oops');
  await expect(page.getByText('This text is not a connector yet')).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(json(page)).toContainText('oops');

  await page.getByRole('tab', { name: 'Definition' }).click();
  await expect(page.getByText('The JSON tab holds text that cannot be read yet')).toBeVisible();
  await expect(page.getByRole('option', { name: /^send/ })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the last valid version' }).click();
  await page.getByRole('tab', { name: 'JSON' }).click();
  await expect(json(page)).not.toContainText('oops');
});

test('the catalogue is searched, and connectors are renamed, duplicated, deleted and brought back', async ({
  page,
}) => {
  await create(page, 'mailer', 'Sends mail');
  await addAction(page, 'send');
  await page.getByLabel('Connector name').fill('post-office');
  await page.getByLabel('Connector name').press('Enter');
  await saved(page);
  await create(page, 'payments');
  await page.getByRole('link', { name: 'Connectors' }).first().click();
  const cards = page.getByRole('article');
  await expect(cards).toHaveCount(2);
  await page.getByLabel('Search connectors').fill('send');
  await expect(cards).toHaveCount(1);
  await expect(page.getByRole('link', { name: 'post-office' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'More for post-office' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(cards).toHaveCount(2);
  await page.getByLabel('Search connectors').fill('');
  await page.getByLabel('Select payments').check();
  await page.getByLabel('Select post-office', { exact: true }).check();
  await expect(page.getByText('2 selected')).toBeVisible();
  await page.getByRole('toolbar').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('Not used');
  await page.getByRole('button', { name: 'Delete 2 connectors' }).click();
  await expect(cards).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cards).toHaveCount(3);
});

test('an action that is deleted comes back with Undo', async ({ page }) => {
  await create(page, 'mailer');
  await addAction(page, 'send');
  await page.getByRole('option', { name: /^send/ }).focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('option')).toHaveCount(0);
  await page.getByRole('main').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('option', { name: /^send/ })).toBeVisible();
});

test('a connector that is not there says so, with a way back', async ({ page }) => {
  await page.goto('./#/connectors/nowhere');
  await page.getByRole('button', { name: /All connectors/ }).click();
  await expect(page.getByRole('heading', { name: 'Connectors', level: 1 })).toBeVisible();
});

test('a rename says what it touches, takes the tasks along, and back', async ({ page }) => {
  await page.goto('./#/connectors');
  await page.getByRole('button', { name: /Open the sample project/ }).click();
  await expect(page).toHaveURL(/#\/projects\/.+/);
  await page.goto('./#/connectors');
  await page.getByRole('link', { name: 'parcel-tracker' }).first().click();
  await page.getByRole('option', { name: /^createLabel/ }).click();
  const uses = page.getByRole('button', { name: /tasks? uses? it/ });
  const before = await uses.textContent();
  await page.getByLabel('Action name').fill('makeLabel');
  await expect(page.getByText(/^\d+ tasks? in \d+ process(es)? follows?$/)).toBeVisible();
  await page.getByLabel('Action name').press('Enter');
  const said = page.getByText(/Renamed createLabel → makeLabel; \d+ tasks? in \d+ process/);
  await expect(said).toBeVisible();
  await expect(page.getByText('parcel-tracker.makeLabel')).toBeVisible();
  await expect(uses).toHaveText(before ?? '');

  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByLabel('Action name')).toHaveValue('createLabel');
  await expect(page.getByText(/Renamed makeLabel → createLabel/)).toBeVisible();
  await expect(uses).toHaveText(before ?? '');
  await uses.click();
  await page.getByRole('dialog').getByRole('link').first().click();
  await expect(page).toHaveURL(/#\/processes\/.+\?element=/);
});

test('a problem leads to its field, and its fix mends it', async ({ page }) => {
  await create(page, 'mailer');
  await addAction(page, 'send');
  await page.getByRole('button', { name: 'Add input parameter' }).click();
  const inputs = page.getByRole('table', { name: 'Input parameters' });
  await cell(inputs, 0, 'Name').fill('weight');
  await cell(inputs, 0, 'Type').selectOption('integer');
  await cell(inputs, 0, 'Default').fill('1,5 kg');
  await cell(inputs, 0, 'Default').press('Enter');
  await expect(cell(inputs, 0, 'Default')).toHaveValue('1,5 kg');
  await addAction(page, 'check');
  const problems = page.getByRole('region', { name: 'Problems' });
  await problems.getByRole('button', { name: /1,5 kg/ }).click();
  await expect(cell(inputs, 0, 'Default')).toBeFocused();
  await problems.getByRole('button', { name: 'Clear default' }).click();
  await expect(cell(inputs, 0, 'Default')).toHaveValue('');
  await expect(problems.getByText('No problems')).toBeVisible();
});

test('the outline is worked with the keyboard', async ({ page }) => {
  await create(page, 'mailer');
  await addAction(page, 'send');
  await addAction(page, 'check');
  const rows = page.getByRole('listbox', { name: 'Actions' }).getByRole('option');
  await rows.nth(1).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows.nth(0)).toContainText('check');
  await expect(rows.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('F2');
  await expect(page.getByLabel('Action name')).toBeFocused();
  await page.keyboard.type('deliver');
  await page.keyboard.press('Enter');
  await expect(rows.nth(1)).toContainText('deliver');
});
