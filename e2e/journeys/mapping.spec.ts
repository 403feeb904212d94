import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './ownHost.ts';
import { input, openDropped, openProcess, properties, select, undo } from './workbench.ts';
import { MAIL_PROCESS } from './mailProcess.ts';

// Many parameters at once: found by filters, picked and filled by the keyboard, pasted, dragged onto, tried.

const NAMES = ['to', 'subject', 'weight', 'express', 'details', 'due', 'note', 'copy'];
const TYPES = ['string', 'string', 'integer', 'boolean', 'json', 'date', 'string', 'string'];
const inputs = NAMES.map((name, index) => ({
  id: `i${index}`,
  name,
  type: TYPES[index],
  required: index < 2,
}));
const MAILER = JSON.stringify({
  id: 'connector-1',
  name: 'mailer',
  actions: { send: { id: 'send', name: 'send', inputs, outputs: [] } },
});
const variable = (name: string, type: string, value?: unknown) => ({
  id: `v-${name}`,
  name,
  type,
  required: false,
  value,
});
const EXTENSIONS = JSON.stringify({
  id: 'process-1',
  name: 'order',
  type: 'PROCESS',
  extensions: {
    Process_order: {
      properties: Object.fromEntries(
        [variable('mail', 'string'), variable('order', 'json', { id: 'A-1', items: [1, 2] })].map((one) => [
          one.id,
          one,
        ]),
      ),
      mappings: {},
      constants: {},
    },
  },
});

const nameOf = (page: Page, name: string): Locator =>
  properties(page).getByRole('rowheader', { name }).getByRole('button');

async function paste(target: Locator, text: string): Promise<void> {
  await target.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test.beforeEach(async ({ page }) => {
  await openDropped(page, [
    { name: 'mailer.json', text: MAILER },
    { name: 'order.bpmn', text: MAIL_PROCESS },
    { name: 'order-extensions.json', text: EXTENSIONS },
  ]);
  await openProcess(page, 'order');
  await select(page, 'Send mail');
});

test('by the keyboard: filter, pick, fill down, clear; each is one step back', async ({ page }) => {
  await properties(page).getByRole('button', { name: 'Required 2' }).press('Enter');
  await expect(properties(page).getByRole('rowheader')).toHaveCount(2);
  await nameOf(page, 'to').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('mail');
  await page.keyboard.press('Enter');
  await expect(input(page, 'to')).toHaveValue('mail');
  await page.keyboard.press('Escape');
  await expect(nameOf(page, 'to')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(properties(page).getByText('2 selected')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('aside').analyze();
  expect(violations).toEqual([]);
  await page.keyboard.press('ControlOrMeta+d');
  await expect(input(page, 'subject')).toHaveValue('mail');
  await page.keyboard.press('Delete');
  await expect(input(page, 'to')).toHaveValue('');
  await expect(input(page, 'subject')).toHaveValue('');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(input(page, 'subject')).toHaveValue('mail');
  await undo(page).click();
  await expect(input(page, 'subject')).toHaveValue('');
  await expect(input(page, 'to')).toHaveValue('mail');
});

test('rows of a spreadsheet: a preview with reasons, one step; a variable dropped on a row; an expression tried', async ({
  page,
}) => {
  await paste(nameOf(page, 'to'), 'Source\tParameter\nmail\tto\nheavy\tweight\n${order.items.size()}\tnote');
  const dialog = page.getByRole('dialog', { name: 'Paste inputs' });
  await expect(dialog.getByText('“heavy” is not a whole number.')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations).toEqual([]);
  await dialog.getByRole('button', { name: 'Map 2 inputs' }).press('Enter');
  await expect(input(page, 'to')).toHaveValue('mail');
  await expect(input(page, 'note')).toHaveValue('${order.items.size()}');

  await properties(page).getByRole('button', { name: 'Try note' }).click();
  const tried = page.getByRole('dialog', { name: 'Try note' });
  await expect(tried.getByRole('status', { name: 'Result' })).toContainText('2');
  await tried.getByRole('textbox', { name: 'order' }).fill('{"items":[1,2,3]}');
  await expect(tried.getByRole('status', { name: 'Result' })).toContainText('3');
  await page.keyboard.press('Escape');

  await undo(page).click();
  await expect(input(page, 'note')).toHaveValue('');
  await expect(input(page, 'to')).toHaveValue('');

  const chip = properties(page)
    .getByRole('list', { name: 'Variables' })
    .getByRole('button', { name: 'order' });
  await chip.dragTo(nameOf(page, 'details'));
  await expect(input(page, 'details')).toHaveValue('order');
});
