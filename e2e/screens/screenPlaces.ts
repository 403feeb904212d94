import { expect, type Page } from '@playwright/test';
import { at, dialog, main, type Place } from '../journeys/Place.ts';

/** What is only looked at: journeys of their own go through these. All on the sample. */
export const SCREEN_PLACES: readonly Place[] = [
  { name: 'settings-roomy', open: (page) => openSettings(page, 'roomy') },
  { name: 'settings-compact', open: (page) => openSettings(page, 'compact') },
  { name: 'tour-1', open: (page) => openTour(page, 1) },
  { name: 'tour-3', open: (page) => openTour(page, 3) },
  { name: 'tour-5', open: (page) => openTour(page, 5) },
  { name: 'release', open: openRelease },
  { name: 'releases', open: openReleases },
  { name: 'release-view', open: openReleaseView },
  { name: 'environments', open: openEnvironments },
  { name: 'paste-parameters', open: openPaste },
  { name: 'derive', open: openDerive },
  { name: 'test-green', open: openTest },
  { name: 'search', open: (page) => at(page, '/search?q=parcel', main(page).getByRole('textbox').first()) },
  { name: 'api-update', open: openApiUpdate },
];

const MORE = 'More for this connector';

async function openProject(page: Page): Promise<void> {
  const link = main(page).getByRole('link', { name: 'Parcel shop' }).first();
  await at(page, '/projects', link);
  await link.click();
  await expect(main(page).getByRole('button', { name: 'Release…' })).toBeVisible();
}

async function openConnector(page: Page, tab: string): Promise<void> {
  const link = main(page).getByRole('link', { name: 'parcel-tracker' }).first();
  await at(page, '/connectors', link);
  await link.click();
  await page.getByRole('tab', { name: tab }).click();
  await expect(page.getByRole('tab', { name: tab, selected: true })).toBeVisible();
}

async function openSettings(page: Page, rows: string): Promise<void> {
  await at(page, '/connectors?grouped=&order=name', main(page).getByRole('link').first());
  await page.getByRole('button', { name: 'Table' }).click();
  await page.keyboard.press('Control+,');
  await dialog(page).getByLabel('Rows of tables').selectOption(rows);
}

async function openTour(page: Page, step: number): Promise<void> {
  await openProject(page);
  await page.getByRole('button', { name: 'Help and shortcuts' }).click();
  await page.getByRole('button', { name: 'Take the tour' }).click();
  for (let now = 1; now < step; now += 1)
    await page
      .getByRole('dialog', { name: `Tour, step ${now} of` })
      .getByRole('button', { name: 'Next' })
      .click();
  await expect(page.getByRole('dialog', { name: `Tour, step ${step} of` })).toBeVisible();
}

async function openRelease(page: Page): Promise<void> {
  await openProject(page);
  await page.getByRole('button', { name: 'Release…' }).click();
  await expect(dialog(page).getByRole('textbox', { name: 'Version' })).toBeVisible();
}

/** One more release, with all that this project has. */
async function openReleases(page: Page): Promise<void> {
  await openRelease(page);
  const agree = dialog(page).getByRole('checkbox', { name: 'Release all the same' });
  if (await agree.isVisible()) await agree.check();
  await dialog(page)
    .getByRole('button', { name: /^Release \d/ })
    .click();
  await expect(page.getByRole('table', { name: 'Releases' })).toBeVisible();
}

async function openReleaseView(page: Page): Promise<void> {
  await openReleases(page);
  await page
    .getByRole('table', { name: 'Releases' })
    .getByRole('button', { name: /^\d+\.\d+\.\d+$/ })
    .first()
    .click();
  await expect(dialog(page)).toBeVisible();
}

async function openEnvironments(page: Page): Promise<void> {
  await openProject(page);
  await page.getByRole('button', { name: 'Environments…' }).click();
  await expect(dialog(page).getByLabel('Name of environment 1')).toBeVisible();
}

async function openPaste(page: Page): Promise<void> {
  await openConnector(page, 'Definition');
  await page.getByRole('option', { name: /^createLabel/ }).click();
  const name = page.getByRole('table', { name: 'Input parameters' }).getByLabel('Name', { exact: true });
  await name.first().focus();
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, 'Name\tType\tRequired\ndepot\tstring\tyes\nweight\tinteger\tno\nbad name\twhat\tno\n');
  await expect(dialog(page)).toBeVisible();
}

async function openDerive(page: Page): Promise<void> {
  await openConnector(page, 'Definition');
  await page.getByRole('button', { name: MORE }).click();
  await page.getByRole('menuitem', { name: 'Derive a connector…' }).click();
  await expect(dialog(page).getByRole('checkbox').first()).toBeVisible();
}

async function openTest(page: Page): Promise<void> {
  await openConnector(page, 'Test');
  await page.getByRole('button', { name: 'New case', exact: true }).first().click();
  await page.getByRole('menuitem', { name: 'That goes well' }).click();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('status', { name: 'Result' })).toBeVisible();
}

async function openApiUpdate(page: Page): Promise<void> {
  await openConnector(page, 'Definition');
  await page.getByRole('button', { name: MORE }).click();
  await page.getByRole('menuitem', { name: 'Update from an API description' }).click();
  await expect(dialog(page)).toBeVisible();
  const dataTransfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'parcels.json'));
    return transfer;
  }, PARCELS);
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  await dialog(page).getByRole('button', { name: 'Review' }).click();
  await expect(dialog(page).getByRole('region', { name: 'What changes' })).toBeVisible();
}

const PARCELS = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Parcel tracker', version: '2.0' },
  servers: [{ url: 'https://parcels.example.com' }],
  paths: {
    '/labels': {
      post: {
        operationId: 'createLabel',
        parameters: [{ name: 'depot', in: 'query', required: true, schema: { type: 'string' } }],
        responses: { 200: { description: 'Done' } },
      },
    },
  },
  webhooks: {
    delivered: { post: { operationId: 'delivered', responses: { 200: { description: 'Heard' } } } },
  },
});
