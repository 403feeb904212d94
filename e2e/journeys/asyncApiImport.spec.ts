import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { test } from './ownHost.ts';

const message = (properties: object) => ({ payload: { type: 'object', properties } });
const DESCRIPTION = JSON.stringify({
  asyncapi: '2.6.0',
  info: { title: 'Parcel messages', version: '1.0' },
  servers: { prod: { url: 'broker.example.com:9092', protocol: 'kafka' } },
  channels: {
    'parcels.order': {
      publish: { operationId: 'orderParcel', message: message({ weight: { type: 'number' } }) },
    },
    'parcels.sent': {
      subscribe: { operationId: 'parcelSent', message: message({ track: { type: 'string' } }) },
    },
  },
});

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('a description of messages becomes actions and events, from the side one is on', async ({ page }) => {
  await page.goto('./#/connectors');
  await expect(page.getByRole('button', { name: 'New connector' }).first()).toBeVisible();
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([given], 'messages.json'));
    return transfer;
  }, DESCRIPTION);
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  await page.getByRole('button', { name: 'Make a connector of it' }).click();

  const dialog = page.getByRole('dialog', { name: 'Connector from an API description' });
  const publish = dialog.getByRole('checkbox', { name: 'publish parcels.order' });
  await expect(dialog.getByRole('radio', { name: 'I use this API' })).toBeChecked();
  await expect(publish).toBeChecked();
  await expect(dialog.getByRole('switch', { name: 'Take over 1 event' })).toBeChecked();
  await isAccessible(page);

  await dialog.getByRole('radio', { name: 'I am this application' }).check();
  await expect(dialog.getByRole('checkbox', { name: 'subscribe parcels.sent' })).toBeChecked();
  await expect(publish).toHaveCount(0);
  await dialog.getByRole('radio', { name: 'I use this API' }).check();

  await dialog.getByRole('button', { name: 'Review' }).click();
  await expect(dialog.getByRole('region', { name: 'Events' })).toContainText('parcelSent');
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'Make the connector' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Connector name')).toHaveValue('parcel-messages');

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const text = await readFile(await (await started).path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    actions: { orderParcel: { inputs: [{ name: 'weight', type: 'bigdecimal' }] } },
    events: { parcelSent: { outputs: [{ name: 'track', type: 'string' }] } },
  });
});
