import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { dialogIsAccessible, openDescription } from './apiDescription.ts';
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

test('a description of messages becomes actions and events, from the side one is on', async ({ page }) => {
  const dialog = await openDescription(page, 'messages.json', DESCRIPTION);
  const publish = dialog.getByRole('checkbox', { name: 'publish parcels.order' });
  await expect(dialog.getByRole('radio', { name: 'I use this API' })).toBeChecked();
  await expect(publish).toBeChecked();
  await expect(dialog.getByRole('switch', { name: 'Take over 1 event' })).toBeChecked();
  await dialogIsAccessible(page);

  await publish.uncheck();
  await dialog.getByRole('radio', { name: 'I am this application' }).check();
  await expect(dialog.getByRole('checkbox', { name: 'subscribe parcels.sent' })).toBeChecked();
  await expect(publish).toHaveCount(0);
  await dialog.getByRole('radio', { name: 'I use this API' }).check();
  await expect(publish).not.toBeChecked();

  await dialog.getByRole('radio', { name: 'I am this application' }).check();
  await dialog.getByRole('button', { name: 'Review' }).click();
  await expect(dialog.getByRole('region', { name: 'Events' })).toContainText('orderParcel');
  await dialogIsAccessible(page);
  await dialog.getByLabel('Name of the connector').fill('depot');
  await dialog.getByRole('button', { name: 'Make the connector' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Connector name')).toHaveValue('depot');

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const text = await readFile(await (await started).path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    actions: { parcelSent: { inputs: [{ name: 'track', type: 'string' }] } },
    events: { orderParcel: { outputs: [{ name: 'weight', type: 'bigdecimal' }] } },
  });
});
