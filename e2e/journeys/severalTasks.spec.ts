import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './ownHost.ts';
import { exported, input, openDropped, openProcess, properties, select, shape, undo } from './workbench.ts';

test.setTimeout(120_000);

// Several tasks edited at once: what they call, how they are mapped and run, each change one step for all of them.

const CONNECTOR = JSON.stringify({
  id: 'connector-1',
  name: 'mailer',
  actions: {
    send: {
      id: 'send',
      name: 'send',
      inputs: ['to', 'subject'].map((name) => ({ id: name, name, type: 'string' })),
      outputs: [],
    },
  },
});
const TASKS = [
  ['Send', 'serviceTask', 'Send mail'],
  ['Again', 'serviceTask', 'Send again'],
  ['Check', 'userTask', 'Check order'],
  ['Pack', 'userTask', 'Pack order'],
] as const;
const PROCESS = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:activiti="http://activiti.org/bpmn" id="Definitions_1" targetNamespace="shop">
  <bpmn:process id="Process_order" name="order" isExecutable="true">
    ${TASKS.map(([id, type, name]) => `<bpmn:${type} id="${id}" name="${name}"${id === 'Check' ? ' activiti:assignee="anna" activiti:async="true"' : ''} />`).join('')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Di"><bpmndi:BPMNPlane id="P" bpmnElement="Process_order">
    ${TASKS.map(([id], index) => `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${160 + index * 260}" y="160" width="100" height="80" /></bpmndi:BPMNShape>`).join('')}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
const EXTENSIONS = JSON.stringify({
  id: 'process-order',
  name: 'order',
  type: 'PROCESS',
  extensions: {
    Process_order: {
      properties: { to: { id: 'to', name: 'to', type: 'string', required: false } },
      mappings: {},
      constants: {},
    },
  },
});

const CAMUNDA = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_2" targetNamespace="shop" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.6.0">
  <bpmn:process id="Process_parcel" name="parcel" isExecutable="true">
    <bpmn:task id="One" name="Send one" />
    <bpmn:serviceTask id="Two" name="Send two" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Di"><bpmndi:BPMNPlane id="P" bpmnElement="Process_parcel">
    <bpmndi:BPMNShape id="One_di" bpmnElement="One"><dc:Bounds x="160" y="160" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="Two_di" bpmnElement="Two"><dc:Bounds x="420" y="160" width="100" height="80" /></bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

test.beforeEach(async ({ page }) => {
  await openDropped(page, [
    { name: 'mailer.json', text: CONNECTOR },
    { name: 'order.bpmn', text: PROCESS },
    { name: 'order-extensions.json', text: EXTENSIONS },
    { name: 'parcel.bpmn', text: CAMUNDA },
  ]);
  await openProcess(page, 'order');
});

async function selectBoth(page: Page, one: string, other: string): Promise<void> {
  await select(page, one);
  await shape(page, other).click({ force: true, modifiers: ['Shift'] });
  await expect(properties(page).getByRole('heading', { name: '2 elements selected' })).toBeVisible();
}

const field = (page: Page, name: string) => properties(page).getByRole('textbox', { name, exact: true });

test('by the mouse: an action for two tasks, mapped in both, variables for the rest; one step each', async ({
  page,
}) => {
  await selectBoth(page, 'Send mail', 'Send again');
  const implementation = properties(page).getByRole('combobox', { name: 'Implementation' });
  await implementation.click();
  await page.getByRole('option', { name: /mailer\.send/ }).click();
  await expect(implementation).toHaveValue('mailer.send');
  await expect(properties(page).getByText('2 not mapped')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('aside').analyze();
  expect(violations).toEqual([]);
  await properties(page).getByRole('button', { name: 'Create variables for the rest' }).click();
  await expect(properties(page).getByText('2 not mapped')).toBeHidden();
  const written = JSON.parse(await exported(page, 'Extensions JSON')) as {
    extensions: { Process_order: { mappings: Record<string, unknown>; properties: object } };
  };
  const { mappings, properties: variables } = written.extensions.Process_order;
  const inputs = {
    to: { type: 'variable', value: 'to' },
    subject: { type: 'variable', value: 'subject' },
  };
  expect(mappings).toMatchObject({ Send: { inputs }, Again: { inputs } });
  expect(Object.values(variables)).toHaveLength(2);
  await undo(page).click();
  await expect(properties(page).getByText('2 not mapped')).toBeVisible();
  await undo(page).click();
  await expect(implementation).toHaveValue('');
  expect(await exported(page, 'Process XML')).toBe(PROCESS);
});

test('by the keyboard: what differs is said in words, typed or cleared for all, and taken back in one step', async ({
  page,
}) => {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill('>select all of the diagram');
  await expect(page.getByRole('option', { name: /^Select all of the diagram/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(properties(page).getByRole('heading', { name: '4 elements selected' })).toBeVisible();
  await expect(properties(page).getByText('2 of 4')).toHaveCount(2); // service tasks, user tasks
  await expect(properties(page).getByText('Different: “anna”, nothing.')).toBeVisible();
  await expect(field(page, 'Assignee')).toHaveValue('');
  await expect(field(page, 'Assignee')).toHaveAccessibleDescription('Different: “anna”, nothing.');
  await field(page, 'Assignee').focus();
  await page.keyboard.type('bob');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Assignee')).toHaveValue('bob');
  expect(await exported(page, 'Process XML')).toMatch(/(activiti:assignee="bob".*){2}/s);
  await field(page, 'Assignee').focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(properties(page).getByText('Different: “anna”, nothing.')).toBeVisible();
  await properties(page).getByRole('button', { name: 'Clear Assignee of all' }).press('Enter');
  await expect(properties(page).getByText('Different: “anna”, nothing.')).toBeHidden();
  await expect(field(page, 'Assignee')).toBeFocused();
  await properties(page).getByRole('button', { name: 'Execution' }).press('Enter');
  const async = properties(page).getByRole('checkbox', { name: /^Async/ });
  await expect(properties(page).getByText('Different: on for 1 of 4.')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('aside').analyze();
  expect(violations).toEqual([]);
  await async.press('Space');
  await expect(async).toBeChecked();
  const xml = await exported(page, 'Process XML');
  expect(xml).toMatch(/(activiti:async="true".*){4}/s);
  expect(xml).not.toContain('assignee');
});

test('for Camunda 8: an action and retries for two tasks, the mapping of one copied to the other, all taken back', async ({
  page,
}) => {
  await page.goBack();
  await page.getByRole('table', { name: 'Processes' }).getByRole('link', { name: 'parcel' }).click();
  await selectBoth(page, 'Send one', 'Send two');
  await properties(page).getByRole('combobox', { name: 'Implementation' }).click();
  await page.getByRole('option', { name: /mailer\.send/ }).click();
  await expect(properties(page).getByText('4 not mapped')).toBeVisible();
  await field(page, 'Retries').fill('7');
  await field(page, 'Retries').press('Enter');
  await select(page, 'Send one');
  await input(page, 'to').fill('anna@shop.example');
  await input(page, 'to').press('Enter');
  await select(page, 'Send two');
  await properties(page).getByRole('button', { name: 'More for the input mapping' }).click();
  await page.getByRole('menuitem', { name: 'Copy mapping from another task…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy mapping from another task' });
  await dialog.getByRole('button', { name: 'Copy 1 parameter' }).click();
  await expect(input(page, 'to')).toHaveValue('anna@shop.example');
  const xml = await exported(page, 'Process XML');
  expect(xml).toMatch(/(zeebe:modelerTemplate="mailer\.send".*){2}/s);
  expect(xml).toMatch(/(retries="7".*){2}/s);
  expect(xml).toMatch(/(<zeebe:input source="anna@shop\.example" target="to" \/>.*){2}/s);
  for (let step = 0; step < 4; step += 1) await undo(page).click();
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  expect(await exported(page, 'Process XML')).toBe(CAMUNDA);
});

test('the view goes to what is selected: by a button below the canvas, and by its key', async ({ page }) => {
  const button = page.getByRole('button', { name: 'Zoom to what is selected' });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await select(page, 'Pack order');
  await expect(button).not.toHaveAttribute('aria-disabled');
  const percent = page.getByRole('button', { name: 'Zoom to 100%' });
  await button.press('Enter');
  await expect(percent).toHaveText('150%');
  await page.getByRole('button', { name: 'Fit to view' }).click();
  await expect(percent).not.toHaveText('150%');
  await page.keyboard.press('z');
  await expect(percent).toHaveText('150%');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Help and shortcuts' });
  await expect(help.getByText('Zoom to what is selected')).toBeVisible();
});
