import { describe, expect, test } from 'vitest';
import { action, catalogued, model, parameter, task, variable } from '../testing.ts';
import type { ElementData, ElementInfo, MappingEntry, ProcessModel, Variable } from '../process.ts';
import { processProblems } from './processProblems.ts';

const entry = (value: string): MappingEntry => ({ type: 'variable', value });
const label = {
  ...action('label', ['recipient!', 'weight:integer', 'format'], ['trackingId', 'label:file']),
};
const parcel = catalogued('parcel', [label, action('__proto__', ['constructor!'])], {
  errors: [{ name: 'refused', code: 'REFUSED', rest: {} }],
});

function problemsOf(given: ProcessModel): ReturnType<typeof processProblems> {
  return processProblems(given, [parcel]);
}
function ofTask(data: ElementData, variables: readonly Variable[] = [], more: Partial<ElementInfo> = {}) {
  const mapped = { inputs: { recipient: { type: 'value', value: 'x' }, ...data.mapping?.inputs } };
  const filled = { ...data, mapping: { ...data.mapping, ...mapped } };
  return problemsOf(
    model(variables, [task('T1', { implementation: 'parcel.label', name: 'Label', data: filled, ...more })]),
  );
}
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

test('nothing is wrong where nothing is', () => {
  const data: ElementData = {
    mapping: { inputs: { recipient: entry('to') }, outputs: { id: entry('trackingId') } },
  };
  const given = model(
    [variable('to'), variable('id')],
    [task('T1', { implementation: 'parcel.label', data })],
  );
  expect(problemsOf(given)).toEqual([]);
  expect(problemsOf(model([], [task('S', { type: 'bpmn:StartEvent', incoming: 0, outgoing: 0 })]))).toEqual(
    [],
  );
});

describe('implementation', () => {
  const of = (implementation: string | undefined, more: Partial<ElementInfo> = {}) =>
    problemsOf(model([], [task('T1', { ...(implementation !== undefined && { implementation }), ...more })]));
  test('is missing, unknown, or near to one', () => {
    expect(of(undefined)).toMatchObject([
      { code: 'implementation-missing', severity: 'error', place: { element: 'T1', label: 'T1' } },
    ]);
    expect(of('other.label')).toMatchObject([
      { code: 'connector-unknown', message: 'The connector “other” is not in the catalogue.' },
    ]);
    expect(of('parcel.print')).toMatchObject([
      { code: 'action-unknown', message: 'The connector “parcel” has no action “print”.' },
    ]);
    expect(of('Parcel.label')[0]?.fix).toEqual({
      label: 'Use parcel.label',
      action: { kind: 'set-implementation', element: 'T1', implementation: 'parcel.label' },
    });
    expect(of('parcel.lable')[0]?.fix?.label).toBe('Use parcel.label');
    expect(of('other.label')[0]?.fix?.label).toBe('Rebuild connector “other”');
    expect(codes(of('myBean'))).toEqual(['implementation-unknown']);
  });
  test('is not led to an action that is private', () => {
    const parcel = { ...catalogued('parcel', [label]), about: { privateActions: [label.key] } };
    const near = (implementation: string) =>
      processProblems(model([], [task('T1', { implementation })]), [parcel])[0]?.fix?.label;
    expect(near('parcel.lable')).not.toBe('Use parcel.label');
    expect(processProblems(model([], [task('T1', { implementation: 'parcel.label' })]), [parcel])).toEqual(
      processProblems(model([], [task('T1', { implementation: 'parcel.label' })]), [
        catalogued('parcel', [label]),
      ]),
    );
  });
  test('may be the engine’s own, Java, or not needed', () => {
    for (const text of [
      'script.EXECUTE',
      'email-service.SEND',
      'hxp-content-service.X',
      '##WebService',
      '${bean}',
    ]) {
      expect(of(text)).toEqual([]);
    }
    expect(of(undefined, { javaDelegate: true })).toEqual([]);
    expect(of(undefined, { type: 'bpmn:UserTask' })).toEqual([]);
  });
});

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

test('a call activity whose expression is not closed calls nothing', () => {
  const calling = (calledElement: string) =>
    codes(problemsOf(model([], [task('C', { type: 'bpmn:CallActivity', calledElement })])));
  expect(calling('${childProcess')).toEqual(['expression-unbalanced']);
  expect(calling('${childProcess}')).toEqual([]);
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

describe('the process and its flow', () => {
  test('an id of another form gets one the modeling schema takes', () => {
    expect(problemsOf(model([], [], { id: 'order' }))).toMatchObject([
      {
        code: 'process-id-form',
        severity: 'note',
        fix: { action: { kind: 'set-id', element: 'order', id: 'Process_order' } },
      },
    ]);
    expect(
      problemsOf(model([], [task('Process_order', { type: 'bpmn:UserTask' })], { id: 'order' }))[0]?.fix,
    ).toBeUndefined();
    const skipped = model([], [], { executable: false });
    expect(problemsOf(skipped)).toMatchObject([{ code: 'process-not-executable', severity: 'warning' }]);
    const beside = {
      ...skipped,
      processes: [...skipped.processes, ...model([], [], { id: 'Process_2' }).processes],
    };
    expect(problemsOf(beside)).toMatchObject([{ code: 'process-not-executable', severity: 'note' }]);
  });
  test('flow nodes are reached and left', () => {
    const node = (
      id: string,
      type: string,
      incoming: number,
      outgoing: number,
      more: Partial<ElementInfo> = {},
    ) => task(id, { type: `bpmn:${type}`, incoming, outgoing, ...more });
    const given = model(
      [],
      [
        node('Start', 'StartEvent', 0, 0),
        node('A', 'UserTask', 0, 1),
        node('B', 'ExclusiveGateway', 1, 0),
        node('C', 'CallActivity', 0, 0, { calledElement: 'x' }),
        node('D', 'SubProcess', 0, 0, { detached: true }),
        node('E', 'BoundaryEvent', 0, 0, { attachedTo: 'A' }),
        node('F', 'EndEvent', 0, 0),
        node('G', 'SequenceFlow', 0, 0, { source: 'x', target: 'y' }),
        node('H', 'Participant', 0, 0),
        node('I', 'DataObjectReference', 0, 0),
      ],
    );
    expect(problemsOf(given).map(({ code, place }) => [place.element, code])).toEqual([
      ['B', 'no-outgoing-flow'],
      ['Start', 'no-outgoing-flow'],
      ['A', 'no-incoming-flow'],
      ['C', 'not-connected'],
      ['F', 'no-incoming-flow'],
    ]);
  });
  test('calls say what they call; error events catch what can be sent', () => {
    const call = task('C1', { type: 'bpmn:CallActivity' });
    expect(codes(problemsOf(model([], [call])))).toEqual(['called-element-missing']);
    const host = task('T1', {
      name: 'Label',
      implementation: 'parcel.label',
      data: { constants: { recipient: { value: 'x' } } },
    });
    const boundary = (errorCode: string) =>
      task('B1', { type: 'bpmn:BoundaryEvent', attachedTo: 'T1', errorCode });
    expect(problemsOf(model([], [host, boundary('LOST')]))).toMatchObject([
      {
        code: 'error-code-unknown',
        message: 'The connector “parcel” of “Label” has no error with the code “LOST”.',
      },
    ]);
    expect(problemsOf(model([], [host, boundary('REFUSED')]))).toEqual([]);
  });
});

test('errors come first', () => {
  const given = model([variable('a:x')], [task('T1')], { id: 'p' });
  const severities = problemsOf({
    ...given,
    elements: given.elements.map((one) => ({ ...one, processId: 'p' })),
  });
  expect(severities.map(({ severity }) => severity)).toEqual(['error', 'warning', 'note']);
});
