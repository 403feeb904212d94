import { expect, test } from 'vitest';
import type { ElementData } from '../process/process.ts';
import { renameParameters } from './renameParameters.ts';

const from = (value: string) => ({ type: 'variable', value });
const none = new Map<string, string>();

test('entries, constants and touches go under the new names, in their order', () => {
  const data: ElementData = {
    assignment: 1,
    mapping: {
      inputs: { a: from('x'), other: from('y') },
      outputs: { a: from('a'), v: { type: 'value', value: '${a.size} a ${b}' } },
    },
    constants: { a: { value: 1 }, b: { value: 2 } },
    touched: { inputs: ['a', 'other'], outputs: ['a'] },
  };
  const renamed = renameParameters(data, {
    inputs: new Map([['a', '__proto__']]),
    outputs: new Map([
      ['a', 'b'],
      ['b', 'a'],
    ]),
  });
  expect(Object.entries(renamed.mapping?.inputs ?? {})).toEqual([
    ['__proto__', from('x')],
    ['other', from('y')],
  ]);
  expect(renamed.mapping?.outputs).toEqual({
    a: from('b'),
    v: { type: 'value', value: '${b.size} a ${a}' },
  });
  expect(Object.entries(renamed.constants ?? {})).toEqual([
    ['__proto__', { value: 1 }],
    ['b', { value: 2 }],
  ]);
  expect(renamed.touched).toEqual({ inputs: ['__proto__', 'other'], outputs: ['b'] });
});

test('an entry that named nothing gives way to the parameter that gets its name', () => {
  const data: ElementData = {
    mapping: { inputs: { a: from('x'), b: from('stale') } },
    touched: { inputs: ['a', 'b'], outputs: [] },
  };
  expect(renameParameters(data, { inputs: new Map([['a', 'b']]), outputs: none })).toEqual({
    mapping: { inputs: { b: from('x') } },
    touched: { inputs: ['b'], outputs: [] },
  });
});

test('without new names nothing is made anew', () => {
  const data: ElementData = { mapping: { inputs: { a: from('x') } } };
  expect(renameParameters(data, { inputs: none, outputs: none })).toBe(data);
});
