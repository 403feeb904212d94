import { expect, test } from 'vitest';
import { task } from '../../domain/testing.ts';
import { firstDifference } from '../../domain/scenario/firstDifference.ts';
import type { ScenarioResult } from '../../domain/scenario/SavedScenario.ts';
import { differenceWords } from './differenceWords.ts';

const ELEMENTS = [
  task('check', { name: 'Check' }),
  task('ask', { name: 'Ask' }),
  task('f1', { type: 'bpmn:SequenceFlow', name: 'yes', target: 'ask' }),
  task('f2', { type: 'bpmn:SequenceFlow', target: 'check' }),
];
const step = (element: string, ...taken: readonly string[]) => ({ element, taken });
const EXPECTED: ScenarioResult = {
  ...{ end: 'over', path: [step('check', 'f1'), step('ask')], variables: { sum: 1 } },
};

function said(got: Partial<ScenarioResult>, expected = EXPECTED, writer?: string) {
  const result = { ...EXPECTED, ...got };
  const difference = firstDifference(expected, result);
  return differenceWords(
    { id: 's', result, ...(difference && { difference }), ...(writer !== undefined && { writer }) },
    (id) => ELEMENTS.find((one) => one.id === id),
  );
}

test('given a walk as expected, then there is nothing to say', () => {
  expect(said({})).toBeNull();
});

test('given another path, then it says after what, what was expected and what came, and where to look', () => {
  expect(said({ path: [step('check', 'f1'), step('check')] })).toEqual({
    ...{ text: 'After “Check”: expected “Ask”, “Check” came.', element: 'check' },
  });
  expect(said({ path: [step('check', 'f1')], end: 'asked' })).toEqual({
    text: 'After “Check”: expected “Ask”, but it waits for an answer that the scenario has none for.',
    element: 'check',
  });
  expect(said({}, { ...EXPECTED, path: [step('old')] })?.text).toBe(
    'At the start: expected “old”, which is gone, “Check” came.',
  );
  expect(said({}, { ...EXPECTED, path: [step('check', 'f1')] })?.text).toBe(
    'After “Check”: expected the end, “Ask” came.',
  );
});

test('given another branch, then flows go by their names, else by where they lead', () => {
  expect(said({ path: [step('check', 'f2'), step('ask')] })).toEqual({
    text: '“Check”: expected to go on by “yes”, it went by “Check”.',
    element: 'check',
  });
});

test('given another end or variable, then it says both, and leads to what ended or wrote it', () => {
  expect(said({ end: 'failed' })).toEqual({
    text: 'Expected that it comes to its end, but it fails.',
    element: 'ask',
  });
  expect(said({ variables: { sum: 2 } }, EXPECTED, 'check')).toEqual({
    text: 'Variable sum: expected 1, it has 2.',
    element: 'check',
  });
  expect(said({ variables: {} })?.text).toBe('Variable sum: expected 1, it has no value.');
});

test('given a difference inside of a call, then it says in which process, and leads to the call', () => {
  const inside = [
    { within: ['call'], id: 'pack', process: 'Ship', element: task('pack', { name: 'Pack' }) },
    { within: ['call'], id: 'send', process: 'Ship' },
  ];
  const at = (id: string) => ({ ...step(id), within: ['call'] });
  const words = (path: ScenarioResult['path'], expectedPath: ScenarioResult['path']) => {
    const result = { ...EXPECTED, path };
    const difference = firstDifference({ ...EXPECTED, path: expectedPath }, result);
    const answer = { id: 's', result, inside, ...(difference && { difference }) };
    return differenceWords(answer, (id) => ELEMENTS.find((one) => one.id === id));
  };
  expect(words([at('pack'), step('ask')], [at('pack'), at('send')])).toEqual({
    ...{ text: 'After “Pack” in “Ship”: expected “send” in “Ship”, which is gone, “Ask” came.' },
    element: 'ask',
  });
  expect(words([at('pack'), at('pack')], [at('pack'), at('send')])).toEqual({
    text: 'In “Ship”: After “Pack”: expected “send”, which is gone, “Pack” came.',
    element: 'call',
  });
});
