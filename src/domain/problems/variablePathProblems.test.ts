import { expect, test } from 'vitest';
import type { ElementInfo } from '../process/process.ts';
import { flows, model, node, variable } from '../testing.ts';
import { modelContext } from './ElementContext.ts';
import { variablePathProblems } from './variablePathProblems.ts';

const writer = (id: string, ...names: readonly string[]) => {
  const outputs = Object.fromEntries(names.map((name) => [name, { type: 'variable', value: 'out' }]));
  return node(id, 'ServiceTask', { data: { mapping: { outputs } } });
};
const reader = (id: string, name: string) =>
  node(id, 'ServiceTask', {
    data: {
      mapping: { inputs: { in: { type: 'variable', value: name } }, outputs: { done: { type: 'value' } } },
    },
  });
const start = node('S', 'StartEvent');
const gateway = (id: string, kind = 'Exclusive') => node(id, `${kind}Gateway`);

function found(elements: readonly ElementInfo[], variables = [variable('x')]) {
  const given = model(variables, elements);
  return variablePathProblems(given.processes[0]!, modelContext(given, [])).map(({ message }) => message);
}
const diamond = (kind: string, other: ElementInfo) => [
  start,
  gateway('G', kind),
  writer('W', 'x'),
  other,
  gateway('J', kind),
  reader('R', 'x'),
  ...flows('S>G', 'G>W', `G>${other.id}`, 'W>J', `${other.id}>J`, 'J>R'),
];

test('a variable that only one branch sets is missing on the other', () => {
  expect(found(diamond('Exclusive', node('B', 'ManualTask')))).toEqual([
    '“x” is not set on the path through “B”.',
  ]);
  expect(found(diamond('Exclusive', writer('B', 'x')))).toEqual([]);
});

test('a parallel join has what any of its branches set', () => {
  expect(found(diamond('Parallel', node('B', 'ManualTask')))).toEqual([]);
});

test('a default, a required variable, and a task that may write anything count as set', () => {
  const branch = diamond('Exclusive', node('B', 'ManualTask'));
  expect(found(branch, [variable('x', { value: 'a' })])).toEqual([]);
  expect(found(branch, [variable('x', { required: true })])).toEqual([]);
  expect(found(diamond('Exclusive', node('B', 'UserTask')))).toEqual([]);
});

test('a loop back to the reader does not set it the first time', () => {
  const loop = [start, reader('R', 'x'), writer('W', 'x'), ...flows('S>R', 'R>W', 'W>R')];
  expect(found(loop)).toEqual(['“x” is not set on the path through “S”.']);
});

test('a boundary event leaves before its host has written', () => {
  const caught = node('B', 'BoundaryEvent', { attachedTo: 'W', event: 'error', incoming: 0 });
  const all = [start, writer('W', 'x'), caught, reader('R', 'x'), ...flows('S>W', 'B>R')];
  expect(found(all)).toEqual(['“x” is not set on any path to “R”.']);
  expect(found([...all, ...flows('W>R')])).toEqual(['“x” is not set on the path through “B”.']);
});

test('what is set in a sub-process is set behind it; its event sub-process begins with nothing of it', () => {
  const sub = node('Sub', 'SubProcess');
  const inside = (one: ElementInfo) => ({ ...one, parent: 'Sub' });
  const all = [start, sub, inside(node('S2', 'StartEvent')), inside(writer('W', 'x')), reader('R', 'x')];
  expect(found([...all, ...flows('S>Sub', 'S2>W', 'Sub>R')])).toEqual([]);
  const event = inside(node('Ev', 'SubProcess', { triggeredByEvent: true }));
  const handler = [node('S3', 'StartEvent', { event: 'timer' }), reader('R3', 'x')];
  const late = handler.map((one) => ({ ...one, parent: 'Ev' }));
  expect(found([...all, event, ...late, ...flows('S>Sub', 'S2>W', 'Sub>R', 'S3>R3')])).toEqual([
    '“x” is not set on any path to “R3”.',
  ]);
});
