import { expect } from '@playwright/test';
import { chooseFolder, filesThere, REPOSITORY, writeThere } from './folderFiles.ts';
import { test } from './ownHost.ts';
import { openProcess, properties, saved, select } from './workbench.ts';

const DIAGRAM = 'processes/order-to-door.bpmn20.xml';
const documented = (text: string) =>
  (REPOSITORY[DIAGRAM] ?? '').replace(
    /(<bpmn:serviceTask id="Task_createLabel"[^>]*>)/,
    `$1<bpmn:documentation>${text}</bpmn:documentation>`,
  );

test('given a project in a folder, then edits here and there come together, and none is lost', async ({
  page,
}) => {
  await chooseFolder(page, REPOSITORY);
  await page.getByRole('button', { name: 'Open folder…' }).click();
  await expect(page.getByRole('heading', { name: 'parcels', level: 1 })).toBeVisible();
  const folder = page.getByRole('region', { name: 'Folder parcels' });
  await expect(folder).toContainText('In step with the folder');
  await expect(page.getByRole('link', { name: 'returns' })).toBeVisible();
  const project = page.url();

  // An edit here is one file there, and nothing else.
  await openProcess(page, 'order-to-door');
  await select(page, 'Create parcel label');
  await properties(page).getByLabel('Documentation', { exact: true }).fill('Mine');
  await page.keyboard.press('Tab');
  await saved(page);
  await page.goto(project);
  await expect(folder).toContainText('1 file to write');
  await folder.getByRole('button', { name: 'Save to folder' }).click();
  await expect(folder).toContainText('In step with the folder');
  const written = await filesThere(page);
  const changed = Object.keys(written).filter((path) => written[path] !== REPOSITORY[path]);
  expect(changed).toEqual([DIAGRAM]);
  expect(Object.keys(written)).toHaveLength(Object.keys(REPOSITORY).length);

  // An edit there comes in, as a step that can be taken back.
  await writeThere(
    page,
    'connectors/warehouse.json',
    '{ "name": "warehouse", "description": "Theirs", "actions": {} }',
  );
  await expect(page.getByText('Taken in from the folder parcels: warehouse')).toBeVisible();

  // Edits on both sides wait for a person.
  await openProcess(page, 'order-to-door');
  await select(page, 'Create parcel label');
  await properties(page).getByLabel('Documentation', { exact: true }).fill('Mine again');
  await page.keyboard.press('Tab');
  await saved(page);
  await writeThere(page, DIAGRAM, documented('Theirs'));
  await page.goto(project);
  await page.reload();
  await folder.getByRole('button', { name: 'Compare order-to-door' }).click();
  const both = page.getByRole('dialog', { name: 'order-to-door: here and in the folder' });
  await expect(both.getByRole('list', { name: 'Changes' })).toContainText('“Theirs” → “Mine again”');
  await both.getByRole('button', { name: 'Keep mine', exact: true }).click();
  await expect(both).toBeHidden();
  await expect(folder).toContainText('In step with the folder');
  expect((await filesThere(page))[DIAGRAM]).toContain('Mine again');

  // What is deleted here goes from the folder only after saying so; there is nothing else that goes.
  await page.getByRole('button', { name: 'Actions of returns' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(folder).toContainText('processes/returns.bpmn20.xml');
  await folder.getByRole('button', { name: 'Remove from the folder' }).click();
  await expect(folder).toContainText('In step with the folder');
  const left = Object.keys(await filesThere(page));
  expect(Object.keys(REPOSITORY).filter((path) => !left.includes(path))).toEqual([
    'processes/returns.bpmn20.xml',
    'processes/returns-extensions.json',
  ]);
});
