import { expect, type Page } from '@playwright/test';
import { axeViolations } from './axeViolations.ts';
import { test } from './ownHost.ts';
import { openSample } from './sampleWorkspace.ts';
import { openDropped, openProcess, properties, select, undo } from './workbench.ts';

// Who writes and who reads a variable: in the matrix along the flow, and marked on the diagram.

const panel = (page: Page) => page.getByRole('region', { name: 'Variable flow' });
const row = (page: Page, name: string) =>
  panel(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });
const marks = (page: Page) => page.getByLabel('Canvas').locator('.cm-access');
const legend = (page: Page) => panel(page).getByRole('status', { name: 'Marks on the diagram' });

async function openSampleProcess(page: Page): Promise<void> {
  await openSample(page);
  await page.getByRole('link', { name: 'order-to-door' }).first().click();
  await expect(page.getByLabel('Canvas').getByText('Create parcel label').first()).toBeVisible();
}

test('given a process, when a variable is chosen with the mouse, then its writers and readers are marked, a mark leads to its element, edits are followed, and Escape ends it', async ({
  page,
}) => {
  await openSampleProcess(page);
  await properties(page).getByRole('button', { name: 'Show the variable flow' }).click();
  await row(page, 'trackingCode').getByRole('rowheader').click();
  await expect(legend(page)).toContainText('On the diagram: trackingCode');
  const cells = row(page, 'trackingCode').getByRole('gridcell');
  const count = await cells.count();
  expect(count).toBeGreaterThan(2);
  await expect(marks(page)).toHaveCount(count);
  await expect(cells.first()).toHaveAccessibleName(/^Create parcel label: writes trackingCode \(output /);

  await cells.filter({ hasText: 'R' }).last().click();
  await expect(properties(page).getByRole('heading', { level: 2 }).first()).not.toHaveText('Order to door');
  const id = await properties(page).getByLabel('Id', { exact: true }).inputValue();
  await page.getByLabel('Canvas').locator('.djs-container > svg').focus();
  await page.keyboard.press('Delete');
  await expect(cells).toHaveCount(count - 1);
  await expect(marks(page)).toHaveCount(count - 1);
  await undo(page).click();
  await expect(cells).toHaveCount(count);
  await expect(marks(page)).toHaveCount(count);
  expect(id).not.toBe('');

  await panel(page)
    .getByRole('button', { name: /^Written, not read/ })
    .click();
  await expect(row(page, 'trackingCode')).toBeHidden();
  await expect(row(page, 'invoiceNumber')).toContainText('not read');
  await panel(page).getByRole('searchbox', { name: 'Filter variables' }).fill('nothing like it');
  await panel(page).getByRole('button', { name: 'Show all' }).click();
  await expect(row(page, 'trackingCode')).toBeVisible();

  await page.getByLabel('Canvas').locator('.djs-container > svg').focus();
  await page.keyboard.press('Escape');
  await expect(marks(page)).toHaveCount(0);
  await expect(legend(page)).toBeHidden();
});

test('given a process, when its variables are gone through with the keyboard, then the focus goes from mark to mark and is never lost', async ({
  page,
}) => {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await openSampleProcess(page);
  await press('Control+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('variable flow');
  await expect(page.getByRole('option', { name: /^Show the variable flow/ })).toBeVisible();
  await press('Enter');
  await expect(row(page, 'orderId').getByRole('rowheader')).toBeFocused();
  await press('ArrowRight', 'ArrowRight');
  const reserve = row(page, 'orderId').getByRole('gridcell', { name: /^Reserve stock: reads orderId/ });
  await expect(reserve).toBeFocused();
  await press('Enter');
  await expect(properties(page).getByRole('heading', { name: 'Reserve stock' })).toBeVisible();
  await expect(reserve).toBeFocused();
  await expect(legend(page)).toContainText('orderId');
  expect(await axeViolations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeViolations(page, ['color-contrast'])).toEqual([]);
  await press('ArrowUp');
  await expect(panel(page).getByRole('columnheader', { name: 'Reserve stock', exact: true })).toBeFocused();
  await press('ArrowDown', 'ArrowDown');
  await expect(
    row(page, 'items').getByRole('gridcell', { name: /^Reserve stock: reads items/ }),
  ).toBeFocused();
  await press('Escape');
  await expect(marks(page)).toHaveCount(0);
  await expect(row(page, 'items').getByRole('gridcell', { name: /^Reserve stock/ })).toBeFocused();
  await panel(page).getByRole('button', { name: 'Close the variable flow' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Variable flow', exact: true })).toBeFocused();
});

test('given a branch that does not write it, then its reader is told to come early; and in Camunda 8 what jobs see is said', async ({
  page,
}) => {
  await openDropped(page, [{ name: 'early.bpmn', text: EARLY }]);
  await openProcess(page, 'early');
  await page.getByRole('button', { name: 'Variable flow', exact: true }).click();
  await panel(page).getByRole('button', { name: 'Read before written 1' }).click();
  await expect(panel(page).getByRole('rowheader')).toHaveText(/total.*read early/);
  await expect(
    panel(page).getByRole('gridcell', {
      name: /^Ship: reads total \(input sum\), not written on the path through Skip$/,
    }),
  ).toBeVisible();
  await expect(panel(page)).toContainText('Jobs of Camunda 8 see all variables');
  await select(page, 'Ship');
});

const task = (id: string, name: string, mapping: string, type = 'serviceTask') =>
  `<bpmn:${type} id="${id}" name="${name}"><bpmn:extensionElements>${type === 'serviceTask' ? `<zeebe:taskDefinition type="${id}" />` : ''}${mapping === '' ? '' : `<zeebe:ioMapping>${mapping}</zeebe:ioMapping>`}</bpmn:extensionElements></bpmn:${type}>`;
const flow = (from: string, to: string) =>
  `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}" />`;

/** Without a drawing: it gets one when it is opened. */
const EARLY = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="D" targetNamespace="http://early.example" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.6.0">
  <bpmn:process id="early" name="Early" isExecutable="true">
    <bpmn:startEvent id="S" /><bpmn:exclusiveGateway id="G" default="G_B" /><bpmn:exclusiveGateway id="J" /><bpmn:endEvent id="E" />
    ${task('A', 'Count', '<zeebe:output source="=sum" target="total" />')}
    ${task('B', 'Skip', '', 'manualTask')}
    ${task('C', 'Ship', '<zeebe:input source="=total" target="sum" />')}
    ${flow('S', 'G')}
    <bpmn:sequenceFlow id="G_A" sourceRef="G" targetRef="A"><bpmn:conditionExpression>=true</bpmn:conditionExpression></bpmn:sequenceFlow>
    ${flow('G', 'B')}${flow('A', 'J')}${flow('B', 'J')}${flow('J', 'C')}${flow('C', 'E')}
  </bpmn:process>
</bpmn:definitions>
`;
