import { describe, expect, test } from 'vitest';
import {
  constantRows,
  createVariablesForRest,
  inputRows,
  mapInput,
  mapOutput,
  mappingTypeOf,
  outputRows,
  renameConstant,
  setConstant,
  setOutputEntry,
} from './mapping.ts';
import { isAuto } from './autoMap.ts';
import type { ElementData, MappingEntry } from '../process/process.ts';
import { action, parameter, variable } from '../testing.ts';

const entry = (value: string): MappingEntry => ({ type: 'variable', value });

describe('a person maps an input', () => {
  test('and the choice is remembered, also that it is to have none', () => {
    const set = mapInput({}, 'to', entry('recipient'));
    expect(set).toEqual({
      mapping: { inputs: { to: entry('recipient') } },
      touched: { inputs: ['to'], outputs: [] },
    });
    const cleared = mapInput(set, 'to', null);
    expect(cleared.mapping).toEqual({ inputs: {} });
    expect(cleared.touched?.inputs).toEqual(['to']);
    expect(mappingTypeOf(cleared)).toBe('variables');
  });
  test('the same again is the same object', () => {
    const set = mapInput({}, 'to', entry('recipient'));
    expect(mapInput(set, 'to', entry('recipient'))).toBe(set);
    const cleared = mapInput({}, '__proto__', null);
    expect(mapInput(cleared, '__proto__', null)).toBe(cleared);
  });
  test('an auto entry that is set by hand is auto no more', () => {
    const auto: ElementData = { mapping: { inputs: { to: entry('to') } } };
    expect(isAuto(mapInput(auto, 'to', entry('to')), 'inputs', 'to')).toBe(false);
  });
  test('names of the language are names like any other', () => {
    const data = mapInput(mapInput({}, '__proto__', entry('a')), 'constructor', entry('b'));
    expect(Object.keys(data.mapping?.inputs ?? {})).toEqual(['__proto__', 'constructor']);
    expect(Object.keys(mapInput(data, '__proto__', null).mapping?.inputs ?? {})).toEqual(['constructor']);
  });
});

describe('a person maps an output', () => {
  test('to one variable, by the name of the output in touched', () => {
    const first = mapOutput({}, 'id', 'trackingId');
    expect(first).toEqual({
      mapping: { outputs: { trackingId: entry('id') } },
      touched: { inputs: [], outputs: ['id'] },
    });
    const second = mapOutput(first, 'id', 'parcelId');
    expect(second.mapping?.outputs).toEqual({ parcelId: entry('id') });
    expect(mapOutput(second, 'id', 'parcelId')).toBe(second);
    expect(mapOutput(second, 'id', null).mapping?.outputs).toEqual({});
  });
  test('and takes the variable from another output', () => {
    expect(mapOutput(mapOutput({}, 'a', 'x'), 'b', 'x').mapping?.outputs).toEqual({ x: entry('b') });
  });
  test('or an expression goes to a variable', () => {
    const data = setOutputEntry(mapOutput({}, 'a', 'x'), 'x', { type: 'value', value: '${a.b}' });
    expect(data.mapping?.outputs).toEqual({ x: { type: 'value', value: '${a.b}' } });
    expect(data.touched?.outputs).toEqual(['a']);
    expect(setOutputEntry(data, 'y', null)).toBe(data);
  });
});

describe('constants', () => {
  test('are set, replaced and removed', () => {
    const set = setConstant({}, '__proto__', 'a');
    expect(constantRows(set)).toEqual([{ name: '__proto__', value: 'a' }]);
    expect(setConstant(set, '__proto__', 'a')).toBe(set);
    expect(setConstant(set, '__proto__', null)).toEqual({});
    expect(setConstant({}, 'constructor', null)).toEqual({});
  });
  test('keep what else stands beside their value', () => {
    const data: ElementData = { constants: { a: { value: '1', type: 'string' } } };
    expect(setConstant(data, 'a', '2').constants).toEqual({ a: { value: '2', type: 'string' } });
  });

  test('given a constant that is renamed, then it stays in its place with what else the file says of it', () => {
    const data: ElementData = { constants: { a: { value: '1', type: 'string' }, b: { value: '2' } } };
    const renamed = renameConstant(data, 'a', 'c');
    expect(Object.entries(renamed.constants ?? {})).toEqual([
      ['c', { value: '1', type: 'string' }],
      ['b', { value: '2' }],
    ]);
    expect(renameConstant(data, 'none', 'c')).toBe(data);
  });
});

describe('rows', () => {
  const send = {
    ...action('send', ['recipient!', 'text', 'size:integer'], ['messageId', 'cost:integer']),
  };
  const variables = [
    variable('recipient_address'),
    variable('text'),
    variable('message:file'),
    variable('id'),
  ];

  test('of inputs: parameters in their order, then what has none', () => {
    const data: ElementData = {
      mapping: {
        inputs: { text: entry('text'), size: { type: 'value', value: 'big' }, old: entry('id') },
      },
      constants: { size: { value: '1' } },
    };
    expect(inputRows(send, data, variables)).toMatchObject([
      {
        name: 'recipient',
        entry: null,
        auto: false,
        near: ['recipient_address'],
        problem: 'The required input “recipient” is not mapped.',
        severity: 'error',
      },
      { name: 'text', auto: true, stale: false, near: [] },
      {
        name: 'size',
        problem: '“size” wants an integer. “big” is not a whole number.',
        constant: { value: '1' },
      },
      {
        name: 'old',
        parameter: null,
        stale: true,
        problem: '“old” is mapped, but the action has no such input.',
      },
    ]);
  });
  test('of outputs: one for each variable an output goes to, then the others', () => {
    const data: ElementData = {
      mapping: {
        outputs: {
          id: entry('messageId'),
          recipient_address: entry('messageId'),
          text: { type: 'value', value: '${messageId}!' },
          gone: entry('oldOutput'),
        },
      },
    };
    expect(outputRows(send, data, variables)).toMatchObject([
      { name: 'messageId', variable: 'id', auto: false },
      { name: 'messageId', variable: 'recipient_address' },
      { name: 'cost', variable: null, entry: null, near: [] },
      { name: 'text', variable: 'text', parameter: null, stale: false },
      { name: 'oldOutput', variable: 'gone', stale: true },
    ]);
  });
  test('without a known action show what is there, and call nothing stale', () => {
    const data: ElementData = { mapping: { inputs: { a: entry('id') }, outputs: { id: entry('b') } } };
    expect(inputRows(null, data, variables)).toMatchObject([{ name: 'a', parameter: null, stale: false }]);
    expect(outputRows(null, data, variables)).toMatchObject([{ name: 'b', variable: 'id', stale: false }]);
    expect(inputRows(null, {}, variables)).toEqual([]);
  });
  test('are not confused by names of the language', () => {
    const odd = action('odd', ['constructor', '__proto__!'], ['toString']);
    expect(inputRows(odd, {}, []).map((row) => row.entry)).toEqual([null, null]);
    expect(outputRows(odd, {}, [])).toMatchObject([{ name: 'toString', entry: null, variable: null }]);
  });
});

describe('variables for the rest', () => {
  const send = {
    ...action('send', ['a', 'b:integer', 'in-put', 'id:file'], ['b:integer', 'c:theirs', 'a']),
  };
  test('are made for what is unmapped, of its type, and mapped', () => {
    const have = [variable('a'), variable('id:integer')];
    const { variables, data } = createVariablesForRest(send, have, {});
    expect(variables.slice(0, 2)).toEqual(have);
    expect(variables.slice(2).map(({ name, type }) => [name, type])).toEqual([
      ['b', 'integer'],
      ['in_put', 'string'],
      ['id2', 'file'],
      ['c', 'json'],
    ]);
    expect(data.mapping).toEqual({
      inputs: { a: entry('a'), b: entry('b'), 'in-put': entry('in_put'), id: entry('id2') },
      outputs: { b: entry('b'), c: entry('c'), a: entry('a') },
    });
    expect(data.touched).toBeUndefined();
    expect(createVariablesForRest(send, variables, data)).toEqual({ variables, data });
    expect(createVariablesForRest(send, variables, data).variables).toBe(variables);
  });
  test('not for a constant, nor where all is mapped', () => {
    const data: ElementData = {
      mapping: { mappingType: 'MAP_ALL_OUTPUTS' },
      constants: { a: { value: '' } },
    };
    const made = createVariablesForRest({ ...send, inputs: [parameter('a')] }, [], data);
    expect(made).toEqual({ variables: [], data });
  });
});
