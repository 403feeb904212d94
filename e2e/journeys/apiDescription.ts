import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** Drops the description of an API anywhere in the window. */
export async function dropDescription(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([given.text], given.name));
      return transfer;
    },
    { name, text },
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

/** Drops it on the connectors, and opens what makes a connector of it. */
export async function openDescription(page: Page, name: string, text: string): Promise<Locator> {
  await page.goto('./#/connectors');
  await expect(page.getByRole('button', { name: 'New connector' }).first()).toBeVisible();
  await dropDescription(page, name, text);
  await page.getByRole('button', { name: 'Make a connector of it' }).click();
  return page.getByRole('dialog', { name: 'Connector from an API description' });
}

export async function dialogIsAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
