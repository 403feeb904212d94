import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './ownHost.ts';
import { openSample } from './samplePlaces.ts';

// A process without an engine: what a modeler sees and hears while it is walked.

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
