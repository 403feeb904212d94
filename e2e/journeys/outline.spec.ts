import { expect, type Page } from '@playwright/test';
import { test } from './ownHost.ts';
import { openSample } from './sampleWorkspace.ts';
import { exported, openDropped, openProcess, properties } from './workbench.ts';

// The main job by somebody who cannot see the diagram and holds no mouse: the tree, the keys, and what is said.

const line = (page: Page, name: string | RegExp) => page.getByRole('treeitem', { name });

test('given a new process, when it is built in the outline with the keyboard alone, then each step is said and the file has it', async ({
  page,
}) => {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const type = (text: string) => page.keyboard.type(text);
  const dialog = page.getByRole('dialog');
  const isSaid = (text: string) =>
    expect(page.getByRole('status', { name: 'What happened' })).toHaveText(text);
  const make = async (key: string, what: string, name: string) => {
    await press(key);
    await expect(dialog.getByRole('combobox', { name: 'What' })).toBeFocused();
    await type(what);
    await press('Enter');
    await expect(dialog.getByLabel('Name')).toBeFocused();
    await type(name);
    await press('Enter');
    await expect(dialog).toBeHidden();
  };

  await openSample(page);
  await page.getByRole('button', { name: 'New process' }).press('Enter');
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await type('welcome');
  await press('Enter');
  await expect(page.getByRole('tab', { name: 'Diagram' })).toBeVisible();
  await press('Control+Shift+o');
  await expect(line(page, 'welcome, process')).toBeFocused();
  await press('ArrowDown');
  await expect(line(page, /^Start event/)).toBeFocused();

  await make('Shift+A', 'service', 'Check stock');
  await isSaid('“Check stock” appended after “Start event”.');
  await expect(line(page, /^Check stock, service task/)).toBeFocused();
  await press('Enter');
  await expect(properties(page).getByRole('combobox', { name: 'Implementation' })).toBeFocused();
  await type('warehouse.reserveStock');
  await press('Enter');
  await page.getByRole('button', { name: 'Create variables for the rest' }).press('Enter');
  await expect(properties(page).getByRole('table', { name: 'Input mapping' })).toContainText('auto');
  await press('Escape');
  await expect(line(page, /^Check stock, service task, warehouse\.reserveStock/)).toBeFocused();

  await make('Shift+A', 'exclusive', 'In stock?');
  await make('Shift+A', 'team-chat.postMessage', 'Tell the team');
  await isSaid('“Tell the team” appended after “In stock?”.');
  await type('in');
  await expect(line(page, /^In stock\?, exclusive gateway/)).toBeFocused();
  await make('Shift+A', 'end event', 'Done');
  await isSaid('“Done” appended after “In stock?”. “In stock?” has 2 branches now.');
  await expect(line(page, /^Done, end event/)).toBeFocused();
  await type('in');
  await expect(line(page, /^In stock\?, exclusive gateway/)).toBeFocused();
  await press('1', 'F2');
  await expect(page.getByRole('textbox', { name: /^Name of/ })).toBeFocused();
  await type('yes');
  await press('Enter');
  await isSaid('Renamed to “yes”.');
  await expect(line(page, /^Branch yes, to Tell the team/)).toBeFocused();

  await press('ArrowRight', 'Shift+C');
  await expect(dialog.getByRole('combobox', { name: 'Element' })).toBeFocused();
  await type('done');
  await press('Enter', 'Enter');
  await isSaid('“Tell the team” connected to “Done”.');
  await expect(line(page, /^Done, end event, 2 ways meet/)).toBeVisible();
  await press('Delete');
  await isSaid('“Tell the team” deleted. Undo with Ctrl+Z.');
  await expect(line(page, /^Tell the team/)).toBeHidden();
  await expect(page.locator(':focus')).toHaveRole('treeitem');
  await press('Control+z');
  await isSaid('Undone: Delete Tell the team.');
  await expect(line(page, /^Tell the team/)).toBeVisible();
  await type('check');
  await make('Shift+B', 'error', 'Not reachable');
  await isSaid('“Not reachable” attached to “Check stock”.');
  await expect(line(page, /^Not reachable, error boundary event/)).toBeFocused();

  const xml = await exported(page, 'Process XML');
  expect(xml).toMatch(
    /<bpmn:serviceTask id="[^"]+" name="Check stock" implementation="warehouse\.reserveStock">/,
  );
  expect(xml).toMatch(
    /<bpmn:serviceTask id="[^"]+" name="Tell the team" implementation="team-chat\.postMessage">/,
  );
  expect(xml).toMatch(/<bpmn:exclusiveGateway id="[^"]+" name="In stock\?">/);
  expect(xml).toMatch(/<bpmn:boundaryEvent id="[^"]+" name="Not reachable" attachedToRef="[^"]+">/);
  expect(xml.match(/<bpmn:sequenceFlow /g)).toHaveLength(5);
});

test('given two pools, when a message is followed in the outline, then the keys lead to its other end and back, and a note is read where it belongs', async ({
  page,
}) => {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await openDropped(page, [{ name: 'pools.bpmn', text: POOLS }]);
  await openProcess(page, 'pools');
  await press('Control+Shift+o');
  await expect(line(page, 'Shop, pool')).toBeFocused();
  await line(page, 'Pay, send task').click();
  await press('ArrowDown');
  await expect(line(page, 'Note: Once a day')).toBeFocused();
  await expect(properties(page).getByRole('heading', { name: 'Once a day' })).toBeVisible();
  await press('F2');
  const text = page.getByRole('textbox', { name: 'Name of Once a day' });
  await expect(text).toHaveValue('Once\na day');
  await press('Control+End');
  await page.keyboard.type(' or so');
  await press('Enter');
  await expect(line(page, 'Note: Once a day or so')).toBeFocused();
  await press('F2');
  await expect(page.getByRole('textbox', { name: 'Name of Once a day or so' })).toHaveValue(
    'Once\na day or so',
  );
  await press('Escape');
  await expect(line(page, 'Note: Once a day or so')).toBeFocused();
  await press('ArrowDown');
  await expect(line(page, 'Sends Payment, to Payment received in Bank')).toBeFocused();
  await press('ArrowRight');
  await expect(line(page, 'Payment received, message start event')).toBeFocused();
  await press('ArrowDown');
  const arrives = line(page, 'Receives Payment, from Pay in Shop');
  await expect(arrives).toBeFocused();
  // The message is selected on the canvas, and people stay at the end they are at.
  await expect(properties(page).getByRole('heading', { name: 'Payment' })).toBeVisible();
  await expect(arrives).toBeFocused();
  await press('ArrowRight');
  await expect(line(page, 'Pay, send task')).toBeFocused();
  await press('ArrowDown', 'ArrowDown', 'Delete');
  await expect(line(page, /Payment, (to|from)/)).toHaveCount(0);
  await press('Control+z');
  await expect(line(page, /Payment, (to|from)/)).toHaveCount(2);
});

/** Without a drawing: it gets one when it is opened. */
const POOLS = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="http://pools.example">
  <bpmn:collaboration id="C"><bpmn:participant id="shop" name="Shop" processRef="pools" /><bpmn:participant id="bank" name="Bank" processRef="other" />
    <bpmn:messageFlow id="m" name="Payment" sourceRef="pay" targetRef="paid" /></bpmn:collaboration>
  <bpmn:process id="pools" name="Pools" isExecutable="true"><bpmn:startEvent id="s" name="Ordered" /><bpmn:sendTask id="pay" name="Pay" />
    <bpmn:sequenceFlow id="f" sourceRef="s" targetRef="pay" />
    <bpmn:textAnnotation id="n"><bpmn:text>Once
a day</bpmn:text></bpmn:textAnnotation><bpmn:association id="k" sourceRef="pay" targetRef="n" />
  </bpmn:process>
  <bpmn:process id="other" isExecutable="false"><bpmn:startEvent id="paid" name="Payment received"><bpmn:messageEventDefinition id="md" /></bpmn:startEvent></bpmn:process>
</bpmn:definitions>
`;
