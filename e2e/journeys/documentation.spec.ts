import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { openSample } from './sampleWorkspace.ts';
import { test } from './ownHost.ts';

const main = (page: Page) => page.getByRole('main');
const text = (page: Page) => page.getByRole('textbox', { name: 'Documentation text' });

async function openTab(page: Page): Promise<void> {
  await openSample(page);
  await page.goto('./#/connectors');
  await main(page).getByRole('link', { name: 'parcel-tracker' }).first().click();
  await page.getByRole('tab', { name: 'Documentation' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Documentation' })).toBeVisible();
}

test('given a connector, when its documentation is written, then it is shown safely, kept, and taken back by undo', async ({
  page,
}) => {
  await openTab(page);
  await expect(main(page)).toContainText('Nothing is written yet');
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await text(page).fill(
    '# When to use it\n\nFor **parcels** only.\n\n<img src=x onerror="document.title=\'run\'">\n\n[bad](javascript:alert(1)) [good](https://example.com)',
  );
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'When to use it' })).toBeVisible();
  await expect(main(page)).toContainText('<img src=x');
  await expect(main(page).getByRole('link', { name: 'bad' })).toHaveCount(0);
  await expect(main(page).getByRole('link', { name: 'good' })).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(page.getByText('Saved')).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { name: 'When to use it' })).toBeVisible();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await text(page).fill('Other words');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(text(page)).toHaveValue(/When to use it/);
});

test('given places without a description, when one is chosen, then its field has the focus', async ({
  page,
}) => {
  await openTab(page);
  await expect(page.getByRole('table', { name: 'Input parameters of createLabel' })).toContainText('weight');
  const gaps = page.getByRole('list', { name: 'Without a description' });
  await gaps.getByRole('button', { name: 'parcelMoved › status' }).click();
  await expect(page.getByRole('tab', { name: 'Definition', selected: true })).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('td')?.dataset.column))
    .toBe('description');
  await page.keyboard.type('Where it is');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Documentation' }).click();
  await expect(gaps.getByRole('button', { name: 'parcelMoved › status' })).toHaveCount(0);
});

test('given several connectors, when one searches all documentation with a slip, then the place is found', async ({
  page,
}) => {
  await openSample(page);
  await page.goto('./#/connectors/documentation');
  await page.getByRole('searchbox', { name: 'Search documentation' }).fill('wieght');
  const entries = page.getByRole('list', { name: 'Connectors' });
  await expect(entries.getByText('createLabel › weight')).toBeVisible();
  await entries.getByRole('link', { name: /parcel-tracker/ }).click();
  await expect(page.getByRole('tab', { name: 'Documentation', selected: true })).toBeVisible();
});

test('given a project, when its report is exported, then one page says all of it and asks nobody for anything', async ({
  page,
}) => {
  await openSample(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: /Report/ }).check({ force: true });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Parcel shop-report.html');
  const path = await download.path();
  const asked: string[] = [];
  const report = await page.context().newPage();
  report.on('request', (request) => asked.push(request.url()));
  await report.setContent(await readFile(path, 'utf8'));
  await expect(report.getByRole('heading', { level: 1 })).toHaveText('Parcel shop');
  await expect(report.getByRole('img', { name: 'Diagram of order-to-door' })).toBeVisible();
  await expect(report.getByRole('row', { name: /weight integer .*weight/ }).first()).toBeVisible();
  await expect(report.getByRole('heading', { name: /^warehouse/ }).first()).toBeVisible();
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
});
