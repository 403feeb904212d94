import { describe, expect, it } from 'vitest';
import type { ProcessContent } from '../domain/document.ts';
import { changeCounts, processChanges } from '../domain/process/processChanges.ts';
import { comparedProcess } from './comparedProcess.ts';

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:own="http://own" id="D" targetNamespace="shop">
  <bpmn:process id="P" name="Order" isExecutable="true">
    <bpmn:startEvent id="Start" name="Order paid"><bpmn:outgoing>Flow</bpmn:outgoing></bpmn:startEvent>
    <bpmn:serviceTask id="Ship" name="Ship" implementation="parcels.ship"><bpmn:documentation>Old</bpmn:documentation><bpmn:extensionElements><own:thing a="1">text</own:thing></bpmn:extensionElements><bpmn:incoming>Flow</bpmn:incoming></bpmn:serviceTask>
    <bpmn:sequenceFlow id="Flow" sourceRef="Start" targetRef="Ship" />
    <bpmn:endEvent id="End" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="DI"><bpmndi:BPMNPlane id="PL" bpmnElement="P">
    <bpmndi:BPMNShape id="Start_di" bpmnElement="Start"><dc:Bounds x="100" y="100" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="Ship_di" bpmnElement="Ship"><dc:Bounds x="200" y="80" width="100" height="80" /></bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

const extensions = (weight: unknown, variables: readonly string[] = ['orderId']) =>
  JSON.stringify({
    id: 'process-1',
    name: 'order',
    type: 'PROCESS',
    extensions: {
      P: {
        properties: Object.fromEntries(
          variables.map((name) => [`v-${name}`, { id: `v-${name}`, name, type: 'string', required: false }]),
        ),
        mappings: { Ship: { inputs: { weight: { type: 'value', value: weight } } } },
      },
    },
  });

const content = (more: Partial<ProcessContent> = {}): ProcessContent => ({
  kind: 'process',
  projectId: 'p',
  name: 'order',
  xml: XML,
  extensions: extensions(1),
  sidecar: { target: 'activiti', elements: { Ship: { connectorVersion: '1.0.0' } } },
  ...more,
});

async function changes(more: Partial<ProcessContent>, before: ProcessContent = content()) {
  return processChanges(await comparedProcess(before), await comparedProcess({ ...before, ...more }));
}

const said = async (more: Partial<ProcessContent>) =>
  (await changes(more)).map(({ kind, label, details }) => [kind, label, ...details]);

describe('what is different between two stands of a process', () => {
  it('given the same in another spelling, then nothing', async () => {
    const xml = XML.replace('<bpmn:process', '<!-- new --><bpmn:process')
      .replaceAll('"', "'")
      .replace(/>\s+</g, '>\n<');
    expect(await changes({ xml })).toEqual([]);
    expect(changeCounts([])).toBe('');
  });

  it.each([
    [
      'a name',
      { xml: XML.replace('name="Ship"', 'name="Send"') },
      [['changed', 'Service task “Send”', 'name: “Ship” → “Send”']],
    ],
    [
      'a type',
      { xml: XML.replaceAll('serviceTask', 'sendTask') },
      [['changed', 'Send task “Ship”', 'type: “Service task” → “Send task”']],
    ],
    [
      'an action',
      { xml: XML.replace('parcels.ship', 'parcels.track') },
      [['changed', 'Service task “Ship”', 'action: “parcels.ship” → “parcels.track”']],
    ],
    ['a place', { xml: XML.replace('x="200"', 'x="220"') }, [['moved', 'Service task “Ship”']]],
    [
      'a documentation',
      { xml: XML.replace('>Old<', '>New<') },
      [['changed', 'Service task “Ship”', 'documentation: “Old” → “New”']],
    ],
    [
      'an element nobody knows',
      { xml: XML.replace('a="1"', 'a="2"') },
      [['changed', 'Service task “Ship”', 'own:thing: “a=1 text” → “a=2 text”']],
    ],
    [
      'a flow led elsewhere',
      { xml: XML.replace('targetRef="Ship"', 'targetRef="End"') },
      [['changed', 'Sequence flow Flow', 'leads to: “Ship” → “End”']],
    ],
    [
      'an element more and one less',
      { xml: XML.replace('<bpmn:endEvent id="End" />', '<bpmn:task id="Pack" name="Pack" />') },
      [
        ['added', 'Task “Pack”'],
        ['removed', 'End event End'],
      ],
    ],
    [
      'a mapped value',
      { extensions: extensions(2) },
      [['changed', 'Service task “Ship”', 'input weight: 1 → 2']],
    ],
    [
      'variables',
      { extensions: extensions(1, ['orderId', 'code']) },
      [['changed', 'Process “Order”', 'variable code: string is new']],
    ],
    [
      'a connector version',
      { sidecar: { target: 'activiti' as const, elements: { Ship: { connectorVersion: '1.1.0' } } } },
      [['changed', 'Service task “Ship”', 'connector version: “1.0.0” → “1.1.0”']],
    ],
  ])('given %s, then it is said', async (_, more, expected) => {
    expect(await said(more)).toEqual(expected);
  });

  it('given changes both ways, then they mirror each other', async () => {
    const other = {
      ...content(),
      xml: XML.replace('<bpmn:endEvent id="End" />', ''),
      extensions: extensions(2),
    };
    const there = await changes(other);
    const back = await changes(content(), other);
    expect(changeCounts(there)).toBe('1 removed, 1 changed');
    expect(changeCounts(back)).toBe('1 added, 1 changed');
  });
});
