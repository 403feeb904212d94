import { expect, type Page } from '@playwright/test';
import { at, dialog, main, type Place } from './Place.ts';

const properties = (page: Page) => page.getByRole('region', { name: 'Properties' });

/** What there is once the sample is in. */
export const SAMPLE_PLACES: readonly Place[] = [
  { name: 'projects', open: (page) => at(page, '/projects', projectLink(page)) },
  { name: 'project', open: openProject },
  { name: 'process', open: openProcess },
  { name: 'process-outline', open: openOutline },
  { name: 'process-task', open: openTask },
  { name: 'process-several', open: selectSeveral },
  { name: 'process-copy-mapping', open: openCopyMapping },
  { name: 'process-combobox', open: openImplementation },
  { name: 'process-canvas-menu', open: openCanvasMenu },
  { name: 'process-variables', open: openVariables },
  { name: 'process-xml', open: (page) => openSource(page, 'XML', 'Process XML') },
  { name: 'process-extensions', open: (page) => openSource(page, 'Extensions', 'Extensions JSON') },
  { name: 'export', open: openExport },
  { name: 'share', open: openShare },
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
  { name: 'new-project', open: (page) => openNew(page, '/projects', 'New project') },
  { name: 'new-process', open: openNewProcess },
  { name: 'new-connector', open: (page) => openNew(page, '/connectors', 'New connector') },
  { name: 'import', open: openImport },
  { name: 'import-review', open: openImportReview },
  { name: 'command-palette', open: openPalette },
  { name: 'shortcuts', open: openShortcuts },
  { name: 'trash', open: openTrash },
];

export async function openSample(page: Page): Promise<void> {
  await at(page, '/projects', main(page).getByText('Open the sample project'));
  await main(page).getByText('Open the sample project').click();
  await expect(main(page).getByRole('link', { name: 'order-to-door' }).first()).toBeVisible();
}

const projectLink = (page: Page) => main(page).getByRole('link', { name: 'Parcel shop' }).first();
const connectorLink = (page: Page) => main(page).getByRole('link', { name: 'parcel-tracker' }).first();

async function openProject(page: Page): Promise<void> {
  await at(page, '/projects', projectLink(page));
  await projectLink(page).click();
  await expect(main(page).getByRole('link', { name: 'order-to-door' }).first()).toBeVisible();
}

async function openProcess(page: Page): Promise<void> {
  await openProject(page);
  await main(page).getByRole('link', { name: 'order-to-door' }).first().click();
  await expect(page.getByLabel('Canvas').getByText('Create parcel label').first()).toBeVisible();
  await expect(properties(page)).toBeVisible();
}

async function openOutline(page: Page): Promise<void> {
  await openProcess(page);
  await page.keyboard.press('Control+Shift+o');
  await expect(page.getByRole('treeitem', { name: /^Order paid/ })).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+F10');
  await expect(
    page
      .getByRole('menuitem', { name: /^Append/ })
      .or(page.getByRole('menuitem', { name: /^Rename/ }))
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Escape');
}

async function openTask(page: Page): Promise<void> {
  await openProcess(page);
  // Forced: bpmn-js lays an invisible rectangle over every shape.
  await page.getByLabel('Canvas').getByText('Create parcel label').first().click({ force: true });
  await expect(properties(page).getByRole('table', { name: 'Input mapping' })).toBeVisible();
}

async function selectSeveral(page: Page): Promise<void> {
  await openTask(page);
  const other = page.getByLabel('Canvas').getByText('Create invoice').first();
  await other.click({ force: true, modifiers: ['Shift'] });
  await expect(properties(page).getByRole('heading', { name: '2 elements selected' })).toBeVisible();
}

async function openCopyMapping(page: Page): Promise<void> {
  await openTask(page);
  await properties(page).getByRole('button', { name: 'More for the input mapping' }).click();
  await page.getByRole('menuitem', { name: 'Copy mapping from another task…' }).click();
  await expect(dialog(page).getByRole('table').first()).toBeVisible();
}

async function openImplementation(page: Page): Promise<void> {
  await openTask(page);
  await properties(page).getByRole('combobox', { name: 'Implementation' }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
}

async function openCanvasMenu(page: Page): Promise<void> {
  await openTask(page);
  await page.getByRole('button', { name: 'Change element' }).click();
  await expect(page.locator('.djs-popup')).toBeVisible();
}

async function openVariables(page: Page): Promise<void> {
  await openProcess(page);
  await properties(page).getByRole('button', { name: 'Edit variables' }).click();
  await expect(page.getByRole('dialog', { name: 'Variables' })).toBeVisible();
}

async function openSource(page: Page, tab: string, label: string): Promise<void> {
  await openProcess(page);
  await page.getByRole('tab', { name: tab }).click();
  await expect(page.getByRole('textbox', { name: label })).toBeVisible({ timeout: 20_000 });
}

async function openShare(page: Page): Promise<void> {
  await openProcess(page);
  await page.getByRole('button', { name: 'Share as a link…' }).click();
  await expect(dialog(page).getByRole('region', { name: 'What is in the link' })).toBeVisible();
}

async function openExport(page: Page): Promise<void> {
  await openProcess(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(dialog(page).getByRole('list', { name: 'Files' })).toBeVisible();
}

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

async function openNew(page: Page, path: string, button: string): Promise<void> {
  await at(page, path, main(page).getByRole('button', { name: button }).first());
  await main(page).getByRole('button', { name: button }).first().click();
  await expect(page.getByRole('dialog', { name: button })).toBeVisible();
}

async function openNewProcess(page: Page): Promise<void> {
  await openProject(page);
  await main(page).getByRole('button', { name: 'New process' }).first().click();
  await expect(page.getByRole('dialog', { name: 'New process' })).toBeVisible();
}

async function openImport(page: Page): Promise<void> {
  await at(page, '/projects', projectLink(page));
  await main(page).getByRole('button', { name: 'Import' }).first().click();
  await expect(page.getByRole('dialog', { name: 'Import' })).toBeVisible();
}

async function openImportReview(page: Page): Promise<void> {
  await at(page, '/projects', projectLink(page));
  const dataTransfer = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    const files = [
      ['mailer.json', '{"name":"mailer","actions":{"send":{"id":"send","name":"send"}}}'],
      ['parcel-tracker.json', '{"name":"parcel-tracker","actions":{"book":{"id":"book","name":"book"}}}'],
      ['broken.json', '{\n  "name": "broken",\n  "actions": { oops\n'],
    ] as const;
    for (const [name, text] of files) transfer.items.add(new File([text], name));
    return transfer;
  });
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  await expect(dialog(page).getByRole('region', { name: 'Refused' })).toBeVisible();
}

async function openPalette(page: Page): Promise<void> {
  await openProject(page);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(dialog(page).getByRole('option').first()).toBeVisible();
}

async function openShortcuts(page: Page): Promise<void> {
  await openProcess(page);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Projects' }).focus();
  await page.keyboard.press('?');
  await expect(dialog(page)).toBeVisible();
}

async function openTrash(page: Page): Promise<void> {
  await at(page, '/connectors', connectorLink(page));
  await page.getByRole('button', { name: 'More for team-chat' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('checkbox', { name: /^Delete team-chat although/ }).check();
  await page.getByRole('button', { name: 'Delete 1 connector' }).click();
  await at(page, '/projects', projectLink(page));
  await main(page).getByRole('button', { name: 'Trash' }).click();
  await expect(page.getByRole('dialog', { name: 'Trash' })).toBeVisible();
}
