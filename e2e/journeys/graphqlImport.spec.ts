import { expect } from '@playwright/test';
import { dialogIsAccessible, openDescription } from './apiDescription.ts';
import { test } from './ownHost.ts';

const SCHEMA = `
type Query { "One parcel." parcel(id: ID!): Parcel  lost: Nowhere }
type Mutation { send(weight: Float!): Parcel }
type Subscription { moved: Parcel }
type Parcel { id: ID! weight: Float }
`;

test('a GraphQL schema becomes a connector whose requests hold document and variables', async ({ page }) => {
  const dialog = await openDescription(page, 'parcels.graphql', SCHEMA);
  await expect(dialog.getByRole('checkbox', { name: 'query parcel, One parcel.' })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'query lost' })).toBeDisabled();
  await expect(dialog.getByText('Its type “Nowhere” is not in the schema')).toBeVisible();
  await dialogIsAccessible(page);
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
