import { expect, test } from 'vitest';
import { model, task, variable } from '../testing.ts';
import type { ElementData } from '../process/process.ts';
import { entry, problemsOf } from './parcelTesting.ts';

test('nothing is wrong where nothing is', () => {
  const data: ElementData = {
    mapping: { inputs: { recipient: entry('to') }, outputs: { id: entry('trackingId') } },
  };
  const given = model(
    [variable('to'), variable('id')],
    [task('T1', { implementation: 'parcel.label', data })],
  );
  expect(problemsOf(given)).toEqual([]);
  expect(problemsOf(model([], [task('S', { type: 'bpmn:StartEvent', incoming: 0, outgoing: 0 })]))).toEqual(
    [],
  );
});

test('errors come first', () => {
  const given = model([variable('a:x')], [task('T1')], { id: 'p' });
  const severities = problemsOf({
    ...given,
    elements: given.elements.map((one) => ({ ...one, processId: 'p' })),
  });
  expect(severities.map(({ severity }) => severity)).toEqual(['error', 'warning', 'note']);
});
