/** A file of Camunda Modeler, written as nobody writes it: odd order, a comment, an element of another namespace. */
export const MAIL = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" xmlns:acme="http://acme.example/x" id="Definitions_1" targetNamespace="http://bpmn.io/schema/bpmn" modeler:executionPlatformVersion="8.8.0" modeler:executionPlatform="Camunda Cloud">
  <!-- drawn by hand -->
  <bpmn:process id="mail" name="Mail" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:serviceTask name="Send" id="send">
      <bpmn:extensionElements>
        <zeebe:taskDefinition   type="mail" retries="3" />
        <zeebe:ioMapping>
          <zeebe:input source="=orderId" target="order" />
          <zeebe:input source='Dear = you' target="greeting" />
          <zeebe:input source="=orderId + 1" target="next" />
          <zeebe:output source="=receipt" target="receipt" />
        </zeebe:ioMapping>
        <acme:note>keep me</acme:note>
      </bpmn:extensionElements>
      <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
    </bpmn:serviceTask>
    <bpmn:task id="plain" name="Plain"><bpmn:documentation>Why</bpmn:documentation><bpmn:incoming>f2</bpmn:incoming></bpmn:task>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="send" />
    <bpmn:sequenceFlow id="f2" sourceRef="send" targetRef="plain"><bpmn:conditionExpression>=orderId &gt; 5 and other.orderId = "orderId"</bpmn:conditionExpression></bpmn:sequenceFlow>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="p" bpmnElement="mail">
    <bpmndi:BPMNShape id="start_di" bpmnElement="start"><dc:Bounds x="160" y="102" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="send_di" bpmnElement="send"><dc:Bounds x="260" y="80" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="plain_di" bpmnElement="plain"><dc:Bounds x="420" y="80" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="f1_di" bpmnElement="f1"><di:waypoint x="196" y="120" /><di:waypoint x="260" y="120" /></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="f2_di" bpmnElement="f2"><di:waypoint x="360" y="120" /><di:waypoint x="420" y="120" /></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

const SCHEMA = 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json';
const ICON =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%2218%22 height=%2218%22/%3E';

/** Version 1 of a template with a condition, a default, a constant and something that has to be given. */
const REST_1 = {
  $schema: SCHEMA,
  id: 'io.acme.Rest',
  name: 'Call over HTTP',
  version: 1,
  icon: { contents: ICON },
  appliesTo: ['bpmn:Task'],
  elementType: { value: 'bpmn:ServiceTask' },
  presets: [{ id: 'write', properties: { method: 'post', body: '={a: 1}' } }],
  properties: [
    { type: 'Hidden', value: 'http:1', binding: { type: 'zeebe:taskDefinition', property: 'type' } },
    {
      id: 'url',
      type: 'String',
      feel: 'optional',
      constraints: { notEmpty: true },
      binding: { type: 'zeebe:input', name: 'url' },
    },
    {
      id: 'method',
      type: 'Dropdown',
      value: 'get',
      choices: [
        { name: 'GET', value: 'get' },
        { name: 'POST', value: 'post' },
      ],
      binding: { type: 'zeebe:input', name: 'method' },
    },
    {
      id: 'body',
      type: 'Text',
      feel: 'required',
      value: '={}',
      condition: { property: 'method', equals: 'post' },
      binding: { type: 'zeebe:input', name: 'body' },
    },
    { id: 'timeout', type: 'Number', value: 20, binding: { type: 'zeebe:input', name: 'timeout' } },
    {
      id: 'result',
      type: 'String',
      optional: true,
      binding: { type: 'zeebe:taskHeader', key: 'resultVariable' },
    },
  ],
} as const;

export const REST_1_TEXT = JSON.stringify(REST_1);

/** Version 2 has one property more and another default. */
export const REST_2_TEXT = JSON.stringify({
  ...REST_1,
  version: 2,
  properties: [
    ...REST_1.properties.map((property) =>
      'id' in property && property.id === 'timeout' ? { ...property, value: 60 } : property,
    ),
    {
      id: 'retry',
      type: 'String',
      value: 'PT30S',
      binding: { type: 'zeebe:taskHeader', key: 'retryBackoff' },
    },
  ],
});

/** Another one, that has a place for the same url. */
export const OTHER_TEXT = JSON.stringify({
  $schema: SCHEMA,
  id: 'io.acme.Soap',
  name: 'Call over SOAP',
  version: 3,
  appliesTo: ['bpmn:Task'],
  elementType: { value: 'bpmn:ServiceTask' },
  properties: [
    { type: 'Hidden', value: 'soap:1', binding: { type: 'zeebe:taskDefinition', property: 'type' } },
    { id: 'url', type: 'String', binding: { type: 'zeebe:input', name: 'url' } },
  ],
});

/** As the catalogue makes them: named like the action. */
export const ACTION_TEXT = JSON.stringify({
  $schema: SCHEMA,
  id: 'warehouse.reserve',
  name: 'Warehouse: Reserve',
  version: 10200,
  appliesTo: ['bpmn:Task'],
  elementType: { value: 'bpmn:ServiceTask' },
  properties: [
    {
      type: 'Hidden',
      value: 'warehouse.reserve',
      binding: { type: 'zeebe:taskDefinition', property: 'type' },
    },
    {
      id: 'orderId',
      type: 'String',
      feel: 'optional',
      optional: true,
      binding: { type: 'zeebe:input', name: 'orderId' },
    },
    {
      id: 'pieces',
      type: 'Number',
      feel: 'optional',
      optional: true,
      value: 7,
      binding: { type: 'zeebe:input', name: 'pieces' },
    },
    {
      id: 'reservation',
      type: 'String',
      optional: true,
      binding: { type: 'zeebe:output', source: '=reservation' },
    },
  ],
});

export const MESSAGE_TEXT = JSON.stringify({
  $schema: SCHEMA,
  id: 'io.acme.Hook',
  name: 'A call comes in',
  version: 1,
  appliesTo: ['bpmn:StartEvent', 'bpmn:IntermediateThrowEvent'],
  elementType: { value: 'bpmn:StartEvent', eventDefinition: 'bpmn:MessageEventDefinition' },
  properties: [
    { type: 'Hidden', value: 'hook:1', binding: { type: 'zeebe:property', name: 'inbound.type' } },
    { id: 'path', type: 'String', binding: { type: 'zeebe:property', name: 'inbound.path' } },
    {
      type: 'Hidden',
      generatedValue: { type: 'uuid' },
      binding: { type: 'bpmn:Message#property', name: 'name' },
    },
  ],
});
