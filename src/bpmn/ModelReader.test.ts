import { expect, test } from 'vitest';
import { ModelReader } from './ModelReader.ts';
import type { ModdleElement } from './moddleTypes.ts';
import { parseBpmn } from './parseBpmn.ts';
import { readModel } from './readModel.ts';
import { walkModel } from './walkModel.ts';

const XML = `<?xml version="1.0"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="t">
  <bpmn:process id="Process_1" isExecutable="true">
    <bpmn:startEvent id="Start" />
    <bpmn:sequenceFlow id="Flow" sourceRef="Start" targetRef="Task" />
    <bpmn:serviceTask id="Task" name="One" implementation="mail.send" />
    <bpmn:serviceTask id="Other" />
  </bpmn:process>
</bpmn:definitions>`;

async function opened() {
  const { definitions } = await parseBpmn(XML);
  const byId = (id: string): ModdleElement => {
    const found = [...walkModel(definitions)].find((element) => element.get('id') === id);
    if (!found) throw new Error(`${id} is there`);
    return found;
  };
  const reader = new ModelReader();
  return { definitions, byId, reader, first: reader.read(definitions, null) };
}

test('reads what is read once', async () => {
  const { definitions, first } = await opened();
  expect(first).toEqual(readModel(definitions));
});

test('of changed elements these alone are other objects, however the document is read', async () => {
  for (const isKnown of [true, false]) {
    // given
    const { definitions, byId, reader, first } = await opened();
    // when
    byId('Task').set('name', 'Two');
    const next = reader.read(definitions, isKnown ? new Set([byId('Task')]) : null);
    // then
    expect(next).toEqual(readModel(definitions));
    expect(next.elements.map((element, at) => element === first.elements[at])).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(next.processes[0]).toBe(first.processes[0]);
  }
});

test('an element that was touched is another object even where it says the same', async () => {
  const { definitions, byId, reader, first } = await opened();
  const next = reader.read(definitions, new Set([byId('Task')]));
  expect(next.elements[2]).toEqual(first.elements[2]);
  expect(next.elements[2]).not.toBe(first.elements[2]);
});

test('a flow that leads elsewhere is counted anew at its ends', async () => {
  // given
  const { definitions, byId, reader } = await opened();
  // when
  byId('Flow').set('targetRef', byId('Other'));
  const next = reader.read(definitions, new Set([byId('Flow')]));
  // then
  expect(next).toEqual(readModel(definitions));
  expect(next.elements.find(({ id }) => id === 'Other')?.incoming).toBe(1);
});

test('with nothing changed it is the same model', async () => {
  const { definitions, reader, first } = await opened();
  expect(reader.read(definitions, new Set())).toBe(first);
});

test('notes and messages are read with what they belong to, and anew when one of them says something else', async () => {
  const { definitions } = await parseBpmn(`<?xml version="1.0"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="t">
  <bpmn:collaboration id="C"><bpmn:participant id="P" processRef="A" /><bpmn:participant id="Q" />
    <bpmn:messageFlow id="M" name="Order" sourceRef="Task" targetRef="Q" />
    <bpmn:textAnnotation id="N2"><bpmn:text>Loose</bpmn:text></bpmn:textAnnotation>
  </bpmn:collaboration>
  <bpmn:process id="A"><bpmn:task id="Task" />
    <bpmn:textAnnotation id="N1"><bpmn:text>Mind</bpmn:text></bpmn:textAnnotation>
    <bpmn:association id="T" sourceRef="Task" targetRef="N1" />
  </bpmn:process>
</bpmn:definitions>`);
  const reader = new ModelReader();
  const first = reader.read(definitions, null);
  expect(first).toEqual(readModel(definitions));
  expect(first.notes).toEqual([
    { id: 'N2', text: 'Loose', holder: '', about: [] },
    { id: 'N1', text: 'Mind', holder: 'A', about: ['Task'] },
  ]);
  expect(first.messageFlows).toEqual([{ id: 'M', name: 'Order', source: 'Task', target: 'Q' }]);
  const note = [...walkModel(definitions)].find((element) => element.get('id') === 'N1');
  if (!note) throw new Error('N1 is there');
  note.set('text', 'Mind the gap');
  const next = reader.read(definitions, new Set([note]));
  expect(next.notes?.map(({ text }) => text)).toEqual(['Loose', 'Mind the gap']);
  expect(next.elements[0]).toBe(first.elements[0]);
});
