import { expect, test } from 'vitest';
import type { ProcessContent } from '../../domain/document.ts';
import type { SavedScenario } from '../../domain/scenario/SavedScenario.ts';
import { followRenames } from '../processWork.ts';
import { followOutputs } from './followOutputs.ts';

const content = (projectId: string, id: string, body: string, scenarios?: readonly SavedScenario[]) => ({
  ...({ kind: 'process', projectId, name: id, extensions: null } as const),
  xml: `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><process id="${id}" isExecutable="true">${body}</process></definitions>`,
  sidecar: { target: 'activiti' as const, elements: scenarios ? { [id]: { scenarios } } : {} },
});
const within = [{ element: 'call', visit: 1 }];
const answer = { kind: 'outputs' as const, values: { receipt: 'R1' } };
const ONE: SavedScenario = {
  ...{ id: 's1', name: 'One', given: {} },
  answers: [
    { element: 'send', visit: 1, answer },
    { element: 'send', visit: 1, within, answer },
  ],
  expected: { end: 'over', path: [], variables: { receipt: 'R1' } },
};
const CALL = '<userTask id="send"/><callActivity id="call" calledElement="Ship"/>';
const SHIP = '<serviceTask id="send" implementation="mail.send"/>';

const renamed = (documents: readonly ProcessContent[], from: string) =>
  documents.map((one) =>
    followRenames(one, [{ kind: 'output', connector: 'mail', action: 'send', from, to: 'proof' }]),
  );

test('given a scenario that walks into a task of another process, when an output of its connector gets another name, then what was said there goes by that', async () => {
  const order = content('p', 'Order', CALL, [ONE]);
  const found = await followOutputs(
    renamed([content('q', 'Ship', '<task id="send"/>'), order, content('p', 'Ship', SHIP)], 'receipt'),
  );
  expect([...found.keys()]).toEqual([order]);
  expect(found.get(order)?.sidecar.elements.Order?.scenarios).toEqual([
    {
      ...ONE,
      answers: [ONE.answers[0], { ...ONE.answers[1], answer: { kind: 'outputs', values: { proof: 'R1' } } }],
    },
  ]);
});

test('given another output, or a called process of another project, then nothing changes', async () => {
  const order = content('p', 'Order', CALL, [ONE]);
  expect((await followOutputs(renamed([order, content('p', 'Ship', SHIP)], 'other'))).size).toBe(0);
  expect((await followOutputs(renamed([order, content('q', 'Ship', SHIP)], 'receipt'))).size).toBe(0);
});
