import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Download, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { preview } from 'vite';
import type { CorpusFile } from '../corpus/CorpusFile.ts';
import { CHROMIUM_ARGUMENTS } from '../run/chromiumArguments.mjs';

/** What somebody downloads who opens the sample in a browser. */
export interface SampleExports {
  /** the project archive, unpacked, after an edit of the diagram */
  readonly activiti: readonly CorpusFile[];
  /** its first release, as it is downloaded */
  readonly release: Uint8Array;
  /** the processes converted to Camunda 8, by the name of the process they are a copy of */
  readonly camunda: ReadonlyMap<string, CorpusFile>;
}

const PROCESSES = ['order-to-door', 'returns'] as const;
const ROOT = path.join(import.meta.dirname, '../..');

/** Through the interface alone, from the built product. @throws where a step of it cannot be done */
export async function sampleExports(executablePath: string): Promise<SampleExports> {
  const server = await preview({ root: ROOT, logLevel: 'error', preview: { port: 4190 } });
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await page.getByRole('button', { name: 'Open the sample project' }).click();
    await rename(page, 'Create parcel label', 'Create the label');
    const activiti = await archive(page);
    const release = await released(page);
    const camunda = new Map<string, CorpusFile>();
    for (const name of PROCESSES) camunda.set(name, await converted(page, name));
    return { activiti, release, camunda };
  } finally {
    await browser.close();
    await server.close();
  }
}

const processLink = (page: Page, name: string) =>
  page.getByRole('table', { name: 'Processes' }).getByRole('link', { name, exact: true });

async function rename(page: Page, task: string, name: string): Promise<void> {
  await processLink(page, 'order-to-door').click();
  // Forced: bpmn-js lays an invisible rectangle over every shape.
  await page.getByLabel('Canvas').getByText(task, { exact: true }).click({ force: true });
  const field = page.getByRole('region', { name: 'Properties' }).getByLabel('Name', { exact: true });
  await field.fill(name);
  await field.press('Enter');
  await page.getByLabel('Canvas').getByText(name, { exact: true }).waitFor();
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor();
  await page.goBack();
}

async function archive(page: Page): Promise<readonly CorpusFile[]> {
  const download = await exported(page, 'Project archive');
  const unpacked = unzipSync(await readFile(await download.path()));
  return Object.entries(unpacked).map(([name, bytes]) => ({ name, bytes }));
}

/** Its connectors are drafts and a required input is left open, on purpose: that is agreed to. */
async function released(page: Page): Promise<Uint8Array> {
  await page.getByRole('button', { name: 'Release…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Release', exact: true });
  await dialog.getByRole('checkbox', { name: 'Release all the same' }).check();
  await dialog.getByRole('textbox', { name: 'Image registry' }).fill('registry.example.com/shop');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: /^Release \d/ }).click(),
  ]);
  await dialog.waitFor({ state: 'hidden' });
  return new Uint8Array(await readFile(await download.path()));
}

async function converted(page: Page, name: string): Promise<CorpusFile> {
  await page.getByRole('button', { name: `Actions of ${name}`, exact: true }).click();
  await page.getByRole('menuitem', { name: 'Convert to Camunda 8…' }).click();
  await page.getByRole('button', { name: 'Make the copy' }).click();
  await processLink(page, `${name}-camunda8`).click();
  await page.getByRole('tab', { name: 'Diagram' }).waitFor();
  const download = await exported(page, 'Process XML');
  const bytes = new Uint8Array(await readFile(await download.path()));
  await page.goBack();
  return { name: download.suggestedFilename(), bytes };
}

async function exported(page: Page, kind: string): Promise<Download> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: kind, exact: true }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download', exact: true }).click(),
  ]);
  if (await dialog.isVisible()) await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  return download;
}
