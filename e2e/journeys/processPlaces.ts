import { expect, type Page } from '@playwright/test';
import { dialog, main, type Place } from './Place.ts';
import { openProject } from './sampleWorkspace.ts';

const properties = (page: Page) => page.getByRole('region', { name: 'Properties' });

/** Of a process of the sample. */
export const PROCESS_PLACES: readonly Place[] = [
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
];

export async function openProcess(page: Page): Promise<void> {
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
