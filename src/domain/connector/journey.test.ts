import { expect, test } from 'vitest';
import { journeyOf, type JourneyFacts } from './journey.ts';

const NEW: JourneyFacts = { actions: 0, errors: 0, tasks: 0, published: [], isPublished: false, made: [] };
const states = (facts: Partial<JourneyFacts>): string =>
  journeyOf({ ...NEW, ...facts })
    .map(({ step, state }) => `${step} ${state}`)
    .join(', ');
const textOf = (step: string, facts: Partial<JourneyFacts>): string | undefined =>
  journeyOf({ ...NEW, ...facts }).find((one) => one.step === step)?.text;

test('given a new connector, then its definition is next', () => {
  expect(states({})).toBe('definition next, attached open, code open, packaged open, released open');
});

test('given a definition with errors, then it is still next', () => {
  expect(states({ actions: 2, errors: 1 })).toMatch(/^definition next/);
  expect(textOf('definition', { actions: 2, errors: 1 })).toBe('Mend 1 error of the definition.');
});

test('given steps taken in another order, then the first that is missing is next', () => {
  expect(states({ actions: 1, published: ['1.0.0'], isPublished: true })).toBe(
    'definition done, attached next, code open, packaged open, released done',
  );
});

test('given code of an older version, then it is told and to be made anew', () => {
  const facts = {
    actions: 1,
    published: ['1.0.0', '1.1.0'],
    made: [{ version: '1.0.0', what: 'code' as const }],
  };
  expect(states(facts)).toMatch(/code open/);
  expect(textOf('code', facts)).toMatch(/^Code of 1\.0\.0 was downloaded; 1\.1\.0 is newer\./);
});

test('given everything for the newest version, then all is done', () => {
  const made = [
    { version: '1.0.0', what: 'code' as const },
    { version: '1.0.0', what: 'package' as const },
  ];
  expect(states({ actions: 1, tasks: 3, published: ['1.0.0', '2.0.0-rc.1'], isPublished: true, made })).toBe(
    'definition done, attached done, code done, packaged done, released done',
  );
});
