import { describe, expect, test } from 'vitest';
import { model, variable } from '../testing.ts';
import type { Variable } from '../process/process.ts';
import { codes, problemsOf } from './parcelTesting.ts';

describe('variables', () => {
  const of = (...variables: readonly Variable[]) => problemsOf(model(variables, []));
  test('have names of their own that engines accept', () => {
    expect(of(variable('a'), variable('a', { id: 'x' }), variable('a2'))).toMatchObject([
      {
        code: 'variable-name-duplicate',
        fix: {
          label: 'Rename to a3',
          action: { kind: 'rename-variable', process: 'Process_1', variable: 'x', name: 'a3' },
        },
      },
    ]);
    expect(of(variable('my-variable'))).toMatchObject([
      { code: 'variable-name-invalid', fix: { label: 'Rename to my_variable' } },
    ]);
    expect(codes(of(variable('loopCounter')))).toEqual(['variable-name-reserved']);
    expect(of(variable('', { id: 'x' }))[0]?.fix?.label).toBe('Rename to variable');
    expect(of(variable('constructor'), variable('toString'))).toEqual([]);
  });
  test('have a default of their type', () => {
    expect(of(variable('a:integer', { value: 'x' }))).toMatchObject([
      {
        code: 'variable-default-invalid',
        place: { element: 'Process_1', path: ['properties', 'v-a'], label: 'Process_1 › a' },
      },
    ]);
    expect(codes(of(variable('a', { value: '${b}' })))).toEqual(['expression-unknown-name']);
    expect(of(variable('a', { value: '${b}' }), variable('b'))).toEqual([]);
    expect(codes(of(variable('a:array', { value: [] })))).toEqual(['variable-default-in-old-engines']);
  });
  test('have what display and analytics need, and a known type', () => {
    expect(codes(of(variable('a', { display: true })))).toEqual(['variable-without-display-name']);
    expect(of(variable('a', { display: true, displayName: 'A' }))).toEqual([]);
    expect(codes(of(variable('a:json', { analytics: true })))).toEqual(['variable-analytics-type']);
    expect(of(variable('a:date', { analytics: true }))).toEqual([]);
    expect(codes(of(variable('a:bigdecimal')))).toEqual(['variable-type-unknown']);
  });
});
