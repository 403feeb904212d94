import { expect, type Page } from '@playwright/test';
import type { Place } from '../journeys/Place.ts';
import { openDropped, openProcess, properties, select } from '../journeys/workbench.ts';

/** A task with so many inputs that they are filtered. */
export const MAPPING_SCREENS: readonly Place[] = [
  { name: 'mapping-many', open: openTask },
  { name: 'mapping-filtered', open: filterRows },
];

const TYPES = ['string', 'integer', 'boolean', 'json', 'date', 'datetime', 'array'];
const MAILER = JSON.stringify({
  id: 'connector-1',
  name: 'mailer',
  actions: {
    send: {
      id: 'send',
      name: 'send',
      inputs: [...TYPES, ...TYPES].map((type, index) => ({
        id: `i${index}`,
        name: `${type}${index}`,
        type,
        required: index < 3,
      })),
      outputs: [],
    },
  },
});
const PROCESS = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="Definitions_1" targetNamespace="shop">
  <bpmn:process id="Process_order" name="Order" isExecutable="true">
    <bpmn:serviceTask id="Send" name="Send mail" implementation="mailer.send" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="Process_order">
    <bpmndi:BPMNShape id="S" bpmnElement="Send"><dc:Bounds x="300" y="160" width="100" height="80" /></bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

async function openTask(page: Page): Promise<void> {
  await openDropped(page, [
    { name: 'mailer.json', text: MAILER },
    { name: 'order.bpmn', text: PROCESS },
  ]);
  await openProcess(page, 'order');
  await select(page, 'Send mail');
  await expect(properties(page).getByRole('rowheader')).toHaveCount(14);
}

async function filterRows(page: Page): Promise<void> {
  await openTask(page);
  await properties(page).getByRole('button', { name: 'Required 3' }).click();
  await expect(properties(page).getByRole('rowheader')).toHaveCount(3);
}
