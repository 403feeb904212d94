import { describe, expect, test } from 'vitest';
import { catalogued, model, parameter, task, variable } from '../testing.ts';
import type { ElementData, Variable } from '../process/process.ts';
import { processProblems } from './processProblems.ts';
import { codes, label, problemsOf } from './parcelTesting.ts';

describe('a required input without a source', () => {
  const of = (variables: readonly Variable[], data: ElementData = {}) =>
    problemsOf(
      model(variables, [task('T1', { implementation: 'parcel.label', name: 'Create label', data })]),
    );
  test('offers the variable that was meant', () => {
    expect(of([variable('recipient_address')])).toEqual([
      {
        code: 'required-input-unmapped',
        severity: 'error',
        message: 'The required input “recipient” is not mapped.',
        place: { element: 'T1', label: 'Create label', path: ['inputs', 'recipient'] },
        fix: {
          label: 'Use recipient_address',
          action: { kind: 'map-input', element: 'T1', parameter: 'recipient', variable: 'recipient_address' },
        },
      },
    ]);
  });
  test('also the very name when a person cleared it, and never one of a wrong type', () => {
    const cleared: ElementData = { touched: { inputs: ['recipient'], outputs: [] } };
    expect(of([variable('recipient')], cleared)[0]?.fix?.label).toBe('Use recipient');
    expect(of([variable('recipient_address:file')])[0]?.fix?.action).toEqual({
      kind: 'create-variable',
      element: 'T1',
      name: 'recipient',
      type: 'string',
    });
  });
  test('is none with a constant; with "map all" it wants a variable of that name', () => {
    expect(of([], { constants: { recipient: { value: 'x' } } })).toEqual([]);
    const all: ElementData = { mapping: { mappingType: 'MAP_ALL' } };
    expect(codes(of([variable('recipient')], all))).toEqual(['map-all-in-old-engines']);
    expect(codes(of([], all))).toEqual(['required-input-unmapped', 'map-all-in-old-engines']);
  });
  test('is a warning where it has a default, which engines do not send', () => {
    const withDefault = { ...label, inputs: [parameter('format!', { value: 'A6' })] };
    const given = model([], [task('T1', { implementation: 'parcel.label' })]);
    expect(processProblems(given, [catalogued('parcel', [withDefault])])).toMatchObject([
      { code: 'required-input-default', severity: 'warning' },
    ]);
  });
  test('is sent by one press where it is hidden', () => {
    const hiding = { ...label, inputs: [parameter('format', { hidden: true, value: '${size}' })] };
    const given = model([], [task('T1', { implementation: 'parcel.label' })]);
    const [problem] = processProblems(given, [catalogued('parcel', [hiding])]);
    expect(problem).toMatchObject({
      code: 'hidden-input-unsent',
      fix: { action: { kind: 'set-entry', name: 'format', entry: { type: 'value', value: '${size}' } } },
    });
    const camunda = processProblems(given, [catalogued('parcel', [hiding])], { target: 'camunda8' });
    expect(camunda.find(({ code }) => code === 'hidden-input-unsent')?.fix?.action).toMatchObject({
      entry: { type: 'feel', value: 'size' },
    });
  });
  test('is told where it is hidden and its default is another by now, and follows by one press', () => {
    const hiding = { ...label, inputs: [parameter('format', { hidden: true, value: 'A5' })] };
    const of = (value: string) =>
      model(
        [],
        [
          task('T1', {
            implementation: 'parcel.label',
            data: { mapping: { inputs: { format: { type: 'value', value } } } },
          }),
        ],
      );
    const catalogue = [catalogued('parcel', [hiding])];
    expect(processProblems(of('A6'), catalogue)).toMatchObject([
      {
        code: 'hidden-input-differs',
        severity: 'note',
        fix: { action: { kind: 'set-entry', name: 'format', entry: { type: 'value', value: 'A5' } } },
      },
    ]);
    expect(processProblems(of('A5'), catalogue)).toEqual([]);
  });
  test('may be called constructor', () => {
    const given = model([], [task('T1', { implementation: 'parcel.__proto__' })]);
    expect(problemsOf(given)).toMatchObject([
      {
        message: 'The required input “constructor” is not mapped.',
        fix: { label: 'Create variable constructor' },
      },
    ]);
  });
});
