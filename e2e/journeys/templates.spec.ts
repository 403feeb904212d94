import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { PARCEL_TEMPLATE } from './parcelTemplate.ts';
import { saved, undo } from './workbench.ts';
import { test } from './ownHost.ts';

const json = (page: Page) => page.getByRole('textbox', { name: 'Template JSON' });
const form = (page: Page) => page.getByRole('region', { name: 'Form' });
const xml = (page: Page) => page.getByRole('textbox', { name: 'XML it writes' });

/** A new template whose text is replaced, as by pasting it. */
async function openPasted(page: Page): Promise<void> {
  await page.goto('./#/templates');
  await page.getByRole('button', { name: 'New template' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New template' });
  await dialog.getByLabel('Name').fill('Ping');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await json(page).click();
  await expect(form(page).getByText('Message must not be empty.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(PARCEL_TEMPLATE);
  await expect(page.getByRole('heading', { name: 'Create parcel label', level: 1 })).toBeVisible();
}

async function seriousProblems(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('.djs-container > svg').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

test('a template is pasted, previewed, broken and mended, and edited in forms', async ({ page }) => {
  test.setTimeout(100_000);
  await openPasted(page);

  await test.step('the form is what a modeler gets, the XML what it writes', async () => {
    await expect(xml(page)).toContainText('parcel-tracker.createLabel');
    await expect(xml(page)).toContainText('source="=1200"');
    await expect(form(page).getByText('Order number must not be empty.')).toBeVisible();
    await form(page).getByRole('textbox', { name: 'Order number' }).click();
    await page.keyboard.type('order.id');
    await page.keyboard.press('Enter');
    await expect(form(page).getByText('Order number must not be empty.')).toBeHidden();
    await form(page).getByLabel('Weight in grams').fill('2500');
    await page.keyboard.press('Enter');
    await expect(xml(page)).toContainText('source="=2500"');
    await expect(xml(page)).toContainText('source="=order.id"');
  });

  await test.step('conditions are live', async () => {
    await expect(form(page).getByLabel('Deadline')).toBeVisible();
    await form(page).getByLabel('Service').selectOption('standard');
    await expect(form(page).getByLabel('Deadline')).toBeHidden();
  });

  await test.step('text that is no JSON is kept over a reload, with the last valid version shown', async () => {
    await json(page).click();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('oops ');
    await expect(page.getByText('This text is not a template yet')).toBeVisible();
    await expect(form(page).getByLabel('Weight in grams')).toBeVisible();
    await saved(page);
    await page.reload();
    await expect(json(page)).toContainText('oops {');
    await expect(form(page).getByLabel('Weight in grams')).toHaveValue('1200');
    await json(page).click();
    await page.keyboard.press('ControlOrMeta+Home');
    for (let count = 0; count < 5; count += 1) await page.keyboard.press('Delete');
    await expect(page.getByText('This text is not a template yet')).toBeHidden();
  });

  await test.step('what is filled in becomes the defaults, and undo takes it back', async () => {
    await form(page).getByLabel('Weight in grams').fill('900');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Use as defaults' }).click();
    await expect(json(page)).toContainText('"value": 900');
    await undo(page).click();
    await expect(json(page)).toContainText('"value": 1200');
  });

  await test.step('a property is edited in the form editor; the rest of the text stays as it was', async () => {
    await page.getByRole('tab', { name: 'Properties' }).click();
    await page.getByRole('option', { name: /^Weight in grams/ }).click();
    const details = page.getByRole('region', { name: 'Details' });
    await details.getByLabel('Label', { exact: true }).fill('Weight');
    await page.keyboard.press('Enter');
    await expect(form(page).getByLabel('Weight', { exact: true })).toBeVisible();
    await details.getByLabel('Id', { exact: true }).fill('grams');
    await page.keyboard.press('Enter');
    await details.getByRole('button', { name: 'Add condition' }).click();
    await expect(details.getByLabel('Condition test')).toHaveValue('isActive');
    expect(await seriousProblems(page)).toEqual([]);
    await page.getByRole('tab', { name: 'JSON' }).click();
    await expect(json(page)).toContainText('"label": "Weight"');
    await expect(json(page)).toContainText('"id": "grams"');
    await expect(json(page)).toContainText('"x-team": { "owner":"shipping" }');
    expect(await seriousProblems(page)).toEqual([]);
  });

  await test.step('the next version is compared with this one', async () => {
    await saved(page);
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByRole('button', { name: 'New version 4' }).click();
    // exactly: the button says it as well, and what is filled in before the next version is open stays with this one
    await expect(page.getByText('version 4', { exact: true })).toBeVisible();
    await form(page).getByLabel('Result variable').fill('parcel');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Use as defaults' }).click();
    await page.getByRole('tab', { name: 'Versions' }).click();
    await expect(page.getByRole('table', { name: 'From 3 to 4' })).toContainText('Result variable default');
    expect(await seriousProblems(page)).toEqual([]);
  });

  await test.step('the list has it once, with both versions; deleting can be undone', async () => {
    await saved(page);
    await page.getByRole('link', { name: 'Templates' }).first().click();
    const row = page.getByRole('row', { name: /Create parcel label/ });
    await expect(row).toContainText('of 2');
    await page.getByRole('checkbox', { name: 'Select Create parcel label' }).check();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(row).toBeHidden();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(row).toBeVisible();
    expect(await seriousProblems(page)).toEqual([]);
  });
});
