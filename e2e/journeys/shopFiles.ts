import type { TextFile } from './workbench.ts';

// A project as someone drops it: a connector, a process that orders, and one that calls it.

const bounds = (id: string, x: number, width: number, height: number) =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${200 - height / 2}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`;

const bpmn = (processId: string, head: string, body: string, drawn: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="Definitions_${processId}" targetNamespace="shop">
  ${head}<bpmn:process id="${processId}" isExecutable="true">
    ${body}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="${processId}">${drawn}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

const ORDER = bpmn(
  'Process_order',
  '',
  '<bpmn:startEvent id="Start" name="Order paid" /><bpmn:task id="Label" name="Create label" />',
  bounds('Start', 260, 36, 36) + bounds('Label', 380, 100, 80),
);

const RETURNS = bpmn(
  'Process_returns',
  '',
  '<bpmn:startEvent id="Begin" name="Parcel back" /><bpmn:callActivity id="Again" name="Order again" calledElement="Process_order" />',
  bounds('Begin', 260, 36, 36) + bounds('Again', 380, 100, 80),
);

const CONNECTOR = {
  id: 'connector-1',
  name: 'parcel-tracker',
  actions: {
    label: {
      id: 'label',
      name: 'createLabel',
      inputs: [
        { id: 'i1', name: 'orderId', type: 'string', required: true },
        { id: 'i2', name: 'weight', type: 'integer' },
      ],
      outputs: [{ id: 'o1', name: 'trackingCode', type: 'string' }],
    },
  },
};

const variable = (name: string) => ({ id: `v-${name}`, name, type: 'string', required: false });
const EXTENSIONS = {
  id: 'process-1',
  name: 'order',
  type: 'PROCESS',
  extensions: {
    Process_order: {
      properties: { 'v-orderId': variable('orderId'), 'v-trackingCode': variable('trackingCode') },
      mappings: {},
    },
  },
};

export const SHOP_FILES: readonly TextFile[] = [
  { name: 'parcel-tracker.json', text: JSON.stringify(CONNECTOR) },
  { name: 'order.bpmn', text: ORDER },
  { name: 'order-extensions.json', text: JSON.stringify(EXTENSIONS) },
  { name: 'returns.bpmn', text: RETURNS },
];

/** A timer, and one event each about a message, a signal and an error, none of them there yet. */
export const EVENTS_FILE: TextFile = {
  name: 'events.bpmn',
  text: bpmn(
    'Process_events',
    '',
    [
      '<bpmn:userTask id="Check" name="Check it" />',
      '<bpmn:boundaryEvent id="Failed" name="Failed" attachedToRef="Check"><bpmn:errorEventDefinition id="e1" /></bpmn:boundaryEvent>',
      '<bpmn:intermediateCatchEvent id="Wait" name="Wait"><bpmn:timerEventDefinition id="e2"><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>',
      '<bpmn:intermediateCatchEvent id="Mail" name="Mail"><bpmn:messageEventDefinition id="e3" /></bpmn:intermediateCatchEvent>',
      '<bpmn:intermediateThrowEvent id="Tell" name="Tell"><bpmn:signalEventDefinition id="e4" /></bpmn:intermediateThrowEvent>',
    ].join(''),
    bounds('Check', 260, 100, 80) +
      bounds('Failed', 292, 36, 36).replace('y="182"', 'y="222"') +
      bounds('Wait', 420, 36, 36) +
      bounds('Mail', 520, 36, 36) +
      bounds('Tell', 620, 36, 36),
  ),
};
