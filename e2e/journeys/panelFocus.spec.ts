import { expect, type Page } from '@playwright/test';
import { test } from './ownHost.ts';
import { implementation, input, openDropped, openProcess, properties, select, shape } from './workbench.ts';

// Whoever works with the keyboard never loses the focus: what goes hands it on.

const inputs = ['to', 'subject', 'note'].map((name) => ({ id: name, name, type: 'string', required: false }));
const MAILER = JSON.stringify({
  id: 'connector-1',
  name: 'mailer',
  actions: { send: { id: 'send', name: 'send', inputs, outputs: [] } },
});
const PROCESS = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="Definitions_1" targetNamespace="shop">
  <bpmn:process id="Process_mails" isExecutable="true">
    <bpmn:serviceTask id="Send" name="Send mail" implementation="mailer.send" />
    <bpmn:serviceTask id="Again" name="Send again" />
    <bpmn:serviceTask id="Low" name="Far below" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="Process_mails">
    <bpmndi:BPMNShape id="Send_di" bpmnElement="Send"><dc:Bounds x="200" y="160" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="Again_di" bpmnElement="Again"><dc:Bounds x="400" y="160" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="Low_di" bpmnElement="Low"><dc:Bounds x="400" y="600" width="100" height="80" /></bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
const EXTENSIONS = JSON.stringify({
  id: 'process-1',
  name: 'mails',
  type: 'PROCESS',
  extensions: {
    Process_mails: {
      properties: { v: { id: 'v', name: 'sub_ject', type: 'string', required: false } },
      mappings: { Send: { inputs: { to: { type: 'value', value: 'a@b.c' } } } },
      constants: { Send: { first: { value: '1' }, second: { value: '2' } } },
    },
  },
});

test.beforeEach(async ({ page }) => {
  await openDropped(page, [
    { name: 'mailer.json', text: MAILER },
    { name: 'mails.bpmn', text: PROCESS },
    { name: 'mails-extensions.json', text: EXTENSIONS },
  ]);
  await openProcess(page, 'mails');
  await select(page, 'Send mail');
});

const button = (page: Page, name: string) => properties(page).getByRole('button', { name, exact: true });

test('given rows that go, then the next one has the focus, and at last what adds one', async ({ page }) => {
  await button(page, 'Remove constant first').press('Enter');
  await expect(button(page, 'Remove constant second')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Add constant')).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.type('third');
  await page.keyboard.press('Enter');
  const constants = properties(page).getByRole('table', { name: 'Constants' });
  await expect(constants.getByLabel('third', { exact: true })).toBeFocused();
  await button(page, 'Add constant').press('Enter');
  await page.keyboard.press('Escape');
  await expect(button(page, 'Add constant')).toBeFocused();

  // What its button did leaves the button nothing to stand for.
  await button(page, 'Use sub_ject').press('Enter');
  await expect(button(page, 'More for subject')).toBeFocused();
  await properties(page).getByRole('rowheader', { name: 'note' }).getByRole('button').press('Space');
  await button(page, 'Select none').press('Enter');
  await expect(properties(page).getByRole('rowheader', { name: 'note' }).getByRole('button')).toBeFocused();
  await button(page, 'Create variables for the rest').press('Enter');
  await expect(properties(page)).toBeFocused();
});

test('given a dialog whose button is gone when it closes, then the focus is beside it', async ({ page }) => {
  await properties(page).getByRole('list', { name: 'Variables' }).getByRole('button').press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Variables' });
  await dialog.getByRole('button', { name: 'Delete variable' }).press('Enter');
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(properties(page).locator(':focus')).toHaveCount(1);
});

test('given a word that one action alone matches, then Enter takes the action, and ↑ first the word', async ({
  page,
}) => {
  await select(page, 'Send again');
  await implementation(page).fill('send');
  await page.keyboard.press('Enter');
  await expect(implementation(page)).toHaveValue('mailer.send');
  await expect(properties(page).getByRole('table', { name: 'Input mapping' })).toBeVisible();
  await implementation(page).fill('send');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(implementation(page)).toHaveValue('send');
});

test('given a kind that was asked for and left, then the row is as it was on return', async ({ page }) => {
  await button(page, 'Kind of to: Value').click();
  await page.getByRole('menuitem', { name: 'Variable' }).click();
  await expect(input(page, 'to')).toHaveValue('');
  await select(page, 'Send again');
  await select(page, 'Send mail');
  await expect(input(page, 'to')).toHaveValue('a@b.c');
  await expect(input(page, 'to')).not.toBeFocused();
});

test('given a pane that opens below, then what is selected stays in view', async ({ page }) => {
  await select(page, 'Far below');
  await page.getByRole('button', { name: 'Variable flow', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Variable flow' })).toBeVisible();
  const bottomOf = async (part: ReturnType<typeof shape>) => {
    const box = await part.boundingBox();
    return (box?.y ?? Infinity) + (box?.height ?? 0);
  };
  await expect
    .poll(
      async () => (await bottomOf(shape(page, 'Far below'))) < (await bottomOf(page.getByLabel('Canvas'))),
    )
    .toBe(true);
});
