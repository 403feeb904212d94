import { describe, expect, test } from 'vitest';
import { mappingTypeOf, mapsAll, setMappingType, unknownMappingType } from './mappingType.ts';
import type { ElementData } from '../process/process.ts';

const entries: ElementData = {
  connectorVersion: '1.0.0',
  mapping: {
    inputs: { a: { type: 'variable', value: 'a' } },
    outputs: { b: { type: 'variable', value: 'c' } },
  },
  touched: { inputs: ['a'], outputs: [] },
};

describe('what is stored', () => {
  test('none: both empty, nothing touched', () => {
    const data = setMappingType(entries, 'none');
    expect(data).toEqual({ connectorVersion: '1.0.0', mapping: { inputs: {}, outputs: {} } });
    expect(mappingTypeOf(data)).toBe('none');
  });
  test('variables: the entries; no mapping while there are none', () => {
    expect(setMappingType(setMappingType(entries, 'none'), 'variables')).toEqual({
      connectorVersion: '1.0.0',
    });
    expect(setMappingType({ mapping: { mappingType: 'MAP_ALL' } }, 'variables')).toEqual({});
    const mixed: ElementData = { mapping: { mappingType: 'MAP_ALL_INPUTS', ...entries.mapping } };
    expect(setMappingType(mixed, 'variables').mapping).toEqual(entries.mapping);
  });
  test('all of a direction: the type, and the entries of the other direction', () => {
    expect(setMappingType(entries, 'MAP_ALL').mapping).toEqual({ mappingType: 'MAP_ALL' });
    expect(setMappingType(entries, 'MAP_ALL_INPUTS').mapping).toEqual({
      mappingType: 'MAP_ALL_INPUTS',
      outputs: entries.mapping?.outputs,
    });
    expect(setMappingType(entries, 'MAP_ALL_OUTPUTS').mapping).toEqual({
      mappingType: 'MAP_ALL_OUTPUTS',
      inputs: entries.mapping?.inputs,
    });
  });
  test('what is chosen already stays the same object; unknown keys stay', () => {
    expect(setMappingType(entries, 'variables')).toBe(entries);
    const all = setMappingType({ mapping: { rest: { theirs: 1 } } }, 'MAP_ALL');
    expect(all.mapping).toEqual({ mappingType: 'MAP_ALL', rest: { theirs: 1 } });
    expect(setMappingType(all, 'MAP_ALL')).toBe(all);
  });
});

test('what is read', () => {
  expect(mappingTypeOf({})).toBe('variables');
  expect(mappingTypeOf({ mapping: { inputs: {}, outputs: {} } })).toBe('none');
  expect(mappingTypeOf(entries)).toBe('variables');
  const emptied: ElementData = {
    mapping: { inputs: {}, outputs: {} },
    touched: { inputs: ['a'], outputs: [] },
  };
  expect(mappingTypeOf(emptied)).toBe('variables');
  expect(mappingTypeOf({ mapping: { mappingType: 'MAP_ALL_INPUTS', inputs: {}, outputs: {} } })).toBe(
    'MAP_ALL_INPUTS',
  );
  expect([mapsAll({ mapping: { mappingType: 'MAP_ALL' } }, 'outputs'), mapsAll(entries, 'inputs')]).toEqual([
    true,
    false,
  ]);
});

test('a type no engine knows is told, and goes when a known one is chosen', () => {
  const data: ElementData = { mapping: { rest: { mappingType: 'MAP_SOME', theirs: 1 } } };
  expect(unknownMappingType(data)).toBe('MAP_SOME');
  expect(setMappingType(data, 'variables')).toEqual({ mapping: { rest: { theirs: 1 } } });
  expect(unknownMappingType(entries)).toBeNull();
});
