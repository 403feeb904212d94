import { expect, type Page } from '@playwright/test';
import { at, dialog, main, type Place } from './Place.ts';
import { connectorLink, openNew } from './sampleWorkspace.ts';

/** Of the catalogue the sample brings. */
export const CONNECTOR_PLACES: readonly Place[] = [
  { name: 'connectors', open: (page) => at(page, '/connectors', connectorLink(page)) },
  { name: 'connectors-selected', open: selectConnectors },
  { name: 'connectors-table', open: openConnectorTable },
  { name: 'connectors-none', open: findNothing },
  { name: 'connectors-delete', open: openDeleteConnectors },
  { name: 'connectors-move', open: openMove },
  { name: 'categories', open: openCategories },
  { name: 'connector', open: openConnector },
  { name: 'connector-details', open: openDetails },
  { name: 'connector-icon', open: openIconPicker },
  { name: 'connector-about', open: openAbout },
  { name: 'connector-configuration', open: (page) => openConnectorTab(page, 'Configuration') },
  { name: 'connector-test', open: openConnectorTests },
  { name: 'connector-documentation', open: (page) => openConnectorTab(page, 'Documentation') },
  { name: 'connector-json', open: (page) => openConnectorTab(page, 'JSON') },
  { name: 'connector-json-error', open: breakConnectorText },
  { name: 'documentation', open: openDocumentation },
  { name: 'connector-versions', open: openVersions },
  { name: 'connector-publish', open: openPublish },
  { name: 'connector-compare', open: openCompare },
  { name: 'connector-upgrade', open: openUpgrade },
];

async function selectConnectors(page: Page): Promise<void> {
  await at(page, '/connectors', connectorLink(page));
  await page.getByRole('checkbox', { name: 'Select parcel-tracker' }).check({ force: true });
}

async function openConnectorTable(page: Page): Promise<void> {
  await at(page, '/connectors?grouped=&order=name', connectorLink(page));
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByRole('table', { name: 'Connectors' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select parcel-tracker' }).check();
}

async function findNothing(page: Page): Promise<void> {
  await at(page, '/connectors?q=zzzqqq', main(page).getByText('No connector matches “zzzqqq”.'));
  await page.getByRole('button', { name: 'Cards' }).click();
}

async function openDeleteConnectors(page: Page): Promise<void> {
  await selectConnectors(page);
  await page.getByRole('toolbar').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.getByRole('checkbox', { name: /^Delete parcel-tracker although/ }).check();
}

async function openMove(page: Page): Promise<void> {
  await selectConnectors(page);
  await page.getByRole('toolbar').getByRole('button', { name: 'Move to category' }).click();
  await expect(page.getByRole('dialog', { name: 'Move to category' })).toBeVisible();
}

async function openCategories(page: Page): Promise<void> {
  await at(page, '/connectors', connectorLink(page));
  await page.getByRole('button', { name: 'Manage categories' }).click();
  await page.getByRole('button', { name: 'Delete Logistics' }).click();
  await expect(page.getByRole('group', { name: 'Delete Logistics' })).toBeVisible();
}

async function openAbout(page: Page): Promise<void> {
  await openConnector(page);
  await page.getByRole('button', { name: 'Details', exact: true }).click();
  await expect(page.getByRole('dialog', { name: /^Details of/ })).toBeVisible();
}

async function openConnector(page: Page): Promise<void> {
  await at(page, '/connectors', connectorLink(page));
  await connectorLink(page).click();
  await openTabOf(page, 'Definition');
  await page.getByRole('option', { name: /^createLabel/ }).click();
  await expect(page.getByRole('table', { name: 'Input parameters' })).toBeVisible();
}

async function openDetails(page: Page): Promise<void> {
  await openConnector(page);
  await page
    .getByRole('button', { name: /^More for/ })
    .first()
    .click();
  await expect(page.getByRole('menu')).toBeVisible();
}

async function openIconPicker(page: Page): Promise<void> {
  await openConnector(page);
  await page.getByRole('button', { name: /icon/i }).first().click();
  await expect(dialog(page)).toBeVisible();
}

/** The tab is a piece of its own, and what it offers comes with it. */
async function openConnectorTests(page: Page): Promise<void> {
  await openConnectorTab(page, 'Test');
  await expect(page.getByRole('button', { name: 'New case' }).first()).toBeVisible();
}

async function openConnectorTab(page: Page, tab: string): Promise<void> {
  await at(page, '/connectors', connectorLink(page));
  await connectorLink(page).click();
  await openTabOf(page, tab);
  if (tab === 'JSON') await expect(page.getByRole('textbox', { name: 'Connector JSON' })).toBeVisible();
}

async function openDocumentation(page: Page): Promise<void> {
  await at(page, '/connectors/documentation', page.getByRole('searchbox', { name: 'Search documentation' }));
  await expect(main(page).getByRole('link', { name: /parcel-tracker/ })).toBeVisible();
}

async function openVersions(page: Page): Promise<void> {
  await openConnectorTab(page, 'Versions');
  await expect(page.getByRole('treegrid', { name: 'Versions' })).toBeVisible();
  await page.getByRole('button', { name: /^(Expand|Collapse) all$/ }).click();
  await expect(page.getByRole('checkbox').first()).toBeVisible();
}

async function openPublish(page: Page): Promise<void> {
  await openConnectorTab(page, 'Versions');
  await page.getByRole('button', { name: 'Publish…' }).click();
  await expect(page.getByRole('dialog', { name: 'Publish' })).toBeVisible();
}

/** Publishes what there is and begins the next draft, so that there is something to compare. */
async function openCompare(page: Page): Promise<void> {
  await openPublish(page);
  await dialog(page)
    .getByRole('button', { name: /^Publish \d/ })
    .click();
  await expect(dialog(page)).toHaveCount(0);
  await openTabOf(page, 'Definition');
  await page.getByRole('button', { name: 'Add action' }).click();
  await page.getByLabel('Action name').fill(`extra${Date.now() % 100_000}`);
  await page.getByLabel('Action name').press('Enter');
  await openTabOf(page, 'Versions');
  await page.getByRole('button', { name: 'Compare versions' }).click();
  await expect(page.getByRole('dialog', { name: 'Compare versions' })).toBeVisible();
}

async function openUpgrade(page: Page): Promise<void> {
  await openConnectorTab(page, 'Versions');
  await expect(page.getByRole('treegrid', { name: 'Versions' })).toBeVisible();
  if (await page.getByText('0 published versions').isVisible()) {
    await openCompare(page); // a version to go to
    await openConnectorTab(page, 'Versions');
  }
  await page.getByRole('button', { name: 'More for 1.0.0' }).click();
  await page.getByRole('menuitem', { name: /^Upgrade/ }).click();
  await expect(dialog(page).getByRole('table', { name: 'What changes' })).toBeVisible();
}

async function openTabOf(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await expect(page.getByRole('tab', { name, selected: true })).toBeVisible();
}

/** On a connector of its own, so that the others stay readable. */
async function breakConnectorText(page: Page): Promise<void> {
  await openNew(page, '/connectors', 'New connector');
  await dialog(page)
    .getByLabel('Name')
    .fill(`broken-${Date.now() % 100_000}`);
  await dialog(page).getByRole('button', { name: 'Create' }).click();
  await openTabOf(page, 'JSON');
  await page.getByRole('textbox', { name: 'Connector JSON' }).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('oops');
  await expect(page.getByRole('region', { name: 'Problems' })).toContainText(/line/i);
}
