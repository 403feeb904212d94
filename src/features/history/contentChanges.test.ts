import { expect, test } from 'vitest';
import type { ConnectorContent } from '../../domain/document.ts';
import type { TestCase } from '../../domain/trial/TestCase.ts';
import { contentChanges } from './contentChanges.ts';

const MAIL: ConnectorContent = {
  ...{ kind: 'connector', version: '1.0.0' },
  text: '{ "name": "mail", "actions": { "a1": { "id": "a1", "name": "send" } } }',
};
const testCase = (id: string, name: string, text = 'Ada'): TestCase => ({
  ...{ id, name, action: 'a1' },
  inputs: [{ parameter: 'to', text }],
  answer: { kind: 'outputs', values: [] },
  expected: { kind: 'outputs', values: [] },
});
const labelsOf = async (before: ConnectorContent, after: ConnectorContent) => {
  const { words, changes } = await contentChanges(before, after);
  return [words, ...changes.map(({ kind, label }) => `${kind}: ${label}`)];
};

test('given a connector in another category, then that is told', async () => {
  expect(await labelsOf(MAIL, { ...MAIL, category: 'Office' })).toEqual([
    'Category “Office”',
    'changed: Category “Office”',
  ]);
  expect(await labelsOf({ ...MAIL, category: 'Office' }, MAIL)).toEqual([
    'In no category any more',
    'changed: In no category any more',
  ]);
});

test('given cases that were added, changed and deleted, then each is told by its name', async () => {
  const before = {
    ...MAIL,
    cases: [testCase('x', 'Sends'), testCase('y', 'Refuses'), testCase('z', 'Stays')],
  };
  const after = {
    ...MAIL,
    cases: [testCase('x', 'Sends', 'Bob'), testCase('z', 'Stays'), testCase('n', 'Is slow')],
  };
  expect(await labelsOf(before, after)).toEqual([
    '3 changes',
    'changed: Case “Sends” changed',
    'removed: Case “Refuses” removed',
    'added: Case “Is slow” added',
  ]);
});

test('given the same cases in another order, then that is told, too; given the same ones, nothing', async () => {
  const cases = [testCase('x', 'Sends'), testCase('y', 'Refuses')];
  expect(await labelsOf({ ...MAIL, cases }, { ...MAIL, cases: cases.toReversed() })).toEqual([
    'Order of the cases',
    'changed: Order of the cases',
  ]);
  expect(await labelsOf({ ...MAIL, cases }, { ...MAIL, cases: structuredClone(cases) })).toEqual([
    'No change',
  ]);
  expect(await labelsOf(MAIL, { ...MAIL, cases: [] })).toEqual(['No change']);
});
