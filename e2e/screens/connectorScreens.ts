import { expect, type Page } from '@playwright/test';
import { dropDescription } from '../journeys/apiDescription.ts';
import { at, dialog, main, type Place } from '../journeys/Place.ts';

export const CONNECTOR_SCREENS: readonly Place[] = [
  { name: 'paste-parameters', open: openPaste },
  { name: 'parameter-details', open: openParameterDetails },
  { name: 'connector-event', open: openEvent },
  { name: 'connector-error', open: openError },
  { name: 'connector-preview', open: (page) => openConnector(page, 'Preview') },
  { name: 'tasks-that-use', open: openUses },
  { name: 'derive', open: openDerive },
  { name: 'derive-chosen', open: chooseDerived },
  { name: 'generate-code', open: openCode },
  { name: 'test-green', open: openTest },
  { name: 'test-red', open: openFailedTest },
  { name: 'api-update', open: openApiUpdate },
];

const MORE = 'More for this connector';

async function openConnector(page: Page, tab: string): Promise<void> {
  const link = main(page).getByRole('link', { name: 'parcel-tracker' }).first();
  await at(page, '/connectors', link);
  await link.click();
  await page.getByRole('tab', { name: tab }).click();
  await expect(page.getByRole('tab', { name: tab, selected: true })).toBeVisible();
}

async function openPaste(page: Page): Promise<void> {
  await openConnector(page, 'Definition');
  await page.getByRole('option', { name: /^createLabel/ }).click();
  const name = page.getByRole('table', { name: 'Input parameters' }).getByLabel('Name', { exact: true });
  await name.first().focus();
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, 'Name\tType\tRequired\ndepot\tstring\tyes\nweight\tinteger\tno\nbad name\twhat\tno\n');
  await expect(dialog(page)).toBeVisible();
}

async function openParameterDetails(page: Page): Promise<void> {
  await openConnector(page, 'Definition');
  await page.getByRole('option', { name: /^createLabel/ }).click();
  await page.getByRole('row', { name: 'service' }).hover();
  await page.getByRole('button', { name: /^(More for|Actions of|Menu of) service/ }).click();
  await page.getByRole('menuitem', { name: 'Details…' }).click();
  await expect(dialog(page)).toBeVisible();
}

async function openEvent(page: Page): Promise<void> {
  await openConnector(page, 'Definition');
  await page.getByRole('option', { name: /^parcelMoved/ }).click();
  await expect(page.getByLabel('Event name')).toBeVisible();
}

async function openError(page: Page): Promise<void> {
  await openConnector(page, 'Definition');
  await page.getByRole('option', { name: /^Address rejected/ }).click();
  await expect(page.getByRole('option', { name: /^Address rejected/, selected: true })).toBeVisible();
}

async function openUses(page: Page): Promise<void> {
  await openConnector(page, 'Definition');
  await page.getByRole('option', { name: /^createLabel/ }).click();
  await page.getByRole('button', { name: '2 tasks use it' }).click();
  await expect(dialog(page)).toBeVisible();
}

async function openDerive(page: Page): Promise<void> {
  await openConnector(page, 'Definition');
  await page.getByRole('button', { name: MORE }).click();
  await page.getByRole('menuitem', { name: 'Derive a connector…' }).click();
  await expect(dialog(page).getByRole('checkbox').first()).toBeVisible();
}

async function chooseDerived(page: Page): Promise<void> {
  await openDerive(page);
  await dialog(page)
    .getByRole('checkbox', { name: /^createLabel/ })
    .check();
}

async function openCode(page: Page): Promise<void> {
  await openConnector(page, 'Definition');
  await page.getByRole('button', { name: 'Generate code' }).click();
  await expect(dialog(page)).toBeVisible();
}

async function openTest(page: Page): Promise<void> {
  await openConnector(page, 'Test');
  await page.getByRole('button', { name: 'New case', exact: true }).first().click();
  await page.getByRole('menuitem', { name: 'That goes well' }).click();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('status', { name: 'Result' })).toBeVisible();
}

async function openFailedTest(page: Page): Promise<void> {
  await openTest(page);
  await page
    .getByRole('region', { name: 'Answer' })
    .getByLabel(/^trackingCode/)
    .fill('another code');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('status', { name: 'Result' })).toContainText('Not as expected');
}

async function openApiUpdate(page: Page): Promise<void> {
  await openConnector(page, 'Definition');
  await page.getByRole('button', { name: MORE }).click();
  await page.getByRole('menuitem', { name: 'Update from an API description' }).click();
  await expect(dialog(page)).toBeVisible();
  await dropDescription(page, 'parcels.json', PARCELS);
  await dialog(page).getByRole('button', { name: 'Review' }).click();
  await expect(dialog(page).getByRole('region', { name: 'What changes' })).toBeVisible();
}

const PARCELS = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Parcel tracker', version: '2.0' },
  servers: [{ url: 'https://parcels.example.com' }],
  paths: {
    '/labels': {
      post: {
        operationId: 'createLabel',
        parameters: [{ name: 'depot', in: 'query', required: true, schema: { type: 'string' } }],
        responses: { 200: { description: 'Done' } },
      },
    },
  },
  webhooks: {
    delivered: { post: { operationId: 'delivered', responses: { 200: { description: 'Heard' } } } },
  },
});
