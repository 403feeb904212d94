import { expect, test } from 'vitest';
import type { ProcessContent } from '../../domain/document.ts';
import { openProcess } from '../activiti/workingProcess.ts';
import { attachData } from '../../bpmn/attachData.ts';
import { parseBpmn } from '../../bpmn/parseBpmn.ts';
import { readModel } from '../../bpmn/readModel.ts';
import { evaluateFeel } from '../feel/evaluateFeel.ts';
import { readCalledModels } from './readCalledModels.ts';
import { replayOne } from './ReplayedProcess.ts';

const content = (name: string, id: string, body: string): ProcessContent => ({
  ...{ kind: 'process', projectId: 'p', name, extensions: null },
  xml: `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><process id="${id}" name="${name}" isExecutable="true">${body}</process></definitions>`,
  sidecar: { target: 'activiti', elements: {} },
});
const calls = (id: string, called: string) =>
  `<startEvent id="${id}_start"/><callActivity id="${id}_call" calledElement="${called}"/><sequenceFlow id="${id}_flow" sourceRef="${id}_start" targetRef="${id}_call"/>`;

const ORDER = content('order', 'Order', calls('order', 'Ship'));
const SHIP = content('ship', 'Ship', calls('ship', 'Pack'));
const PACK = content(
  'pack',
  'Pack',
  '<startEvent id="begin"/><userTask id="wrap" name="Wrap"/><sequenceFlow id="f" sourceRef="begin" targetRef="wrap"/>',
);
const OTHER = content('other', 'Other', calls('other', 'Order'));

async function modelOf(process: ProcessContent) {
  const { xml, data } = await openProcess(process);
  const { definitions } = await parseBpmn(xml, 'activiti');
  attachData(definitions, data);
  return readModel(definitions);
}

test('given a project, then the processes that one calls are read, those that these call, and no others', async () => {
  const broken = { ...OTHER, xml: '<process id="Ship"' };
  const found = await readCalledModels(await modelOf(ORDER), [OTHER, broken, PACK, SHIP]);
  expect(found.map(({ model }) => model.processes[0]?.id)).toEqual(['Ship', 'Pack']);
  expect(await readCalledModels(await modelOf(PACK), [OTHER, SHIP])).toEqual([]);
});

test('given a saved scenario that goes on inside of two calls, then a difference there has its names', async () => {
  const model = await modelOf(ORDER);
  const others = await readCalledModels(model, [PACK, SHIP]);
  const within = ['order_call', 'ship_call'];
  const scenario = {
    ...{ id: 's', name: 's', given: {}, answers: [] },
    expected: {
      end: 'over' as const,
      path: [
        { element: 'order_start', taken: ['order_flow'] },
        { element: 'order_call', taken: [] },
        { element: 'ship_start', taken: ['ship_flow'], within: within.slice(0, 1) },
        { element: 'ship_call', taken: [], within: within.slice(0, 1) },
        { element: 'begin', taken: ['f'], within },
        { element: 'wrap', taken: [], within },
      ],
      variables: {},
    },
  };
  const answer = await replayOne(
    { model, target: 'activiti', connectors: [], others },
    { id: 's', processId: 'Order', scenario },
    evaluateFeel,
  );
  expect(answer).toMatchObject({
    result: { end: 'asked' },
    difference: { kind: 'step', before: 'begin', expected: 'wrap', within: { expected: within } },
    inside: [
      { id: 'begin', process: 'pack' },
      { id: 'wrap', process: 'pack', element: { name: 'Wrap' } },
    ],
  });
});
