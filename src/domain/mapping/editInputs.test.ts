import { describe, expect, it } from 'vitest';
import type { Action, Parameter } from '../connector/connector.ts';
import { byName, filledDown, mapInputs, toDefaults, toValue, unfit } from './editInputs.ts';
import { inputRows, mapInput } from './mapping.ts';
import type { ElementData, Variable } from '../process/process.ts';

const parameter = (name: string, type: string, more: Partial<Parameter> = {}): Parameter => ({
  name,
  type,
  rest: {},
  ...more,
});
const variable = (name: string, type = 'string'): Variable => ({
  id: name,
  name,
  type,
  required: false,
  rest: {},
});
const action: Action = {
  key: 'a',
  name: 'a',
  inputs: [
    parameter('text', 'string', { value: 'none' }),
    parameter('count', 'integer'),
    parameter('order_id', 'string'),
    parameter('flag', 'boolean', { value: false }),
  ],
  outputs: [],
  rest: {},
};
const variables = [variable('text'), variable('orderId')];
const rows = (data: ElementData = {}) => inputRows(action, data, variables);

describe('several inputs at once', () => {
  it('are mapped to the variable of their name, else to the near one that fits', () => {
    expect(Object.fromEntries(byName(rows(), variables))).toEqual({
      text: { type: 'variable', value: 'text' },
      order_id: { type: 'variable', value: 'orderId' },
    });
  });

  it('get each its own default, also one that is false', () => {
    expect(Object.fromEntries(toDefaults(rows(), 'activiti'))).toEqual({
      text: { type: 'value', value: 'none' },
      flag: { type: 'value', value: false },
    });
  });

  it('get a typed value in the type of each, and it is known where that cannot be', () => {
    expect(Object.fromEntries(toValue(rows().slice(0, 2), '12'))).toEqual({
      text: { type: 'value', value: '12' },
      count: { type: 'value', value: 12 },
    });
    expect(unfit(rows(), '12')).toEqual(['flag']);
  });

  it('are filled with what the first says, a value in the type of each', () => {
    const data = mapInput({}, 'text', { type: 'value', value: '7' });
    expect(Object.fromEntries(filledDown(rows(data).slice(0, 3)))).toEqual({
      count: { type: 'value', value: 7 },
      order_id: { type: 'value', value: '7' },
    });
    // an empty first row empties the others
    expect(filledDown(rows().slice(1, 3))).toEqual(new Map([['order_id', null]]));
  });

  it('are changed as a person does it: auto-mapping leaves them alone from now on', () => {
    const data = mapInputs(
      {},
      new Map([
        ['text', null],
        ['count', { type: 'value', value: 1 }],
      ]),
    );
    expect(data.touched?.inputs).toEqual(['text', 'count']);
    expect(mapInputs(data, new Map())).toBe(data);
  });
});
