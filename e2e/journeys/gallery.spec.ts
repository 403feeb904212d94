import { expect } from '@playwright/test';
import { test } from './ownHost.ts';

test('a ready-made connector is found, read about, used with its example, and taken back', async ({
  page,
}) => {
  await page.goto('./#/connectors/gallery');
  await expect(page.getByRole('heading', { name: 'Gallery', level: 1 })).toBeVisible();
  const cards = page.getByRole('article');
  await expect(cards).toHaveCount(12);
  await page.getByLabel('Search gallery').fill('nothing is called so');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(cards).toHaveCount(12);
  await page.getByLabel('Search gallery').fill('mqtt');
  await expect(cards).toHaveCount(1);
  await expect(cards.first()).toContainText('2 actions');

  await page.getByRole('link', { name: 'IoT device' }).click();
  await expect(page.getByRole('heading', { name: /^IoT device/, level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'When to use it' })).toBeVisible();
  await expect(page.getByText('IOT_NO_REPLY').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Actions' }).click();
  const inputs = page.getByRole('table', { name: 'Inputs of sendCommand' });
  await expect(inputs.getByRole('row', { name: /qualityOfService/ })).toContainText('One of 0, 1, 2');

  await page.getByLabel('Add the example process').check();
  await expect(page.getByLabel('Project', { exact: true })).toHaveValue('');
  await page.getByRole('button', { name: 'Use', exact: true }).click();
  await expect(page.getByText('Added iot-device and its example')).toBeVisible();
  await expect(page.getByRole('link', { name: 'iot-device' })).toBeVisible();
  await page.getByRole('button', { name: 'Open example' }).click();

  await page.getByLabel('Canvas').getByText('Slow the pump').first().click({ force: true });
  const properties = page.getByRole('region', { name: 'Properties' });
  await expect(properties.getByRole('combobox', { name: 'Implementation' })).toHaveValue(
    'iot-device.sendCommand',
  );
  const mapping = properties.getByRole('table', { name: 'Input mapping' });
  await expect(mapping.getByLabel('deviceId', { exact: true })).toBeVisible();
  await expect(mapping).toContainText('deviceId');
  await expect(page.getByRole('region', { name: 'Problems' })).toContainText('No problems');
});

test('what was used is taken back with Undo, and a second copy has a free name', async ({ page }) => {
  await page.goto('./#/connectors/gallery/email');
  const use = page.getByRole('button', { name: 'Use', exact: true });
  await use.click();
  await expect(page.getByText('Added email', { exact: true })).toBeVisible();
  await expect(page.getByText('as email-2, draft')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();

  await page.getByLabel('Add the example process').check();
  await use.click();
  await expect(page.getByText('Added email-2 and its example')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('It was taken back')).toBeVisible();
  await expect(page.getByText('as email-2, draft')).toBeVisible();
  await page.getByRole('link', { name: 'Connectors' }).first().click();
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByRole('link', { name: 'Projects' }).first().click();
  await expect(page.getByText('Gallery examples')).toHaveCount(0);
});

test('the gallery is a command, and says when it has no such connector', async ({ page }) => {
  await page.goto('./#/connectors/gallery/nowhere');
  await expect(page.getByText('The gallery has no “nowhere”')).toBeVisible();
  await page.goto('./#/projects');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill('gallery');
  await page.getByRole('option', { name: /Gallery of connectors/ }).click();
  await expect(page).toHaveURL(/#\/connectors\/gallery$/);
  await expect(page.getByRole('article')).toHaveCount(12);
});
