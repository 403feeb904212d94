import { expect, test } from 'vitest';
import type { ElementInfo, ProcessModel } from '../../domain/process/process.ts';
import { model, task } from '../../domain/testing.ts';
import { OutlineSource, type OutlineData } from './OutlineSource.ts';
import { rowWords } from './rowWords.ts';

const node = (id: string, type: string, more: Partial<ElementInfo> = {}) =>
  task(id, { type: `bpmn:${type}`, ...more });
const flow = (source: string, target: string, more: Partial<ElementInfo> = {}) =>
  task(`${source}>${target}`, { type: 'bpmn:SequenceFlow', source, target, ...more });

function outlined(value: ProcessModel): OutlineData {
  const snapshot = () => ({ version: 1 }) as ReturnType<OutlineSourceEditor['snapshot']>;
  return new OutlineSource({ model: () => value, snapshot, subscribe: () => () => undefined }).get();
}
type OutlineSourceEditor = ConstructorParameters<typeof OutlineSource>[0];

function spoken(elements: readonly ElementInfo[]): readonly string[] {
  const data = outlined(model([], elements, { name: 'Orders' }));
  return data.rows.map((row, at) => rowWords(row, at, data, undefined).spoken);
}

test('given a decision with a loop and a default, then kinds, branches, conditions and where they lead are said', () => {
  expect(
    spoken([
      node('start', 'StartEvent', { name: 'Order received' }),
      task('check', { name: 'Check stock', implementation: 'inventory.check' }),
      node('stock', 'ExclusiveGateway', { name: 'In stock?', defaultFlow: 'stock>check' }),
      node('end', 'EndEvent', { event: 'terminate' }),
      flow('start', 'check'),
      flow('check', 'stock'),
      flow('stock', 'check', { name: 'no' }),
      flow('stock', 'end', { condition: '${stock > 0}', name: 'yes' }),
    ]),
  ).toEqual([
    'Orders, process',
    'Order received, start event',
    'Check stock, service task, inventory.check, 2 ways meet',
    'In stock?, exclusive gateway, 2 branches',
    'Branch no, default, back to Check stock',
    'Branch yes, condition ${stock > 0}, to Terminate end event',
    'Terminate end event',
  ]);
});

test('given several without a name, then each has a number to be told by', () => {
  expect(
    spoken([node('a', 'Task'), node('b', 'Task'), node('c', 'EndEvent'), flow('a', 'b')]).slice(1),
  ).toEqual(['Task 1', 'Task 2', 'End event']);
});

test('given what no start leads to, then its head says how many there are', () => {
  const lost = [node('start', 'StartEvent'), node('a', 'Task', { name: 'Lost' })];
  expect(spoken(lost).slice(2)).toEqual(['Not reached from a start, 1 element', 'Lost, task']);
});

test('given problems of an element, then their number is part of its name', () => {
  const data = outlined(model([], [node('a', 'Task', { name: 'Pack' })]));
  const levels = { error: 2, warning: 1, note: 0 };
  const [, row] = data.rows;
  expect(row && rowWords(row, 1, data, levels).spoken).toBe('Pack, task, 2 errors, 1 warning');
});

test('given a note and a message, then what the note says and both ends of the message are said', () => {
  const pool = (id: string, processId: string) => node(id, 'Participant', { name: id, processId });
  const elements = [
    pool('Shop', 'Process_1'),
    node('order', 'SendTask', { name: 'Place order' }),
    pool('Store', 'Process_2'),
    node('receive', 'StartEvent', { name: 'Order received', processId: 'Process_2' }),
  ];
  const { processes } = model([], []);
  const data = outlined({
    ...{ elements, processes: processes.flatMap((one) => [one, { ...one, id: 'Process_2' }]) },
    notes: [{ id: 'n', text: 'Before\nnoon', holder: 'Process_1', about: ['order'] }],
    messageFlows: [
      { id: 'm', name: 'Order', source: 'order', target: 'receive' },
      { id: 'm2', source: 'Store', target: 'Shop' },
    ],
  });
  expect(data.rows.map((row, at) => rowWords(row, at, data, undefined).spoken)).toEqual([
    'Shop, pool',
    'Receives Message, from Store',
    'Place order, send task',
    'Note: Before noon',
    'Sends Order, to Order received in Store',
    'Store, pool',
    'Sends Message, to Shop',
    'Order received, start event',
    'Receives Order, from Place order in Shop',
  ]);
  // By its id a message is found where it is sent.
  expect(data.rows[data.at.get('m') ?? -1]?.message).toBe('sent');
});
