import { expect, type Page } from '@playwright/test';
import { openDropped, undoOfMessage } from './workbench.ts';
import { test } from './ownHost.ts';

const MAIL_7 = JSON.stringify({
  $schema: 'https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json',
  id: 'acme.mail7',
  name: 'Mail of Camunda 7',
  appliesTo: ['bpmn:ServiceTask', 'bpmn:SendTask'],
  icon: { contents: 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/%3E' },
  properties: [
    { type: 'Hidden', value: 'mailer', binding: { type: 'property', name: 'camunda:topic' } },
    { label: 'To', type: 'String', value: 'all', binding: { type: 'camunda:inputParameter', name: 'to' } },
  ],
});

const mail = (version: number, retries: string) =>
  JSON.stringify({
    $schema: 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json',
    ...{ id: 'acme.mail', name: 'Mail', version, appliesTo: ['bpmn:ServiceTask'] },
    properties: [
      { type: 'Hidden', value: 'mail', binding: { type: 'zeebe:taskDefinition', property: 'type' } },
      { type: 'Hidden', value: retries, binding: { type: 'zeebe:taskDefinition', property: 'retries' } },
    ],
  });

/** A process for Camunda 8 with one task, made from version 1 of the template. */
const using = (name: string) => ({
  name: `${name}.bpmn`,
  text: `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="d-${name}" targetNamespace="http://bpmn.io/schema/bpmn" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.8.0">
  <bpmn:process id="Process_${name}" isExecutable="true">
    <bpmn:serviceTask id="T" name="Mail of ${name}" zeebe:modelerTemplate="acme.mail" zeebe:modelerTemplateVersion="1">
      <bpmn:extensionElements><zeebe:taskDefinition type="mail" retries="3" /></bpmn:extensionElements>
    </bpmn:serviceTask>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="di"><bpmndi:BPMNPlane id="plane" bpmnElement="Process_${name}">
    <bpmndi:BPMNShape id="s" bpmnElement="T"><dc:Bounds x="200" y="160" width="100" height="80" /></bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`,
});

const xml = (page: Page) => page.getByRole('textbox', { name: 'XML it writes' });

test('a template for Camunda 7 shows what it writes, for each element; one for Camunda 8 is updated everywhere, and undone', async ({
  page,
}) => {
  await openDropped(page, [
    ...['order', 'return'].map(using),
    { name: 'mail7.json', text: MAIL_7 },
    { name: 'mail.json', text: `[${mail(1, '3')},${mail(2, '7')}]` },
  ]);

  await page.goto('./#/templates');
  await page.getByRole('link', { name: 'Mail of Camunda 7' }).first().click();
  await expect(xml(page)).toContainText('camunda:topic="mailer"');
  await expect(xml(page)).toContainText('<camunda:inputParameter name="to">all</camunda:inputParameter>');
  await page.getByRole('region', { name: 'Form' }).getByLabel('To').fill('ada');
  await page.keyboard.press('Enter');
  await expect(xml(page)).toContainText('name="to">ada<');
  await page.getByLabel('Apply to').selectOption('bpmn:SendTask');
  await expect(xml(page)).toContainText('<bpmn:sendTask');
  // Its icon is nothing that is written, and shown all the same.
  await expect(page.getByLabel('Canvas').locator('image')).toHaveAttribute('href', /^data:image/);

  await page.goto('./#/templates');
  await page.getByRole('link', { name: 'Mail', exact: true }).first().click();
  await page.getByRole('tab', { name: 'Versions' }).click();
  await page.getByRole('button', { name: 'Update 2 elements to 2…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Update to version 2 of “Mail”' });
  await expect(dialog.getByText('Mail of return')).toBeVisible();
  await dialog.getByRole('button', { name: 'Update 2 elements' }).click();
  await expect(page.getByText('Updated 2 elements to version 2')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Update 2 elements/ })).toBeHidden();
  await undoOfMessage(page).click();
  await expect(page.getByRole('button', { name: 'Update 2 elements to 2…' })).toBeVisible();
});
