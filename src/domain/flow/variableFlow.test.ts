import { expect, test } from 'vitest';
import type { ElementInfo, MappingEntry, Variable } from '../process/process.ts';
import type { Target } from '../process/target.ts';
import { action, catalogued, flows, model, node, variable } from '../testing.ts';
import type { UsesByVariable, VariableUse } from '../process/variableUses.ts';
import { outlineOf } from './outlineOf.ts';
import { passesFilter, VARIABLE_FILTERS } from './variableFilter.ts';
import { variableFlow } from './variableFlow.ts';

const from = (name: string): MappingEntry => ({ type: 'variable', value: name });
const reads = (id: string, name: string) =>
  node(id, 'ServiceTask', { data: { mapping: { inputs: { in: from(name) }, outputs: {} } } });
const writes = (id: string, name: string) =>
  node(id, 'ServiceTask', { data: { mapping: { outputs: { [name]: from('out') } } } });
const text = (elementId: string, access: VariableUse['access'], name: string): VariableUse => {
  return { elementId, label: elementId, kind: 'expression', access, name };
};

interface Other {
  readonly target?: Target;
  readonly texts?: UsesByVariable;
}

function flowOf(
  variables: readonly Variable[],
  elements: readonly ElementInfo[],
  { target = 'activiti', texts = new Map() }: Other = {},
) {
  const given = model(variables, elements);
  return variableFlow({
    model: given,
    process: given.processes[0]!,
    outline: outlineOf(given),
    textUses: texts,
    connectors: [catalogued('post', [action('label', [], ['code'])])],
    target,
  });
}

/** 'W start, R check' */
function told(...given: Parameters<typeof flowOf>): readonly string[] {
  const letters = { write: 'W', read: 'R', both: 'RW', named: '?' };
  return flowOf(...given).rows.map(({ variable: { name }, marks }) => {
    return `${name}: ${marks.map(({ elementId, access }) => `${letters[access]} ${elementId}`).join(', ')}`;
  });
}

test('given elements in any order, then who writes and reads a variable is told along the flow', () => {
  const elements = [
    reads('ship', 'x'),
    writes('pick', 'x'),
    node('S', 'StartEvent'),
    ...flows('pick>ship', 'S>pick'),
  ];
  expect(told([variable('x'), variable('y')], elements)).toEqual(['x: W pick, R ship', 'y: ']);
});

test('given a condition, then its flow reads before what it leads to', () => {
  const elements = [
    node('S', 'StartEvent'),
    node('G', 'ExclusiveGateway'),
    reads('A', 'x'),
    ...flows('S>G', 'G>A'),
    node('B', 'ManualTask'),
    ...flows('G>B'),
  ];
  expect(
    told([variable('x')], elements, { texts: new Map([['x', [text('G>A', 'read', 'condition')]]]) }),
  ).toEqual(['x: R G>A, R A']);
});

test('given a default, or a variable that whoever starts the process gives, then it is written first of all', () => {
  const given = [
    variable('x', { value: '${y}' }),
    variable('y', { required: true }),
    variable('z', { value: null }),
  ];
  expect(told(given, [node('S', 'StartEvent'), reads('A', 'x'), ...flows('S>A')])).toEqual([
    'x: W Process_1, R A',
    // the default of x names it
    'y: RW Process_1',
    'z: ',
  ]);
});

test('given an element that does both, then it has one mark with all it does', () => {
  const both = node('A', 'UserTask', {
    data: { mapping: { inputs: { form: from('x') }, outputs: { x: from('form') } } },
  });
  const [row] = flowOf([variable('x')], [both]).rows;
  expect(row?.marks).toEqual([
    {
      elementId: 'A',
      access: 'both',
      uses: [
        { kind: 'input', access: 'read', name: 'form' },
        { kind: 'output', access: 'write', name: 'form' },
      ],
    },
  ]);
});

test('given a script with the word, then it is named there in Activiti alone, and once where more is known', () => {
  const script = node('A', 'ScriptTask', { words: ['x', 'y'] });
  const texts = new Map([['y', [text('A', 'write', 'resultVariable')]]]);
  expect(told([variable('x'), variable('y')], [script], { texts })).toEqual(['x: ? A', 'y: W A']);
  expect(told([variable('x'), variable('y')], [script], { texts, target: 'camunda8' })).toEqual([
    'x: ',
    'y: W A',
  ]);
});

test('given an expression over what an action returns, then a name of a result is no variable', () => {
  const maps = node('A', 'ServiceTask', {
    implementation: 'post.label',
    data: { mapping: { outputs: { x: { type: 'value', value: '${code} ${y}' } } } },
  });
  expect(told([variable('x'), variable('code'), variable('y')], [maps])).toEqual([
    'x: W A',
    'code: ',
    'y: R A',
  ]);
});

test('given another process of the file that calls this one, then what it hands over and takes back is told', () => {
  const call = node('Call', 'CallActivity', {
    processId: 'Other',
    calledElement: 'Process_1',
    data: { mapping: { inputs: { x: from('theirs') }, outputs: { theirs: from('y') } } },
  });
  expect(told([variable('x'), variable('y'), variable('theirs')], [call])).toEqual([
    'x: W Call',
    'y: R Call',
    'theirs: ',
  ]);
});

test('given FEEL, then every name in it is read', () => {
  const feel = node('A', 'ServiceTask', {
    data: { mapping: { inputs: { in: { type: 'feel', value: 'x.total + y' } } } },
  });
  expect(told([variable('x'), variable('total'), variable('y')], [feel], { target: 'camunda8' })).toEqual([
    'x: R A',
    'total: ',
    'y: R A',
  ]);
});

test('given a branch that does not write it, then a reader behind, a condition too, is told to come early', () => {
  const diamond = [
    node('S', 'StartEvent'),
    node('G', 'ExclusiveGateway'),
    writes('W', 'x'),
    node('B', 'ManualTask'),
    node('J', 'ExclusiveGateway'),
    reads('R', 'x'),
    ...flows('S>G', 'G>W', 'G>B', 'W>J', 'B>J', 'J>R'),
  ];
  const texts = new Map([['x', [text('J>R', 'read', 'condition')]]]);
  const [row] = flowOf([variable('x')], diamond, { texts }).rows;
  expect(row?.early.map(({ element, way }) => `${element} through ${way() ?? 'none'}`)).toEqual([
    'R through B',
    'J>R through B',
  ]);
});

test('given elements that may write anything, then they are told along the flow', () => {
  const elements = [
    node('B', 'UserTask'),
    node('A', 'UserTask'),
    node('S', 'StartEvent'),
    ...flows('S>A', 'A>B'),
  ];
  expect(flowOf([], elements).untold).toEqual(['A', 'B']);
});

test('given variables nobody reads, nobody writes, or neither, then each is found by its filter', () => {
  const variables = ['w', 'r', 'n', 'rw'].map((name) => variable(name));
  variables.push(variable('shown', { display: true }));
  const elements = [
    writes('W', 'w'),
    reads('R', 'r'),
    writes('W2', 'rw'),
    reads('R2', 'rw'),
    writes('W3', 'shown'),
  ];
  const { rows } = flowOf(variables, elements);
  const found = VARIABLE_FILTERS.map((filter) =>
    rows.filter((row) => passesFilter(row, filter)).map((row) => row.variable.name),
  );
  expect(found).toEqual([['w', 'r', 'n', 'rw', 'shown'], ['w'], ['r'], [], ['n']]);
});

test('given names that nobody declares, then what is written or given by name is a row as well, along the flow, and a word of an expression is none', () => {
  const feel = node('C', 'ServiceTask', {
    data: { mapping: { inputs: { in: { type: 'feel', value: 'later + local' } } } },
  });
  const elements = [feel, reads('B', 'given'), writes('A', 'later'), node('S', 'StartEvent')];
  const { rows } = flowOf([variable('x')], [...elements, ...flows('S>A', 'A>B', 'B>C')]);
  expect(rows.map((row) => [row.variable.name, row.isDeclared])).toEqual([
    ['x', true],
    ['later', false],
    ['given', false],
  ]);
  expect(rows[1]?.marks.map(({ elementId }) => elementId)).toEqual(['A', 'C']);
});
