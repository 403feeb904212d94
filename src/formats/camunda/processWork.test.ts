import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryConnector } from '../../domain/connector/arbitraryConnector.ts';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { Connector, Parameter } from '../../domain/connector/connector.ts';
import type { ProcessContent } from '../../domain/document.ts';
import { renamesBetween, inverseRenames } from '../../domain/versions/renames.ts';
import { followRenames, planTasks, repinTasks, taskUses, upgradeTasks, usesOf } from '../processWork.ts';
import { readCamundaProcess } from './camundaProcess.ts';

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:z="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:process id="P" isExecutable="true">
    <!-- kept -->
    <bpmn:serviceTask id="T" name="Send" z:modelerTemplate="mail.send" z:modelerTemplateVersion="10000">
      <bpmn:extensionElements>
        <z:taskDefinition type="mail.send" retries='3'/>
        <z:ioMapping>
          <z:input source="=order.mail"   target="to" />
          <z:input source="=to" target="text" />
          <z:output source="=id" target="mailId" />
          <z:output source="=&#34;id &#34; + id" target="label" />
        </z:ioMapping>
        <z:taskHeaders>
          <z:header key="token" value="{{secrets.MAIL_TOKEN}}" />
        </z:taskHeaders>
      </bpmn:extensionElements>
    </bpmn:serviceTask>
    <bpmn:serviceTask id="Foreign" z:modelerTemplate="io.camunda.connectors.HttpJson.v2" />
    <bpmn:receiveTask id="R" messageRef="M" z:modelerTemplate="mail.received.receive">
      <bpmn:extensionElements><z:properties><z:property name="inbound.type" value="mail.received" /></z:properties></bpmn:extensionElements>
    </bpmn:receiveTask>
  </bpmn:process>
  <bpmn:message id="M" name="x" z:modelerTemplate="mail.received.receive" />
</bpmn:definitions>`;

const EXTENSIONS =
  '{"id":"x","extensions":{"P":{"properties":{"v":{"id":"v","name":"cc","type":"string"}},"mappings":{},"constants":{}}}}';

function process(more: Partial<ProcessContent> = {}): ProcessContent {
  return {
    kind: 'process',
    projectId: 'p',
    name: 'order',
    xml: XML,
    extensions: EXTENSIONS,
    sidecar: {
      target: 'camunda8',
      elements: { T: { connectorVersion: '1.0.0', touched: { inputs: ['to'], outputs: [] } } },
    },
    ...more,
  };
}

const input = (name: string, more: Partial<Parameter> = {}): Parameter => ({
  id: `i-${name}`,
  name,
  type: 'string',
  rest: {},
  ...more,
});

function mail(inputs: readonly Parameter[], more: Partial<Connector> = {}): Connector {
  const action = { key: 'a', name: 'send', inputs, outputs: [{ ...input('id'), id: 'o' }], rest: {} };
  return {
    name: 'mail',
    actions: [action],
    events: [{ key: 'e', name: 'received', inputs: [], outputs: [], rest: {} }],
    config: [{ name: 'token', secure: true, rest: {} }],
    errors: [],
    rest: {},
    ...more,
  };
}

function version(connector: Connector, number: string): CatalogueConnector {
  return {
    documentId: 'mail',
    version: number,
    hash: `h${number}`,
    preferred: true,
    icon: { name: 'mail', hue: 'red' },
    connector,
  };
}

const ONE = mail([input('to'), input('text')]);

it('given a process for Camunda 8, then who uses what is read from templates, pins from the sidecar', () => {
  expect(usesOf(process())).toEqual([{ elementId: 'T', implementation: 'mail.send', version: '1.0.0' }]);
});

it('given a process for Camunda 8, then what its tasks map is read from its XML', () => {
  const [use] = taskUses([{ id: 'd', content: process() }]);
  expect(use?.mapped).toMatchObject({ inputs: ['to', 'text'], outputs: ['id'] });
});

describe('renames', () => {
  it('given a connector, an action and parameters renamed, then templates, types, mappings and messages follow, and no other character', () => {
    const action = ONE.actions[0]!;
    const after: Connector = {
      ...ONE,
      name: 'post',
      actions: [
        {
          ...action,
          name: 'deliver',
          inputs: [
            { ...input('to'), name: 'text' },
            { ...input('text'), name: 'to' },
          ],
          outputs: [{ ...action.outputs[0]!, name: 'number' }],
        },
      ],
    };
    const before = process();
    const { content, touched } = followRenames(before, renamesBetween(ONE, after));
    expect(touched).toBe(2);
    expect(content.xml).toBe(
      XML.replaceAll('"mail.send"', '"post.deliver"')
        .replaceAll('mail.received', 'post.received')
        .replace('source="=order.mail"   target="to"', 'source="=order.mail"   target="text"')
        .replace('source="=to" target="text"', 'source="=to" target="to"')
        .replace('"=id"', '"=number"')
        .replace('=&#34;id &#34; + id', '=&quot;id &quot; + number'),
    );
    expect(content.sidecar.elements.T?.touched?.inputs).toEqual(['text']);
    expect(content.extensions).toBe(EXTENSIONS);
  });

  it('given tasks of a published version, then they stay as they are', () => {
    const before = process();
    const renames = renamesBetween(ONE, { ...ONE, name: 'post' });
    expect(followRenames(before, renames, (pin) => pin !== '1.0.0').content.xml).toContain('"mail.send"');
    expect(followRenames(before, renamesBetween(ONE, ONE)).content).toBe(before);
  });

  it('given any renames, when they are taken back, then every mapping is what it was', () => {
    fc.assert(
      fc.property(arbitraryConnector(), fc.constantFrom('parcel', 'x'), (any, name) => {
        const [action] = any.actions;
        if (!action) return;
        const rows = action.inputs.map(({ name: to }) => `<z:input source="=x" target="${to}" />`).join('');
        const xml = XML.replaceAll('mail.send', `${any.name}.${action.name}`).replace(
          /<z:input .*?\/>\s*<z:input .*?\/>/s,
          rows,
        );
        const after: Connector = {
          ...any,
          name,
          actions: any.actions.map((one) => ({
            ...one,
            inputs: one.inputs.map((two) => ({ ...two, name: `${two.name}_` })),
          })),
        };
        const renames = renamesBetween(any, after);
        const there = followRenames(process({ xml }), renames).content;
        expect(followRenames(there, inverseRenames(renames)).content.xml).toBe(xml);
      }),
      { numRuns: 50 },
    );
  });
});

describe('upgrades', () => {
  const TWO = version(
    mail(
      [{ ...input('to'), name: 'recipient' }, input('cc'), input('copies', { type: 'integer', value: 2 })],
      {
        config: [{ name: 'host', value: 'mail.example', rest: {} }],
      },
    ),
    '2.0.0',
  );

  it('given a newer version, then the task is made from its template and keeps what it mapped', () => {
    const before = process();
    const tasks = planTasks(before, new Set(['T']), () => version(ONE, '1.0.0'), TWO);
    expect(tasks[0]?.upgrade.lost).toEqual([{ kind: 'input', name: 'text', hadMapping: true }]);
    const after = upgradeTasks(before, tasks);
    expect(after.xml).toBe(
      XML.replace('modelerTemplateVersion="10000"', 'modelerTemplateVersion="20000"')
        .replace(
          `          <z:input source="=order.mail"   target="to" />
          <z:input source="=to" target="text" />
          <z:output source="=id" target="mailId" />
          <z:output source="=&#34;id &#34; + id" target="label" />
`,
          `          <z:output source="=id" target="mailId" />
          <z:output source="=&#34;id &#34; + id" target="label" />
          <z:input source="=order.mail" target="recipient" />
          <z:input source="=cc" target="cc" />
          <z:input source="=2" target="copies" />
`,
        )
        .replace(
          '          <z:header key="token" value="{{secrets.MAIL_TOKEN}}" />',
          '          <z:header key="host" value="mail.example" />',
        ),
    );
    expect(after.sidecar.elements.T).toMatchObject({ connectorVersion: '2.0.0', connectorHash: 'h2.0.0' });
    expect(after.extensions).toBe(EXTENSIONS);
  });

  it('given a task that has been upgraded, when it goes back, then it maps what both versions have', () => {
    const before = process();
    const there = upgradeTasks(
      before,
      planTasks(before, new Set(['T']), () => version(ONE, '1.0.0'), TWO),
    );
    const back = upgradeTasks(
      there,
      planTasks(there, new Set(['T']), () => TWO, version(ONE, '1.0.0')),
    );
    expect(readCamundaProcess(back).data.get('T')?.mapping).toEqual({
      inputs: { to: { type: 'feel', value: 'order.mail' } },
      outputs: { mailId: { type: 'variable', value: 'id' }, label: { type: 'feel', value: '"id " + id' } },
    });
    expect(back.xml).toContain('modelerTemplateVersion="10000"');
  });

  it('given a version that says the same, then only its number is another', () => {
    const after = repinTasks(process(), ['T'], { version: '1.0.1', hash: 'h' });
    expect(after.xml).toBe(XML.replace('"10000"', '"10001"'));
    expect(after.sidecar.elements.T?.connectorVersion).toBe('1.0.1');
  });

  it('given a text that looks like an expression of Activiti, then it stays; a hidden default follows, in FEEL', () => {
    const xml = XML.replace('source="=to" target="text"', 'source="Dear ${name}" target="text"');
    const before = process({ xml });
    const to = version(
      mail([
        input('to'),
        input('text', { value: 'Hello' }),
        input('tenant', { hidden: true, value: '${tenants.own}' }),
      ]),
      '2.0.0',
    );
    const tasks = planTasks(before, new Set(['T']), () => version(ONE, '1.0.0'), to);
    const after = upgradeTasks(before, tasks);
    expect(readCamundaProcess(after).data.get('T')?.mapping?.inputs).toMatchObject({
      text: { type: 'value', value: 'Dear ${name}' },
      tenant: { type: 'feel', value: 'tenants.own' },
    });
  });

  it('given a task without extension elements, then they come into being with what it needs', () => {
    const bare = XML.replace(
      /<bpmn:serviceTask id="T"[^]*?<\/bpmn:serviceTask>/,
      '<bpmn:serviceTask id="T" z:modelerTemplate="mail.send"/>',
    );
    const before = process({ xml: bare });
    const after = upgradeTasks(
      before,
      planTasks(before, new Set(['T']), () => version(mail([]), '1.0.0'), TWO),
    );
    expect(after.xml)
      .toContain(`<bpmn:serviceTask id="T" z:modelerTemplate="mail.send" z:modelerTemplateVersion="20000">
      <bpmn:extensionElements>`);
    expect(readCamundaProcess(after).data.get('T')?.mapping?.inputs).toEqual({
      cc: { type: 'variable', value: 'cc' },
      copies: { type: 'value', value: 2 },
    });
  });
});
