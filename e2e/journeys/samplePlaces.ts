import { expect, type Page } from '@playwright/test';
import { CONNECTOR_PLACES } from './connectorPlaces.ts';
import { at, dialog, main, type Place } from './Place.ts';
import { openProcess, PROCESS_PLACES } from './processPlaces.ts';
import { connectorLink, openNew, openProject, projectLink } from './sampleWorkspace.ts';

/** What there is once the sample is in. */
export const SAMPLE_PLACES: readonly Place[] = [
  { name: 'projects', open: (page) => at(page, '/projects', projectLink(page)) },
  { name: 'project', open: openProject },
  ...PROCESS_PLACES,
  ...CONNECTOR_PLACES,
  { name: 'new-project', open: (page) => openNew(page, '/projects', 'New project') },
  { name: 'new-process', open: openNewProcess },
  { name: 'new-connector', open: (page) => openNew(page, '/connectors', 'New connector') },
  { name: 'import', open: openImport },
  { name: 'import-review', open: openImportReview },
  { name: 'command-palette', open: openPalette },
  { name: 'shortcuts', open: openShortcuts },
  { name: 'trash', open: openTrash },
];

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
