import { expect, type Locator, type Page } from '@playwright/test';
import { EVENTS_FILE, SHOP_FILES } from './shopFiles.ts';
import {
  chooseAction,
  exported,
  exportedExtensions,
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

// The finer parts of the panel, and what is written of them.

test('constants of a task are added, edited and deleted, and written', async ({ page }) => {
  await openDropped(page, SHOP_FILES);
  await openProcess(page, 'order');
  await select(page, 'Create label');
  await chooseAction(page, 'createLabel');
  await properties(page).getByRole('button', { name: 'Constants', exact: true }).click();
  const constants = properties(page).getByRole('table', { name: 'Constants' });
  const add = async (name: string, value: string) => {
    await properties(page).getByRole('button', { name: 'Add constant' }).click();
    await properties(page).getByLabel('Name of the new constant').fill(name);
    await page.keyboard.press('Enter');
    await constants.getByLabel(name, { exact: true }).fill(value);
    await constants.getByLabel(name, { exact: true }).press('Enter');
  };
  await add('weight', '12');
  await add('carrier', 'bike');
  expect((await exportedExtensions(page, 'Process_order')).constants).toEqual({
    Label: { weight: { value: 12 }, carrier: { value: 'bike' } },
  });

  await constants.getByLabel('carrier', { exact: true }).fill('${orderId}');
  await constants.getByLabel('carrier', { exact: true }).press('Enter');
  await constants.getByLabel('Name of carrier').fill('haulier');
  await page.keyboard.press('Enter');
  await properties(page).getByRole('button', { name: 'Remove constant weight' }).click();
  await expect(constants.getByLabel('weight', { exact: true })).toBeHidden();
  expect((await exportedExtensions(page, 'Process_order')).constants).toEqual({
    Label: { haulier: { value: '${orderId}' } },
  });
  await undo(page).click();
  await expect(constants.getByLabel('weight', { exact: true })).toHaveValue('12');
});

test('a variable has a date or a JSON default, analytics and a display name, all written', async ({
  page,
}) => {
  await openDropped(page, SHOP_FILES);
  await openProcess(page, 'order');
  await properties(page).getByRole('button', { name: 'New variable' }).click();
  const dialog = page.getByRole('dialog', { name: 'Variables' });
  await dialog.getByLabel('Name', { exact: true }).fill('due');
  await dialog.getByLabel('Type').selectOption('date');
  const due = dialog.getByLabel('Default', { exact: true });
  await expect(due).toHaveAttribute('type', 'date');
  await due.fill('2026-05-31');
  await dialog.getByLabel('Description').fill('When it must be there');
  await dialog.getByRole('switch', { name: 'Analytics' }).click();
  await dialog.getByRole('switch', { name: 'Available in web app' }).click();
  await dialog.getByLabel('Display name').fill('Due date');
  await dialog.getByRole('button', { name: 'Add variable' }).click();

  await dialog.getByLabel('Name', { exact: true }).fill('box');
  await dialog.getByLabel('Type').selectOption('json');
  await dialog.getByLabel('Default', { exact: true }).click();
  const editor = page.getByRole('dialog', { name: 'Default' });
  await editor.getByRole('textbox', { name: 'Default as JSON' }).click();
  await page.keyboard.insertText('{ "sides": [1, 2] ');
  await expect(editor.getByRole('button', { name: 'Apply' })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.insertText('}');
  await editor.getByRole('button', { name: 'Apply' }).click();
  await expect(editor).toBeHidden();
  await dialog.getByRole('button', { name: 'Add variable' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await saved(page);

  const written = await exportedExtensions(page, 'Process_order');
  const named = (name: string) =>
    Object.values(written.properties).find((one) => (one as { readonly name: string }).name === name);
  expect(named('due')).toMatchObject({
    type: 'date',
    value: '2026-05-31',
    description: 'When it must be there',
    analytics: true,
    display: true,
    displayName: 'Due date',
  });
  expect(named('box')).toMatchObject({ type: 'json', value: { sides: [1, 2] } });
});

test('timers, messages, signals and errors are edited in the panel and written', async ({ page }) => {
  await openDropped(page, [EVENTS_FILE]);
  await openProcess(page, 'events');
  const panel = properties(page);
  const make = async (event: string, kind: string, name: string, code?: string) => {
    await select(page, event);
    await panel.getByRole('button', { name: `New ${kind}` }).click();
    await panel.getByLabel(`Name of the ${kind}`).fill(name);
    if (code !== undefined) await panel.getByLabel('Error code').fill(code);
    await panel.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(panel.getByRole('combobox', { name: new RegExp(kind, 'i') }).first()).toContainText(name);
  };
  await select(page, 'Wait');
  await expect(panel.getByLabel('Timer value')).toHaveValue('PT1H');
  await panel.getByLabel('Timer type').selectOption('timeDate');
  await panel.getByLabel('Timer value').fill('2026-05-31T12:30:00');
  await panel.getByLabel('Timer value').press('Enter');
  await make('Mail', 'message', 'Mail came');
  await make('Tell', 'signal', 'Stock is low');
  await make('Failed', 'error', 'Carrier down', '503');
  await saved(page);

  const xml = await exported(page, 'Process XML');
  expect(xml).toMatch(/<bpmn:timeDate[^>]*>2026-05-31T12:30:00<\/bpmn:timeDate>/);
  expect(xml).not.toContain('timeDuration');
  const id = (element: string) => new RegExp(`<bpmn:${element} id="([^"]+)"`).exec(xml)?.[1] ?? 'none';
  expect(xml).toContain(`<bpmn:message id="${id('message')}" name="Mail came" />`);
  expect(xml).toContain(`<bpmn:messageEventDefinition id="e3" messageRef="${id('message')}" />`);
  expect(xml).toContain(`<bpmn:signal id="${id('signal')}" name="Stock is low" />`);
  expect(xml).toContain(`<bpmn:signalEventDefinition id="e4" signalRef="${id('signal')}" />`);
  expect(xml).toContain(`<bpmn:error id="${id('error')}" name="Carrier down" errorCode="503" />`);
  expect(xml).toContain(`<bpmn:errorEventDefinition id="e1" errorRef="${id('error')}" />`);

  await undo(page).click();
  await undo(page).click();
  await select(page, 'Tell');
  await expect(panel.getByLabel('Signal', { exact: true })).toHaveValue('');
});

/** With the mouse alone, the way a person drags. */
async function drag(
  page: Page,
  from: Locator,
  to: { readonly x: number; readonly y: number },
): Promise<void> {
  const box = await from.boundingBox();
  if (!box) throw new Error(`${String(from)} is not on the screen`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 8, box.y + box.height / 2 + 8, { steps: 4 });
  await page.mouse.move(to.x - 10, to.y - 10, { steps: 8 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

for (const { menu, opens } of [
  { menu: 'append menu', opens: 'Append task from the catalogue' },
  { menu: 'palette', opens: 'Task from the catalogue' },
] as const) {
  test(`an action dropped from the ${menu} is a ready task, mapped by identical names`, async ({ page }) => {
    await openDropped(page, SHOP_FILES);
    await openProcess(page, 'order');
    await select(page, 'Create label');
    await page.getByRole('button', { name: opens, exact: true }).click();
    const entry = page.locator('.djs-popup .entry').filter({ hasText: 'parcel-tracker.createLabel' });
    await drag(page, entry, { x: 500, y: 560 });
    await page.keyboard.press('Escape'); // a label that is open for a name

    await expect(implementation(page)).toHaveValue('parcel-tracker.createLabel');
    await expect(properties(page).getByText('Service task', { exact: true })).toBeVisible();
    await expect(properties(page).getByText('can still change')).toBeVisible();
    await expect(input(page, 'orderId')).toHaveValue('orderId');
    await expect(output(page, 'trackingCode')).toHaveValue('trackingCode');
    await expect(properties(page).getByText('auto', { exact: true })).toHaveCount(2);
    await undo(page).click();
    await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  });
}
