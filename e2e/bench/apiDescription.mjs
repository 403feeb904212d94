import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { watchTasks } from './longestTask.mjs';

/** The description of GitHub: 13 MB, over a thousand operations. */
const FILE = join(
  process.env.CORPUS_DIR ?? resolve(import.meta.dirname, '../../../shared/corpus'),
  'openapi/real/github.3.0.json',
);

/**
 * The longest that the page could not answer, at most, on the way from a large description to the connector made of
 * it: until its operations are shown, while all of them are made into actions, and until the connector is open.
 */
export async function apiDescriptionRound(browser, app) {
  if (!existsSync(FILE)) {
    console.log(`There is no ${FILE}.`);
    return [];
  }
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${app}#/connectors`);
  await page.getByRole('button', { name: 'Other ways to make one' }).first().click();
  await page.getByRole('menuitem', { name: 'From an API description' }).click();
  const dialog = page.getByRole('dialog', { name: 'Connector from an API description' });
  const rows = [];
  for (const [what, work] of Object.entries(stages(page, dialog))) {
    await page.waitForTimeout(500);
    const end = await watchTasks(page);
    await work();
    rows.push([`GitHub’s description, longest task: ${what}`, 'ours', await end()]);
  }
  await context.close();
  return rows;
}

function stages(page, dialog) {
  return {
    'read and shown': async () => {
      await dialog.locator('input[type=file]').setInputFiles(FILE);
      await dialog.getByRole('checkbox').first().waitFor();
    },
    'all chosen': async () => {
      const all = dialog.getByRole('button', { name: 'Select all shown' });
      if (await all.isVisible()) await all.click();
    },
    'made and reviewed': async () => {
      await dialog.getByRole('button', { name: 'Review' }).click();
      await dialog.getByRole('table', { name: 'Actions' }).waitFor();
    },
    'kept and open': async () => {
      await dialog.getByRole('button', { name: 'Make the connector' }).click();
      await page.getByLabel('Connector name').waitFor();
    },
  };
}
