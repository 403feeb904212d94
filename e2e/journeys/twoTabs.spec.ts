import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './ownHost.ts';
import { SHOP_FILES } from './shopFiles.ts';
import { openDropped, openProcess, properties, saved, select } from './workbench.ts';

const HERE = 'From the first tab';
const THERE = 'From the second tab';

/** A tab that edits before it hears what another one saved: it hears nothing at all. */
async function deafTab(page: Page): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.addInitScript(() => {
    BroadcastChannel.prototype.addEventListener = () => undefined;
    Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { set: () => undefined });
  });
  return tab;
}

const documentation = (page: Page) => properties(page).getByLabel('Documentation', { exact: true });
const description = (page: Page) => page.getByLabel('Connector description');

async function write(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Tab');
}

test('given two tabs that change the same, then both versions are shown, and neither is lost', async ({
  page,
}) => {
  await openDropped(page, SHOP_FILES);
  await openProcess(page, 'order');
  const other = await deafTab(page);
  await other.goto(page.url());
  for (const tab of [page, other]) await select(tab, 'Create label');
  await write(documentation(page), HERE);
  await saved(page);
  await write(documentation(other), THERE);

  await expect(other.getByText('This process was changed in another tab.')).toBeVisible();
  await other.getByRole('button', { name: 'Compare…' }).click();
  const both = other.getByRole('dialog', { name: 'order was changed in two tabs' });
  await expect(both.getByRole('list', { name: 'Changes' })).toContainText(`“${HERE}” → “${THERE}”`);
  await both.getByRole('button', { name: 'Keep mine', exact: true }).click();
  await expect(both).toBeHidden();
  await saved(other);
  await other.getByRole('button', { name: 'History' }).click();
  await expect(other.getByRole('navigation', { name: 'Versions' })).toContainText(
    'the version that was not kept',
  );
  await other.keyboard.press('Escape');
  // The first tab had nothing unsaved, and follows; the task is still selected.
  await expect(documentation(page)).toHaveValue(THERE);

  await page.goto('./#/connectors');
  await page.getByRole('link', { name: 'parcel-tracker' }).first().click();
  await expect(description(page)).toBeVisible();
  await other.goto(page.url());
  await expect(description(other)).toBeVisible();
  await write(description(page), HERE);
  await saved(page);
  await write(description(other), THERE);
  const message = other.getByRole('region', { name: 'Messages' });
  await message.getByRole('button', { name: 'Compare…' }).click();
  const sides = other.getByRole('dialog', { name: 'parcel-tracker was changed in two tabs' });
  await expect(sides).toContainText(HERE);
  await expect(sides).toContainText(THERE);
  await sides.getByRole('button', { name: 'Keep mine as a copy' }).click();
  await expect(sides).toBeHidden();
  await expect(other).not.toHaveURL(page.url());
  await expect(description(other)).toHaveValue(THERE);
  await page.reload();
  await expect(description(page)).toHaveValue(HERE);
});
