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
