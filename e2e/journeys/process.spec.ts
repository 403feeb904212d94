import { expect, type Page } from '@playwright/test';
import {
  chooseAction,
  implementation,
  input,
  openDropped,
  openProcess,
  output,
  properties,
  saved,
  select,
  shape,
  undo,
} from './workbench.ts';
import { test } from './ownHost.ts';

const PARCEL = JSON.stringify({
  id: 'connector-1',
  name: 'parcel-tracker',
  actions: {
    label: {
      id: 'label',
      name: 'createLabel',
      description: 'Books one parcel and returns its label',
      inputs: [
        { id: 'i1', name: 'orderId', type: 'string', required: true },
        { id: 'i2', name: 'recipient', type: 'string', required: true },
        { id: 'i3', name: 'weight', type: 'integer' },
        { id: 'i4', name: 'insured', type: 'boolean' },
      ],
      outputs: [
        { id: 'o1', name: 'trackingCode', type: 'string' },
        { id: 'o2', name: 'price', type: 'integer' },
      ],
    },
    track: {
      id: 'track',
      name: 'trackParcel',
      inputs: [{ id: 'i1', name: 'trackingCode', type: 'string' }],
      outputs: [{ id: 'o1', name: 'state', type: 'string' }],
    },
  },
});

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="Definitions_1" targetNamespace="shop">
  <bpmn:process id="Process_order" name="Order" isExecutable="true">
    <bpmn:startEvent id="Start" name="Order paid" />
    <bpmn:sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Label" />
    <bpmn:task id="Label" name="Create label" />
    <bpmn:callActivity id="Pack" name="Pack it" calledElement="Process_pack" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="Process_order">
    <bpmndi:BPMNShape id="S1" bpmnElement="Start"><dc:Bounds x="200" y="182" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="S2" bpmnElement="Label"><dc:Bounds x="300" y="160" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="S3" bpmnElement="Pack"><dc:Bounds x="460" y="160" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="E1" bpmnElement="Flow_1"><di:waypoint x="236" y="200" /><di:waypoint x="300" y="200" /></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

const variable = (name: string, type: string) => ({ id: `v-${name}`, name, type, required: false });
const EXTENSIONS = JSON.stringify({
  id: 'process-1',
  name: 'order',
  type: 'PROCESS',
  extensions: {
    Process_order: {
      properties: {
        'v-orderId': variable('orderId', 'string'),
        'v-recipient_address': variable('recipient_address', 'string'),
        'v-trackingCode': variable('trackingCode', 'string'),
      },
      mappings: {},
      constants: {},
    },
  },
});

const redo = (page: Page) => page.getByRole('button', { name: 'Redo', exact: true }).first();
async function openTab(page: Page, tab: string, label: string) {
  await page.getByRole('tab', { name: tab }).click();
  const box = page.getByRole('textbox', { name: label });
  await expect(box).toBeVisible({ timeout: 20_000 });
  return box;
}

async function replaceText(page: Page, tab: string, label: string, text: string): Promise<void> {
  const box = await openTab(page, tab, label);
  await box.click();
  await page.keyboard.press('ControlOrMeta+a');
  await box.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test.beforeEach(async ({ page }) => {
  await openDropped(page, [
    { name: 'parcel-tracker.json', text: PARCEL },
    { name: 'order.bpmn', text: XML },
    { name: 'order-extensions.json', text: EXTENSIONS },
  ]);
  await openProcess(page, 'order');
  await select(page, 'Create label');
});

test('an action on a plain task: a service task, mapped by identical names, in one undo step', async ({
  page,
}) => {
  await implementation(page).click();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('keeps 0 mappings, drops 0, auto-maps 2')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(implementation(page)).toHaveValue('parcel-tracker.createLabel');
  await expect(properties(page).getByText('Service task', { exact: true })).toBeVisible();
  await expect(input(page, 'orderId')).toHaveValue('orderId');
  await expect(output(page, 'trackingCode')).toHaveValue('trackingCode');
  await expect(properties(page).getByText('auto', { exact: true })).toHaveCount(2);

  await page.keyboard.press('ControlOrMeta+z'); // the focus is in the field still
  await expect(properties(page).getByText('Task', { exact: true })).toBeVisible();
  await expect(implementation(page)).toHaveValue('');
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  await redo(page).click();
  await expect(implementation(page)).toHaveValue('parcel-tracker.createLabel');
  await saved(page);

  const box = await openTab(page, 'XML', 'Process XML');
  await expect(box).toContainText('implementation="parcel-tracker.createLabel"');
  await page.reload();
  await expect(shape(page, 'Create label')).toBeVisible();
});

test('inputs come from a variable, a value or an expression; what was cleared stays cleared', async ({
  page,
}) => {
  await chooseAction(page, 'createLabel');
  await properties(page).getByRole('button', { name: 'Use recipient_address' }).click();
  await expect(input(page, 'recipient')).toHaveValue('recipient_address');

  await input(page, 'weight').fill('12');
  await input(page, 'weight').press('Enter');
  await input(page, 'insured').fill('${orderId != null}');
  await input(page, 'insured').press('Enter');
  await properties(page).getByRole('button', { name: 'More for orderId' }).click();
  await page.getByRole('menuitem', { name: 'Clear' }).click();
  await properties(page).getByRole('button', { name: 'Auto-map' }).click();
  await expect(input(page, 'orderId')).toHaveValue('');

  const text = await openTab(page, 'Extensions', 'Extensions JSON');
  await expect(text).toContainText(/"value":\s*12/);
  await expect(text).toContainText('${orderId != null}');
  await page.getByRole('tab', { name: 'Diagram' }).click();

  await properties(page).getByRole('button', { name: 'More for orderId' }).click();
  await page.getByRole('menuitem', { name: 'Reset to auto' }).click();
  await expect(input(page, 'orderId')).toHaveValue('orderId');
});

test('another action keeps what it has by name and drops the rest', async ({ page }) => {
  await chooseAction(page, 'createLabel');
  await implementation(page).click();
  await page.getByRole('option', { name: /trackParcel/ }).hover();
  await expect(page.getByText('trackParcel keeps 0 mappings, drops 2, auto-maps 1')).toBeVisible();
  await page.getByRole('option', { name: /trackParcel/ }).click();
  await expect(input(page, 'trackingCode')).toHaveValue('trackingCode');
  await undo(page).click();
  await expect(output(page, 'trackingCode')).toHaveValue('trackingCode');
  await expect(input(page, 'orderId')).toHaveValue('orderId');
});

test('a new variable is mapped where it fits; a rename follows; deleting says what uses it', async ({
  page,
}) => {
  await chooseAction(page, 'createLabel');
  const dialog = page.getByRole('dialog', { name: 'Variables' });
  await properties(page).getByRole('button', { name: 'New variable' }).click();
  await dialog.getByLabel('Name', { exact: true }).fill('weight');
  await dialog.getByLabel('Type').selectOption('integer');
  await dialog.getByRole('button', { name: 'Add variable' }).click();
  await dialog.getByRole('button', { name: 'weight', exact: true }).click();
  await expect(dialog.getByText('A rename follows in 1 place of 1 element.')).toBeVisible();
  await dialog.getByLabel('Name', { exact: true }).fill('weight_kg');
  await dialog.getByLabel('Name', { exact: true }).press('Enter');
  await dialog.getByRole('button', { name: 'Delete variable' }).click();
  await expect(dialog.getByText('Create label: input weight')).toBeVisible();
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(input(page, 'weight')).toHaveValue('weight_kg');
  await undo(page).click();
  await expect(input(page, 'weight')).toHaveValue('weight');
  await undo(page).click();
  await expect(input(page, 'weight')).toHaveValue('');
});

test('an output goes to a new variable in one step, and the rest gets variables at once', async ({
  page,
}) => {
  await chooseAction(page, 'createLabel');
  await output(page, 'price').fill('shipping_price');
  await output(page, 'price').press('Enter');
  await expect(properties(page).getByRole('button', { name: 'shipping_price', exact: true })).toBeVisible();
  await undo(page).click();
  await expect(output(page, 'price')).toHaveValue('');
  await properties(page).getByRole('button', { name: 'Create variables for the rest' }).click();
  await expect(output(page, 'price')).toHaveValue('price');
  await expect(input(page, 'insured')).toHaveValue('insured');
  await expect(properties(page).getByRole('button', { name: 'Create variables for the rest' })).toBeHidden();
});

test('problems are listed, lead to their place and are mended with their fix', async ({ page }) => {
  await chooseAction(page, 'createLabel');
  const problems = page.getByRole('region', { name: 'Problems' });
  await expect(problems.getByText('The required input “recipient” is not mapped.')).toBeVisible();
  await shape(page, 'Pack it').click({ force: true });
  await problems.getByText('The required input “recipient” is not mapped.').click();
  await expect(properties(page).getByRole('heading', { name: 'Create label' })).toBeVisible();
  await problems.getByRole('button', { name: 'Use recipient_address' }).click();
  await expect(input(page, 'recipient')).toHaveValue('recipient_address');
  await expect(problems.getByText('The required input “recipient” is not mapped.')).toBeHidden();
});

test('call activities carry free mappings', async ({ page }) => {
  await shape(page, 'Pack it').click({ force: true });
  await properties(page).getByRole('button', { name: 'Add input' }).click();
  await properties(page).getByLabel('Name of the new input').fill('boxes');
  await page.keyboard.press('Enter');
  await input(page, 'boxes').fill('3');
  await input(page, 'boxes').press('Enter');
  await expect(input(page, 'boxes')).toHaveValue('3');
  await expect(await openTab(page, 'Extensions', 'Extensions JSON')).toContainText('"boxes"');
});

test('XML that is applied is one step back; XML that is broken is kept and harms nothing', async ({
  page,
}) => {
  await replaceText(page, 'XML', 'Process XML', XML.replace('Create label', 'Print label'));
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await page.getByRole('tab', { name: 'Diagram' }).click();
  await expect(shape(page, 'Print label')).toBeVisible();
  await undo(page).click();
  await expect(shape(page, 'Create label')).toBeVisible();
  await redo(page).click();
  await expect(shape(page, 'Print label')).toBeVisible();

  await replaceText(page, 'XML', 'Process XML', XML.replace('</bpmn:process>', ''));
  await expect(page.getByText(/This text cannot be applied\. Line \d+/)).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(shape(page, 'Print label')).toBeVisible();
  await expect(page.getByText('The XML tab holds text that is not applied.')).toBeVisible();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('The XML tab holds text that is not applied.')).toBeHidden();
});

test('extensions are edited as text too, as one step', async ({ page }) => {
  await replaceText(page, 'Extensions', 'Extensions JSON', EXTENSIONS.replaceAll('orderId', 'saleId'));
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await page.getByRole('tab', { name: 'Diagram' }).click();
  await expect(properties(page).getByRole('button', { name: 'saleId', exact: true })).toBeVisible();
  await undo(page).click();
  await expect(properties(page).getByRole('button', { name: 'orderId', exact: true })).toBeVisible();
  await replaceText(page, 'Extensions', 'Extensions JSON', '{ "extensions": ');
  await expect(page.getByText(/This text cannot be applied\. Line 1/)).toBeVisible();
});
