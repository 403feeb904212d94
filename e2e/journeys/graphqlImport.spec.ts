import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './ownHost.ts';

const SCHEMA = `
type Query { "One parcel." parcel(id: ID!): Parcel  lost: Nowhere }
type Mutation { send(weight: Float!): Parcel }
type Subscription { moved: Parcel }
type Parcel { id: ID! weight: Float }
`;

async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('a GraphQL schema becomes a connector whose requests hold document and variables', async ({ page }) => {
  await page.goto('./#/connectors');
  await expect(page.getByRole('button', { name: 'New connector' }).first()).toBeVisible();
  const dataTransfer = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([given], 'parcels.graphql'));
    return transfer;
  }, SCHEMA);
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  await page.getByRole('button', { name: 'Make a connector of it' }).click();

  const dialog = page.getByRole('dialog', { name: 'Connector from an API description' });
  await expect(dialog.getByRole('checkbox', { name: 'query parcel, One parcel.' })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'query lost' })).toBeDisabled();
  await expect(dialog.getByText('Its type “Nowhere” is not in the schema')).toBeVisible();
  await isAccessible(page);
  await dialog.getByRole('button', { name: 'Review' }).click();
  await expect(dialog.getByRole('region', { name: 'Events' })).toContainText('moved');
  await dialog.getByRole('button', { name: 'Make the connector' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Connector name')).toHaveValue('parcels');

  await page.getByRole('tab', { name: 'Test', exact: true }).click();
  await page.getByRole('button', { name: 'New case', exact: true }).first().click();
  await page.getByRole('menuitem', { name: 'That goes well' }).click();
  const request = page.getByLabel('Request as it would be sent');
  await expect(request).toContainText('query parcel($id: ID!)');
  await expect(request).toContainText('variables');
});
