import { expect, type Page } from '@playwright/test';
import { test } from './ownHost.ts';
import { serveSite, type ServedSite } from './serveSite.ts';

test.use({ serviceWorkers: 'allow' });

let site: ServedSite;
test.beforeEach(async () => {
  site = await serveSite('/modeler/');
});
test.afterEach(() => site.close());

/** Kept whole by the browser: its service worker is in force. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
}

test('given the product was opened once, when its server is gone, then it opens and all of it works', async ({
  page,
}) => {
  await page.goto(site.address);
  await page.getByRole('button', { name: 'Open the sample project' }).waitFor();
  await kept(page);
  site.close();
  await page.reload();
  await page.getByRole('button', { name: 'Open the sample project' }).click();
  await page.getByRole('table', { name: 'Processes' }).getByRole('link', { name: 'order-to-door' }).click();
  await expect(page.getByLabel('Canvas').getByText('Create parcel label').first()).toBeVisible();
  await page.getByRole('tab', { name: 'XML' }).click();
  await expect(page.getByRole('textbox', { name: 'Process XML' })).toBeVisible();
});

test('given the product was opened once, when its server is gone and a link is opened, then what is in it is reviewed', async ({
  page,
}) => {
  await page.goto(site.address);
  await page.getByRole('button', { name: 'Open the sample project' }).waitFor();
  await kept(page);
  site.close();
  await page.goto('about:blank');
  await page.goto(`${site.address}${MAILER_LINK}`);
  await expect(
    page.getByRole('dialog', { name: 'Import' }).getByText('Connector with 1 action'),
  ).toBeVisible();
});

test('given a newer version on the server, when its user takes it, then what is being typed is saved and every window moves on', async ({
  page,
  context,
}) => {
  await page.goto(site.address);
  await page.getByRole('button', { name: 'New project' }).first().waitFor();
  await kept(page);
  const other = await context.newPage();
  await other.goto(site.address);
  await other.getByRole('button', { name: 'New project' }).first().waitFor();
  await page.goto(`${site.address}#/connectors`);
  await page.getByRole('button', { name: 'New connector' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New connector' });
  await dialog.getByLabel('Name').fill('parcel-desk');
  await dialog.getByRole('button', { name: 'Create' }).click();
  const description = page.getByRole('textbox', { name: 'Description' }).first();
  await description.waitFor();

  site.replace('sw.js', (text) => `${text}\n// a later build`);
  const ready = page.getByText('A new version of Connector Modeler is ready.');
  // The browser may be looking already, since the other window was opened, and have been told of the old one: then this
  // is the same look, and the next one finds the new version.
  await expect(async () => {
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect(ready).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await description.fill('Prints labels');
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Save and reload' }).click();
  await reloaded;

  await expect(page.getByRole('textbox', { name: 'Description' }).first()).toHaveValue('Prints labels');
  await expect(ready).toBeHidden();
  await expect(other.getByText('Another window has moved on to a new version')).toBeVisible();
});

/** A connector called mailer. */
const MAILER_LINK = '#/share/1.74.i44GDttkApvUepChJEMDk9hYyNAErBcHkYeMM2CMGxQDsx7m2AFYFGP8ACyK0o8DAA.12s0cbx';
