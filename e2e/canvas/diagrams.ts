import type { ElementData, Variable } from '../../src/domain/process/process.ts';

/** Written by hand on purpose: a comment, odd attribute order and extensions nobody declares. */
export const ORDERS = `<?xml version="1.0" encoding="UTF-8"?>
<!-- drawn by hand -->
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:omgdc="http://www.omg.org/spec/DD/20100524/DC" xmlns:omgdi="http://www.omg.org/spec/DD/20100524/DI" xmlns:activiti="http://activiti.org/bpmn" xmlns:acme="http://acme.example/x" targetNamespace="http://orders.example" id="Definitions_1">
  <process name="Orders" id="orders" isExecutable="true">
    <startEvent name="Order paid" id="start"><outgoing>f1</outgoing></startEvent>
    <serviceTask implementation="warehouse.reserve" name="Reserve stock" id="reserve" activiti:async="true" acme:team="blue">
      <extensionElements>
        <activiti:executionListener event="start" expression="\${log.write(orderId)}"><activiti:field name="x"><activiti:string>\${orderId}</activiti:string></activiti:field></activiti:executionListener>
        <acme:note urgent="yes">keep me</acme:note>
      </extensionElements>
      <incoming>f1</incoming><outgoing>f2</outgoing>
    </serviceTask>
    <task name="Ship it" id="ship"><incoming>f2</incoming><outgoing>f3</outgoing></task>
    <scriptTask name="Count" id="count" scriptFormat="groovy"><incoming>f3</incoming><outgoing>f4</outgoing><script>x = "\${orderId}"</script></scriptTask>
    <endEvent id="end"><incoming>f4</incoming></endEvent>
    <sequenceFlow id="f1" sourceRef="start" targetRef="reserve" />
    <sequenceFlow id="f2" sourceRef="reserve" targetRef="ship"><conditionExpression>\${orderId != null &amp;&amp; other.orderId == 'orderId'}</conditionExpression></sequenceFlow>
    <sequenceFlow id="f3" sourceRef="ship" targetRef="count" />
    <sequenceFlow id="f4" sourceRef="count" targetRef="end" />
  </process>
  <bpmndi:BPMNDiagram id="diagram">
    <bpmndi:BPMNPlane bpmnElement="orders" id="plane">
      ${shape('start', 160, 182, 36, 36)}
      ${shape('reserve', 240, 160, 100, 80)}
      ${shape('ship', 390, 160, 100, 80)}
      ${shape('count', 540, 160, 100, 80)}
      ${shape('end', 690, 182, 36, 36)}
      ${edge('f1', 196, 240)}
      ${edge('f2', 340, 390)}
      ${edge('f3', 490, 540)}
      ${edge('f4', 640, 690)}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</definitions>
`;

/** Another document, with none of the namespaces above. */
export const EMPTY = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="Definitions_2" targetNamespace="http://other.example">
  <bpmn:process id="other" isExecutable="true"><bpmn:startEvent id="begin" /></bpmn:process>
  <bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="p" bpmnElement="other"><bpmndi:BPMNShape id="begin_di" bpmnElement="begin"><dc:Bounds x="160" y="100" width="36" height="36" /></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

/** A boundary error, a timer, and a catching message. */
export const EVENTS = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:omgdc="http://www.omg.org/spec/DD/20100524/DC" id="Definitions_3" targetNamespace="http://events.example">
  <bpmn:error id="Error_1" name="Carrier down" errorCode="503" />
  <bpmn:process id="events" isExecutable="true">
    <bpmn:userTask id="task" />
    <bpmn:boundaryEvent id="failed" attachedToRef="task"><bpmn:errorEventDefinition id="e1" /></bpmn:boundaryEvent>
    <bpmn:intermediateCatchEvent id="wait"><bpmn:timerEventDefinition id="e2"><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
    <bpmn:intermediateCatchEvent id="heard"><bpmn:messageEventDefinition id="e3" /></bpmn:intermediateCatchEvent>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="p" bpmnElement="events">
    ${shape('task', 160, 80, 100, 80)}
    ${shape('failed', 192, 142, 36, 36)}
    ${shape('wait', 320, 102, 36, 36)}
    ${shape('heard', 400, 102, 36, 36)}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

/** A collapsed sub-process with its content on a plane of its own. */
export const NESTED = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:omgdc="http://www.omg.org/spec/DD/20100524/DC" id="Definitions_4" targetNamespace="http://nested.example">
  <bpmn:process id="nested"><bpmn:subProcess id="outer" name="Outer"><bpmn:task id="inner" name="Inside" /></bpmn:subProcess></bpmn:process>
  <bpmndi:BPMNDiagram id="d1"><bpmndi:BPMNPlane id="p1" bpmnElement="nested">${shape('outer', 160, 80, 100, 80)}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
  <bpmndi:BPMNDiagram id="d2"><bpmndi:BPMNPlane id="p2" bpmnElement="outer">${shape('inner', 200, 100, 100, 80)}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

/** The same as older modelers wrote it: all in one plane. */
export const INLINE = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:omgdc="http://www.omg.org/spec/DD/20100524/DC" id="Definitions_5" targetNamespace="http://inline.example">
  <bpmn:process id="nested"><bpmn:subProcess id="outer" name="Outer"><bpmn:task id="inner" name="Inside" /></bpmn:subProcess></bpmn:process>
  <bpmndi:BPMNDiagram id="d1"><bpmndi:BPMNPlane id="p1" bpmnElement="nested">${shape('outer', 160, 80, 100, 80)}${shape('inner', 200, 100, 100, 80)}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

export const NOTHING_DRAWN = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"><process id="bare"><task id="lonely" name="Lonely" /></process></definitions>
`;

export const ORDER_ID: Variable = { id: 'v1', name: 'orderId', type: 'string', required: false, rest: {} };
const PIECES: Variable = { id: 'v2', name: 'pieces', type: 'integer', required: false, rest: {} };

/** What the elements of ORDERS carry. */
export const ORDERS_DATA: readonly (readonly [string, ElementData])[] = [
  ['orders', { variables: [ORDER_ID, PIECES] }],
  [
    'reserve',
    {
      mapping: { inputs: { orderId: { type: 'variable', value: 'orderId' } } },
      constants: { note: { value: '5' }, count: { value: 5 } },
      connectorVersion: '1.2.0',
    },
  ],
];

function shape(id: string, x: number, y: number, width: number, height: number): string {
  const bounds = `<omgdc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"></omgdc:Bounds>`;
  return `<bpmndi:BPMNShape bpmnElement="${id}" id="shape_${id}">${bounds}</bpmndi:BPMNShape>`;
}

function edge(id: string, from: number, to: number): string {
  const points = [from, to].map((x) => `<omgdi:waypoint x="${x}" y="200"></omgdi:waypoint>`).join('');
  return `<bpmndi:BPMNEdge bpmnElement="${id}" id="edge_${id}">${points}</bpmndi:BPMNEdge>`;
}

/** Tasks t0, t1, … in rows of twenty. */
export function manyTasks(count: number): string {
  const ids = Array.from({ length: count }, (_, index) => `t${index}`);
  const tasks = ids.map((id) => `<bpmn:task id="${id}" name="Task ${id}" />`).join('');
  const shapes = ids.map((id, index) => shape(id, (index % 20) * 140, Math.floor(index / 20) * 120, 100, 80));
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:omgdc="http://www.omg.org/spec/DD/20100524/DC" targetNamespace="http://many.example">
  <bpmn:process id="many">${tasks}</bpmn:process>
  <bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="p" bpmnElement="many">${shapes.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}
