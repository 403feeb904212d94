import { expect, test } from 'vitest';
import type { ElementInfo, ProcessModel } from '../../domain/process.ts';
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
