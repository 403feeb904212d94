import { BpmnModdle } from 'bpmn-moddle';
import { expect, test } from 'vitest';
import type { ElementData } from '../domain/process/process.ts';
import { attachData, collectData } from './attachData.ts';
import { DATA_PROPERTY, readData } from './modelData.ts';
import { elementsOf } from './moddleTypes.ts';
import { moddlePackages } from './moddlePackages.ts';
import { parseBpmn } from './parseBpmn.ts';

const XML = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:a="http://activiti.org/bpmn" targetNamespace="t">
  <process id="Process_1" isExecutable="true">
    <subProcess id="Sub_1"><serviceTask id="Task_1" implementation="post.send" a:async="TRUE" /></subProcess>
  </process>
</definitions>`;

const DATA: ElementData = { mapping: { inputs: { to: { type: 'variable', value: 'address' } } } };

test('data is kept by identity and never written', async () => {
  const { definitions } = await parseBpmn(XML);
  attachData(
    definitions,
    new Map([
      ['Task_1', DATA],
      ['Process_1', { variables: [] }],
      ['Gone', DATA],
    ]),
  );

  const data = collectData(definitions);
  expect([...data.keys()]).toEqual(['Process_1', 'Task_1']);
  expect(data.get('Task_1')).toBe(DATA);

  const { xml } = await new BpmnModdle(await moddlePackages('activiti')).toXML(definitions, { format: true });
  expect(xml).not.toMatch(/modelData|mapping|address/);
  expect(xml).toContain('a:async="TRUE"');
});

test('an element without data reads as the same empty value', async () => {
  const { definitions } = await parseBpmn(XML);
  const [process] = elementsOf(definitions, 'rootElements');
  expect(readData(process!)).toEqual({});
  expect(readData(process!)).toBe(readData(definitions));
  process!.set(DATA_PROPERTY, undefined);
  expect(collectData(definitions).size).toBe(0);
});
