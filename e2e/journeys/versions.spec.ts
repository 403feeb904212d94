import { expect, type Locator, type Page } from '@playwright/test';
import { undoOfMessage } from './workbench.ts';
import { test } from './ownHost.ts';
import { addInput, makeConnector, publish, saved } from './warehouse.ts';

const main = (page: Page) => page.getByRole('main');
const versions = (page: Page) => page.getByRole('treegrid', { name: 'Versions' });

/** What the browser keeps of all processes, as text. */
async function keptProcesses(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve, reject) => {
        const opening = indexedDB.open('connector-modeler');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('documents').objectStore('documents').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            const all = reading.result as { content: { kind: string; name?: string } }[];
            const found = all.filter(({ content }) => content.kind === 'process');
            resolve(
              Object.fromEntries(found.map(({ content }) => [content.name ?? '', JSON.stringify(content)])),
            );
          };
        };
      }),
  );
}

/** A process of one task, which calls the action; imported, as a process of another tool would be. */
async function makeProcess(page: Page, project: string, name: string): Promise<void> {
  await page.goto('./#/projects');
  await main(page).getByRole('button', { name: 'New project' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New project' });
  await dialog.getByLabel('Name').fill(project);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(main(page).getByRole('heading', { name: project })).toBeVisible();
  const dataTransfer = await page.evaluateHandle((file) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([file.text], file.name));
    return transfer;
  }, processFile(name));
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  const review = page.getByRole('dialog');
  await review
    .getByRole('button', { name: /^Import/ })
    .last()
    .click();
  await expect(main(page).getByRole('link', { name, exact: true })).toBeVisible();
  await main(page).getByRole('link', { name, exact: true }).click();
  await page.getByLabel('Canvas').getByText(`Task of ${name}`).first().click({ force: true });
  await page.getByRole('combobox', { name: 'Implementation' }).click();
  await page
    .getByRole('option', { name: /warehouse\.reserve/ })
    .first()
    .click();
  await expect(page.getByRole('table', { name: 'Input mapping' })).toBeVisible();
  await page.getByRole('button', { name: 'Create variables for the rest' }).click();
  await saved(page);
}

function processFile(name: string): { readonly name: string; readonly text: string } {
  return {
    name: `${name}.bpmn20.xml`,
    text: `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="d-${name}" targetNamespace="http://bpmn.io/schema/bpmn">
  <bpmn:process id="Process_${name}" name="${name}" isExecutable="true">
    <bpmn:serviceTask id="Task_1" name="Task of ${name}" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="di"><bpmndi:BPMNPlane id="plane" bpmnElement="Process_${name}">
    <bpmndi:BPMNShape id="s1" bpmnElement="Task_1"><dc:Bounds x="200" y="160" width="100" height="80" /></bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`,
  };
}

async function openConnector(page: Page, tab: string): Promise<void> {
  await page.goto('./#/connectors');
  await main(page).getByRole('link', { name: 'warehouse' }).first().click();
  await page.getByRole('tab', { name: tab }).click();
}

const row = (page: Page, text: string | RegExp): Locator =>
  versions(page).getByRole('row').filter({ hasText: text });
const counts = (page: Page, version: string) =>
  row(page, version)
    .first()
    .getByRole('gridcell')
    .evaluateAll((cells) => cells.slice(4, 7).map((cell) => cell.textContent));

test('versions are published, used, upgraded in bulk, undone, downgraded, and kept while they are used', async ({
  page,
}) => {
  test.setTimeout(180_000);
  // Given a connector published as 1.0.0, and a task of it in two processes of two projects
  await makeConnector(page);
  await publish(page, '1.0.0');
  await expect(page.getByRole('button', { name: 'Publish…' })).toHaveAttribute('aria-disabled', 'true');
  await makeProcess(page, 'Shop', 'order');
  await makeProcess(page, 'Wholesale', 'pallet');

  // When it changes compatibly, and then so that it breaks
  await openConnector(page, 'Definition');
  await page.getByRole('option', { name: /^reserve/ }).click();
  await addInput(page, 2, 'note');
  await saved(page);
  const before = await keptProcesses(page);
  await publish(page, '1.1.0', 'Notes can be given');
  await page
    .getByRole('table', { name: 'Input parameters' })
    .getByLabel('Type', { exact: true })
    .first()
    .selectOption('integer');
  await saved(page);
  // The parameter says who would notice, and so does the dialog, down to the task
  const quantity = page.getByRole('row', { name: 'quantity' });
  await quantity.getByRole('button', { name: '2 tasks affected by quantity' }).click();
  await expect(page.getByRole('dialog').getByRole('link', { name: 'Task of pallet' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Publish…' }).click();
  const changes = page.getByRole('dialog', { name: 'Publish' }).getByRole('region', { name: 'Changes' });
  await changes.getByRole('button', { name: '2 tasks affected' }).click();
  await expect(changes.getByRole('link', { name: 'Task of order' })).toBeVisible();
  await page.keyboard.press('Escape');
  await publish(page, '2.0.0');
  // Then nothing happened to the processes
  expect(await keptProcesses(page)).toEqual(before);

  // And every version says who uses it, down to the task
  await openConnector(page, 'Versions');
  await expect(row(page, '1.0.0')).toBeVisible();
  expect(await counts(page, '1.0.0')).toEqual(['2', '2', '2']);
  expect(await counts(page, '1.1.0')).toEqual(['0', '0', '0']);
  expect(await counts(page, '2.0.0')).toEqual(['0', '0', '0']);
  await expect(row(page, '2.0.0')).toContainText('Latest');
  await page.getByRole('button', { name: 'Expand all' }).click();
  await row(page, 'Task of pallet').getByRole('link').click();
  await expect(page.getByRole('combobox', { name: 'Implementation' })).toHaveValue(/warehouse\.reserve/);

  // A used version cannot be deleted, and says why
  await openConnector(page, 'Versions');
  await page.getByRole('button', { name: 'More for 1.0.0' }).click();
  await expect(page.getByRole('menuitem', { name: /^Delete/ })).toContainText(
    'Used by 2 tasks in order, pallet',
  );
  await page.keyboard.press('Escape');

  // A bulk upgrade is shown first, then done in one step
  await page.getByRole('button', { name: 'Expand all' }).click();
  await page.getByLabel('Select Task of order').check();
  await page.getByLabel('Select Task of pallet').click({ modifiers: ['Shift'] });
  await page.getByRole('button', { name: 'Upgrade 2 tasks…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Upgrade 2 tasks of warehouse' });
  await expect(dialog.getByLabel('Version to change to')).toHaveValue('2.0.0');
  const preview = dialog.getByRole('table', { name: 'What changes' });
  await expect(preview.getByRole('row', { name: /Task of order/ })).toContainText('string → integer');
  await expect(preview.getByRole('row', { name: /Task of order/ })).toContainText('note');
  await dialog.getByRole('button', { name: 'Upgrade 2 tasks', exact: true }).click();
  await expect(page.getByText('Upgraded 2 tasks to 2.0.0')).toBeVisible();
  await expect.poll(() => counts(page, '2.0.0')).toEqual(['2', '2', '2']);

  // And taken back: the files are what they were
  await undoOfMessage(page).click();
  await expect(page.getByText('Undone: Upgraded 2 tasks to 2.0.0')).toBeVisible();
  await expect.poll(() => counts(page, '1.0.0')).toEqual(['2', '2', '2']);
  expect(await keptProcesses(page)).toEqual(before);

  // One goes up, and down again
  const move = async (menu: string, target: string, button: string) => {
    await page.getByRole('button', { name: `More for ${menu}` }).click();
    await page.getByRole('menuitem', { name: /^Upgrade/ }).click();
    const one = page.getByRole('dialog', { name: /^Upgrade/ });
    await one.getByLabel('Version to change to').selectOption(target);
    await expect(one.getByRole('row', { name: /Task of pallet/ })).toBeVisible();
    if (menu === '1.0.0') await one.getByLabel('Upgrade Task of order').uncheck();
    await one.getByRole('button', { name: button, exact: true }).click();
  };
  await move('1.0.0', '1.1.0', 'Upgrade 1 task');
  await expect.poll(() => counts(page, '1.1.0')).toEqual(['1', '1', '1']);
  await move('1.1.0', '1.0.0', 'Downgrade 1 task');
  await expect.poll(() => counts(page, '1.0.0')).toEqual(['2', '2', '2']);

  // A version nobody uses can go, and comes back
  await page.getByRole('button', { name: 'More for 1.1.0' }).click();
  await page.getByRole('menuitem', { name: /^Delete/ }).click();
  await expect(row(page, '1.1.0')).toHaveCount(0);
  await undoOfMessage(page).click();
  await expect(row(page, '1.1.0')).toHaveCount(1);
});

test('a lower version says why, a pre-release is promoted, one is given up, and the tree needs no mouse', async ({
  page,
}) => {
  test.setTimeout(180_000);
  // Given a version that a task uses
  await makeConnector(page);
  await publish(page, '1.0.0');
  await makeProcess(page, 'Shop', 'order');

  // When the next one breaks, a lower number than it asks for needs a reason
  await openConnector(page, 'Definition');
  await page.getByRole('option', { name: /^reserve/ }).click();
  const types = page.getByRole('table', { name: 'Input parameters' }).getByLabel('Type', { exact: true });
  await types.first().selectOption('integer');
  await saved(page);
  await page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish' });
  await expect(dialog.getByLabel('Version', { exact: true })).toHaveValue('2.0.0');
  await dialog.getByLabel('Version', { exact: true }).fill('1.0.0');
  await expect(dialog.getByText('Version 1.0.0 exists already.')).toBeVisible();
  await dialog.getByLabel('Version', { exact: true }).fill('1.1.0');
  await dialog.getByRole('button', { name: 'Publish 1.1.0' }).click();
  await expect(dialog.getByText('Say why 1.1.0 is enough.', { exact: true })).toBeVisible();
  await dialog.getByLabel('Reason').fill('Nobody sends a text.');
  await dialog.getByRole('button', { name: 'Publish 1.1.0' }).click();
  await expect(page.getByText('Published warehouse 1.1.0')).toBeVisible();

  // A pre-release is none that tasks are moved to, until it is promoted
  await types.nth(1).selectOption('json');
  await saved(page);
  await page.getByRole('button', { name: 'Publish…' }).click();
  await dialog.getByRole('button', { name: 'Pre-release 2.0.0-rc.1' }).click();
  await dialog.getByRole('button', { name: 'Publish 2.0.0-rc.1' }).click();
  await expect(page.getByText('Published warehouse 2.0.0-rc.1')).toBeVisible();
  await page.getByRole('tab', { name: 'Versions' }).click();
  await expect(row(page, '2.0.0-rc.1')).toContainText('Pre-release');
  await expect(row(page, '1.1.0')).toContainText('Latest');
  await page.getByRole('tab', { name: 'Definition' }).click();
  await page.getByRole('option', { name: /^reserve/ }).click();
  await addInput(page, 2, 'note');
  await saved(page);
  await page.getByRole('button', { name: 'Publish…' }).click();
  await dialog.getByRole('button', { name: 'Promote to 2.0.0' }).click();
  await dialog.getByRole('button', { name: 'Publish 2.0.0', exact: true }).click();
  await expect(page.getByText('Published warehouse 2.0.0', { exact: true })).toBeVisible();

  // Two versions are compared in words, and line by line
  await page.getByRole('tab', { name: 'Versions' }).click();
  await expect(row(page, 'Latest')).toContainText('2.0.0');
  await page.getByRole('button', { name: 'Compare versions' }).click();
  const compare = page.getByRole('dialog', { name: 'Compare versions' });
  await compare.getByLabel('From').selectOption('1.0.0');
  await compare.getByLabel('To').selectOption('1.1.0');
  await expect(compare.getByText('was a string and is an integer now.')).toBeVisible();
  await compare.getByRole('button', { name: '1 task affected' }).click();
  await expect(compare.getByRole('link', { name: 'Task of order' })).toBeVisible();
  const lines = compare.getByRole('table', { name: 'Lines that differ between 1.0.0 and 1.1.0' });
  await expect(lines.getByRole('deletion').filter({ hasText: 'string' })).toHaveText(
    /removed: .*"type": "string"/,
  );
  await expect(lines.getByRole('insertion').filter({ hasText: 'integer' })).toHaveText(
    /added: .*"type": "integer"/,
  );
  await page.keyboard.press('Escape');

  // A version that is given up says so at its task
  await page.getByRole('button', { name: 'More for 1.0.0' }).click();
  await page.getByRole('menuitem', { name: 'Deprecate…' }).click();
  await page.getByRole('dialog', { name: 'Deprecate 1.0.0' }).getByLabel('Message').fill('Counts wrongly');
  await page.keyboard.press('Enter');
  await expect(row(page, '1.0.0')).toContainText('Deprecated');

  // The tree is opened, walked and chosen from with the keyboard, down to the diagram
  await row(page, '1.0.0').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(key);
  await expect(row(page, 'Task of order')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByText('1 task selected')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(row(page, 'Task of order')).toHaveCount(0);
  await page.keyboard.press('Home');
  await expect(row(page, '2.0.0').first()).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Implementation' })).toHaveValue(/warehouse\.reserve/);
  await expect(page.getByText(/Counts wrongly/).first()).toBeVisible();
});
