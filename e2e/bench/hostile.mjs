import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { watchTasks } from './longestTask.mjs';

const FOLDER = join(
  process.env.CORPUS_DIR ?? resolve(import.meta.dirname, '../../../shared/corpus'),
  'hostile',
);
const PLACES = { connector: 'connectors', template: 'templates', process: 'processes', project: 'projects' };

/**
 * How long the page could not answer, at most, while a file was imported that was made to do harm, and while what it
 * became was opened: of each file in the folder.
 */
export async function hostileRound(browser, app) {
  if (!existsSync(FOLDER)) {
    console.log(`There are no hostile files in ${FOLDER}.`);
    return [];
  }
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const rows = [];
  // Once before: to draw the dialog for the first time is another figure.
  await importFile(page, app, {
    name: 'first.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"name":"first","actions":{}}'),
  });
  for (const name of readdirSync(FOLDER).filter((file) => !/^(EXPECT|INDEX)\.md$/.test(file))) {
    const before = new Set((await kept(page)).map(({ id }) => id));
    const importing = await watchTasks(page);
    await importFile(page, app, join(FOLDER, name));
    rows.push([`${name}: import`, 'ours', await importing()]);
    const made = (await kept(page)).filter(({ id, kind }) => !before.has(id) && kind in PLACES);
    if (made.length > 0) rows.push([`${name}: open`, 'ours', await openAll(page, app, made)]);
    console.log(
      rows
        .slice(made.length > 0 ? -2 : -1)
        .map(([what, , ms]) => `${what} ${ms.toFixed(0)} ms`)
        .join(', '),
    );
  }
  await context.close();
  return rows;
}

async function importFile(page, app, file) {
  await page.goto(`${app}#/connectors`);
  await page.getByRole('button', { name: 'Import', exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog.getByLabel('Files', { exact: true }).setInputFiles(file);
  await dialog.getByText('This is what was found').waitFor();
  const go = dialog.getByRole('button', { name: 'Import', exact: true });
  if (await go.isEnabled()) await go.click();
  else await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** One after the other: the longest of all. */
async function openAll(page, app, made) {
  const end = await watchTasks(page);
  for (const { id, kind } of made) {
    await page.goto(`${app}#/${PLACES[kind]}/${id}`);
    await page.getByRole('main').getByRole('heading').first().waitFor();
    if (kind === 'process') await page.getByLabel('Canvas').locator('svg').first().waitFor();
    await page.waitForTimeout(1000);
  }
  return end();
}

/** What the browser keeps, read past the product. */
function kept(page) {
  return page.evaluate(
    () =>
      new Promise((done, fail) => {
        const opening = indexedDB.open('connector-modeler');
        opening.onerror = () => fail(new Error('no database'));
        opening.onsuccess = () => {
          const asked = opening.result.transaction('documents').objectStore('documents').getAll();
          asked.onsuccess = () => {
            opening.result.close();
            done(asked.result.map(({ id, content }) => ({ id, kind: content.kind })));
          };
        };
      }),
  );
}
