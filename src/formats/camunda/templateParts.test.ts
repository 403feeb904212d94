import { expect, test } from 'vitest';
import type { Connector } from '../../domain/connector/connector.ts';
import { templateOf } from '../../domain/templates/testing.ts';
import { connectorTemplates } from './connectorTemplates.ts';
import { defaultValues, templateParts } from './templateParts.ts';
import { elementXml } from './zeebeXml.ts';

const connector: Connector = {
  name: 'mail',
  actions: [
    {
      key: 'a',
      name: 'send',
      inputs: [
        { name: 'to', type: 'string', required: true, rest: {} },
        { name: 'copies', type: 'integer', value: 2, rest: {} },
        { name: 'items', type: 'array', value: ['<a>'], rest: {} },
      ],
      outputs: [{ name: 'id', type: 'string', rest: {} }],
      rest: {},
    },
  ],
  events: [{ key: 'e', name: 'received', inputs: [], outputs: [], rest: {} }],
  config: [{ name: 'token', secure: true, rest: {} }],
  errors: [],
  rest: {},
};
const { templates } = connectorTemplates({ connector, version: '1.0.0' });
const all = new Set(Array.from({ length: 50 }, (_, index) => index));

function xmlOf(id: string, changes: Readonly<Record<string, string>> = {}) {
  const template = templates.find((one) => one.id === id)!;
  const values = new Map(defaultValues(template, () => 'uuid-1'));
  for (const { id: key, index } of template.properties) {
    const value = changes[key ?? ''];
    if (value !== undefined) values.set(index, value);
  }
  return elementXml(template, templateParts(template, values, all), 'Send');
}

test('given an action, then what its template writes is what an engine reads; an empty input is not there', () => {
  expect(xmlOf('mail.send').replace(/ zeebe:modelerTemplateIcon="[^"]*"/, ''))
    .toBe(`<bpmn:serviceTask id="Task_1" name="Send" zeebe:modelerTemplate="mail.send" zeebe:modelerTemplateVersion="10000">
  <bpmn:extensionElements>
    <zeebe:taskDefinition type="mail.send" retries="3" />
    <zeebe:ioMapping>
      <zeebe:input source="=2" target="copies" />
      <zeebe:input source="=[&quot;&lt;a&gt;&quot;]" target="items" />
      <zeebe:output source="=id" target="id" />
    </zeebe:ioMapping>
    <zeebe:taskHeaders>
      <zeebe:header key="token" value="{{secrets.MAIL_TOKEN}}" />
    </zeebe:taskHeaders>
  </bpmn:extensionElements>
</bpmn:serviceTask>`);
  expect(xmlOf('mail.send', { 'input.to': '=order.mail' })).toContain(
    '<zeebe:input source="=order.mail" target="to" />',
  );
});

test('given a number for an input, then it is FEEL although its template does not say so', () => {
  const property = { type: 'Number', value: 5, binding: { type: 'zeebe:input', name: 'count' } };
  const template = templateOf([property]);
  const { inputs } = templateParts(
    template,
    defaultValues(template, () => ''),
    all,
  );
  expect(inputs).toEqual([{ source: '=5', target: 'count' }]);
});

test('given an event, then its message is written with its own id and correlation key', () => {
  const xml = xmlOf('mail.received.receive', { correlationKeyProcess: 'orderId' });
  expect(xml).toContain('<bpmn:receiveTask id="Task_1" name="Send" messageRef="Message_1"');
  expect(xml).toContain(
    '<bpmn:message id="Message_1" name="uuid-1" zeebe:modelerTemplate="mail.received.receive">',
  );
  expect(xml).toContain('<zeebe:subscription correlationKey="=orderId" />');
  expect(xml).toContain('<zeebe:property name="inbound.type" value="mail.received" />');
});
