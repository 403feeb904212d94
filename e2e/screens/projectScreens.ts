import { expect, type Page } from '@playwright/test';
import { at, dialog, main, type Place } from '../journeys/Place.ts';

export const PROJECT_SCREENS: readonly Place[] = [
  { name: 'release', open: openRelease },
  { name: 'releases', open: openReleases },
  { name: 'release-view', open: openReleaseView },
  { name: 'environments', open: openEnvironments },
  { name: 'rules', open: openRules },
  { name: 'convert', open: openConvert },
  { name: 'history', open: openHistory },
];

export async function openProject(page: Page): Promise<void> {
  const link = main(page).getByRole('link', { name: 'Parcel shop' }).first();
  await at(page, '/projects', link);
  await link.click();
  await expect(main(page).getByRole('button', { name: 'Release…' })).toBeVisible();
}

async function openRelease(page: Page): Promise<void> {
  await openProject(page);
  await page.getByRole('button', { name: 'Release…' }).click();
  await expect(dialog(page).getByRole('textbox', { name: 'Version' })).toBeVisible();
}

async function openReleases(page: Page): Promise<void> {
  await openRelease(page);
  await dialog(page).getByRole('checkbox', { name: 'Release all the same' }).check();
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

async function openRules(page: Page): Promise<void> {
  await openProject(page);
  await page.getByRole('button', { name: 'Rules…' }).click();
  await expect(dialog(page)).toBeVisible();
}

async function openConvert(page: Page): Promise<void> {
  await openProject(page);
  await page.getByRole('button', { name: 'Actions of order-to-door' }).click();
  await page.getByRole('menuitem', { name: /^Convert to/ }).click();
  await expect(dialog(page)).toBeVisible();
}

async function openHistory(page: Page): Promise<void> {
  await openProject(page);
  await page.getByRole('link', { name: 'returns' }).first().click();
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await expect(dialog(page)).toBeVisible();
}
