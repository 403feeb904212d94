import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { dialogIsAccessible, dropDescription, openDescription } from './apiDescription.ts';
import { test } from './ownHost.ts';

/** What a description is in is found out, whatever its name says. */
const FILE = 'parcels.json';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const operation = (operationId: string, tag: string, more: object) => ({
  ...{ operationId, tags: [tag], responses: { 200: { description: 'Done' } } },
  ...more,
});
const list = operation('listParcels', 'parcels', {
  parameters: [{ name: 'state', in: 'query', schema: { type: 'string', enum: ['open', 'sent'] } }],
});
const create = operation('createParcel', 'parcels', {
  requestBody: json({ type: 'object', required: ['weight'], properties: { weight: { type: 'number' } } }),
});
const print = operation('printLabel', 'labels', { callbacks: { printed: {} } });

const description = (paths: object) =>
  JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'Parcel service', version: '1.0' },
    servers: [{ url: 'https://parcels.example.com' }],
    paths,
  });
const FIRST = description({ '/parcels': { get: list, post: create }, '/labels': { post: print } });
const SECOND = description({
  '/parcels': {
    post: { ...create, parameters: [{ name: 'depot', in: 'query', schema: { type: 'string' } }] },
  },
});

const actionsOf = (text: string): readonly string[] => {
  const { actions } = JSON.parse(text) as { actions: Readonly<Record<string, { name: string }>> };
  return Object.values(actions).map(({ name }) => name);
};

test('a dropped description becomes a connector, which follows a later one in one step', async ({ page }) => {
  const dialog = await openDescription(page, FILE, FIRST);
  await dialog.getByRole('checkbox', { name: 'All of parcels' }).uncheck();
  await expect(dialog.getByText('1 operation chosen')).toBeVisible();
  await dialog.getByLabel('Search operations').fill('create');
  await dialog.getByRole('button', { name: 'Select all shown' }).click();
  await dialogIsAccessible(page);
  await dialog.getByRole('button', { name: 'Review' }).click();

  await dialog.getByLabel('Name of the action for POST /labels').fill('label');
  await expect(dialog.getByRole('list', { name: 'What does not come over' })).toContainText('printed');
  await dialogIsAccessible(page);
  await dialog.getByRole('button', { name: 'Make the connector' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Connector name')).toHaveValue('parcel-service');

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const text = await readFile(await (await started).path(), 'utf8');
  expect(actionsOf(text).toSorted()).toEqual(['createParcel', 'label']);

  await page.getByRole('button', { name: 'More for this connector' }).click();
  await page.getByRole('menuitem', { name: 'Update from an API description' }).click();
  const update = page.getByRole('dialog', { name: 'Update parcel-service' });
  await expect(update).toBeVisible();
  await dropDescription(page, FILE, SECOND);
  await update.getByRole('button', { name: 'Review' }).click();
  await expect(update.getByRole('region', { name: 'What changes' })).toContainText('label');
  await expect(update.getByRole('group', { name: 'Changes' })).toContainText('depot');
  await dialogIsAccessible(page);
  await update.getByRole('button', { name: 'Update the connector' }).click();
  const label = page.getByText('label', { exact: true });
  await expect(label).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(label).toBeVisible();
});

const METADATA = `<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0"><edmx:DataServices>
  <Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="example.Depot">
    <EntityType Name="Parcel"><Key><PropertyRef Name="Number"/></Key>
      <Property Name="Number" Type="Edm.String" Nullable="false"/><Property Name="Weight" Type="Edm.Decimal"/></EntityType>
    <EntityContainer Name="Depot"><EntitySet Name="Parcels" EntityType="example.Depot.Parcel"/></EntityContainer>
  </Schema></edmx:DataServices></edmx:Edmx>`;

test('an address is answered with the command that fetches it, and the metadata of OData becomes a connector', async ({
  page,
}) => {
  await page.goto('./#/connectors');
  await page.getByRole('button', { name: 'Other ways to make one' }).first().click();
  await page.getByRole('menuitem', { name: 'From an API description' }).click();
  const dialog = page.getByRole('dialog', { name: 'Connector from an API description' });
  await dialog.getByRole('tab', { name: 'Text or cURL' }).click();
  await dialog.getByLabel('Text', { exact: true }).fill('https://depot.example.com/odata/$metadata');
  await expect(dialog.getByText('Fetch it from depot.example.com now')).toBeVisible();
  await expect(
    dialog.getByText("curl -fL -o metadata.xml 'https://depot.example.com/odata/$metadata'"),
  ).toBeVisible();
  await expect(
    dialog.getByRole('button', { name: 'Copy the command that fetches from depot.example.com' }),
  ).toBeVisible();
  await dialogIsAccessible(page);

  await dropDescription(page, FILE, METADATA);
  await expect(dialog.getByText('6 operations, 1 not possible')).toBeVisible();
  await dialog.getByRole('button', { name: 'Review' }).click();
  await dialog.getByRole('button', { name: 'Make the connector' }).click();
  await expect(page.getByLabel('Connector name')).toHaveValue('depot');
  await expect(page.getByText('update-Parcels', { exact: true })).toBeVisible();
});

const recorded = (url: string, mimeType: string, text: string, more: object = {}) => ({
  request: {
    method: 'GET',
    url,
    headers: [{ name: 'Authorization', value: 'Bearer s3cret-t0ken' }],
    ...more,
  },
  response: { status: 200, content: { mimeType, text } },
});
const HAR = JSON.stringify({
  log: {
    version: '1.2',
    entries: [
      recorded('https://api.example.com/parcels/17', 'application/json', '{"id":17,"state":"open"}'),
      recorded('https://api.example.com/parcels/18', 'application/json', '{"id":18}'),
      recorded('https://www.example.com/app.js', 'text/javascript', 'x'),
    ],
  },
});

test('recorded traffic becomes a connector of what calls an API, without its values', async ({ page }) => {
  const dialog = await openDescription(page, FILE, HAR);
  await expect(dialog.getByText('1 operation chosen')).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: 'GET /parcels/{parcelId}' })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'GET /app.js' })).not.toBeChecked();
  await expect(dialog.getByText('It fetches a part of a page: a script')).toBeVisible();
  await dialogIsAccessible(page);
  await dialog.getByRole('button', { name: 'Review' }).click();
  await dialog.getByRole('button', { name: 'Make the connector' }).click();
  await expect(page.getByText('getParcelsParcelId', { exact: true }).first()).toBeVisible();
  await page.getByRole('tab', { name: 'JSON' }).click();
  await expect(page.getByText('s3cret-t0ken')).toHaveCount(0);
});
