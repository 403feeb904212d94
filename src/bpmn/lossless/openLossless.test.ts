import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import { moddlePackages } from '../moddlePackages.ts';
import { MODEL_DATA_DESCRIPTOR, writeData } from '../modelData.ts';
import { elementOf, elementsOf } from '../moddleTypes.ts';
import type { ModdleElement } from '../moddleTypes.ts';
import { walkModel } from '../walkModel.ts';
import { findExtension } from '../zeebeMapping.ts';
import { openLossless } from './openLossless.ts';

const moddle = new BpmnModdle({ modelData: MODEL_DATA_DESCRIPTOR });
const read = async (xml: string): Promise<ModdleElement> => (await moddle.fromXML(xml)).rootElement;

/** Written by hand, and in no way as moddle would. */
const ORDERS = `<?xml version='1.0'?>
<!-- drawn by hand -->
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
             xmlns:di='http://www.omg.org/spec/BPMN/20100524/DI' xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
             xmlns:acme="http://acme.example/x" targetNamespace="http://orders.example">
    <process id = "orders" isExecutable='true'>
        <startEvent id="start"/>
        <!-- stays -->
        <userTask id="ask" name="Ask &#x27;them&#x27; &amp; wait" acme:team='blue' implementation="##unspecified">
            <documentation><![CDATA[Why <ask>?]]></documentation>
            <extensionElements>
                <acme:note urgent="1.0"/> <!-- by Ann -->
            </extensionElements>
            <potentialOwner id="owner"><resourceAssignmentExpression><formalExpression>boss</formalExpression></resourceAssignmentExpression></potentialOwner>
        </userTask> <!-- after asking -->
        <sequenceFlow id="f1" sourceRef="start" targetRef="ask"/>
        <serviceTask id="call" operationRef="elsewhere:operation" gone="yes"/>
        <unheard id="of"/>
    </process>
    <di:BPMNDiagram><di:BPMNPlane bpmnElement="orders">
        <di:BPMNShape id="ask_di" bpmnElement="ask"><dc:Bounds x="100.4" y="1.0" width="100" height="80"/></di:BPMNShape>
    </di:BPMNPlane></di:BPMNDiagram>
</definitions>
`;

interface Opened {
  readonly definitions: ModdleElement;
  readonly find: (id: string) => ModdleElement;
  readonly write: () => Promise<string>;
}

async function open(xml: string): Promise<Opened> {
  const file = openLossless(xml);
  const definitions = await read(file.markedXml);
  file.bind(definitions);
  return {
    definitions,
    find: (id) => [...walkModel(definitions)].find((element) => element.get('id') === id)!,
    write: async () => {
      const result = await file.write(definitions, read);
      if (!result.isLossless) throw new Error(result.reason);
      return result.xml;
    },
  };
}

function make(type: string, parent: ModdleElement, attributes: object): ModdleElement {
  return Object.assign(moddle.create(type, attributes), { $parent: parent });
}

function push(parent: ModdleElement, property: string, child: ModdleElement): void {
  parent.set(property, [...elementsOf(parent, property), child]);
}

describe('a file that is not edited', () => {
  it('is the very text, and its model is the one without marks', async () => {
    const { definitions, write } = await open(ORDERS);
    expect(await write()).toBe(ORDERS);
    const plain = await read(ORDERS.replace('id = ', 'id='));
    expect((await moddle.toXML(definitions)).xml).toBe((await moddle.toXML(plain)).xml);
  });

  it('is the very text when it is edited back, and when only data is set', async () => {
    const { find, write } = await open(ORDERS);
    find('ask').set('name', 'Other');
    writeData(find('ask'), { connectorVersion: '1.0.0' });
    expect(await write()).not.toContain('connectorVersion');
    find('ask').set('name', "Ask 'them' & wait");
    expect(await write()).toBe(ORDERS);
  });

  it('given the names of marks in it, then its marks have another one, and a short one', () => {
    for (const taken of ['lx0:i lx1', `lx${'x'.repeat(5_000)}`, `lx${'0'.repeat(5_000)}`]) {
      const text = ORDERS.replace('blue', taken);
      const { markedXml } = openLossless(text);
      const [, prefix = ''] = /(\w+):i="0"/.exec(markedXml) ?? [];
      expect(text).not.toMatch(new RegExp(`\\b${prefix}\\b`));
      expect(prefix.length).toBeLessThan(10);
    }
  });

  it('given characters that no XML may hold, when they are pasted into texts, then they are line breaks or left out', async () => {
    const { find, write } = await open(ORDERS);
    find('ask').set('name', 'first\u000bsecond \u{1F600}\ud800');
    find('ask').set('acme:team', 'b\u0001lue');
    elementsOf(find('ask'), 'documentation')[0]!.set('text', 'Why\u001f <ask>?');
    const written = await write();
    expect(written).toContain('name="first&#10;second \u{1F600}"');
    expect(written).toContain("acme:team='blue'");
    expect(written).toContain('Why <ask>?');
    // eslint-disable-next-line no-control-regex -- that is what is looked for
    expect(written).not.toMatch(/[\u0000-\u0008\u000b]/);
  });

  it('is refused when it is not well-formed', () => {
    expect(() => openLossless('<a><b></a>')).toThrow();
    expect(() => openLossless('<a/><b/>')).toThrow();
    expect(() => openLossless('')).toThrow();
  });
});

describe('attributes and texts', () => {
  const cases: readonly (readonly [string, (opened: Opened) => void, string, string])[] = [
    [
      'a value changes where it changed',
      ({ find }) => find('ask').set('name', "Ask 'them' & <go>"),
      '&amp; wait"',
      '&amp; &lt;go>"',
    ],
    [
      'a new attribute comes last',
      ({ find }) => find('start').set('name', 'A "b"\n'),
      '"start"/>',
      '"start" name="A &#34;b&#34;&#10;"/>',
    ],
    [
      'an attribute goes with its space',
      ({ find }) => find('ask').set('acme:team', undefined),
      " acme:team='blue'",
      '',
    ],
    [
      'a default is overwritten',
      ({ find }) => find('ask').set('implementation', 'x'),
      '"##unspecified"',
      '"x"',
    ],
    [
      'CDATA stays',
      ({ find }) => elementsOf(find('ask'), 'documentation')[0]!.set('text', 'Why <ask> ]]> ?'),
      '<ask>?]]>',
      '<ask> ]]]]><![CDATA[> ?]]>',
    ],
    [
      'extension elements',
      ({ find }) => elementsOf(elementOf(find('ask'), 'extensionElements')!, 'values')[0]!.set('urgent', '2'),
      '"1.0"/> ',
      '"2"/> ',
    ],
    ['what the canvas rounded', ({ definitions }) => boundsOf(definitions).set('x', 100), '', ''],
    ['what was moved', ({ definitions }) => boundsOf(definitions).set('x', 130), '"100.4"', '"130"'],
  ];
  it.each(cases)('%s', async (_, edit, before, after) => {
    const opened = await open(ORDERS);
    edit(opened);
    expect(await opened.write()).toBe(ORDERS.replace(before, () => after));
  });

  it('declares a namespace on the root, next to the others', async () => {
    const { find, write } = await open(ORDERS);
    const flow = find('f1');
    flow.set('conditionExpression', make('bpmn:FormalExpression', flow, { body: '${a && b}' }));
    expect(await write()).toBe(
      ORDERS.replace(
        /(\s+)(xmlns:acme="[^"]*")/,
        '$1$2$1xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
      ).replace(
        'targetRef="ask"/>',
        `targetRef="ask">
            <conditionExpression xsi:type="tFormalExpression">\${a &amp;&amp; b}</conditionExpression>
        </sequenceFlow>`,
      ),
    );
  });

  it('takes a namespace that the model declares', async () => {
    const { definitions, find, write } = await open(ORDERS);
    definitions.set('xmlns:activiti', 'http://activiti.org/bpmn');
    find('call').set('activiti:async', 'true');
    const xml = await write();
    expect(xml).toContain('xmlns:activiti="http://activiti.org/bpmn" targetNamespace');
    expect(xml).toContain('gone="yes" activiti:async="true"/>');
  });

  it('says why it cannot be written', async () => {
    const { find, write } = await open(ORDERS);
    find('call').set('nobody:knows', 'x');
    await expect(write()).rejects.toThrow('nobody:knows');
  });
});

describe('elements', () => {
  it('come after their like, in the style of the file', async () => {
    const { find, write } = await open(ORDERS);
    const task = make('bpmn:Task', find('orders'), { id: 'new' });
    push(find('orders'), 'flowElements', task);
    const line = '<serviceTask id="call" operationRef="elsewhere:operation" gone="yes"/>\n';
    expect(await write()).toBe(ORDERS.replace(line, `${line}        <task id="new"/>\n`));
  });

  it('of a file with CRLF and tabs, or of one line', async () => {
    const line = ORDERS.replaceAll('    ', '\t').replaceAll('\n', '\r\n');
    const { find, write } = await open(line);
    push(find('start'), 'documentation', make('bpmn:Documentation', find('start'), { text: 'a\nb' }));
    expect(await write()).toBe(
      line.replace(
        '"start"/>',
        '"start">\r\n\t\t\t<documentation>a\r\nb</documentation>\r\n\t\t</startEvent>',
      ),
    );
    const flat = ORDERS.replace(/\n\s*/g, ' ').replace(/> </g, '><');
    const other = await open(flat);
    push(
      other.find('start'),
      'documentation',
      make('bpmn:Documentation', other.find('start'), { text: 'a' }),
    );
    expect(await other.write()).toBe(
      flat.replace('"start"/>', '"start"><documentation>a</documentation></startEvent>'),
    );
  });

  it('go with their line; comments beside them stay', async () => {
    const { definitions, find, write } = await open(ORDERS);
    const gone = new Set([find('ask'), find('f1')]);
    find('orders').set(
      'flowElements',
      elementsOf(find('orders'), 'flowElements').filter((each) => !gone.has(each)),
    );
    planeOf(definitions).set('planeElement', []);
    const xml = await write();
    expect(xml).not.toContain('id="ask"');
    expect(xml).not.toContain('sequenceFlow');
    expect(xml).not.toContain('ask_di');
    for (const kept of [
      '<!-- stays -->',
      '<!-- after asking -->',
      '<unheard id="of"/>',
      'operationRef="elsewhere:operation"',
    ]) {
      expect(xml).toContain(kept);
    }
  });

  it('move as they are, with new indentation', async () => {
    const { find, write } = await open(ORDERS);
    const orders = find('orders');
    const inner = make('bpmn:SubProcess', orders, { id: 'inner' });
    const ask = find('ask');
    orders.set('flowElements', [...elementsOf(orders, 'flowElements').filter((each) => each !== ask), inner]);
    inner.set('flowElements', [Object.assign(ask, { $parent: inner })]);
    const xml = await write();
    expect(xml).toContain(
      '\n        <subProcess id="inner">\n            <userTask id="ask" name="Ask &#x27;them&#x27; &amp; wait"',
    );
    expect(xml).toContain('\n                    <acme:note urgent="1.0"/> <!-- by Ann -->\n');
    expect(xml).toContain('<formalExpression>boss</formalExpression>');
  });

  it('that are replaced keep their place and what nobody knows of them', async () => {
    const { definitions, find, write } = await open(ORDERS);
    const orders = find('orders');
    const ask = find('ask');
    const task = make('bpmn:ManualTask', orders, {
      id: 'ask',
      name: 'Do',
      documentation: ask.get('documentation'),
    });
    task.set('acme:team', 'blue');
    task.set('extensionElements', ask.get('extensionElements'));
    find('f1').set('targetRef', task);
    elementsOf(planeOf(definitions), 'planeElement')[0]!.set('bpmnElement', task);
    orders.set('flowElements', [...elementsOf(orders, 'flowElements').filter((each) => each !== ask), task]);
    const xml = await write();
    expect(xml).toContain(`<manualTask id="ask" name="Do" acme:team='blue'>`);
    expect(xml).toContain('</manualTask> <!-- after asking -->');
    expect(xml).toContain('<acme:note urgent="1.0"/> <!-- by Ann -->');
    expect(xml.indexOf('manualTask')).toBeLessThan(xml.indexOf('sequenceFlow'));
  });

  it('given what a tool nested deeply, when the model holds it as other objects, then it stays as it is written', async () => {
    const levels = Array.from({ length: 40 }, (_, level) => `acme:level${level}`);
    const nested =
      levels.map((name) => `<${name} a="1" b='2'>`).join('') +
      levels
        .toReversed()
        .map((name) => `</${name}>`)
        .join('');
    const xml = ORDERS.replace('<acme:note urgent="1.0"/>', nested);
    const { find, write } = await open(xml);
    const again = (await open(xml)).find('ask');
    find('ask').set('name', 'Other');
    find('ask').set('extensionElements', again.get('extensionElements'));
    expect(await write()).toBe(xml.replace(/name="Ask [^"]*"/, 'name="Other"'));
  });

  it('follow a new id wherever it is named', async () => {
    const { find, write } = await open(ORDERS);
    find('ask').set('id', 'asked');
    expect(await write()).toBe(
      ORDERS.replace('id="ask"', 'id="asked"')
        .replace('targetRef="ask"', 'targetRef="asked"')
        .replace('bpmnElement="ask"', 'bpmnElement="asked"'),
    );
  });
});

describe('what an import makes of the model', () => {
  it('is no edit until it is touched', async () => {
    const file = openLossless(ORDERS);
    const definitions = await read(file.markedXml);
    file.bind(definitions);
    // as bpmn-js does with what is inside a collapsed sub process
    const [shape] = elementsOf(planeOf(definitions), 'planeElement');
    const plane = make('bpmndi:BPMNPlane', definitions, { id: 'other', planeElement: [shape] });
    planeOf(definitions).set('planeElement', []);
    push(definitions, 'diagrams', make('bpmndi:BPMNDiagram', definitions, { id: 'second', plane }));
    file.rebase();
    expect(await file.write(definitions, read)).toEqual({ isLossless: true, xml: ORDERS });

    const start = [...walkModel(definitions)].find((element) => element.get('id') === 'start')!;
    start.set('name', 'Go');
    expect(await file.write(definitions, read)).toEqual({
      isLossless: true,
      xml: ORDERS.replace('"start"/>', '"start" name="Go"/>'),
    });

    elementOf(shape!, 'bounds')!.set('x', 7);
    const result = await file.write(definitions, read);
    expect(result).toMatchObject({ isLossless: true, isMoved: true });
    const xml = result.isLossless ? result.xml : '';
    expect(xml).toContain('<di:BPMNDiagram id="second">');
    expect(xml.indexOf('id="ask_di"')).toBeGreaterThan(xml.indexOf('id="other"'));
  });

  it('belongs to the model that was bound', async () => {
    const file = openLossless(ORDERS);
    file.bind(await read(file.markedXml));
    expect(await file.write(await read(ORDERS), read)).toMatchObject({ isLossless: false });
  });
});

it('an empty label stays when its shape is drawn anew, for it says nothing that could be wrong', async () => {
  const xml = ORDERS.replace('height="80"/></di:BPMNShape>', 'height="80"/><di:BPMNLabel/></di:BPMNShape>');
  const { definitions, find, write } = await open(xml);
  const plane = planeOf(definitions);
  const [shape] = elementsOf(plane, 'planeElement');
  const bounds = make('dc:Bounds', plane, { x: 120, y: 1, width: 100, height: 80 });
  const anew = make('bpmndi:BPMNShape', plane, { id: 'ask_di', bpmnElement: find('ask'), bounds });
  plane.set('planeElement', [anew]);
  expect(shape).toBeDefined();
  expect(await write()).toBe(xml.replace('100.4', '120'));
});

it('a character beyond 16 bits that is written as a reference is read, and stays one', async () => {
  const xml = ORDERS.replace('Ask &#x27;', 'Ask &#128512;&#x1F600; &#x27;').replace(
    'Why <ask>',
    'Why &#128512;',
  );
  const { find, write } = await open(xml);
  const ask = find('ask');
  expect(ask.get('name')).toBe("Ask 😀😀 'them' & wait");
  expect(await write()).toBe(xml);
  ask.set('name', "Ask 😀😀 'us' & wait");
  expect(await write()).toBe(xml.replace('them', 'us'));
});

function planeOf(definitions: ModdleElement): ModdleElement {
  return elementOf(elementsOf(definitions, 'diagrams')[0]!, 'plane')!;
}

function boundsOf(definitions: ModdleElement): ModdleElement {
  return elementOf(elementsOf(planeOf(definitions), 'planeElement')[0]!, 'bounds')!;
}

describe('a file for Camunda 8', () => {
  const MAIL = `<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:q="http://camunda.org/schema/zeebe/1.0" targetNamespace="t">
  <b:process id="p">
    <b:serviceTask id="send" q:modelerTemplate='x' q:modelerTemplateVersion="01">
      <b:extensionElements>
        <q:ioMapping><!-- first --><q:input   source="=a" target="b"/></q:ioMapping>
        <q:unheard of="it" />
      </b:extensionElements>
    </b:serviceTask>
  </b:process>
</b:definitions>`;

  async function openCamunda(xml: string): Promise<{ input: ModdleElement; write: () => Promise<string> }> {
    const zeebe = new BpmnModdle(await moddlePackages('camunda8'));
    const readZeebe = async (text: string): Promise<ModdleElement> => (await zeebe.fromXML(text)).rootElement;
    const file = openLossless(xml);
    const definitions = await readZeebe(file.markedXml);
    file.bind(definitions);
    const task = [...walkModel(definitions)].find((element) => element.get('id') === 'send')!;
    const [input] = elementsOf(findExtension(task, 'zeebe:IoMapping')!, 'inputParameters');
    return {
      input: input!,
      write: async () => {
        const result = await file.write(definitions, readZeebe);
        if (!result.isLossless) throw new Error(result.reason);
        return result.xml;
      },
    };
  }

  it('given any prefix and spelling, when nothing is edited, then it is the very text', async () => {
    const { write } = await openCamunda(MAIL);
    expect(await write()).toBe(MAIL);
  });

  it('given an element no package declares, when an input is edited, then the input alone changes', async () => {
    const { input, write } = await openCamunda(MAIL);
    input.set('source', '=c & d');
    expect(await write()).toBe(MAIL.replace('"=a"', '"=c &amp; d"'));
  });
});
