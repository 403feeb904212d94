import { expect, test } from 'vitest';
import { outlineOf } from '../../domain/flow/outlineOf.ts';
import { model, task } from '../../domain/testing.ts';
import { shownRows, typedPlace, unfoldedTo } from './shownRows.ts';
import { moveByKey } from './treeKeys.ts';
import type { OutlineData } from './OutlineSource.ts';

const node = (id: string, type: string) => task(id, { type: `bpmn:${type}` });
const flow = (source: string, target: string) =>
  task(`${source}>${target}`, { type: 'bpmn:SequenceFlow', source, target });
/** process, start, ask, gateway (back to ask | a | b) */
const ROWS = outlineOf(
  model(
    [],
    [
      node('start', 'StartEvent'),
      node('ask', 'Task'),
      node('gateway', 'ExclusiveGateway'),
      node('a', 'Task'),
      node('b', 'Task'),
      flow('start', 'ask'),
      flow('ask', 'gateway'),
      flow('gateway', 'ask'),
      flow('gateway', 'a'),
      flow('gateway', 'b'),
    ],
  ),
);
const placeOf = (id: string) => ROWS.findIndex((row) => row.id === id);

function pressed(key: string, from: string, folded: ReadonlySet<string> = new Set()): string {
  const did: string[] = [];
  const data = { rows: ROWS } as unknown as OutlineData;
  moveByKey(key, {
    data,
    folded,
    shown: shownRows(ROWS, folded),
    active: placeOf(from),
    go: (to) => did.push(to),
    fold: (line, isFolded) => did.push(`${isFolded ? 'fold' : 'unfold'} ${line}`),
  });
  return did.join();
}

test('given a folded gateway, then its branches are not there, and going to one unfolds it', () => {
  const folded = new Set(['gateway']);
  expect(shownRows(ROWS, folded).map((at) => ROWS[at]?.id)).toEqual(['Process_1', 'start', 'ask', 'gateway']);
  expect(unfoldedTo(ROWS, folded, placeOf('a')).size).toBe(0);
  expect(unfoldedTo(ROWS, folded, placeOf('ask'))).toBe(folded);
});

test('given the arrows, then down follows the flow, right goes into branches and along a loop, left goes back', () => {
  expect(pressed('ArrowDown', 'start')).toBe('ask');
  expect(pressed('ArrowRight', 'gateway')).toBe('gateway>ask');
  expect(pressed('ArrowRight', 'gateway>ask')).toBe('ask');
  expect(pressed('ArrowRight', 'gateway', new Set(['gateway']))).toBe('unfold gateway');
  expect(pressed('ArrowLeft', 'gateway')).toBe('fold gateway');
  expect(pressed('ArrowLeft', 'a')).toBe('gateway>a');
  expect(pressed('Home', 'b')).toBe('Process_1');
  expect(pressed('End', 'start')).toBe('b');
});

test('given a digit on a gateway, then that branch is gone to', () => {
  expect(pressed('2', 'gateway')).toBe('gateway>a');
  expect(pressed('3', 'gateway')).toBe('gateway>b');
  expect(pressed('4', 'gateway')).toBe('');
});

test('given typed letters, then the next line that begins with them is found, round the end', () => {
  const names = ['Order paid', 'Pack', 'Print', 'Order lost'];
  expect(typedPlace(names, 1, 'p')).toBe(2);
  expect(typedPlace(names, 2, 'pp')).toBe(1);
  expect(typedPlace(names, 0, 'order l')).toBe(3);
  expect(typedPlace(names, 1, 'pa')).toBe(1);
  expect(typedPlace(names, 0, 'x')).toBe(-1);
});
