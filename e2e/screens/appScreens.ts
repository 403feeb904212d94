import { expect, type Page } from '@playwright/test';
import { at, dialog, main, type Place } from '../journeys/Place.ts';
import { openProject } from './projectScreens.ts';

/** What belongs to no room: settings, the tour, help, search over everything, where the work is kept. */
export const APP_SCREENS: readonly Place[] = [
  { name: 'settings-roomy', open: (page) => openSettings(page, 'roomy') },
  { name: 'settings-compact', open: (page) => openSettings(page, 'compact') },
  ...[1, 2, 3, 4, 5].map((step) => ({ name: `tour-${step}`, open: (page: Page) => openTour(page, step) })),
  { name: 'help', open: openHelp },
  { name: 'help-page', open: (page) => openHelpPage(page, 'mapping', 'Implementation and mapping') },
  { name: 'help-shortcuts', open: (page) => openHelpPage(page, 'shortcuts', 'Shortcuts') },
  { name: 'help-found', open: searchHelp },
  { name: 'licences', open: openLicences },
  { name: 'kept-here', open: openKeptHere },
  { name: 'search', open: openSearch },
  { name: 'search-found', open: (page) => searchFor(page, 'parcel') },
  { name: 'search-replace', open: openReplace },
  { name: 'search-none', open: (page) => searchFor(page, 'zzzqqq') },
  { name: 'palette-tasks', open: openPaletteOfTasks },
  { name: 'connectors-landscape', open: openLandscape },
  { name: 'rail-closed', open: closeRail },
];

async function openSettings(page: Page, rows: string): Promise<void> {
  await at(page, '/connectors?grouped=&order=name', main(page).getByRole('link').first());
  await page.getByRole('button', { name: 'Table' }).click();
  await page.keyboard.press('Control+,');
  await dialog(page).getByLabel('Rows of tables').selectOption(rows);
}

async function openTour(page: Page, step: number): Promise<void> {
  await openProject(page);
  await page.getByRole('button', { name: 'Help and shortcuts' }).click();
  await dialog(page).getByRole('button', { name: 'Take the tour' }).click();
  for (let now = 1; now < step; now += 1)
    await page
      .getByRole('dialog', { name: `Tour, step ${now} of` })
      .getByRole('button', { name: 'Next' })
      .click();
  await expect(page.getByRole('dialog', { name: `Tour, step ${step} of` })).toBeVisible();
}

async function openHelp(page: Page): Promise<void> {
  await openProject(page);
  await page.getByRole('button', { name: 'Help and shortcuts' }).click();
  await expect(dialog(page)).toBeVisible();
}

async function openHelpPage(page: Page, slug: string, title: string): Promise<void> {
  await at(page, `/help/${slug}`, page.getByRole('heading', { level: 1, name: title }));
}

async function searchHelp(page: Page): Promise<void> {
  await openHelpPage(page, 'files', 'Import and export');
  await page.getByRole('searchbox', { name: 'Search the help' }).fill('map all');
  await expect(page.getByRole('list', { name: 'Found in the help' })).toBeVisible();
}

async function openLicences(page: Page): Promise<void> {
  await openHelp(page);
  await dialog(page).getByText('Licences').last().click();
}

async function openKeptHere(page: Page): Promise<void> {
  await openProject(page);
  await page.getByRole('button', { name: 'Kept in this browser' }).click();
  await expect(dialog(page)).toBeVisible();
}

async function openSearch(page: Page): Promise<void> {
  await at(page, '/search', page.getByLabel('Find', { exact: true }));
}

async function searchFor(page: Page, text: string): Promise<void> {
  await openSearch(page);
  await page.getByLabel('Find', { exact: true }).fill(text);
  await expect(page.getByText(text === 'parcel' ? /places? in \d+ process/ : /zzzqqq/).first()).toBeVisible();
}

async function openReplace(page: Page): Promise<void> {
  await openSearch(page);
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await page.getByLabel('Find', { exact: true }).fill('var:orderId');
  await page.getByLabel('Replace with').fill('saleId');
  await expect(page.getByText('15 places in 2 processes; 13 follow a variable')).toBeVisible();
}

async function openPaletteOfTasks(page: Page): Promise<void> {
  await openProject(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Search or run a command' }).fill('@parcel');
  await expect(dialog(page).getByRole('option').nth(2)).toBeVisible();
}

async function openLandscape(page: Page): Promise<void> {
  await at(page, '/connectors', main(page).getByRole('link', { name: 'parcel-tracker' }).first());
  await page.getByRole('button', { name: 'Landscape' }).click();
  await expect(main(page).getByRole('table')).toBeVisible();
}

async function closeRail(page: Page): Promise<void> {
  await openProject(page);
  await page.getByRole('button', { name: 'Close the rail' }).click();
  await expect(page.getByRole('button', { name: 'Open the rail' })).toBeVisible();
}
