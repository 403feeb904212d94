import { describe, expect, test } from 'vitest';
import type { ElementData, ElementInfo, Variable } from '../process/process.ts';
import { action, catalogued, model, task, variable } from '../testing.ts';
import { dataOfFix } from './dataOfFix.ts';
import { processProblems } from './processProblems.ts';

const parcel = catalogued('parcel', [action('label', ['to'], ['id'])]);
const CODES = ['output-unread', 'variable-unused', 'variable-unwritten'];
const START = task('S', { type: 'bpmn:StartEvent', incoming: 0 });
const END = task('E', { type: 'bpmn:EndEvent', outgoing: 0 });
const from = (value: string) => ({ type: 'variable', value });
const label = (data: ElementData, more: Partial<ElementInfo> = {}): ElementInfo =>
  task('T', { implementation: 'parcel.label', data, ...more });
const writes: ElementData = { mapping: { inputs: {}, outputs: { x: from('id') } } };
const reads: ElementData = { mapping: { inputs: { to: from('x') }, outputs: {} } };

function found(variables: readonly Variable[], elements: readonly ElementInfo[], engineVersion = '8') {
  const given = model(variables, [START, ...elements, END]);
  const context = { target: 'activiti' as const, engineVersion };
  return processProblems(given, [parcel], context).filter(({ code }) => CODES.includes(code));
}
const codes = (...given: Parameters<typeof found>) => found(...given).map(({ code }) => code);

describe('an output that nothing reads', () => {
  test('given a task that writes x and nothing that reads it, then it is told at the row', () => {
    expect(found([variable('x')], [label(writes)])).toMatchObject([
      { code: 'output-unread', severity: 'note', place: { element: 'T', path: ['outputs', 'x'] } },
    ]);
  });
  test.each<[string, Partial<ElementInfo>]>([
    ['a condition', { type: 'bpmn:SequenceFlow', words: ['x'] }],
    ['another task', { data: reads, implementation: 'parcel.label' }],
    [
      'an expression of an input',
      { data: { mapping: { inputs: { to: { type: 'value', value: '${x}' } } } } },
    ],
    ['a constant', { data: { mapping: {}, constants: { c: { value: '${x}' } } } }],
    ['the payload of a message', { type: 'bpmn:IntermediateThrowEvent', data: reads }],
    [
      'a call that hands on all',
      { type: 'bpmn:CallActivity', data: { mapping: { mappingType: 'MAP_ALL' } } },
    ],
    ['a call that says nothing', { type: 'bpmn:CallActivity', calledElement: 'other' }],
    ['a form that says nothing', { type: 'bpmn:UserTask' }],
    ['Java', { javaDelegate: true, data: { mapping: {} } }],
    ['a listener', { type: 'bpmn:UserTask', hiddenCode: true, data: { mapping: {} } }],
    [
      'who calls this process',
      {
        processId: 'q',
        type: 'bpmn:CallActivity',
        calledElement: 'Process_1',
        data: { mapping: { outputs: { z: from('x') } } },
      },
    ],
  ])('given %s reads it, then nothing is told', (_who, reader) => {
    const given = [label({ mapping: { ...writes.mapping, outputs: { x: from('x') } } }), task('R', reader)];
    expect(codes([variable('x')], given)).toEqual([]);
  });
  test('given people see it in the web app or in evaluations, then nothing is told', () => {
    expect(codes([variable('x', { display: true, displayName: 'X' })], [label(writes)])).toEqual([]);
    expect(codes([variable('x', { analytics: true })], [label(writes)])).toEqual([]);
  });
  test('given an engine that sends all where nothing is mapped, then a task without a mapping reads it', () => {
    const given = [label(writes), label({}, { id: 'R' })];
    expect(codes([variable('x')], given, '8')).toEqual(['output-unread']);
    expect(codes([variable('x')], given, '7.1.0.M6')).toEqual([]);
  });
});

test('given a variable that nothing names, then it is told and one step removes it', () => {
  const [problem] = found([variable('x'), variable('y')], [label(writes), label(reads, { id: 'R' })]);
  expect(problem).toMatchObject({ code: 'variable-unused', place: { path: ['properties', 'v-y'] } });
  const given = model([variable('y')], []);
  const data = problem?.fix && dataOfFix(given, problem.fix, []);
  expect(data?.get('Process_1')?.variables).toEqual([]);
});

test('given a variable that is read and never written, then it is told unless the start gives it', () => {
  const elements = [label(reads)];
  expect(codes([variable('x')], elements)).toEqual(['variable-unwritten']);
  expect(codes([variable('x', { required: true })], elements)).toEqual([]);
  expect(codes([variable('x', { value: 'a' })], elements)).toEqual([]);
  expect(codes([variable('x')], [...elements, label(writes, { id: 'W' })])).toEqual([]);
  expect(codes([variable('x')], [...elements, task('W', { type: 'bpmn:UserTask' })])).toEqual([]);
});

test('given a draft that does not reach an end, or Camunda 8, whose jobs see all variables, then nothing is told', () => {
  const draft = model([variable('x')], [START, label(writes)]);
  const ready = model([variable('x')], [START, label(writes), END]);
  const codesOf = (given: typeof draft, target: 'activiti' | 'camunda8') =>
    processProblems(given, [parcel], { target }).map(({ code }) => code);
  expect(codesOf(ready, 'activiti')).toContain('output-unread');
  expect(codesOf(draft, 'activiti')).not.toContain('output-unread');
  expect(codesOf(ready, 'camunda8')).not.toContain('output-unread');
});
