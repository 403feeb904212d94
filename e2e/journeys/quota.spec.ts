import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { keptDocuments } from './keptDocuments.ts';
import { test } from './ownHost.ts';
import { SHOP_FILES } from './shopFiles.ts';
import { openDropped, openProcess, properties, select } from './workbench.ts';

/** What the browser gives this page, and what is too much for it whatever it has kept by then. */
const ROOM = 1_000_000;
const TOO_MUCH = 1_200_000;
const documentation = (page: Page) => properties(page).getByLabel('Documentation', { exact: true });

function words(first: string, bytes: number): string {
  let text = first;
  for (let word = 0; text.length < bytes; word += 1) text += ` ${word.toString(36)}`;
  return text;
}

test('given a browser that runs full in the middle of a save, then nothing is damaged, the work can be taken away, and it is saved once there is room', async ({
  page,
  baseURL,
}) => {
  const asked = await page.context().newCDPSession(page);
  const origin = new URL(baseURL ?? '').origin;
  await asked.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: ROOM });
  await openDropped(page, SHOP_FILES);
  const before = await keptDocuments(page);

  await openProcess(page, 'order');
  await select(page, 'Create label');
  await documentation(page).fill(words('Not lost', TOO_MUCH));
  await documentation(page).press('Tab');

  const full = page
    .getByRole('alert')
    .filter({ hasText: 'This browser has no space left. Download your work' });
  await expect(full).toBeVisible();
  expect(await keptDocuments(page)).toEqual(before);
  const [backup] = await Promise.all([
    page.waitForEvent('download'),
    full.getByRole('button', { name: 'Back up the workspace' }).click(),
  ]);
  const files = Object.values(unzipSync(await readFile(await backup.path())));
  expect(files.some((bytes) => new TextDecoder().decode(bytes).includes('Not lost'))).toBe(true);

  // Other work goes on, and makes room.
  await page.goBack();
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages.getByText(/^order is not saved/)).toBeVisible();
  await page.getByRole('button', { name: 'Actions of returns' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  // How much the browser counts as used by then is its own affair: the trash may have room or not.
  const gone = messages.getByText('Deleted returns.');
  const forGood = messages.getByRole('button', { name: 'Delete for good' });
  await expect(gone.or(forGood)).toBeVisible();
  if (await forGood.isVisible()) await forGood.click();
  await expect(gone).toBeVisible();
  await asked.send('Storage.overrideQuotaForOrigin', { origin });
  await expect(messages.getByText('order is saved.')).toBeVisible();
  await expect(full).toBeHidden();
  const kept = (await keptDocuments(page)).flatMap(({ content }) =>
    content.kind === 'process' ? [[content.name, content.xml.includes('Not lost')]] : [],
  );
  expect(kept).toContainEqual(['order', true]);
});
