import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Parameter } from '../../../domain/connector/connector.ts';
import { inputRows, outputRows } from '../../../domain/mapping/mapping.ts';
import type { ElementData, MappingEntry, Variable } from '../../../domain/process/process.ts';
import { readTable } from '../../../formats/table/readTable.ts';
import { copiedInputs } from './copiedRows.ts';
import { pastedEdits, pastedInputs } from './pasteMapping.ts';
import { pastedOutputs } from './pasteOutputs.ts';

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
const PARAMETERS = [
  parameter('to', 'string', { label: 'Recipient' }),
  parameter('weight', 'integer'),
  parameter('order_id', 'string'),
  parameter('details', 'json'),
];
const action: Action = {
  key: 'a',
  name: 'a',
  inputs: PARAMETERS,
  outputs: PARAMETERS.slice(0, 2),
  rest: {},
};
const variables = [variable('email'), variable('weight', 'integer'), variable('note')];

function paste(text: string, data: ElementData = {}, from: readonly string[] = []) {
  const rows = inputRows(action, data, variables);
  return pastedInputs(readTable(text), { rows, from, variables, target: 'activiti' });
}

describe('a table pasted into the inputs', () => {
  it('maps by columns without heads, whichever holds the names', () => {
    const lines = paste('email\tto\n12\tweight');
    expect(Object.fromEntries(pastedEdits(lines))).toEqual({
      to: { type: 'variable', value: 'email' },
      weight: { type: 'value', value: 12 },
    });
  });

  it('finds its columns by their heads, in any order and among others', () => {
    const lines = paste('Source;Comment;Parameter\n${note};why;order-id\nemail;;RECIPIENT');
    expect(lines).toMatchObject([
      { name: 'order_id', entry: { type: 'value', value: '${note}' }, note: '“order-id” in the table.' },
      { name: 'to', entry: { type: 'variable', value: 'email' } },
    ]);
  });

  it('says what does not fit and why, and leaves that out', () => {
    const lines = paste('weight\theavy\nnobody\temail\nto\tweight\nto\temail\ndetails\t${missing.x}');
    expect(lines.map(({ name, state, note }) => [name, state, note])).toEqual([
      ['weight', 'refused', '“heavy” is not a whole number.'],
      ['nobody', 'refused', 'The action has no such input.'],
      ['to', 'new', 'It is integer, wanted is string.'],
      ['to', 'refused', 'It is in the table twice; the first counts.'],
      ['details', 'new', 'There is no variable “missing”.'],
    ]);
    expect([...pastedEdits(lines).keys()]).toEqual(['to', 'details']);
  });

  it('a single column goes down from the row where it is pasted', () => {
    const lines = paste('email\n3\nx', {}, ['to', 'weight']);
    expect(lines.map(({ name, state }) => [name, state])).toEqual([
      ['to', 'new'],
      ['weight', 'new'],
      ['', 'refused'],
    ]);
  });

  it('an empty source clears, what is the same is told', () => {
    const data: ElementData = { mapping: { inputs: { to: { type: 'variable', value: 'email' } } } };
    expect(paste('to\temail', data)).toMatchObject([{ state: 'same' }]);
    expect(paste('to\t\nweight\t', data)).toMatchObject([
      { state: 'changed', entry: null },
      { state: 'same' },
    ]);
  });

  it('text in cells keeps its tabs, quotes and lines', () => {
    const [line] = paste('to\t"a ""b""\n\tc"');
    expect(line?.entry).toEqual({ type: 'value', value: 'a "b"\n\tc' });
  });

  it('rows that were copied say the same when they are pasted', () => {
    const text = fc
      .string()
      .map((one) => one.replaceAll('\r', '').trim())
      .filter((one) => one !== '' && !one.includes('\0'));
    const json = fc.oneof(
      text,
      fc.integer(),
      fc.boolean(),
      fc.array(fc.integer()),
      fc.dictionary(fc.string(), fc.integer()),
    );
    const entry = (value: fc.Arbitrary<MappingEntry['value']>) =>
      value.map((one) => ({ type: 'value', value: one }) as MappingEntry);
    const inputs = fc.record({
      to: fc.oneof(entry(text), fc.constant<MappingEntry>({ type: 'variable', value: 'email' })),
      weight: entry(fc.integer({ min: -1000, max: 1000 })),
      order_id: entry(text.map((one) => `\${note}${one}`)),
      details: entry(json as fc.Arbitrary<MappingEntry['value']>),
    });
    fc.assert(
      fc.property(inputs, (mapped) => {
        const copied = copiedInputs(inputRows(action, { mapping: { inputs: mapped } }, variables));
        expect(Object.fromEntries(pastedEdits(paste(copied)))).toEqual(mapped);
      }),
    );
  });

  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(paste(text, {}, ['to']).every(({ state }) => state !== 'changed')).toBe(true);
      }),
    );
  });
});

describe('a table pasted into the outputs', () => {
  it('names outputs and variables; no variable gets two, none is made up', () => {
    const rows = outputRows(action, {}, variables);
    const lines = pastedOutputs(
      readTable('to,email\nweight,email\nweight,other\nnope,note'),
      rows,
      [],
      variables,
    );
    expect(lines.map(({ state, note }) => [state, note])).toEqual([
      ['new', undefined],
      ['refused', 'Another output goes to “email” already.'],
      ['refused', 'It is in the table twice; the first counts.'],
      ['refused', 'The action has no such output.'],
    ]);
  });

  it('says which output gives way where a variable has one already, unless the table moves that one', () => {
    const mapped = { mapping: { outputs: { email: { type: 'variable', value: 'weight' } } } };
    const rows = outputRows(action, mapped, variables);
    const notes = (text: string) =>
      pastedOutputs(readTable(text), rows, [], variables).map(({ state, note }) => [state, note]);
    expect(notes('to,email')).toEqual([['new', '“weight” went there: it is not kept then.']]);
    expect(notes('to,email\nweight,')).toEqual([
      ['new', undefined],
      ['changed', undefined],
    ]);
  });
});
