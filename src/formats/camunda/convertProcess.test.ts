import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBpmn } from '../../bpmn/parseBpmn.ts';
import { targetOf } from '../../bpmn/targetOf.ts';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { ProcessContent } from '../../domain/document.ts';
import type { MappingEntry } from '../../domain/process/process.ts';
import { readConnector } from '../activiti/connectorJson.ts';
import { readProcess } from '../activiti/processFiles.ts';
import { usesOf } from '../processWork.ts';
import { readCamundaProcess } from './camundaProcess.ts';
import { convertProcess } from './convertProcess.ts';

const input = (name: string) => ({ name, type: 'string', rest: {} });
const MAIL: CatalogueConnector = {
  documentId: 'mail',
  version: '1.0.0',
  preferred: true,
  icon: { name: 'mail', hue: 'red' },
  connector: {
    name: 'mail',
    actions: [
      { key: 'a', name: 'send', inputs: [input('to'), input('text')], outputs: [input('id')], rest: {} },
    ],
    events: [],
    config: [{ name: 'token', secure: true, rest: {} }],
    errors: [],
    rest: {},
  },
};

function document(body: string, more = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- mine -->
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:activiti="http://activiti.org/bpmn" id="d" targetNamespace="t">
  <bpmn:process id="P" name="Order">
    ${body}
  </bpmn:process>${more}
</bpmn:definitions>
`;
}

function activiti(body: string, mappings: object = {}, more = ''): ProcessContent {
  const properties = { v: { id: 'v', name: 'mail', type: 'string' } };
  return {
    kind: 'process',
    projectId: 'p',
    name: 'order',
    xml: document(body, more),
    extensions: JSON.stringify({
      id: 'x',
      name: 'order',
      extensions: { P: { properties, mappings, constants: { T: { text: { value: 'Hi' } } } } },
    }),
    sidecar: { target: 'activiti', elements: { T: { connectorVersion: '1.0.0' } } },
  };
}

function there(body: string, mappings: object = {}, more = '') {
  const { content, problems } = convertProcess(activiti(body, mappings, more), 'camunda8', [MAIL]);
  return {
    content,
    xml: content.xml,
    codes: problems.map(({ code }) => code),
    messages: problems.map(({ message }) => message).join('\n'),
    problems,
  };
}

describe('to Camunda 8', () => {
  it('given a task that calls an action, then it is made from its template, with its mapping, constants and configuration', async () => {
    const { content, xml, codes } = there(
      '<bpmn:serviceTask id="T" name="Send" implementation="mail.send" activiti:async="true" />',
      {
        T: {
          inputs: { to: { type: 'variable', value: 'mail' } },
          outputs: { sent: { type: 'variable', value: 'id' } },
        },
      },
    );
    expect(xml.replace(/ zeebe:modelerTemplateIcon="[^"]*"/, ''))
      .toContain(`<bpmn:serviceTask id="T" name="Send" zeebe:modelerTemplate="mail.send" zeebe:modelerTemplateVersion="10000">
      <bpmn:extensionElements>
        <zeebe:taskDefinition type="mail.send" retries="3" />
        <zeebe:ioMapping>
          <zeebe:input source="=mail" target="to" />
          <zeebe:input source="Hi" target="text" />
          <zeebe:output source="=id" target="sent" />
        </zeebe:ioMapping>
        <zeebe:taskHeaders>
          <zeebe:header key="token" value="{{secrets.MAIL_TOKEN}}" />
        </zeebe:taskHeaders>
      </bpmn:extensionElements>
    </bpmn:serviceTask>`);
    expect(codes).toEqual(['convert-dropped']);
    expect(xml).toContain('<!-- mine -->');
    expect(xml).toContain('isExecutable="true"');
    expect(targetOf(xml)).toBe('camunda8');
    expect((await parseBpmn(xml)).warnings).toEqual([]);
    expect(content.sidecar).toEqual({ target: 'camunda8', elements: { T: { connectorVersion: '1.0.0' } } });
    expect(
      readProcess(content)
        .data.get('P')
        ?.variables?.map(({ name }) => name),
    ).toEqual(['mail']);
    expect(readProcess(content).data.get('T')).toEqual({ connectorVersion: '1.0.0' });
  });

  it('given expressions, then what FEEL can say is FEEL, and the rest stays and is said with its element', () => {
    const { xml, problems } = there(`<bpmn:sequenceFlow id="F" sourceRef="A" targetRef="B">
      <bpmn:conditionExpression><![CDATA[\${total > 3 && !paid}]]></bpmn:conditionExpression>
    </bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="G" sourceRef="A" targetRef="B"><bpmn:conditionExpression>\${bean.check(x)}</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:boundaryEvent id="W"><bpmn:timerEventDefinition><bpmn:timeDuration>PT5M</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
    <bpmn:boundaryEvent id="X"><bpmn:timerEventDefinition><bpmn:timeDate>\${due}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>`);
    expect(xml).toContain('>=total &gt; 3 and not(paid)<');
    expect(xml).toContain('>${bean.check(x)}<');
    expect(xml).toContain('>PT5M<');
    expect(xml).toContain('>=due<');
    expect(problems.map(({ code, place }) => [code, place.element])).toEqual([['convert-expression', 'G']]);
  });

  it('given a user task, a call, a repetition and a script, then each is said in the words of Camunda 8', () => {
    const { xml, codes, messages } =
      there(`<bpmn:userTask id="U" activiti:assignee="\${boss}" activiti:candidateGroups="\${groups.of(x)}" activiti:formKey="form1" />
    <bpmn:callActivity id="C" calledElement="sub">
      <bpmn:multiInstanceLoopCharacteristics activiti:collection="orders" activiti:elementVariable="order"><bpmn:completionCondition>\${nrOfCompletedInstances >= 2}</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics>
    </bpmn:callActivity>
    <bpmn:scriptTask id="S" scriptFormat="juel" activiti:resultVariable="sum"><bpmn:script>\${a + b}</bpmn:script></bpmn:scriptTask>
    <bpmn:scriptTask id="J" scriptFormat="javascript"><bpmn:script>x = 1</bpmn:script></bpmn:scriptTask>`);
    expect(xml).toContain('<zeebe:userTask />');
    expect(xml).toContain('<zeebe:assignmentDefinition assignee="=boss" />');
    expect(xml).toContain('<zeebe:calledElement processId="sub" propagateAllChildVariables="false" />');
    expect(xml).toContain('<zeebe:loopCharacteristics inputCollection="=orders" inputElement="order" />');
    expect(xml).toContain('=numberOfCompletedInstances &gt;= 2');
    expect(xml).toContain('<zeebe:script expression="=a + b" resultVariable="sum" />');
    expect(xml).toContain('<bpmn:script>x = 1</bpmn:script>');
    expect(xml).not.toMatch(/activiti|scriptFormat="juel"/);
    expect(codes).toEqual(['convert-dropped', 'convert-dropped', 'convert-script']);
    expect(messages).toContain('candidateGroups');
    expect(messages).toContain('form1');
  });

  it('given listeners, Java classes, built-in calls and messages, then every one of them is in the report', () => {
    const { xml, messages } = there(
      `<bpmn:serviceTask id="A" activiti:class="org.acme.Job"><bpmn:extensionElements>
        <activiti:executionListener class="org.acme.Listen" event="start" />
        <other:thing xmlns:other="urn:o" />
      </bpmn:extensionElements></bpmn:serviceTask>
    <bpmn:serviceTask id="B" implementation="email-service.SEND" />
    <bpmn:serviceTask id="D" implementation="fax.send" />`,
      { A: { inputs: { x: { type: 'value', value: '${bean.call()}' } } } },
      '\n  <bpmn:message id="M" name="paid" />',
    );
    for (const text of [
      'org.acme.Job',
      'org.acme.Listen',
      'email-service.SEND',
      'fax.send',
      'paid',
      'bean.call()',
    ])
      expect(messages).toContain(text);
    expect(xml).toContain('<zeebe:taskDefinition type="fax.send" />');
    expect(xml).toContain('<other:thing xmlns:other="urn:o" />');
  });

  it('given text that is no XML, or a process that is there already, then it is refused in words', () => {
    const broken = { ...activiti(''), xml: '<a' };
    expect(() => convertProcess(broken, 'camunda8', [])).toThrow(/XML has a mistake/);
    expect(() => convertProcess(activiti(''), 'activiti', [])).toThrow(/for Activiti already/);
  });
});

describe('to Activiti', () => {
  const back = (body: string, more = '') => {
    const xml = document(body, more).replace(
      'xmlns:activiti="http://activiti.org/bpmn"',
      'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
    );
    const before: ProcessContent = {
      ...activiti(''),
      xml,
      sidecar: { target: 'camunda8', elements: {} },
      extensions: null,
    };
    const { content, problems } = convertProcess(before, 'activiti', [MAIL]);
    return {
      content,
      xml: content.xml,
      problems,
      messages: problems.map(({ message }) => message).join('\n'),
    };
  };

  it('given what only Camunda 8 has, then every piece of it is in the report and none in the file', () => {
    const { xml, messages } = back(
      `<bpmn:serviceTask id="A" zeebe:modelerTemplate="io.camunda.Http.v2"><bpmn:extensionElements>
        <zeebe:taskDefinition type="io.camunda:http-json:1" retries="5" />
        <zeebe:ioMapping><zeebe:input source="=count(x)" target="n" /></zeebe:ioMapping>
        <zeebe:taskHeaders><zeebe:header key="k" value="w" /></zeebe:taskHeaders>
        <zeebe:executionListeners><zeebe:executionListener type="log" eventType="start" /></zeebe:executionListeners>
      </bpmn:extensionElements></bpmn:serviceTask>
    <bpmn:userTask id="U"><bpmn:extensionElements><zeebe:userTask /><zeebe:formDefinition formId="f1" /><zeebe:taskSchedule dueDate="=due" followUpDate="=later" /></bpmn:extensionElements></bpmn:userTask>`,
      '\n  <bpmn:message id="M" name="paid"><bpmn:extensionElements><zeebe:subscription correlationKey="=orderId" /></bpmn:extensionElements></bpmn:message>',
    );
    for (const text of [
      'io.camunda.Http.v2',
      'http-json',
      '5 retries',
      'count(x)',
      'k="w"',
      'log',
      'f1',
      '=later',
      '=orderId',
    ])
      expect(messages).toContain(text);
    expect(xml).toContain('activiti:dueDate="${due}"');
    expect(xml).not.toContain('zeebe');
    expect(targetOf(xml)).toBe('activiti');
  });

  it('given a message whose name is computed, then it is computed there, or it is said that it is not', () => {
    const { xml, messages } = back(
      '',
      '\n  <bpmn:message id="M" name="=kind" /><bpmn:message id="N" name="=count(x)" />',
    );
    expect(xml).toContain('id="M" name="${kind}"');
    expect(xml).toContain('id="N" name="=count(x)"');
    expect(messages).toContain('=count(x)');
  });

  it('given a repetition that counts, then its counts have their names there, and texts stay', () => {
    const { xml } = back(
      `<bpmn:task id="T"><bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=xs" /></bpmn:extensionElements>
        <bpmn:completionCondition>=numberOfInstances &gt; 1 and kind = "numberOfInstances"</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:task>`,
    );
    expect(xml).toContain('${nrOfInstances &gt; 1 &amp;&amp; kind == "numberOfInstances"}');
  });
});

describe('there and back', () => {
  it('given a process both engines can say, then it maps, calls, repeats and asks as before, and nothing is reported', () => {
    const before = activiti(
      `<bpmn:serviceTask id="T" implementation="mail.send" />
    <bpmn:userTask id="U" activiti:assignee="\${boss}" activiti:dueDate="2026-01-01T00:00:00" />
    <bpmn:callActivity id="C" calledElement="sub"><bpmn:multiInstanceLoopCharacteristics activiti:collection="orders" activiti:elementVariable="order" /></bpmn:callActivity>
    <bpmn:task id="L"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>3</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:task>
    <bpmn:scriptTask id="S" scriptFormat="juel" activiti:resultVariable="sum"><bpmn:script>\${a + b}</bpmn:script></bpmn:scriptTask>
    <bpmn:sequenceFlow id="F" sourceRef="A" targetRef="B"><bpmn:conditionExpression>\${a &amp;&amp; b}</bpmn:conditionExpression></bpmn:sequenceFlow>`,
      {
        T: {
          inputs: { to: { type: 'variable', value: 'mail' }, text: { type: 'value', value: 'Dear ${name}' } },
          outputs: { sent: { type: 'variable', value: 'id' } },
        },
      },
    );
    const noConstants = {
      ...before,
      extensions: (before.extensions ?? '').replace('{"T":{"text":{"value":"Hi"}}}', '{}'),
    };
    const camunda = convertProcess(noConstants, 'camunda8', [MAIL]);
    const after = convertProcess(camunda.content, 'activiti', [MAIL]);
    expect([...camunda.problems, ...after.problems]).toEqual([]);
    expect(readProcess(after.content).data).toEqual(readProcess(noConstants).data);
    const words = (xml: string) => xml.match(/[\w:]+="[^"]*"|>[^<>]*\S[^<>]*</g)?.toSorted();
    expect(words(after.content.xml)).toEqual(
      words(before.xml.replace('name="Order"', 'name="Order" isExecutable="true"')),
    );
  });

  it('given any mapping, then each entry comes back as it was or is in a report', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('${a.b}', 'Dear ${x}!', '${f(x)}', '=x', '${a', '${a ? "b" : c}'),
    );
    const entry: fc.Arbitrary<MappingEntry> = fc.oneof(
      fc.record({ type: fc.constant('variable'), value: fc.constantFrom('a', 'order_id') }),
      fc.record({
        type: fc.constant('value'),
        value: fc.oneof(text, fc.integer(), fc.boolean(), fc.array(fc.integer(), { maxLength: 2 })),
      }),
    );
    const name = fc.constantFrom('to', 'text', 'constructor', 'x');
    const entries = fc.dictionary(name, entry, { maxKeys: 3, noNullPrototype: true });
    fc.assert(
      fc.property(entries, entries, (inputs, outputs) => {
        const before = activiti('<bpmn:userTask id="T" />', { T: { inputs, outputs } });
        const plain = {
          ...before,
          extensions: (before.extensions ?? '').replace('{"T":{"text":{"value":"Hi"}}}', '{}'),
        };
        const camunda = convertProcess(plain, 'camunda8', []);
        const after = convertProcess(camunda.content, 'activiti', []);
        const reports = [...camunda.problems, ...after.problems].map(({ message }) => message).join('\n');
        const mapping = readProcess(after.content).data.get('T')?.mapping;
        for (const [direction, rows] of [
          ['inputs', inputs],
          ['outputs', outputs],
        ] as const) {
          for (const [key, row] of Object.entries(rows)) {
            const now = Object.entries(mapping?.[direction] ?? {}).find(([one]) => one === key)?.[1];
            if (now === undefined)
              expect(reports + (row.value === '' ? `“${key}”` : '')).toContain(`“${key}”`);
            else expect(now).toEqual(row);
          }
        }
        expect(readCamundaProcess(camunda.content).problems).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  const gallery = new URL('../../../public/gallery/', import.meta.url);
  const folders = readdirSync(gallery, { withFileTypes: true }).filter((one) => one.isDirectory());
  it.each(folders.map(({ name }) => name))(
    'given the example of %s, then it carries there and back what it maps',
    async (name) => {
      const read = (file: string) => readFileSync(new URL(`${name}/${file}`, gallery), 'utf8');
      const { connector } = readConnector(read('connector.json'));
      const catalogue: CatalogueConnector[] = [{ ...MAIL, documentId: name, connector: connector! }];
      const before: ProcessContent = {
        kind: 'process',
        projectId: 'p',
        name: 'example',
        xml: read('example.bpmn'),
        extensions: read('example-extensions.json'),
        sidecar: { target: 'activiti', elements: {} },
      };
      const camunda = convertProcess(before, 'camunda8', catalogue);
      expect((await parseBpmn(camunda.content.xml)).warnings).toEqual([]);
      // What is an error is a call of Java, which FEEL has no words for.
      const errors = camunda.problems.filter(({ severity }) => severity === 'error');
      expect(errors.filter(({ message }) => !message.includes('.size()'))).toEqual([]);
      const after = convertProcess(camunda.content, 'activiti', catalogue).content;
      expect((await parseBpmn(after.xml)).warnings).toEqual([]);
      const calls = (one: ProcessContent) => usesOf(one).map(({ implementation }) => implementation);
      expect(calls(after)).toEqual(calls(before));
      expect(calls(camunda.content)).toEqual(calls(before));
      const [there, back] = [readProcess(before).data, readProcess(after).data];
      for (const [id, { mapping }] of there) {
        for (const [input, entry] of Object.entries(mapping?.inputs ?? {}))
          expect([id, input, back.get(id)?.mapping?.inputs?.[input]]).toEqual([id, input, entry]);
      }
    },
  );
});
