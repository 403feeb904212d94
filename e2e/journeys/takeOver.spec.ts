import { expect } from '@playwright/test';
import type { JsonObject } from '../../src/domain/values/json.ts';
import { bringVersion } from './keptVersions.ts';
import { test } from './ownHost.ts';
import { makeConnector, publish, saved } from './warehouse.ts';
import { undoOfMessage } from './workbench.ts';

test('a version from elsewhere is taken over into a draft, which keeps what is ticked, and undo takes it back', async ({
  page,
}) => {
  // Given a draft with defaults of its own, and a version of somebody else that has others
  await makeConnector(page);
  await publish(page, '1.0.0');
  const defaults = page
    .getByRole('table', { name: 'Input parameters' })
    .getByLabel('Default', { exact: true });
  for (const [row, text] of ['5', 'A7'].entries()) {
    await defaults.nth(row).fill(text);
    await defaults.nth(row).press('Enter');
  }
  await saved(page);
  await bringVersion(page, 'warehouse', '1.1.0', (definition) => {
    const [[key, action] = ['', {}]] = Object.entries(definition.actions as Record<string, JsonObject>);
    const [quantity, shelf] = (action.inputs ?? []) as readonly JsonObject[];
    const plain = Object.fromEntries(Object.entries(shelf ?? {}).filter(([key]) => key !== 'value'));
    const inputs = [
      { ...quantity, value: '9' },
      { ...plain, description: 'Where it lies' },
    ];
    return { ...definition, description: 'From elsewhere', actions: { [key]: { ...action, inputs } } };
  });

  // When it is taken over without the default that both changed
  await page.getByRole('tab', { name: 'Versions' }).click();
  await page.getByRole('button', { name: 'More for 1.1.0' }).click();
  await page.getByRole('menuitem', { name: 'Take over into the draft…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take over 1.1.0' });
  const contested = dialog.getByRole('row', { name: /quantity › value/ });
  await expect(contested).toContainText('Both changed');
  await contested.getByRole('checkbox').uncheck();
  await expect(dialog).toContainText('1 of 2 differences kept');
  await dialog.getByRole('button', { name: 'Take over' }).click();

  // Then one default is theirs, the other mine
  await page.getByRole('tab', { name: 'Definition' }).click();
  await expect(defaults.nth(0)).toHaveValue('9');
  await expect(defaults.nth(1)).toHaveValue('A7');
  await undoOfMessage(page).click();
  await expect(defaults.nth(0)).toHaveValue('5');
});
