import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { unzip } from '../../src/formats/zip.ts';
import { test } from './ownHost.ts';

test('code of a published version is looked at and downloaded, and the journey says so', async ({ page }) => {
  await page.goto('./#/connectors/gallery');
  await page.getByRole('link', { name: 'IoT device' }).click();
  await page.getByRole('button', { name: 'Use', exact: true }).click();
  await page.getByRole('link', { name: 'iot-device' }).click();

  await page.getByRole('button', { name: 'Publish…' }).click();
  await page.getByRole('dialog', { name: 'Publish' }).getByRole('button', { name: 'Publish 1.0.0' }).click();

  const journey = page.getByRole('navigation', { name: 'Journey' });
  await expect(journey.getByRole('button', { name: /^Definition: done/ })).toBeVisible();
  await expect(journey.getByRole('button', { name: /^Attached: next/ })).toBeVisible();
  await journey.getByRole('button', { name: /^Code: not yet/ }).click();

  const dialog = page.getByRole('dialog', { name: 'Generate code' });
  await expect(dialog.getByText('files in one zip')).toBeVisible();
  await dialog.getByRole('row', { name: 'sendCommand.ts' }).first().click();
  await expect(dialog.getByRole('textbox', { name: /sendCommand\.ts$/ })).toContainText('SendCommandHandler');
  // The arrow keys go through the files.
  await page.keyboard.press('ArrowUp');
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveText(/^src\/actions\/(?!sendCommand)/);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include('[role=dialog]')
    .analyze();
  expect(violations).toEqual([]);
  await dialog.getByRole('radio', { name: 'Java for Activiti 7' }).click();
  await dialog.getByLabel('Java group').fill('Not A Package');
  await expect(dialog.getByText('Lower-case words with dots between them')).toBeVisible();
  await dialog.getByLabel('Java group').fill('org.acme');
  const button = dialog.getByRole('button', { name: 'Download' });
  await expect(button).toBeEnabled();
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toBe('iot-device-connector.zip');
  const paths = unzip(new Uint8Array(await readFile(await download.path()))).map((file) => file.path);
  expect(paths).toContain(
    'iot-device-connector/src/main/java/org/acme/iotdevice/actions/SendCommandAction.java',
  );
  await expect(page.getByText('Downloaded iot-device-connector.zip')).toBeVisible();
  await expect(journey.getByRole('button', { name: /^Code: done/ })).toBeVisible();
});
