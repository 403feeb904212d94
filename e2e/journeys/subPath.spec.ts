import { expect } from '@playwright/test';
import { test } from './ownHost.ts';
import { serveSite } from './serveSite.ts';

// As its users have it: kept by the browser while it is used.
test.use({ serviceWorkers: 'allow' });

// What is built is a folder that any web server can serve from anywhere.

const HOME = '/tools/modeler/';

test('given the built site under a folder of a server, when the sample is worked with, then everything is found', async ({
  page,
}) => {
  const site = await serveSite(HOME);
  try {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`policy: ${violatedDirective} ${blockedURI}`);
      });
    });

    await page.goto(site.address);
    await page.getByRole('button', { name: 'Open the sample project' }).click();
    await page.getByRole('table', { name: 'Processes' }).getByRole('link', { name: 'order-to-door' }).click();
    await expect(page.getByLabel('Canvas').getByText('Create parcel label').first()).toBeVisible();
    await page.getByRole('tab', { name: 'XML' }).click();
    await expect(page.getByRole('textbox', { name: 'Process XML' })).toBeVisible();
    await page.getByRole('button', { name: 'Export' }).click();
    await expect(
      page.getByRole('dialog', { name: 'Export' }).getByRole('list', { name: 'Files' }),
    ).toBeVisible();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Connectors' }).click();
    await page.getByRole('link', { name: 'parcel-tracker' }).first().click();
    await page.getByRole('tab', { name: 'JSON' }).click();
    await expect(page.getByRole('textbox', { name: 'Connector JSON' })).toBeVisible();
    expect(page.url()).toContain(`${HOME}#/connectors/`);
    expect(complaints).toEqual([]);
  } finally {
    site.close();
  }
});
