import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './ownHost.ts';
import { exported, input, openDropped, openProcess, output, properties, select, undo } from './workbench.ts';

// What one task maps, taken over by another: of this process and of another one of the project.

const CONNECTOR = JSON.stringify({
  id: 'connector-1',
  name: 'mailer',
  actions: {
    send: {
      id: 'send',
      name: 'send',
      inputs: ['to', 'subject', 'text'].map((name) => ({ id: name, name, type: 'string' })),
      outputs: [{ id: 'status', name: 'status', type: 'string' }],
    },
    remind: {
      id: 'remind',
      name: 'remind',
      inputs: ['to', 'when'].map((name) => ({ id: name, name, type: 'string' })),
      outputs: [],
    },
  },
});
const shapeOf = (id: string, x: number) =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="160" width="100" height="80" /></bpmndi:BPMNShape>`;
const processOf = (id: string, tasks: readonly (readonly [id: string, name: string, action: string])[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D_${id}" targetNamespace="shop">
  <bpmn:process id="Process_${id}" name="${id}" isExecutable="true">
    ${tasks.map(([task, name, action]) => `<bpmn:serviceTask id="${task}" name="${name}" implementation="${action}" />`).join('')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Di"><bpmndi:BPMNPlane id="P" bpmnElement="Process_${id}">
    ${tasks.map(([task], index) => shapeOf(task, 160 + index * 180)).join('')}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
const extensionsOf = (id: string, variables: readonly string[], mappings: object) =>
  JSON.stringify({
    id: `process-${id}`,
    name: id,
    type: 'PROCESS',
    extensions: {
      [`Process_${id}`]: {
        properties: Object.fromEntries(
          variables.map((name) => [name, { id: name, name, type: 'string', required: false }]),
        ),
        mappings,
        constants: {},
      },
    },
  });
const from = (value: string) => ({ type: 'variable', value });

test.beforeEach(async ({ page }) => {
  await openDropped(page, [
    { name: 'mailer.json', text: CONNECTOR },
    {
      name: 'order.bpmn',
      text: processOf('order', [
        ['Send', 'Send mail', 'mailer.send'],
        ['Again', 'Send again', 'mailer.send'],
      ]),
    },
    {
      name: 'order-extensions.json',
      text: extensionsOf('order', ['mail', 'title', 'result'], {
        Send: {
          inputs: { to: from('mail'), subject: from('title'), text: { type: 'value', value: 'Hello' } },
          outputs: { result: from('status') },
        },
        Again: { inputs: { text: { type: 'value', value: 'Again' } } },
      }),
    },
    { name: 'shipping.bpmn', text: processOf('shipping', [['Ship', 'Tell the customer', 'mailer.remind']]) },
    {
      name: 'shipping-extensions.json',
      text: extensionsOf('shipping', ['customer'], {
        Ship: { inputs: { to: from('customer'), when: { type: 'value', value: 'P1D' } } },
      }),
    },
  ]);
  await openProcess(page, 'order');
  await select(page, 'Send again');
});

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Copy mapping from another task' });

test('by the mouse: from a task of the same action, row by row, and back to the very bytes', async ({
  page,
}) => {
  const before = await exported(page, 'Extensions JSON');
  await properties(page).getByRole('button', { name: 'More for the output mapping' }).click();
  await page.getByRole('menuitem', { name: 'Copy mapping from another task…' }).click();
  await expect(dialog(page).getByRole('combobox', { name: 'Task' })).toHaveValue('Send mail');
  await expect(
    dialog(page).getByRole('row', { name: /^Copy input text text Value Again Value Hello/ }),
  ).toContainText('Changes');
  const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(violations).toEqual([]);
  await dialog(page).getByRole('checkbox', { name: 'Copy input subject' }).uncheck();
  await expect(dialog(page).getByRole('status')).toContainText('3 of 4 parameters ticked.');
  await dialog(page).getByRole('button', { name: 'Copy 3 parameters' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(input(page, 'to')).toHaveValue('mail');
  await expect(input(page, 'text')).toHaveValue('Hello');
  await expect(input(page, 'subject')).toHaveValue('');
  await expect(output(page, 'status')).toHaveValue('result');
  await undo(page).click();
  await expect(input(page, 'text')).toHaveValue('Again');
  expect(await exported(page, 'Extensions JSON')).toBe(before);
});

test('by the keyboard: from a task of another process, with the variable it needs', async ({ page }) => {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill('>copy mapping from');
  await expect(page.getByRole('option', { name: /^Copy mapping from another task/ })).toBeVisible();
  await page.keyboard.press('Enter');
  const task = dialog(page).getByRole('combobox', { name: 'Task' });
  await expect(task).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('remind');
  await expect(page.getByRole('option', { name: /Tell the customer/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(task).toHaveValue('Tell the customer');
  await expect(dialog(page).getByRole('row', { name: /^when/ })).toContainText(
    'The action has no such input.',
  );
  await expect(dialog(page).getByRole('row', { name: /Copy input to/ })).toContainText('Creates “customer”.');
  const create = dialog(page).getByRole('checkbox', {
    name: 'Create 1 variable that this process does not have',
  });
  await expect(create).toBeChecked();
  await task.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(input(page, 'to')).toHaveValue('customer');
  const variables = properties(page).getByRole('list', { name: 'Variables' });
  await expect(variables.getByRole('button', { name: 'customer' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(input(page, 'to')).toHaveValue('');
  await expect(variables.getByRole('button', { name: 'customer' })).toBeHidden();
});
