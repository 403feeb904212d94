import { expect, test } from 'vitest';
import { task } from '../testing.ts';
import { flow, flows, happens, last, node, outputs, path, walk } from './testing.ts';

const inside = { parent: 'book' };
/** A transaction that books, undoes it where nobody pays, and waits beside that. */
const BOOK = [
  node('start', 'StartEvent'),
  node('book', 'Transaction'),
  node('in', 'StartEvent', inside),
  task('hotel', inside),
  node('hotel!', 'BoundaryEvent', { ...inside, attachedTo: 'hotel', event: 'compensate' }),
  task('unhotel', { ...inside, isForCompensation: true }),
  node('wait', 'UserTask', inside),
  node('cancelled', 'EndEvent', { ...inside, event: 'cancel' }),
  ...['in>hotel', 'hotel>cancelled', 'in>wait'].map((text) => flow(text, inside)),
  node('sorry', 'Task'),
  node('done', 'Task'),
  ...flows('start>book', 'book>done', 'no>sorry'),
];
const BORDER = node('no', 'BoundaryEvent', { attachedTo: 'book', event: 'cancel' });
const given = {
  compensations: [{ event: 'hotel!', handler: 'unhotel' }],
  answers: { hotel: [outputs({})], unhotel: [outputs({})] },
};

test('given a transaction that is cancelled, then what was done in it is undone, all else in it ends, and it goes on at its border', async () => {
  const walked = await walk([...BOOK, BORDER], given);
  expect(walked.outcome).toBe('over');
  expect(path(walked)).toEqual([
    ...['start', 'book', 'in', 'hotel', 'cancelled', 'hotel!', 'unhotel', 'cancelled', 'no', 'sorry'],
  ]);
  expect(walked.steps[7]?.step.why).toBe('“book” is cancelled: “no” happens.');
});

test('given nothing to undo in it, then it goes on at its border at once', async () => {
  const walked = await walk([...BOOK, BORDER], { ...given, compensations: [] });
  expect(path(walked).slice(3)).toEqual(['hotel', 'cancelled', 'no', 'sorry']);
});

test('given no event on the border for it, then an engine stops, and nobody is asked whether one happens', async () => {
  const walked = await walk(BOOK, given);
  expect(walked).toMatchObject({ outcome: 'failed' });
  expect(last(walked)?.element).toBe('cancelled');
  const asked = await walk([...BOOK, BORDER], { ...given, answers: { hotel: [happens('no')] } });
  expect(asked.question).toMatchObject({ element: 'hotel', events: [] });
});
