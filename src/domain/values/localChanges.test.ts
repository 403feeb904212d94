import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonValue } from './json.ts';
import { keepLocal, localChanges } from './localChanges.ts';
import { sameJson } from './sameJson.ts';

const definition = (host: string, inputs: readonly object[], more: object = {}): JsonValue =>
  JSON.parse(
    JSON.stringify({
      name: 'mail',
      actions: { a1: { id: 'a1', name: 'send', inputs } },
      config: [{ name: 'HOST', value: host }],
      ...more,
    }),
  ) as JsonValue;
const TO = { id: 'i1', name: 'to', type: 'string' };
const CC = { id: 'i2', name: 'cc', type: 'string' };
const BASE = definition('smtp.example.com', [TO]);

test('given constants and presets of mine, when a newer version comes, then each can be kept, and theirs comes along', () => {
  const mine = definition('mail.mine.example', [{ ...TO, hidden: true, value: 'me@example.com' }]);
  const theirs = definition('smtp.example.com', [CC, { ...TO, description: 'Who gets it' }], { errors: [] });
  const changes = localChanges(BASE, mine, theirs);
  expect(changes.map(({ label, isContested, isHomeless }) => [label, isContested, isHomeless])).toEqual([
    ['actions › send › inputs › to › hidden', false, false],
    ['actions › send › inputs › to › value', false, false],
    ['configuration › HOST › value', false, false],
  ]);
  expect(keepLocal(theirs, changes)).toEqual(
    definition(
      'mail.mine.example',
      [CC, { ...TO, description: 'Who gets it', hidden: true, value: 'me@example.com' }],
      { errors: [] },
    ),
  );
  expect(keepLocal(theirs, [])).toEqual(theirs);
});

test('given both changed one place, then it is contested; where they made the same of it, it is no difference', () => {
  const both = localChanges(BASE, definition('mine', [TO]), definition('theirs', [TO]));
  expect(both).toMatchObject([
    { before: 'smtp.example.com', mine: 'mine', theirs: 'theirs', isContested: true },
  ]);
  expect(localChanges(BASE, definition('same', [TO]), definition('same', [TO]))).toEqual([]);
});

test('given they took away what mine is in, then mine cannot be kept, and nothing else is harmed', () => {
  const mine = definition('smtp.example.com', [{ ...TO, value: 'x' }]);
  const theirs = definition('smtp.example.com', []);
  const changes = localChanges(BASE, mine, theirs);
  expect(changes).toMatchObject([{ isHomeless: true }]);
  expect(keepLocal(theirs, changes)).toEqual(theirs);
});

test('given something of mine is new or gone, then it is added or taken away', () => {
  const changes = localChanges(BASE, definition('smtp.example.com', [CC]), BASE);
  expect(changes.map(({ label }) => label)).toEqual([
    'actions › send › inputs › to',
    'actions › send › inputs › cc',
  ]);
  expect(keepLocal(BASE, changes)).toEqual(definition('smtp.example.com', [CC]));
});

test('given nothing changed on their side, then keeping all of mine is mine, whatever it is', () => {
  const value = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<JsonValue>;
  fc.assert(
    fc.property(value, value, (base, mine) => {
      const kept = keepLocal(base, localChanges(base, mine, base));
      expect(sameJson(kept, mine)).toBe(true);
    }),
  );
});

test('given three of anything, when all of mine is kept that can be, then nothing of it is missing, and nothing else is theirs any less', () => {
  const leaf = fc.constantFrom<JsonValue>('a', 'b', 1, true, null);
  const item = fc.record({ name: fc.constantFrom('x', 'y', 'z'), value: leaf }, { requiredKeys: ['name'] });
  const list = fc.uniqueArray(item, { selector: ({ name }) => name, maxLength: 3 });
  const part = fc.oneof(leaf, list, fc.dictionary(fc.constantFrom('k', 'l'), leaf));
  const whole = fc.dictionary(fc.constantFrom('p', 'q', 'r'), part) as fc.Arbitrary<JsonValue>;
  fc.assert(
    fc.property(whole, whole, whole, (base, mine, theirs) => {
      const changes = localChanges(base, mine, theirs);
      const kept = keepLocal(theirs, changes);
      expect(localChanges(base, mine, kept).every(({ isHomeless }) => isHomeless)).toBe(true);
      const lost = localChanges(base, theirs, kept).filter(
        ({ label }) =>
          !changes.some((one) => `${label} ›`.startsWith(one.label) || one.label.startsWith(label)),
      );
      expect(lost).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
