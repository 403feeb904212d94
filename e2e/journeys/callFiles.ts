import type { TextFile } from './workbench.ts';

// A project of two processes: one packs a parcel, the other one calls it for each order, with a signal on the way.

interface Drawn {
  readonly id: string;
  readonly xml: string;
  readonly x: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
}

function bpmn(id: string, name: string, shapes: readonly Drawn[], flows: readonly string[]): string {
  const at = (one: string) => shapes.find((shape) => shape.id === one);
  const middle = ({ y = 200 }: Drawn) => y;
  const drawn = shapes.map(
    ({ id: one, x, y = 200, width = 100, height = 80 }) =>
      `<bpmndi:BPMNShape id="${one}_di" bpmnElement="${one}"><dc:Bounds x="${x}" y="${y - height / 2}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`,
  );
  const edges = flows.map((flow) => {
    const [from, to] = flow.split('>').map((one) => at(one)) as [Drawn, Drawn];
    return `<bpmndi:BPMNEdge id="${from.id}_${to.id}_di" bpmnElement="${from.id}_${to.id}"><di:waypoint x="${from.x + (from.width ?? 100)}" y="${middle(from)}" /><di:waypoint x="${to.x}" y="${middle(to)}" /></bpmndi:BPMNEdge>`;
  });
  const sequence = flows.map((flow) => {
    const [from = '', to = ''] = flow.split('>');
    return `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}" />`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="Definitions_${id}" targetNamespace="shop">
  <bpmn:process id="${id}" name="${name}" isExecutable="true">
    ${[...shapes.map(({ xml }) => xml), ...sequence].join('\n    ')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="P" bpmnElement="${id}">${[...drawn, ...edges].join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}

const event = (id: string, x: number, xml: string): Drawn => ({ id, x, xml, width: 36, height: 36 });

const PACK = bpmn(
  'Process_pack',
  'Pack a parcel',
  [
    event('Begin', 160, '<bpmn:startEvent id="Begin" name="Parcel wanted" />'),
    { id: 'Pack', x: 260, xml: '<bpmn:userTask id="Pack" name="Pack it" />' },
    { id: 'Check', x: 420, xml: '<bpmn:task id="Check" name="Check it" />' },
    event('Done', 580, '<bpmn:endEvent id="Done" name="Packed" />'),
  ],
  ['Begin>Pack', 'Pack>Check', 'Check>Done'],
);

const ORDER = bpmn(
  'Process_order',
  'Order',
  [
    event('Start', 160, '<bpmn:startEvent id="Start" name="Order paid" />'),
    {
      ...{ id: 'Call', x: 260 },
      xml: '<bpmn:callActivity id="Call" name="Have it packed" calledElement="Process_pack" />',
    },
    { id: 'Tell', x: 420, xml: '<bpmn:userTask id="Tell" name="Tell the customer" />' },
    event('End', 580, '<bpmn:endEvent id="End" name="Told" />'),
  ],
  ['Start>Call', 'Call>Tell', 'Tell>End'],
);

const variable = (name: string) => ({ id: `v-${name}`, name, type: 'string', required: false });
const extensions = (name: string, id: string, names: readonly string[], mappings: unknown) =>
  JSON.stringify({
    ...{ id: name, name, type: 'PROCESS' },
    extensions: {
      [id]: {
        properties: Object.fromEntries(names.map((one) => [`v-${one}`, variable(one)])),
        mappings,
      },
    },
  });

export const CALL_FILES: readonly TextFile[] = [
  { name: 'pack.bpmn', text: PACK },
  { name: 'pack-extensions.json', text: extensions('pack', 'Process_pack', ['parcel', 'packer'], {}) },
  { name: 'order.bpmn', text: ORDER },
  {
    name: 'order-extensions.json',
    text: extensions('order', 'Process_order', ['orderId', 'doneBy'], {
      Call: {
        inputs: { parcel: { type: 'variable', value: 'orderId' } },
        outputs: { doneBy: { type: 'variable', value: 'packer' } },
      },
    }),
  },
];
