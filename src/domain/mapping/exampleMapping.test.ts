import { expect, it } from 'vitest';
import { exampleMapping } from './exampleMapping.ts';

it('sends defaults as they are and everything else from a variable of the same name', () => {
  const action = {
    key: 'a',
    name: 'send',
    inputs: [
      { name: 'to', type: 'string', rest: {} },
      { name: 'priority', type: 'integer', value: 3, rest: {} },
      { name: 'cc', type: 'string', value: null, rest: {} },
    ],
    outputs: [{ name: 'id', type: 'string', rest: {} }],
    rest: {},
  };
  expect(exampleMapping(action)).toEqual({
    inputs: {
      to: { type: 'variable', value: 'to' },
      priority: { type: 'value', value: 3 },
      cc: { type: 'variable', value: 'cc' },
    },
    outputs: { id: { type: 'variable', value: 'id' } },
  });
});
