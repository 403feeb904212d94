import { describe, expect, test } from 'vitest';
import { action, catalogued, model, parameter, task, variable } from '../testing.ts';
import type { ElementData } from '../process/process.ts';
import { processProblems } from './processProblems.ts';
import { codes, entry, label, ofTask, problemsOf } from './parcelTesting.ts';

describe('entries', () => {
  test('of an incompatible type', () => {
    const data: ElementData = {
      mapping: { inputs: { weight: entry('team') }, outputs: { total: entry('label') } },
    };
    expect(
      ofTask(data, [variable('team:json'), variable('total:integer')]).map(({ message }) => message),
    ).toEqual([
      '“weight” wants an integer, “team” is json.',
      'The output “label” is a file, “total” is an integer.',
    ]);
  });
  test('that name no variable', () => {
    const data: ElementData = {
      mapping: { inputs: { format: entry('fromat') }, outputs: { id: entry('trackingId') } },
    };
    expect(ofTask(data)).toMatchObject([
      { code: 'input-unknown-variable', severity: 'error', fix: { label: 'Create variable fromat' } },
      {
        code: 'output-unknown-variable',
        message: 'The output “trackingId” goes to “id”, which is not a variable of the process.',
        fix: { action: { kind: 'create-variable', element: 'T1', name: 'id', type: 'string' } },
      },
    ]);
    expect(ofTask(data, [variable('format'), variable('id')])[0]?.fix?.label).toBe('Use format');
    expect(ofTask(data, [variable('id')], { multiInstance: true })[0]?.severity).toBe('warning');
  });
  test('that the action has no parameter for', () => {
    const data: ElementData = { mapping: { inputs: { old: entry('a') }, outputs: { a: entry('gone') } } };
    expect(ofTask(data, [variable('a')])).toMatchObject([
      { code: 'stale-input', fix: { action: { kind: 'clear-input', element: 'T1', parameter: 'old' } } },
      { code: 'stale-output', fix: { action: { kind: 'clear-output', element: 'T1', variable: 'a' } } },
    ]);
    expect(codes(ofTask(data, [variable('a')], { implementation: 'other.thing' }))).toEqual([
      'connector-unknown',
    ]);
  });
  test('without a value, or of a dead type', () => {
    const data: ElementData = {
      mapping: {
        inputs: { weight: { type: 'variable', value: null }, format: { type: 'static_value', value: 'a' } },
        outputs: { a: { type: 'value', value: null }, b: { type: 'jsonpatch', value: [] } },
      },
    };
    expect(codes(ofTask(data, [variable('a'), variable('b:json')]))).toEqual([
      'mapping-without-value',
      'mapping-type-unknown',
      'mapping-without-value',
      'mapping-type-new',
    ]);
    expect(ofTask(data)[0]?.fix?.action).toEqual({ kind: 'clear-input', element: 'T1', parameter: 'weight' });
  });
  test('with a literal that is not of the type, or not allowed', () => {
    const limited = {
      ...label,
      inputs: [parameter('format', { model: { enum: ['A4', 'A6'] } }), parameter('weight:integer')],
    };
    const inputs = { format: { type: 'value', value: 'A5' }, weight: { type: 'value', value: '5' } };
    const given = model([], [task('T1', { implementation: 'parcel.label', data: { mapping: { inputs } } })]);
    expect(processProblems(given, [catalogued('parcel', [limited])]).map(({ message }) => message)).toEqual([
      '“A5” is not one of the allowed values of “format”.',
      '“weight” wants an integer. “5” is not a whole number.',
    ]);
  });
  test('with an expression that names nobody, or never ends', () => {
    const data: ElementData = {
      mapping: {
        inputs: {
          format: { type: 'value', value: '${nobody.x}' },
          weight: { type: 'value', value: '${execution.id}' },
        },
        outputs: { a: { type: 'value', value: '${trackingId}' } },
      },
      constants: { c: { value: '${open' } },
    };
    expect(ofTask(data, [variable('a')])).toMatchObject([
      { code: 'expression-unbalanced', severity: 'error' },
      {
        code: 'expression-unknown-name',
        message: 'An expression names “nobody”, which is not a variable of the process.',
      },
    ]);
    expect(codes(ofTask(data, [variable('a')], { multiInstance: true }))).toEqual(['expression-unbalanced']);
  });
  test('of tasks without a known action are checked against the variables alone', () => {
    const data: ElementData = {
      mapping: { inputs: { field: entry('a') }, outputs: { a: entry('anything') } },
    };
    const user = task('U1', { type: 'bpmn:UserTask', data });
    expect(problemsOf(model([variable('a')], [user]))).toEqual([]);
    expect(codes(problemsOf(model([], [user])))).toEqual([
      'input-unknown-variable',
      'output-unknown-variable',
    ]);
  });
  test('that a constant wins over', () => {
    const data: ElementData = {
      mapping: { inputs: { format: entry('a') } },
      constants: { format: { value: 'A4' } },
    };
    expect(ofTask(data, [variable('a')])).toMatchObject([
      { code: 'constant-shadows-input', severity: 'note' },
    ]);
  });
});

test('mapping types: what old engines make of "all", and unknown ones', () => {
  const all: ElementData = { mapping: { mappingType: 'MAP_ALL_OUTPUTS' } };
  expect(ofTask(all)).toMatchObject([{ code: 'map-all-in-old-engines', severity: 'note' }]);
  expect(ofTask({ mapping: { rest: { mappingType: 'MAP_SOME' } } })).toMatchObject([
    { code: 'mapping-type-invalid', severity: 'warning' },
  ]);
});

test('engines of 7.1 do not start with a kind of entry that is newer than they are', () => {
  const mapping = { outputs: { a: { type: 'jsonpatch', value: [] } } };
  const given = model(
    [variable('a:json')],
    [task('T', { implementation: 'parcel.label', data: { mapping } })],
  );
  const severity = (engineVersion?: string) =>
    processProblems(given, [], { target: 'activiti', engineVersion }).find(
      ({ code }) => code === 'mapping-type-new',
    )?.severity;
  expect([severity(), severity('8'), severity('7.1.0.M6')]).toEqual(['warning', 'warning', 'error']);
});

test('a task without any mapping is given all by old engines, which the panel does not say', () => {
  const called = (data: ElementData, engineVersion: string) =>
    codes(
      processProblems(
        model([], [task('T', { implementation: 'shop.ask', data })]),
        [catalogued('shop', [action('ask', ['article'])])],
        { target: 'activiti', engineVersion },
      ),
    );
  expect(called({}, '7.1.0.M6')).toContain('unmapped-in-old-engines');
  expect(called({}, '7.1.0-M10')).not.toContain('unmapped-in-old-engines');
  expect(called({ mapping: { inputs: {}, outputs: {} } }, '7.1.0.M6')).not.toContain(
    'unmapped-in-old-engines',
  );
});
