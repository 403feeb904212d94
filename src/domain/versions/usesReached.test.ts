import { describe, expect, test } from 'vitest';
import { mappedNames } from '../mapping/mappedNames.ts';
import type { ElementData } from '../process/process.ts';
import { usesReached } from './usesReached.ts';

const calling = (id: string, implementation: string, data?: ElementData) => ({
  id,
  implementation,
  ...(data && { mapped: mappedNames(data) }),
});
const variable = (value: string) => ({ type: 'variable', value });

const uses = [
  calling('maps', 'mail.send', {
    mapping: { inputs: { to: variable('x') }, outputs: { answer: variable('id') } },
  }),
  calling('has a constant', 'mail.send', { constants: { to: { value: 'a' } } }),
  calling('passes all on', 'mail.send', { mapping: { mappingType: 'MAP_ALL_INPUTS' } }),
  calling('reads it in an expression', 'mail.send', {
    mapping: { outputs: { v: { type: 'value', value: '${id + 1}' } } },
  }),
  calling('reads it in FEEL', 'mail.send', {
    mapping: { outputs: { v: { type: 'feel', value: '"no " + id.part' } } },
  }),
  calling('maps nothing', 'mail.send', {}),
  calling('unknown', 'mail.send'),
  calling('other action', 'mail.read', { mapping: { inputs: { to: variable('x') } } }),
  calling('other connector', 'mails.send', { mapping: { inputs: { to: variable('x') } } }),
];
const reached = (...args: [Parameters<typeof usesReached>[2]]) =>
  usesReached(uses, 'mail', ...args).map(({ id }) => id);
const parameter = (list: 'inputs' | 'outputs', name: string, required = false) => ({
  action: 'send',
  parameter: { list, name, required },
});

describe('usesReached', () => {
  test('of an input: those that map it, give it a constant, or pass everything on', () => {
    expect(reached(parameter('inputs', 'to'))).toEqual([
      'maps',
      'has a constant',
      'passes all on',
      'unknown',
    ]);
    expect(reached(parameter('inputs', 'cc'))).toEqual(['passes all on', 'unknown']);
  });

  test('of a required input: every task of the action', () => {
    expect(reached(parameter('inputs', 'to', true))).toHaveLength(7);
  });

  test('of an output: those with a variable or an expression for it', () => {
    expect(reached(parameter('outputs', 'id'))).toEqual([
      'maps',
      'reads it in an expression',
      'reads it in FEEL',
      'unknown',
    ]);
  });

  test('of an action its tasks, of a connector those of all its actions', () => {
    expect(reached({ action: 'read' })).toEqual(['other action']);
    expect(reached({})).toHaveLength(8);
  });

  test('names like those of every object are names', () => {
    expect(usesReached([calling('a', 'mail.send', {})], 'mail', parameter('inputs', 'constructor'))).toEqual(
      [],
    );
  });
});
