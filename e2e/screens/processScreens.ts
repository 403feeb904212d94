import { expect, type Locator, type Page } from '@playwright/test';
import { dialog, main, type Place } from '../journeys/Place.ts';
import { properties, select } from '../journeys/workbench.ts';
import { openProject } from './projectScreens.ts';

export const PROCESS_SCREENS: readonly Place[] = [
  { name: 'mapping-selected', open: selectRows },
  { name: 'mapping-menu', open: openRowMenu },
  { name: 'mapping-source', open: openSource },
  { name: 'mapping-paste', open: pasteMapping },
  { name: 'mapping-value', open: openValue },
  { name: 'try-out', open: openTryOut },
  { name: 'steps', open: openSteps },
  { name: 'export-picture', open: (page) => openExport(page, 'SVG image') },
  { name: 'export-archive', open: (page) => openExport(page, 'Project archive') },
  { name: 'export-report', open: (page) => openExport(page, 'Report') },
  { name: 'several-selected', open: selectSeveral },
  { name: 'task-help', open: openTaskHelp },
  { name: 'canvas-append', open: openAppend },
  { name: 'canvas-search', open: openCanvasSearch },
  { name: 'minimap', open: openMinimap },
  { name: 'flow-condition', open: openCondition },
  { name: 'properties-groups', open: openGroups },
  { name: 'original-changes', open: openOriginal },
  { name: 'variable-flow', open: openVariableFlow },
  { name: 'print', open: openPrint },
];

async function openTask(page: Page, name = 'Create parcel label'): Promise<void> {
  await openProject(page);
  await main(page).getByRole('link', { name: 'order-to-door' }).first().click();
  await select(page, name);
}

const rowName = (page: Page, name: string): Locator =>
  properties(page).getByRole('rowheader', { name }).getByRole('button');

async function selectRows(page: Page): Promise<void> {
  await openTask(page);
  await rowName(page, 'orderId').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(properties(page).getByText('2 selected')).toBeVisible();
}

async function openRowMenu(page: Page): Promise<void> {
  await openTask(page);
  await properties(page).getByRole('button', { name: 'More for the input mapping' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
}

async function openSource(page: Page): Promise<void> {
  await openTask(page);
  await properties(page)
    .getByRole('table', { name: 'Input mapping' })
    .getByLabel('recipient', { exact: true })
    .click();
  await page.keyboard.type('re');
  await expect(page.getByRole('option').first()).toBeVisible();
}

async function pasteMapping(page: Page): Promise<void> {
  await openTask(page);
  await rowName(page, 'orderId').evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/plain',
      'Source\tParameter\norderId\torderId\nheavy\tweight\nnowhere\tnothing',
    );
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('dialog', { name: 'Paste inputs' })).toBeVisible();
}

async function openValue(page: Page): Promise<void> {
  await selectRows(page);
  await page.getByRole('button', { name: 'More for the selected inputs' }).click();
  await page.getByRole('menuitem', { name: /value/i }).first().click();
  await expect(page.getByRole('dialog', { name: 'Set to a value' })).toBeVisible();
}

async function openTryOut(page: Page): Promise<void> {
  await openTask(page);
  await properties(page).getByRole('button', { name: 'Try insured' }).click();
  await expect(dialog(page).getByRole('status', { name: 'Result' })).toBeVisible();
}

async function openSteps(page: Page): Promise<void> {
  await openTask(page);
  const name = properties(page).getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Book the parcel');
  await name.press('Enter');
  await page.getByRole('button', { name: 'Steps' }).click();
  await expect(page.getByRole('menuitem', { name: 'As it was opened' })).toBeVisible();
}

async function openExport(page: Page, kind: string): Promise<void> {
  await openTask(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await dialog(page).getByRole('radio', { name: kind, exact: true }).check();
  await expect(dialog(page).getByRole('list', { name: 'Files' })).toBeVisible();
}

async function selectSeveral(page: Page): Promise<void> {
  await openTask(page, 'Reserve stock');
  await page
    .getByLabel('Canvas')
    .getByText('Pack the parcel')
    .click({ force: true, modifiers: ['Shift'] });
  await expect(properties(page).getByRole('heading', { name: /^2/ })).toBeVisible();
}

async function openTaskHelp(page: Page): Promise<void> {
  await openTask(page);
  await properties(page)
    .getByRole('button', { name: /documentation|help/i })
    .first()
    .click();
}

async function openAppend(page: Page): Promise<void> {
  await openTask(page);
  await page.getByLabel('Canvas').getByText('Create parcel label').first().click({ force: true });
  await page.keyboard.press('a');
  await expect(page.locator('.djs-popup')).toBeVisible();
}

async function openCanvasSearch(page: Page): Promise<void> {
  await openTask(page);
  await page.getByLabel('Canvas').getByText('Create parcel label').first().click({ force: true });
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('pa');
  await expect(page.locator('.djs-search-results')).toBeVisible();
}

async function openMinimap(page: Page): Promise<void> {
  await openTask(page);
  const button = page.getByRole('button', { name: 'Minimap' });
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
}

async function openCondition(page: Page): Promise<void> {
  await openProject(page);
  await main(page).getByRole('link', { name: 'order-to-door' }).first().click();
  await page.getByLabel('Canvas').getByText('yes', { exact: true }).first().click({ force: true });
  await expect(properties(page)).toContainText('Sequence flow');
}

async function openGroups(page: Page): Promise<void> {
  await openTask(page);
  for (const group of await properties(page).locator('button[aria-expanded="false"][aria-controls]').all())
    await group.click();
  await properties(page).getByText('Extension elements').first().scrollIntoViewIfNeeded();
}

async function openOriginal(page: Page): Promise<void> {
  await openTask(page);
  const name = properties(page).getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Book the parcel');
  await name.press('Enter');
  await page.getByRole('tab', { name: 'XML' }).click();
  await page.getByLabel('Changes to the original file').check();
}

async function openVariableFlow(page: Page): Promise<void> {
  await openTask(page);
  await page.getByRole('button', { name: 'Variable flow', exact: true }).click();
  await page
    .getByRole('region', { name: 'Variable flow' })
    .getByRole('rowheader', { name: 'orderId' })
    .click();
  await expect(page.getByRole('status', { name: 'Marks on the diagram' })).toBeVisible();
}

async function openPrint(page: Page): Promise<void> {
  await openProject(page);
  await main(page).getByRole('button', { name: 'Actions of order-to-door' }).click();
  await page.getByRole('menuitem', { name: 'Print…' }).click();
  await expect(dialog(page)).toBeVisible();
}
