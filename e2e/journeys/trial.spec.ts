import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { openDescription } from './apiDescription.ts';
import { test } from './ownHost.ts';

const json = (schema: object, example?: object) => ({ 'application/json': { schema, example } });
const PARCELS = JSON.stringify({
  openapi: '3.0.3',
  info: { title: 'Parcel service', version: '1.0' },
  servers: [{ url: 'https://parcels.example.com/v1' }],
  components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } },
  security: [{ key: [] }],
  paths: {
    '/parcels/{id}': {
      put: {
        operationId: 'changeParcel',
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string' }, example: 'P 7' },
          { name: 'speed', in: 'query', schema: { type: 'string', enum: ['slow', 'fast'] } },
        ],
        requestBody: {
          required: true,
          content: json({
            type: 'object',
            required: ['weight'],
            properties: { weight: { type: 'integer', minimum: 1, example: 3 } },
          }),
        },
        responses: {
          200: {
            description: 'The parcel',
            content: json(
              { type: 'object', required: ['price'], properties: { price: { type: 'number' } } },
              { price: 12.5 },
            ),
          },
          404: { description: 'No such parcel' },
        },
      },
    },
  },
});

async function makeConnector(page: Page): Promise<void> {
  const dialog = await openDescription(page, 'parcels.json', PARCELS);
  await dialog.getByRole('button', { name: 'Review' }).click();
  await dialog.getByRole('button', { name: 'Make the connector' }).click();
  await expect(page.getByLabel('Connector name')).toHaveValue('parcel-service');
}

test('cases of an action are green and red, follow a rename and an undo, and show the request without sending it', async ({
  page,
}) => {
  await makeConnector(page);
  await page.getByRole('tab', { name: 'Test' }).click();
  await page.getByRole('button', { name: 'New case', exact: true }).first().click();
  await page.getByRole('menuitem', { name: 'That goes well' }).click();

  const request = page.getByLabel('Request as it would be sent');
  await expect(request).toContainText('PUT https://parcels.example.com/v1/parcels/P%207');
  await expect(request).toContainText('X-Key: {{secrets.');
  await page.getByRole('region', { name: 'Inputs' }).getByLabel('speed').selectOption('fast');
  await expect(request).toContainText('?speed=fast');

  // green, then red with both values
  const result = page.getByRole('status', { name: 'Result' });
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(result).toHaveText('As expected');
  const body = page.getByRole('region', { name: 'Answer' }).getByLabel('Body');
  await body.fill('HTTP/1.1 200 OK\nContent-Type: application/json\n\n{"price": 13}');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(result).toContainText('Not as expected: 1 finding');
  await expect(result.getByRole('region')).toContainText('"price": 13');
  const { violations } = await new AxeBuilder({ page }).include('[aria-label="Case"]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

  // another name of a parameter is its name here; one undo takes the name back, the next ones the case
  await page.getByRole('tab', { name: 'Definition' }).click();
  const names = page.getByRole('table', { name: 'Input parameters' }).getByLabel('Name', { exact: true });
  await names.first().fill('parcel');
  await names.first().press('Enter');
  await page.getByRole('tab', { name: 'Test' }).click();
  await expect(page.getByLabel('parcel *')).toHaveValue('P 7');
  await expect(request).toContainText('/parcels/P%207?speed=fast');
  const undo = page.getByRole('button', { name: 'Undo', exact: true }).first();
  await undo.click();
  await expect(page.getByLabel('id *')).toHaveValue('P 7');
  await undo.click();
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await expect(page.getByText('1 of 1 case as expected.')).toBeVisible();
});

const bytes = { 'image/png': { schema: { type: 'string', format: 'binary' } } };
const SCANS = JSON.stringify({
  openapi: '3.0.3',
  info: { title: 'Scan service', version: '1.0' },
  servers: [{ url: 'https://scans.example.com' }],
  components: {
    securitySchemes: { person: { type: 'openIdConnect', openIdConnectUrl: 'https://a.example.com' } },
  },
  paths: {
    '/scan': {
      put: {
        operationId: 'keepScan',
        requestBody: { required: true, content: bytes },
        responses: { 200: { description: 'As it is kept', content: bytes } },
      },
    },
    '/mine': {
      get: { operationId: 'myScans', security: [{ person: [] }], responses: { 200: { description: '' } } },
    },
  },
});

test('a file is sent as it is and comes as one, and the review says which requests code will not send', async ({
  page,
}) => {
  const dialog = await openDescription(page, 'scans.json', SCANS);
  await dialog.getByRole('button', { name: 'Review' }).click();
  const lost = dialog.getByRole('list', { name: 'What does not come over' });
  await expect(lost).toContainText(
    'Generated code does not send it by itself (1 action). How it proves who it is',
  );
  await expect(lost).toContainText('GET /mine');
  await dialog.getByRole('button', { name: 'Make the connector' }).click();
  await expect(page.getByLabel('Connector name')).toHaveValue('scan-service');

  await page.getByRole('tab', { name: 'Test' }).click();
  await page.getByRole('button', { name: 'New case', exact: true }).first().click();
  const request = page.getByLabel('Request as it would be sent');
  await expect(request).toContainText('PUT https://scans.example.com/scan');
  await expect(request).toContainText('Content-Type: image/png');
  await expect(request).toContainText('example');
  const answer = page.getByRole('region', { name: 'Answer' });
  await expect(answer.getByLabel('Body')).toHaveValue('data:image/png;base64,iVBORw0KGgo=');
  await expect(answer.getByText('A file: paste a text as it is')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('status', { name: 'Result' })).toHaveText('As expected');
});
