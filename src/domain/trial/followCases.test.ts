import { expect, test } from 'vitest';
import { action, connector, parameter } from '../testing.ts';
import { followCases } from './followCases.ts';
import type { TestCase } from './TestCase.ts';

const ship = action('ship', ['to!', 'weight:integer'], ['label']);
const before = connector('parcel', [ship], {
  errors: [{ name: 'Not found', code: '404', rest: {} }],
});
const one: TestCase = {
  id: 'c1',
  action: 'key-ship',
  name: 'Ships',
  inputs: [{ parameter: 'id-to', text: 'Oslo' }],
  answer: { kind: 'outputs', values: [{ parameter: 'id-label', text: 'L1' }] },
  expected: { kind: 'error', code: '404' },
};

test('given parameters with ids, when they and their action get other names, then the cases are the very same', () => {
  const renamed = {
    ...ship,
    name: 'send',
    inputs: ship.inputs.map((input) => ({ ...input, name: `${input.name}2` })),
  };
  const cases = [one];
  expect(followCases(cases, before, { ...before, actions: [renamed] })).toBe(cases);
});

test('given parameters without ids, when one is renamed and renamed back, then its values follow there and back', () => {
  const { id: _, ...to } = parameter('to!');
  const old = connector('parcel', [{ ...ship, inputs: [to] }]);
  const now = connector('parcel', [{ ...ship, inputs: [{ ...to, name: 'city' }] }]);
  const cases = [{ ...one, inputs: [{ parameter: 'to', text: 'Oslo' }] }];
  // when
  const followed = followCases(cases, old, now);
  // then
  expect(followed[0]?.inputs).toEqual([{ parameter: 'city', text: 'Oslo' }]);
  expect(followCases(followed, now, old)).toEqual(cases);
});

test('given an expected error, when its code changes, then the case expects the new one', () => {
  const after = { ...before, errors: [{ name: 'Not found', code: 'GONE', rest: {} }] };
  expect(followCases([one], before, after)[0]?.expected).toEqual({ kind: 'error', code: 'GONE' });
});

test('given an action that is replaced by one of its name under another key, then its cases go along', () => {
  const after = { ...before, actions: [{ ...ship, key: 'other' }] };
  expect(followCases([one], before, after)[0]?.action).toBe('other');
});

test('given a case, when its action or a parameter is deleted, then nothing of it is lost', () => {
  const cases = [one];
  expect(followCases(cases, before, { ...before, actions: [] })).toBe(cases);
  expect(followCases(cases, before, { ...before, actions: [{ ...ship, inputs: [] }] })).toBe(cases);
});
