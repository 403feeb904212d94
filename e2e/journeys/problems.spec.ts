import { expect } from '@playwright/test';
import { test } from './ownHost.ts';
import { openDropped, properties, undoOfMessage } from './workbench.ts';

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="D" targetNamespace="t">
  <bpmn:process id="orders" isExecutable="true">
    <bpmn:startEvent id="Start" name="Ordered"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Pack" />
    <bpmn:serviceTask id="Pack" name="Pack the parcel"><bpmn:incoming>F1</bpmn:incoming></bpmn:serviceTask>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="DI"><bpmndi:BPMNPlane id="PL" bpmnElement="orders">
    <bpmndi:BPMNShape id="S1" bpmnElement="Start"><dc:Bounds x="150" y="112" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="S2" bpmnElement="Pack"><dc:Bounds x="260" y="90" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="E1" bpmnElement="F1"><di:waypoint x="186" y="130" /><di:waypoint x="260" y="130" /></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
const EXTENSIONS = JSON.stringify({
  id: 'process-1',
  name: 'orders',
  type: 'PROCESS',
  extensions: {
    orders: {
      properties: { v1: { id: 'v1', name: 'parcels', type: 'array', required: false, value: [] } },
      mappings: {},
      constants: {},
    },
  },
});
const OLD_ENGINES = 'The engine 7.1.0.M6 cannot start with a default for “parcels”';

test('a problem of a project leads to its place, is mended and taken back; version and rules change what is said', async ({
  page,
}) => {
  await openDropped(page, [
    { name: 'orders.bpmn', text: XML },
    { name: 'orders-extensions.json', text: EXTENSIONS },
  ]);
  const problems = page.getByRole('region', { name: 'Problems' });
  const line = (text: string | RegExp) => problems.getByRole('listitem').filter({ hasText: text });

  // from the project to the element
  await expect(problems).toContainText('1 error');
  await line('has no implementation').getByRole('button', { name: 'Show' }).click();
  await expect(properties(page).getByRole('heading', { name: 'Pack the parcel' })).toBeVisible();

  // mended in one step, and taken back
  await line('does not start with').getByRole('button', { name: 'Use Process_orders' }).click();
  await expect(line('does not start with')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(line('does not start with')).toBeVisible();

  // the keys go from one to the next
  await page.getByRole('tab', { name: 'Diagram' }).focus();
  await page.keyboard.press('F8');
  await expect(problems.locator('[aria-current]')).toContainText('has no implementation');
  await expect(properties(page).getByRole('combobox', { name: 'Implementation' })).toBeFocused();
  await page.keyboard.press('Shift+F8');
  await expect(problems.locator('[aria-current]')).not.toContainText('has no implementation');

  // the version of the engine decides how bad it is
  await expect(line(OLD_ENGINES)).toHaveAttribute('data-level', 'note');
  await line(OLD_ENGINES).getByRole('button', { name: OLD_ENGINES }).click();
  await expect(properties(page).getByRole('button', { name: 'parcels', exact: true })).toBeFocused();
  await page.getByLabel('Canvas').click({ position: { x: 300, y: 40 } });
  const version = properties(page).getByLabel('Engine version');
  await version.selectOption('Activiti 7.1.0.M6');
  await expect(line(OLD_ENGINES)).toHaveAttribute('data-level', 'error');
  await version.selectOption('Activiti 8');
  await expect(line(OLD_ENGINES)).toHaveCount(0);

  // a rule is switched off for the project, and on again
  await problems.getByRole('button', { name: 'Rules…' }).click();
  const rules = page.getByRole('dialog', { name: 'Rules' });
  await rules.getByLabel('A service task has no implementation').selectOption('Off');
  await expect(rules).toContainText('One rule that is off');
  await rules.getByRole('button', { name: 'Save' }).click();
  await expect(line('has no implementation')).toHaveCount(0);
  await undoOfMessage(page).click();
  await expect(line('has no implementation')).toBeVisible();

  // names get a pattern, and one that cannot be read is not saved
  await problems.getByRole('button', { name: 'Rules…' }).click();
  await rules.getByLabel('Activity names').fill('Never (');
  await expect(rules.getByText('A “(” has no “)”.')).toBeVisible();
  await expect(rules.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
  await rules.getByLabel('Activity names').fill('Never .+');
  await rules.getByRole('button', { name: 'Save' }).click();
  await expect(line('is not as the project wants it: Never .+').first()).toBeVisible();
});

test('given what checks beside the page cannot be loaded, then the page finds the problems itself', async ({
  page,
}) => {
  let isAsked = false;
  await page.route(/activitiProblems\.work-/, (route) => {
    isAsked = true;
    return route.abort();
  });
  await openDropped(page, [
    { name: 'orders.bpmn', text: XML },
    { name: 'orders-extensions.json', text: EXTENSIONS },
  ]);
  await page.getByRole('table', { name: 'Processes' }).getByRole('link', { name: 'orders' }).click();
  await expect(page.getByRole('region', { name: 'Problems' })).toContainText('has no implementation');
  expect(isAsked).toBe(true);
});
