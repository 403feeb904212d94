import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './ownHost.ts';
import { CALL_FILES } from './callFiles.ts';
import { openSample } from './sampleWorkspace.ts';
import { openDropped, openProcess, saved as kept, select } from './workbench.ts';

// A process without an engine: what a modeler sees and hears while it is walked.

// Each walks a whole process by hand, which takes its time on a slow machine.
test.setTimeout(120_000);

const panel = (page: Page) => page.getByRole('region', { name: 'Scenario' });
const steps = (page: Page) => panel(page).getByRole('table', { name: 'Steps' }).getByRole('row');

test('given a process, when a scenario is run with the keyboard, then each step is said, told with its variables and marked, and nothing is left of it', async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole('link', { name: 'order-to-door' }).first().click();
  await expect(page.getByLabel('Canvas').getByText('Create parcel label').first()).toBeVisible();
  await page.getByRole('button', { name: 'Run a scenario' }).press('Enter');
  await panel(page).getByRole('button', { name: 'Start', exact: true }).press('Enter');
  const said = panel(page).getByRole('status', { name: 'What the scenario did' });
  await expect(said).toHaveText('At the start.');
  await panel(page).getByRole('button', { name: 'Step', exact: true }).press('Enter');
  await expect(said).toContainText('Order paid: next: ');
  await expect(page.locator('.cm-walks').first()).toBeAttached();
  await panel(page).getByRole('button', { name: 'Run', exact: true }).press('Enter');
  await expect(steps(page).nth(3)).toBeVisible();
  const count = await steps(page).count();
  await panel(page).getByRole('button', { name: 'One step back' }).press('Enter');
  await expect(steps(page)).toHaveCount(count - 1);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include('[aria-label="Scenario"]').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
  await panel(page).getByRole('button', { name: 'Close the scenario' }).press('Enter');
  await expect(panel(page)).toBeHidden();
  await expect(page.locator('.cm-walked, .cm-walks')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Undo', exact: true }).first()).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

const saved = (page: Page) => panel(page).getByRole('region', { name: 'Saved scenarios' });
const row = (page: Page) => saved(page).getByRole('listitem');
const sum = (page: Page) => saved(page).getByRole('status');
/** As a person does, who waits until what was asked before is done: a key on a button at rest is lost. */
async function press(page: Page, name: string): Promise<void> {
  const button = panel(page).getByRole('button', { name, exact: true });
  await expect(button).toBeEnabled();
  await button.press('Enter');
}
const idField = (page: Page) =>
  page.getByRole('region', { name: 'Properties' }).getByLabel('Id', { exact: true });

async function choose(page: Page, item: string): Promise<void> {
  await saved(page)
    .getByRole('button', { name: /^More for/ })
    .press('Enter');
  await page.getByRole('menuitem', { name: item }).press('Enter');
}

/** Nothing is in stock, and nobody wants to wait: walked to its end, saved, and run again. */
async function saveOne(page: Page): Promise<void> {
  await openSample(page);
  await page.getByRole('link', { name: 'order-to-door' }).first().click();
  await page.getByRole('button', { name: 'Run a scenario' }).press('Enter');
  await press(page, 'Start');
  await press(page, 'Step');
  await panel(page).getByLabel('inStock', { exact: true }).selectOption('false');
  await press(page, 'Run');
  await expect(panel(page).getByText('Now: Agree on a new date')).toBeVisible();
  await expect(panel(page).getByRole('button', { name: 'Save…' })).toHaveAttribute('aria-disabled', 'true');
  await panel(page).getByLabel('stillWanted', { exact: true }).selectOption('false');
  await press(page, 'Run');
  await expect(panel(page).getByText('The process is over.', { exact: true })).toBeVisible();
  await press(page, 'Save…');
  await page.getByRole('dialog').getByLabel('Name').fill('Nobody waits');
  await page.keyboard.press('Enter');
  await press(page, 'Start again');
  await expect(row(page)).toContainText('not run since changes');
}

test('given a saved scenario, when an element of it gets another id, then all that are saved are run from the palette and it is as expected', async ({
  page,
}) => {
  await saveOne(page);
  await saved(page).getByRole('button', { name: 'Run all' }).press('Enter');
  await expect(sum(page)).toHaveText('1 of 1 scenario as expected.');
  await choose(page, 'Show its steps');
  await panel(page).getByRole('button', { name: '4. Tell purchasing' }).press('Enter');
  await idField(page).fill('Task_askPurchasing');
  await idField(page).press('Tab');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('Run all saved');
  await page.getByRole('option', { name: /Run all saved scenarios/ }).click();
  await expect(sum(page)).toHaveText('1 of 1 scenario as expected.');
});

test('given a saved scenario, when one of its elements goes, then running it leads to the first difference, and the new result can be taken', async ({
  page,
}) => {
  await saveOne(page);
  await choose(page, 'Show its steps');
  await panel(page).getByRole('button', { name: '4. Tell purchasing' }).press('Enter');
  await page.getByLabel('Canvas').locator('svg[tabindex]').first().focus();
  await page.keyboard.press('Delete');
  await press(page, 'Start again');
  await saved(page).getByRole('button', { name: 'Run Nobody waits' }).press('Enter');
  await expect(sum(page)).toHaveText('0 of 1 scenario as expected.');
  await row(page)
    .getByRole('button', { name: /^After “In stock\?”: expected “/ })
    .press('Enter');
  await expect(idField(page)).toHaveValue('Task_agreeOnDate');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include('[aria-label="Scenario"]').analyze();
    expect(violations.map((one) => one.id)).toEqual([]);
  }
  await choose(page, 'Take the new result as expected');
  await saved(page).getByRole('button', { name: 'Run all' }).press('Enter');
  await expect(sum(page)).toHaveText('1 of 1 scenario as expected.');
});

test('given a saved scenario, when it is renamed and deleted by mouse, then both are steps that undo takes back, and it is there after a reload', async ({
  page,
}) => {
  await saveOne(page);
  await saved(page)
    .getByRole('button', { name: /^More for/ })
    .click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Cancelled');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await expect(row(page)).toContainText('Cancelled');
  await saved(page)
    .getByRole('button', { name: /^More for/ })
    .click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(saved(page)).toBeHidden();
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(row(page)).toContainText('Cancelled');
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Run a scenario' }).click();
  await expect(row(page)).toContainText('Cancelled');
});

test('given saved scenarios in a project, when all are run from its page, then each says how it came out, and a difference leads to its element', async ({
  page,
}) => {
  await saveOne(page);
  const project = page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').last();
  const list = page.getByRole('region', { name: /^Saved scenarios/ });
  await project.click();
  await list.getByRole('button', { name: 'Run all' }).press('Enter');
  await expect(list.getByRole('status')).toHaveText('1 of 1 scenario as expected.');
  await list.getByRole('link', { name: 'order-to-door' }).click();
  await select(page, 'Tell purchasing');
  await page.getByLabel('Canvas').locator('svg[tabindex]').first().focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  await project.click();
  await expect(list.getByRole('row').last()).toContainText('not run');
  await list.getByRole('button', { name: 'Run all' }).press('Enter');
  await expect(list.getByRole('status')).toHaveText('0 of 1 scenario as expected.');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .include('section[aria-labelledby="project-scenarios"]')
      .analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
  await list.getByRole('button', { name: /^After “In stock\?”: expected “/ }).press('Enter');
  await expect(idField(page)).toHaveValue('Task_agreeOnDate');
});

test('given a call activity, when it is walked, then the steps of the called process are shown in it, kept with the scenario, and a change there is told at the call', async ({
  page,
}) => {
  await openDropped(page, CALL_FILES);
  await openProcess(page, 'order');
  await page.getByRole('button', { name: 'Run a scenario' }).press('Enter');
  await panel(page).getByLabel('orderId', { exact: true }).fill('O-17');
  await press(page, 'Start');
  await press(page, 'Step');
  await expect(panel(page).getByLabel('Answered with').locator('option:checked')).toHaveText(
    'Its steps in “Pack a parcel”',
  );
  await press(page, 'Step');
  await press(page, 'Run');
  await expect(panel(page).getByRole('heading', { name: 'Now: Pack it in “Pack a parcel”' })).toBeVisible();
  await panel(page).getByLabel('packer', { exact: true }).fill('Ada');
  await press(page, 'Step');
  await expect(panel(page).getByRole('status', { name: 'What the scenario did' })).toHaveText(
    'In “Pack a parcel”: Pack it: It answered packer = Ada; next: Check it.',
  );
  await expect(steps(page).last()).toContainText('in “Pack a parcel”');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include('[aria-label="Scenario"]').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
  await press(page, 'Run');
  await expect(panel(page).getByRole('heading', { name: 'Now: Tell the customer' })).toBeVisible();
  await expect(steps(page).filter({ hasText: 'doneBy Ada' })).toContainText('“Pack a parcel” is over.');
  await press(page, 'Run');
  await expect(panel(page).getByText('The process is over.', { exact: true })).toBeVisible();
  await press(page, 'Save…');
  await page.getByRole('dialog').getByLabel('Name').fill('Packed');
  await page.keyboard.press('Enter');
  await press(page, 'Start again');
  await saved(page).getByRole('button', { name: 'Run all' }).press('Enter');
  await expect(sum(page)).toHaveText('1 of 1 scenario as expected.');
  await kept(page);

  // Another process of the project changes: that of the scenario does not. What only has another id there is followed.
  const project = page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').last();
  await project.click();
  const list = page.getByRole('region', { name: /^Saved scenarios/ });
  await list.getByRole('button', { name: 'Run all' }).press('Enter');
  await expect(list.getByRole('status')).toHaveText('1 of 1 scenario as expected.');
  await openProcess(page, 'pack');
  await select(page, 'Check it');
  await idField(page).fill('Task_look');
  await idField(page).press('Tab');
  await kept(page);
  await project.click();
  await expect(list.getByRole('row').last()).toContainText('not run');
  await list.getByRole('button', { name: 'Run all' }).press('Enter');
  await expect(list.getByRole('status')).toHaveText('1 of 1 scenario as expected.');
  await openProcess(page, 'pack');
  await select(page, 'Check it');
  await page.getByLabel('Canvas').locator('svg[tabindex]').first().focus();
  await page.keyboard.press('Delete');
  await kept(page);
  await project.click();
  await expect(list.getByRole('row').last()).toContainText('not run');
  await list.getByRole('button', { name: 'Run all' }).press('Enter');
  await list
    .getByRole('button', {
      name: 'In “Pack a parcel”: After “Pack it”: expected “Task_look”, which is gone, “Packed” came.',
    })
    .press('Enter');
  await expect(idField(page)).toHaveValue('Call');
});
