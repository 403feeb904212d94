import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { autoMap, isAuto } from './autoMap.ts';
import type { Direction } from './autoMap.ts';
import { own } from '../values/own.ts';
import type { ElementData, MappingEntry } from '../process/process.ts';
import { action, variable } from '../testing.ts';

const label = action('label', ['order', 'weight:integer', 'note'], ['trackingId', 'note']);
const entry = (value: string): MappingEntry => ({ type: 'variable', value });

describe('auto-mapping', () => {
  test('writes explicit entries for identical names: inputs by parameter, outputs by variable', () => {
    const data = autoMap(label, [variable('order:json'), variable('trackingId'), variable('Weight')], {});
    expect(data).toEqual({
      mapping: { inputs: { order: entry('order') }, outputs: { trackingId: entry('trackingId') } },
    });
  });
  test('does not look at types, only at the very name', () => {
    const data = autoMap(label, [variable('weight:file'), variable('ORDER'), variable('order_')], {});
    expect(data.mapping).toEqual({ inputs: { weight: entry('weight') } });
  });
  test('leaves alone what a person set, cleared or made a constant', () => {
    const data: ElementData = {
      mapping: { inputs: { order: { type: 'value', value: 'A' } } },
      touched: { inputs: ['order', 'note'], outputs: ['trackingId'] },
      constants: { weight: { value: '5' } },
    };
    const all = ['order', 'weight', 'trackingId'].map((name) => variable(name));
    expect(autoMap(label, all, data)).toBe(data);
  });
  test('maps no output twice and takes no variable from another output', () => {
    const data: ElementData = { mapping: { outputs: { id: entry('trackingId'), note: entry('other') } } };
    expect(autoMap(label, [variable('trackingId'), variable('note')], data).mapping?.outputs).toEqual(
      data.mapping?.outputs,
    );
  });
  test('adds nothing to a direction in which all is mapped, nor where nothing is wanted', () => {
    const all = [variable('order'), variable('trackingId')];
    const none: ElementData = { mapping: { inputs: {}, outputs: {} } };
    const everything: ElementData = { mapping: { mappingType: 'MAP_ALL' } };
    expect(autoMap(label, all, none)).toBe(none);
    expect(autoMap(label, all, everything)).toBe(everything);
    expect(autoMap(label, all, { mapping: { mappingType: 'MAP_ALL_INPUTS' } }).mapping).toEqual({
      mappingType: 'MAP_ALL_INPUTS',
      outputs: { trackingId: entry('trackingId') },
    });
    expect(autoMap(label, all, { mapping: { mappingType: 'MAP_ALL_OUTPUTS' } }).mapping).toEqual({
      mappingType: 'MAP_ALL_OUTPUTS',
      inputs: { order: entry('order') },
    });
  });
  test('names of the language are names like any other', () => {
    const names = ['__proto__', 'constructor', 'hasOwnProperty'];
    const data = autoMap(
      action('a', names, names),
      names.map((name) => variable(name)),
      {},
    );
    expect(Object.keys(data.mapping?.inputs ?? {})).toEqual(names);
    expect(own(data.mapping?.outputs, '__proto__')).toEqual(entry('__proto__'));
    expect(names.every((name) => isAuto(data, 'inputs', name))).toBe(true);
    expect(isAuto({}, 'inputs', 'constructor')).toBe(false);
    expect(autoMap(action('a', names, names), [], {})).toEqual({});
  });
});

test('auto is an entry of the identical name that nobody touched', () => {
  const data: ElementData = {
    mapping: {
      inputs: { a: entry('a'), b: entry('a'), c: entry('c'), d: { type: 'value', value: 'd' } },
      outputs: { o: entry('o') },
    },
    touched: { inputs: ['c'], outputs: [] },
  };
  expect(['a', 'b', 'c', 'd', 'e'].map((name) => isAuto(data, 'inputs', name))).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  expect([isAuto(data, 'outputs', 'o'), isAuto(data, 'outputs', 'a')]).toEqual([true, false]);
});

describe('whatever the names, entries and touches', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'constructor', '__proto__');
  const names = fc.uniqueArray(name);
  const entries = fc
    .array(fc.tuple(name, name, fc.constantFrom('variable', 'value')))
    .map((all) => Object.fromEntries(all.map(([key, value, type]) => [key, { type, value }])));
  const data: fc.Arbitrary<ElementData> = fc.record(
    {
      mapping: fc.record(
        {
          inputs: entries,
          outputs: entries,
          mappingType: fc.constantFrom('MAP_ALL', 'MAP_ALL_INPUTS', 'MAP_ALL_OUTPUTS'),
        },
        { requiredKeys: [] },
      ),
      touched: fc.record({ inputs: names, outputs: names }),
    },
    { requiredKeys: [] },
  );
  const given = fc.tuple(names, names, names, data);

  test('a second time changes nothing', () => {
    fc.assert(
      fc.property(given, ([inputs, outputs, known, before]) => {
        const variables = known.map((one) => variable(one));
        const once = autoMap(action('x', inputs, outputs), variables, before);
        expect(autoMap(action('x', inputs, outputs), variables, once)).toBe(once);
      }),
    );
  });
  test('existing entries stay, touched parameters get none, all that is new is auto', () => {
    fc.assert(
      fc.property(given, ([inputs, outputs, known, before]) => {
        const variables = known.map((one) => variable(one));
        const after = autoMap(action('x', inputs, outputs), variables, before);
        expect(after.touched).toBe(before.touched);
        for (const direction of ['inputs', 'outputs'] satisfies Direction[]) {
          const old = before.mapping?.[direction];
          for (const [key, value] of Object.entries(old ?? {})) {
            expect(own(after.mapping?.[direction], key)).toBe(value);
          }
          for (const key of Object.keys(after.mapping?.[direction] ?? {})) {
            if (own(old, key) !== undefined) continue;
            expect(isAuto(after, direction, key)).toBe(true);
            expect(known).toContain(key);
          }
        }
      }),
    );
  });
});
