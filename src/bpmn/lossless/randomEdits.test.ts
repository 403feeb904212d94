import { BpmnModdle } from 'bpmn-moddle';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { elementOf, elementsOf } from '../moddleTypes.ts';
import type { ModdleElement } from '../moddleTypes.ts';
import { walkModel } from '../walkModel.ts';
import { type Beside, openLossless, readAgain } from './openLossless.ts';
import { saidBy } from './saidBy.ts';

const moddle = new BpmnModdle();
const read = async (xml: string): Promise<ModdleElement> => (await moddle.fromXML(xml)).rootElement;

const BESIDE: Beside = {
  read: async (xml) => saidBy(await readAgain(xml, read)),
  rest: () => Promise.resolve(),
};

const PREFIXED = `<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:d="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:c="http://www.omg.org/spec/DD/20100524/DC" xmlns:w="http://www.omg.org/spec/DD/20100524/DI" xmlns:x="http://acme.example/x">
  <b:process id="p"><!-- one -->
    <b:startEvent id="a"><b:outgoing>f</b:outgoing></b:startEvent>
    <b:task id="b" x:team="blue" name="&lt;b&gt;"><b:incoming>f</b:incoming></b:task> <!-- two -->
    <b:subProcess id="s">
      <b:documentation><![CDATA[a < b]]></b:documentation>
      <b:scriptTask id="i" scriptFormat="x"><b:script>1 &lt; 2</b:script></b:scriptTask>
    </b:subProcess>
    <b:sequenceFlow id="f" sourceRef="a" targetRef="b"/>
  </b:process>
  <d:BPMNDiagram id="dd"><d:BPMNPlane id="dp" bpmnElement="p">
    <d:BPMNShape id="a_di" bpmnElement="a"><c:Bounds x="1" y="2.0" width="3" height="4"/></d:BPMNShape>
    <d:BPMNEdge id="f_di" bpmnElement="f"><w:waypoint x="1" y="2"/><w:waypoint x="3" y="4"/></d:BPMNEdge>
  </d:BPMNPlane></d:BPMNDiagram>
</b:definitions>`;
const DEFAULT = PREFIXED.replaceAll('b:', '').replaceAll(':b=', '=').replaceAll('\n', '\r\n');
const FLAT = PREFIXED.replace(/>\s+</g, '><');

const TEXTS = fc
  .oneof(fc.constantFrom('<&>"\'', ']]>', '&amp;', 'ä\nß'), fc.string({ minLength: 1 }))
  // moddle drops white space, and XML has no control characters
  .map((text) => text.replace(/[^\P{C}\n]/gu, '').trim())
  .filter((text) => text !== '');
const EDITS = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'rename',
      'unname',
      'document',
      'id',
      'append',
      'remove',
      'extend',
      'attribute',
      'condition',
      'script',
      'move',
      'layout',
    ),
    at: fc.nat(),
    text: TEXTS,
  }),
  { minLength: 1, maxLength: 8 },
);
type Edit = Parameters<Parameters<typeof EDITS.map>[0]>[0][number];

it.each([
  ['prefixes', PREFIXED],
  ['a default namespace and CRLF', DEFAULT],
  ['one line', FLAT],
])(
  'any edits of a file with %s can be read back, and everything else stays',
  { timeout: 60_000 },
  async (_, xml) => {
    await fc.assert(
      fc.asyncProperty(EDITS, async (edits) => {
        const file = openLossless(xml);
        const definitions = await read(file.markedXml);
        file.bind(definitions);
        edits.forEach((edit, index) => apply(definitions, edit, index));
        const result = await file.write(definitions, read);
        expect(result).toMatchObject({ isLossless: true });
        // Read beside the page, it is the same.
        expect(await file.write(definitions, read, BESIDE)).toEqual(result);
        const written = result.isLossless ? result.xml : '';
        for (const comment of xml.match(/<!-- one -->/g) ?? []) expect(written).toContain(comment);
        expect(await plain(await read(written))).toEqual(await plain(definitions));
      }),
      { numRuns: 150 },
    );
  },
);

/** What moddle itself would write, without what it does not promise: the order of things and of prefixes. */
async function plain(definitions: ModdleElement): Promise<readonly string[]> {
  const { xml } = await moddle.toXML(definitions, { format: true });
  return xml
    .replace(/&#10;|&#13;&#10;|\r\n/g, '\n')
    .replace(/ xmlns(:\w+)?="[^"]*"/g, '')
    .replaceAll('&#13;', '')
    .split('\n')
    .map((line) => line.trim())
    .sort();
}

function apply(definitions: ModdleElement, { kind, at, text }: Edit, index: number): void {
  const all = [...walkModel(definitions)];
  const nodes = all.filter((element) => element.$instanceOf('bpmn:FlowNode'));
  const node = nodes[at % Math.max(nodes.length, 1)];
  const process = all.find(({ $type }) => $type === 'bpmn:Process')!;
  const plane = elementOf(elementsOf(definitions, 'diagrams')[0]!, 'plane')!;
  const [edge] = elementsOf(plane, 'planeElement').filter(({ $type }) => $type === 'bpmndi:BPMNEdge');
  const flow = all.find(({ $type }) => $type === 'bpmn:SequenceFlow');
  if (kind === 'append') append(node ?? process, plane, process, index);
  if (kind === 'condition' && flow)
    flow.set('conditionExpression', make('bpmn:FormalExpression', flow, { body: text }));
  if (kind === 'layout' && edge) {
    const points = [...elementsOf(edge, 'waypoint'), make('dc:Point', edge, { x: at % 99, y: 7 })];
    edge.set(
      'waypoint',
      points.map((point) => make('dc:Point', edge, { x: point.get('x'), y: point.get('y') })),
    );
  }
  if (!node) return;
  if (kind === 'rename') node.set('name', text);
  if (kind === 'unname') node.set('name', undefined);
  if (kind === 'document') node.set('documentation', [make('bpmn:Documentation', node, { text })]);
  if (kind === 'id') node.set('id', `id_${index}`);
  if (kind === 'attribute') node.set('x:team', text);
  if (kind === 'script' && node.$type === 'bpmn:ScriptTask') node.set('script', text);
  if (kind === 'extend') {
    const extension = elementOf(node, 'extensionElements') ?? make('bpmn:ExtensionElements', node, {});
    push(
      extension,
      'values',
      Object.assign(any(`n${at % 2}:note`, `urn:n${at % 2}`, { k: text }), { $parent: extension }),
    );
    node.set('extensionElements', extension);
  }
  if (kind === 'remove') remove(definitions, plane, node);
  if (kind === 'move' && node.$type !== 'bpmn:SubProcess')
    move(
      node,
      nodes.find(({ $type }) => $type === 'bpmn:SubProcess'),
    );
}

function append(node: ModdleElement, plane: ModdleElement, process: ModdleElement, index: number): void {
  const parent = node === process ? process : node.$parent!;
  const task = make('bpmn:ServiceTask', parent, { id: `new_${index}` });
  push(parent, 'flowElements', task);
  if (node !== process) {
    const flow = make('bpmn:SequenceFlow', parent, { id: `flow_${index}`, sourceRef: node, targetRef: task });
    push(parent, 'flowElements', flow);
    push(node, 'outgoing', flow);
    push(task, 'incoming', flow);
  }
  const shape = make('bpmndi:BPMNShape', plane, { id: `new_${index}_di`, bpmnElement: task });
  shape.set('bounds', make('dc:Bounds', shape, { x: 1, y: 2, width: 3, height: 4 }));
  push(plane, 'planeElement', shape);
}

function remove(definitions: ModdleElement, plane: ModdleElement, node: ModdleElement): void {
  const inside = new Set([...walkModel(node)]);
  const touches = (flow: ModdleElement): boolean =>
    ['sourceRef', 'targetRef'].some((end) => inside.has(elementOf(flow, end)!));
  const gone = new Set(
    [...walkModel(definitions)].filter((element) => inside.has(element) || touches(element)),
  );
  for (const element of walkModel(definitions)) {
    for (const property of ['flowElements', 'incoming', 'outgoing']) {
      if (element.$descriptor.properties.some(({ name }) => name === property)) {
        element.set(
          property,
          elementsOf(element, property).filter((each) => !gone.has(each)),
        );
      }
    }
  }
  plane.set(
    'planeElement',
    elementsOf(plane, 'planeElement').filter((each) => !gone.has(elementOf(each, 'bpmnElement')!)),
  );
}

function move(node: ModdleElement, into: ModdleElement | undefined): void {
  if (!into || node.$parent === into) return;
  node.$parent!.set(
    'flowElements',
    elementsOf(node.$parent!, 'flowElements').filter((each) => each !== node),
  );
  push(into, 'flowElements', Object.assign(node, { $parent: into }));
}

function make(type: string, parent: ModdleElement, attributes: object): ModdleElement {
  return Object.assign(moddle.create(type, attributes), { $parent: parent });
}

function any(name: string, uri: string, attributes: object): ModdleElement {
  const registry = moddle as unknown as {
    createAny(name: string, uri: string, attributes: object): ModdleElement;
  };
  return registry.createAny(name, uri, attributes);
}

function push(parent: ModdleElement, property: string, child: ModdleElement): void {
  parent.set(property, [...elementsOf(parent, property), child]);
}
