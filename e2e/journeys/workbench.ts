import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';

// The page of a process, by what its parts are called.

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

export const properties = (page: Page) => page.getByRole('region', { name: 'Properties' });
export const implementation = (page: Page) =>
  properties(page).getByRole('combobox', { name: 'Implementation' });
export const input = (page: Page, name: string) =>
  properties(page).getByRole('table', { name: 'Input mapping' }).getByLabel(name, { exact: true });
export const output = (page: Page, name: string) =>
  properties(page).getByRole('table', { name: 'Output mapping' }).getByLabel(name, { exact: true });
/** Of the newest message, which comes a moment after what it is about; the page may have an *Undo* of its own. */
export const undoOfMessage = (page: Page) =>
  page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo', exact: true }).last();
export const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true }).first();
/** A click on it is forced: bpmn-js lays an invisible rectangle over every shape. */
export const shape = (page: Page, name: string) => page.getByLabel('Canvas').getByText(name, { exact: true });

export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
}

export async function select(page: Page, name: string): Promise<void> {
  await shape(page, name).click({ force: true });
  await expect(properties(page).getByRole('heading', { name })).toBeVisible();
}

export async function chooseAction(page: Page, name: string): Promise<void> {
  await implementation(page).click();
  await implementation(page).fill(name);
  await page.getByRole('option', { name: new RegExp(name) }).click();
}

/** Drops the files on an empty workspace and opens the project they make. */
export async function openDropped(page: Page, files: readonly TextFile[], address = './'): Promise<void> {
  await page.goto(`${address}#/projects`);
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Processes' })).toBeVisible();
}

export async function openProcess(page: Page, name: string): Promise<void> {
  await page.getByRole('table', { name: 'Processes' }).getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('tab', { name: 'Diagram' })).toBeVisible();
}

/** What a person gets who exports it: the text of the one file. */
export async function exported(page: Page, kind: 'Process XML' | 'Extensions JSON'): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: kind, exact: true }).check();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download', exact: true }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  if (await dialog.isVisible()) await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return text;
}

interface WrittenProcess {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly mappings: Readonly<Record<string, unknown>>;
  readonly constants?: Readonly<Record<string, unknown>>;
}

/** The part of the extensions that is about one process. */
export async function exportedExtensions(page: Page, processId: string): Promise<WrittenProcess> {
  const written = JSON.parse(await exported(page, 'Extensions JSON')) as {
    readonly extensions: Readonly<Record<string, WrittenProcess>>;
  };
  const found = written.extensions[processId];
  if (!found) throw new Error(`The extensions say nothing of ${processId}`);
  return found;
}
