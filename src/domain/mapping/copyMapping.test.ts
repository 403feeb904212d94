import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Parameter } from '../connector/connector.ts';
import { copyMapping, planCopy, tickedLines, variablesFor } from './copyMapping.ts';
import { isCopied, type CopyTarget, type MappingSource } from './copyLine.ts';
import { outputOf } from './mappingRows.ts';
import type { ElementData, MappingEntry, Variable } from '../process/process.ts';

const parameter = (name: string, type = 'string', more: Partial<Parameter> = {}): Parameter => ({
  name,
  type,
  rest: {},
  ...more,
});
const variable = (name: string, type = 'string'): Variable => ({
  id: `id of ${name}`,
  name,
  type,
  required: false,
  rest: {},
});
const actionOf = (inputs: readonly Parameter[], outputs: readonly Parameter[] = []): Action => ({
  key: 'a',
  name: 'a',
  inputs,
  outputs,
  rest: {},
});
const from = (name: string): MappingEntry => ({ type: 'variable', value: name });
const source = (data: ElementData, more: Partial<MappingSource> = {}): MappingSource => ({
  data,
  action: null,
  variables: [],
  ...more,
});
const SEND = actionOf(
  [parameter('to'), parameter('text'), parameter('retries', 'integer')],
  [parameter('status'), parameter('id')],
);
const target = (data: ElementData = {}, more: Partial<CopyTarget> = {}): CopyTarget => ({
  data,
  action: SEND,
  variables: [variable('mail'), variable('a'), variable('b')],
  ...more,
});
const all = () => true;

describe('a mapping that is copied from another task', () => {
  it('given the same names, when it is copied, then inputs, constants and outputs are as there', () => {
    const there: ElementData = {
      mapping: { inputs: { to: from('mail') }, outputs: { a: from('status') } },
      constants: { retries: { value: 3 } },
    };
    const to = target({ mapping: { inputs: { retries: from('b') } } });
    const lines = planCopy(source(there), to);
    expect(lines.map(({ name, state }) => [name, state])).toEqual([
      ['to', 'new'],
      ['retries', 'changed'],
      ['status', 'new'],
    ]);
    const { mapping, constants } = copyMapping(to.data, tickedLines(lines, all));
    expect(mapping).toEqual({ inputs: { to: from('mail') }, outputs: { a: from('status') } });
    expect(constants).toEqual({ retries: { value: 3 } });
  });

  it('given names the action does not have, then they are told and left out', () => {
    const there = source({ mapping: { inputs: { cc: from('a') }, outputs: { b: from('receipt') } } });
    const lines = planCopy(there, target());
    expect(lines.map(({ name, note }) => [name, note])).toEqual([
      ['cc', 'The action has no such input.'],
      ['receipt', 'The action has no such output.'],
    ]);
    expect(copyMapping({}, tickedLines(lines, all))).toEqual({});
  });

  it('given a value of another type here, then it is refused and says why', () => {
    const there = source({ mapping: { inputs: { retries: { type: 'value', value: 'often' } } } });
    expect(planCopy(there, target())).toMatchObject([
      { state: 'refused', note: '“often” is not a whole number.' },
    ]);
  });

  it('given a hidden input here, then only what is no default is worth telling', () => {
    const hidden = actionOf([parameter('to', 'string', { hidden: true, value: 'all' })]);
    const says = (value: string) => source({ mapping: { inputs: { to: { type: 'value', value } } } });
    expect(planCopy(says('all'), target({}, { action: hidden }))).toEqual([]);
    expect(planCopy(says('me'), target({}, { action: hidden }))).toMatchObject([{ state: 'refused' }]);
  });

  it('given a default the source sends because its action hides it, then that is not copied', () => {
    const hides = actionOf([parameter('to', 'string', { hidden: true, value: 'all' })]);
    const data: ElementData = { mapping: { inputs: { to: { type: 'value', value: 'all' } } } };
    expect(planCopy(source(data, { action: hides }), target())).toEqual([]);
  });

  it('given a variable that another output has and keeps, then the line is refused', () => {
    const there = source({ mapping: { outputs: { a: from('status') } } });
    const lines = planCopy(there, target({ mapping: { outputs: { a: from('id') } } }));
    expect(lines).toMatchObject([{ name: 'status', state: 'refused', note: '“id” goes to “a” here.' }]);
  });

  it('given two outputs that change places, then they go together or not at all', () => {
    const there = source({ mapping: { outputs: { a: from('status'), b: from('id') } } });
    const data: ElementData = { mapping: { outputs: { a: from('id'), b: from('status') } } };
    const lines = planCopy(there, target(data));
    expect(tickedLines(lines, ({ name }) => name === 'status')).toEqual([]);
    expect(copyMapping(data, tickedLines(lines, all)).mapping?.outputs).toEqual(there.data.mapping?.outputs);
  });

  it('given variables that are not here, then they are named, and made as they are there', () => {
    const there = source(
      {
        mapping: {
          inputs: { to: from('customer'), text: { type: 'value', value: 'For ${order.id} of ${bean}' } },
          outputs: { total: from('status') },
        },
      },
      { variables: [{ ...variable('order', 'json'), value: {} }] },
    );
    const lines = planCopy(there, target());
    expect(lines.map(({ missing }) => missing)).toEqual([['customer'], ['order'], ['total']]);
    const made = variablesFor(lines, there, target());
    expect(made.map(({ name, type, value }) => [name, type, value])).toEqual([
      ['customer', 'string', undefined],
      ['order', 'json', {}],
      ['total', 'string', undefined],
    ]);
    expect(made.map(({ id }) => id)).not.toContain('id of order');
  });

  it('given a task that passes all on, then nothing of that direction is copied, and nothing is copied into one', () => {
    const whole = source({ mapping: { mappingType: 'MAP_ALL_INPUTS', outputs: { a: from('status') } } });
    expect(planCopy(whole, target()).map(({ name }) => name)).toEqual(['status']);
    const one = source({ mapping: { inputs: { to: from('mail') } } });
    expect(planCopy(one, target({ mapping: { mappingType: 'MAP_ALL' } }))).toMatchObject([
      { state: 'refused' },
    ]);
  });
});

const NAMES = ['to', 'text', 'a', 'b', '__proto__', 'constructor', 'order id'];
const name = fc.constantFrom(...NAMES);
const value = fc.constantFrom('x', 1, true, '${a}', '${a} of ${b}');
const entry: fc.Arbitrary<MappingEntry> = fc.oneof(
  name.map(from),
  value.map((one) => ({ type: 'value', value: one })),
  name.map((one) => ({ type: 'feel', value: `${one} + 1` })),
);
const record = <T>(of: fc.Arbitrary<T>) =>
  fc
    .uniqueArray(fc.tuple(name, of), { maxLength: 5, selector: ([key]) => key })
    .map((entries) => Object.fromEntries(entries));
const data: fc.Arbitrary<ElementData> = fc.record({
  mapping: fc.record({ inputs: record(entry), outputs: record(entry) }),
  constants: record(value),
});
const parameters = fc
  .uniqueArray(
    fc.record({ name, type: fc.constantFrom('string', 'integer', 'json'), hidden: fc.boolean() }),
    { maxLength: 6, selector: (one) => one.name },
  )
  .map((list) => list.map((one): Parameter => ({ ...one, rest: {} })));
const action = fc.tuple(parameters, parameters).map(([inputs, outputs]) => actionOf(inputs, outputs));
const variables = fc.subarray(NAMES).map((list) => list.map((one) => variable(one)));
const task = fc.record({ data, action, variables });

/** What a task says of one parameter. */
function saidOf({ mapping, constants }: ElementData, direction: string, of: string): string {
  const outputs = Object.entries(mapping?.outputs ?? {});
  return JSON.stringify(
    direction === 'inputs'
      ? [Object.entries(mapping?.inputs ?? {}), Object.entries(constants ?? {})].map((list) =>
          list.filter(([key]) => key === of),
        )
      : outputs.filter(([key, one]) => (outputOf(one) ?? `= ${key}`) === of).toSorted(),
  );
}

describe('any mapping copied into any task', () => {
  it('never touches what is not ticked', () => {
    fc.assert(
      fc.property(task, task, fc.func(fc.boolean()), (there, here, ticks) => {
        const lines = planCopy(there, here);
        const ticked = tickedLines(lines, ({ key }) => ticks(key));
        const after = copyMapping(here.data, ticked);
        const touched = new Set(
          ticked.map(({ direction, key, name: of }) =>
            direction === 'inputs' || key.startsWith('outputs ') ? `${direction} ${of}` : `outputs = ${of}`,
          ),
        );
        const outputs = [here.data, after].flatMap(({ mapping }) =>
          Object.entries(mapping?.outputs ?? {}).map(([key, one]) => outputOf(one) ?? `= ${key}`),
        );
        for (const of of NAMES)
          if (!touched.has(`inputs ${of}`))
            expect(saidOf(after, 'inputs', of)).toBe(saidOf(here.data, 'inputs', of));
        for (const of of outputs)
          if (!touched.has(`outputs ${of}`))
            expect(saidOf(after, 'outputs', of)).toBe(saidOf(here.data, 'outputs', of));
      }),
    );
  });

  it('makes of every ticked line what it says, and leaves nothing to copy a second time', () => {
    fc.assert(
      fc.property(task, task, (there, here) => {
        const ticked = tickedLines(planCopy(there, here), all);
        const after = copyMapping(here.data, ticked);
        const again = planCopy(there, { ...here, data: after });
        expect(again.filter(isCopied)).toEqual([]);
      }),
    );
  });

  it('copies everything that is not refused', () => {
    fc.assert(
      fc.property(task, task, (there, here) => {
        const lines = planCopy(there, here);
        expect(tickedLines(lines, all)).toEqual(lines.filter(isCopied));
      }),
    );
  });
});
