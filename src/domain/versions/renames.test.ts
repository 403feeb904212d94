import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Connector } from '../connector/connector.ts';
import { inverseRenames, renamesBetween } from './renames.ts';
import { action, connector, parameter } from '../testing.ts';

const before = connector('mail', [action('send', ['to', 'text'], ['id']), action('read')]);

describe('what was renamed is told by keys and ids', () => {
  test('connector, action, input and output, all by their names from before', () => {
    const [send, read] = before.actions;
    const after: Connector = {
      ...before,
      name: 'post',
      actions: [
        { ...read!, name: 'fetch' },
        {
          ...send!,
          name: 'write',
          inputs: [parameter('recipient', { id: 'id-to' }), parameter('text')],
          outputs: [parameter('messageId', { id: 'id-id' })],
        },
      ],
    };
    expect(renamesBetween(before, after)).toEqual([
      { kind: 'connector', connector: 'mail', from: 'mail', to: 'post' },
      { kind: 'action', connector: 'mail', action: 'send', from: 'send', to: 'write' },
      { kind: 'input', connector: 'mail', action: 'send', from: 'to', to: 'recipient' },
      { kind: 'output', connector: 'mail', action: 'send', from: 'id', to: 'messageId' },
      { kind: 'action', connector: 'mail', action: 'read', from: 'read', to: 'fetch' },
    ]);
  });
  test('a removal and an addition are no rename', () => {
    const after = { ...before, actions: [{ ...before.actions[0]!, key: 'other', name: 'other' }] };
    expect(renamesBetween(before, after)).toEqual([]);
    expect(renamesBetween(before, before)).toEqual([]);
  });
  test('without ids, one new name in the same place is a rename, several are not', () => {
    const bare = (...names: string[]) => {
      const inputs = names.map((name) => ({ name, type: 'string', rest: {} }));
      return connector('mail', [{ ...action('send'), inputs }]);
    };
    expect(renamesBetween(bare('a', 'b'), bare('a', 'c'))).toEqual([
      { kind: 'input', connector: 'mail', action: 'send', from: 'b', to: 'c' },
    ]);
    expect(renamesBetween(bare('a', 'b'), bare('b', 'a'))).toEqual([]);
    expect(renamesBetween(bare('a', 'b'), bare('a'))).toEqual([]);
  });
  test('an id that is there twice says nothing', () => {
    const twice = (name: string) =>
      connector('mail', [
        { ...action('send'), inputs: [parameter('a', { id: 'x' }), parameter(name, { id: 'x' })] },
      ]);
    expect(renamesBetween(twice('b'), twice('c'))).toEqual([]);
  });
});

test('between the two the other way round are the inverse', () => {
  const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__', 'x'), {
    minLength: 3,
    maxLength: 3,
  });
  const version = fc.tuple(fc.constantFrom('mail', 'post'), names, names, names);
  const made = ([name, actions, inputs, outputs]: [string, string[], string[], string[]]) =>
    connector(
      name,
      actions.map((one, index) => ({
        ...action(one),
        key: `key-${index}`,
        inputs: inputs.map((text, at) => parameter(text, { id: `in-${at}` })),
        outputs: outputs.map((text, at) => parameter(text, { id: `out-${at}` })),
      })),
    );
  fc.assert(
    fc.property(version, version, (one, other) => {
      const there = renamesBetween(made(one), made(other));
      expect(inverseRenames(there)).toEqual(renamesBetween(made(other), made(one)));
      expect(inverseRenames(inverseRenames(there))).toEqual(there);
    }),
  );
});
