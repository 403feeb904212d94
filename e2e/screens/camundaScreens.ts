import { expect, type Page } from '@playwright/test';
import { dialog, type Place } from '../journeys/Place.ts';
import { openDropped, openProcess, properties, select } from '../journeys/workbench.ts';

/** A process for Camunda 8 with a task of an imported template, which has a newer version. */
export const CAMUNDA_SCREENS: readonly Place[] = [
  { name: 'camunda-task', open: openTask },
  { name: 'try-out-feel', open: openTryOut },
  { name: 'templates-list', open: openTemplates },
  { name: 'template', open: (page) => openTemplate(page, 'Properties') },
  { name: 'template-json', open: (page) => openTemplate(page, 'JSON') },
  { name: 'template-versions', open: (page) => openTemplate(page, 'Versions') },
  { name: 'update-everywhere', open: openUpdate },
];

const call = (version: number) => ({
  $schema: 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json',
  id: 'io.example.warehouse.v1',
  name: 'Call the warehouse',
  description: 'Asks the warehouse what it has',
  version,
  appliesTo: ['bpmn:Task'],
  elementType: { value: 'bpmn:ServiceTask' },
  groups: [{ id: 'request', label: 'Request' }],
  properties: [
    { type: 'Hidden', value: 'http', binding: { type: 'zeebe:taskDefinition', property: 'type' } },
    {
      id: 'url',
      label: 'URL',
      group: 'request',
      type: 'String',
      feel: 'optional',
      constraints: { notEmpty: true },
      binding: { type: 'zeebe:input', name: 'url' },
    },
    ...(version > 1
      ? [
          {
            id: 'speed',
            label: 'Speed',
            group: 'request',
            type: 'Dropdown',
            value: 'fast',
            choices: [
              { name: 'Fast', value: 'fast' },
              { name: 'Slow', value: 'slow' },
            ],
            binding: { type: 'zeebe:input', name: 'speed' },
          },
        ]
      : []),
  ],
});

const task = (id: string, name: string, template: string) => `
    <bpmn:serviceTask id="${id}" name="${name}"${template}>
      <bpmn:extensionElements>
        <zeebe:taskDefinition type="http" />
        <zeebe:ioMapping>
          <zeebe:input source="=if order.total &gt; 100 then &#34;fast&#34; else &#34;slow&#34;" target="url" />
        </zeebe:ioMapping>
      </bpmn:extensionElements>
    </bpmn:serviceTask>`;
const TEMPLATED = ' zeebe:modelerTemplate="io.example.warehouse.v1" zeebe:modelerTemplateVersion="1"';
const bounds = (id: string, x: number) =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="160" width="100" height="80" /></bpmndi:BPMNShape>`;
const PROCESS = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_1" targetNamespace="shop" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.6.0">
  <bpmn:process id="Process_stock" name="Stock" isExecutable="true">${task('Ask', 'Ask the warehouse', TEMPLATED)}${task('Say', 'Say what there is', '')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="Process_stock">
    ${bounds('Ask', 300)}
    ${bounds('Say', 480)}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

async function openFiles(page: Page): Promise<void> {
  await openDropped(page, [
    { name: 'call.json', text: JSON.stringify([call(1), call(2)]) },
    { name: 'stock.bpmn', text: PROCESS },
  ]);
}

async function openTask(page: Page, name = 'Ask the warehouse'): Promise<void> {
  await openFiles(page);
  await openProcess(page, 'stock');
  await select(page, name);
}

async function openTryOut(page: Page): Promise<void> {
  await openTask(page, 'Say what there is');
  await properties(page).getByRole('button', { name: /^Try / }).first().click();
  await expect(dialog(page).getByRole('status', { name: 'Result' })).toBeVisible();
}

async function openTemplates(page: Page): Promise<void> {
  await openFiles(page);
  await page.goto('./#/templates');
  await expect(page.getByRole('link', { name: 'Call the warehouse' })).toBeVisible();
}

async function openTemplate(page: Page, tab: string): Promise<void> {
  await openTemplates(page);
  await page.getByRole('link', { name: 'Call the warehouse' }).click();
  await page.getByRole('tab', { name: tab }).click();
  await expect(page.getByRole('tab', { name: tab, selected: true })).toBeVisible();
}

async function openUpdate(page: Page): Promise<void> {
  await openTemplate(page, 'Versions');
  await page
    .getByRole('button', { name: /^Update/ })
    .first()
    .click();
  await expect(dialog(page)).toBeVisible();
}
