import { expect, test } from 'vitest';
import { parseBpmn } from '../../../src/bpmn/parseBpmn.ts';
import { changedIn, firstDifference, modelFacts } from './modelFacts.ts';

const shape = (id: string): string =>
  `<di:BPMNShape bpmnElement="${id}"><dc:Bounds x="1" y="2" width="3" height="4" /></di:BPMNShape>`;

async function factsOf(...shapes: readonly string[]) {
  const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" targetNamespace="t"><process id="P"><task id="A" /><task id="B" /></process><di:BPMNDiagram><di:BPMNPlane bpmnElement="P">${shapes.map(shape).join('')}</di:BPMNPlane></di:BPMNDiagram></definitions>`;
  return modelFacts((await parseBpmn(xml)).definitions);
}

test('a shape that is drawn anew, and so stands at the end, changes nothing about those drawn for nobody', async () => {
  const before = await factsOf('A', 'nobody', 'B', 'gone');
  const after = await factsOf('nobody', 'B', 'gone', 'A');
  expect(changedIn(before, after)).toEqual([]);
  expect(firstDifference(after, before, before)).toBeNull();
});

test('a shape for nobody that is there no more is told', async () => {
  const before = await factsOf('A', 'nobody', 'gone');
  const after = await factsOf('A', 'nobody');
  expect(firstDifference(before, after, before)).toMatch(/^no more: P .*planeElement\[1\]/);
});
