import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Connector, Parameter } from './connector.ts';
import { copiedParameters, pastedParameters, withPasted } from './pasteParameters.ts';

const TO: Parameter = { id: 'p1', name: 'to', type: 'string', required: true, rest: { extra: 1 } };
const connector: Connector = {
  name: 'mail',
  actions: [{ key: 'send', name: 'send', inputs: [TO], outputs: [], rest: {} }],
  events: [],
  config: [],
  errors: [],
  rest: {},
};
const after = (table: readonly (readonly string[])[]) =>
  withPasted(connector, 'send', 'inputs', pastedParameters(table, [TO]), 'actions').actions[0]?.inputs;

describe('a table pasted into the parameters of an action', () => {
  it('adds what is new and changes what is there, by heads in any order', () => {
    const table = [
      ['Description', 'Field', 'Data type', 'Mandatory', 'Default'],
      ['Who gets it', 'to', 'text', 'no', ''],
      ['How heavy', 'weight', 'int', 'yes', '12'],
    ];
    expect(after(table)).toMatchObject([
      { ...TO, required: false, description: 'Who gets it' },
      { name: 'weight', type: 'integer', required: true, value: 12, description: 'How heavy' },
    ]);
  });

  it('takes columns without heads in the order of our own table', () => {
    expect(pastedParameters([['flag', 'boolean', 'x', 'true']], [])).toEqual([
      { name: 'flag', state: 'new', patch: { type: 'boolean', required: true, value: true } },
    ]);
    expect(pastedParameters([['flag', 'Whether it is so']], [])).toMatchObject([
      { name: 'flag', patch: { type: 'string', description: 'Whether it is so' } },
    ]);
  });

  it('says what it cannot take', () => {
    const lines = pastedParameters(
      [['a', 'decimal', '', 'x'], ['a'], [''], ['b', 'integer', '', 'many']],
      [],
    );
    expect(lines.map(({ state, note }) => [state, note])).toEqual([
      ['new', '“decimal” is no type here: string is taken.'],
      ['refused', 'It is in the table twice; the first counts.'],
      ['refused', 'Give the parameter a name.'],
      ['new', 'The default “many” is no integer: left out.'],
    ]);
  });

  it('is the very connector where nothing is new', () => {
    const lines = pastedParameters([['to', 'string', 'yes']], [TO]);
    expect(lines).toMatchObject([{ state: 'same' }]);
    expect(withPasted(connector, 'send', 'inputs', lines, 'actions')).toBe(connector);
  });

  it('takes what was copied as the same', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/);
    const rows = fc.uniqueArray(
      fc.record({
        name,
        type: fc.constant('integer'),
        required: fc.boolean(),
        value: fc.integer({ min: -9, max: 9 }),
        description: fc.stringMatching(/^[a-z]{1,9}$/),
        rest: fc.constant({}),
      }),
      { selector: (one) => one.name },
    );
    fc.assert(
      fc.property(rows, (parameters) => {
        const table = copiedParameters(parameters)
          .split('\n')
          .map((line) => line.split('\t'));
        expect(pastedParameters(table, parameters).every(({ state }) => state === 'same')).toBe(true);
      }),
    );
  });
});
