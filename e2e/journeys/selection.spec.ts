import { expect, type Page } from '@playwright/test';
import { test } from './ownHost.ts';
import {
  exported,
  exportedExtensions,
  input,
  openDropped,
  openProcess,
  properties,
  select,
  undo,
} from './workbench.ts';

// The fields of the properties stay in the page from one task to the next. What is typed, open or picked must not.

const NAMES = ['to', 'subject', 'note', 'copy'];
const inputs = NAMES.map((name, at) => ({ id: `i${at}`, name, type: 'string', required: at < 2 }));
const MAILER = JSON.stringify({
  id: 'connector-1',
  name: 'mailer',
  actions: { send: { id: 'send', name: 'send', inputs, outputs: [] } },
});
const TASKS = ['First', 'Second'];
const MAILS = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="Definitions_1" targetNamespace="shop">
  <bpmn:process id="Process_mails" isExecutable="true">
    ${TASKS.map((id) => `<bpmn:serviceTask id="${id}" name="${id} mail" implementation="mailer.send" />`).join('')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="Process_mails">
    ${TASKS.map((id, at) => `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${200 + 200 * at}" y="160" width="100" height="80" /></bpmndi:BPMNShape>`).join('')}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
const value = (text: string) => ({ type: 'value', value: text });
const EXTENSIONS = JSON.stringify({
  id: 'process-1',
  name: 'mails',
  type: 'PROCESS',
  extensions: {
    Process_mails: {
      properties: {},
      // The second lacks what it has to be given: F8 goes there, and nothing takes the focus away before.
      mappings: { First: { inputs: { to: value('a@b.c'), subject: value('Hello') } } },
      constants: {},
    },
  },
});

const shownFor = (page: Page) => properties(page).getByLabel('Id', { exact: true });

test.beforeEach(async ({ page }) => {
  await openDropped(page, [
    { name: 'mailer.json', text: MAILER },
    { name: 'mails.bpmn', text: MAILS },
    { name: 'mails-extensions.json', text: EXTENSIONS },
  ]);
  await openProcess(page, 'mails');
  await select(page, 'First mail');
});

test('half a text goes to the task it was typed for, also where the selection moved before the focus did', async ({
  page,
}) => {
  const note = input(page, 'note');
  await note.fill('half a te');
  await page.keyboard.press('F8');
  await expect(shownFor(page)).toHaveValue('Second');
  await expect(note).toHaveValue('');

  await select(page, 'First mail');
  await expect(note).toHaveValue('half a te');
  const { mappings } = await exportedExtensions(page, 'Process_mails');
  expect(mappings).toEqual({
    First: { inputs: { to: value('a@b.c'), subject: value('Hello'), note: value('half a te') } },
  });
  await undo(page).click();
  await expect(note).toHaveValue('');
});

test('a text that is left by a click on another task is the first one’s', async ({ page }) => {
  const documentation = properties(page).getByLabel('Documentation');
  await documentation.fill('Sent once');
  await select(page, 'Second mail');
  await expect(documentation).toHaveValue('');
  await select(page, 'First mail');
  await expect(documentation).toHaveValue('Sent once');
});

test('what is open, picked or refused for one task is not for the next', async ({ page }) => {
  await properties(page).getByRole('rowheader', { name: 'note' }).getByRole('button').click();
  await expect(properties(page).getByText('1 selected')).toBeVisible();
  await shownFor(page).fill('not an id');
  await shownFor(page).press('Enter');
  await expect(shownFor(page)).toHaveAttribute('aria-invalid', 'true');
  await input(page, 'copy').click();
  await input(page, 'copy').pressSequentially('x');
  await expect(page.getByRole('listbox', { name: 'copy' })).toBeVisible();

  await page.keyboard.press('F8');
  await expect(shownFor(page)).toHaveValue('Second');
  await expect(shownFor(page)).not.toHaveAttribute('aria-invalid');
  await expect(properties(page).getByText('1 selected')).toBeHidden();
  await expect(page.getByRole('listbox', { name: 'copy' })).toBeHidden();
});

test('the fields stay in the page, so that a long form is there at once', async ({ page }) => {
  const field = await input(page, 'to').elementHandle();
  await select(page, 'Second mail');
  await expect(shownFor(page)).toHaveValue('Second');
  expect(await field.evaluate((element) => element.isConnected)).toBe(true);
  await expect(input(page, 'to')).toHaveValue('');
});

test('a name of several lines keeps them: Shift+Enter begins one, Enter is done', async ({ page }) => {
  const name = properties(page).getByRole('textbox', { name: 'Name', exact: true });
  await name.press('End');
  await name.press('Shift+Enter');
  await name.pressSequentially('to all');
  await name.press('Enter');
  await expect(name).toHaveValue('First mail\nto all');
  await name.press('End');
  await name.pressSequentially(' of us');
  await select(page, 'Second mail');
  await expect(name).toHaveValue('Second mail');
  expect(await exported(page, 'Process XML')).toContain('name="First mail&#10;to all of us"');
});
