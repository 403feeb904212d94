import { expect, test } from 'vitest';
import type { ElementInfo, ProcessModel } from '../process/process.ts';
import { model, task, variable } from '../testing.ts';
import { modelContext } from './ElementContext.ts';
import { RememberedRules } from './RememberedRules.ts';
import { VARIABLE_PATH_RULE } from './variablePathProblems.ts';

const flow = (source: string, target: string) =>
  task(`${source}-${target}`, { type: 'bpmn:SequenceFlow', source, target });
const reads = { mapping: { inputs: { to: { type: 'variable', value: 'who' } } } };
const writes = { mapping: { outputs: { who: { type: 'variable', value: 'id' } } } };
/** `a` or `b`, then `c`, which reads what only `a` writes. */
const DOCUMENT = model(
  [variable('who')],
  [
    task('s', { type: 'bpmn:StartEvent' }),
    task('x', { type: 'bpmn:ExclusiveGateway' }),
    task('a', { data: writes }),
    task('b', { data: { mapping: { outputs: { other: { type: 'variable', value: 'id' } } } } }),
    task('c', { data: reads }),
    ...[flow('s', 'x'), flow('x', 'a'), flow('x', 'b'), flow('a', 'c'), flow('b', 'c')],
  ],
);

function watched() {
  let runs = 0;
  const rule = {
    ...VARIABLE_PATH_RULE,
    find: (...of: Parameters<typeof VARIABLE_PATH_RULE.find>) => {
      runs += 1;
      return VARIABLE_PATH_RULE.find(...of);
    },
  };
  const rules = new RememberedRules();
  return (document: ProcessModel) => {
    const context = modelContext(document, []);
    rules.enter(context);
    const messages = document.processes
      .flatMap((one) => rules.tell(rule, one, context))
      .map(({ message }) => message);
    return { messages, runs };
  };
}

const changed = (id: string, changes: Partial<ElementInfo>): ProcessModel => ({
  ...DOCUMENT,
  elements: DOCUMENT.elements.map((one) => (one.id === id ? { ...one, ...changes } : one)),
});

test('a move and a new name need no analysis, and the name is told', () => {
  const find = watched();
  expect(find(DOCUMENT)).toEqual({ messages: ['“who” is not set on the path through “b”.'], runs: 1 });
  expect(find(changed('b', {})).runs).toBe(1);
  expect(find(changed('b', { name: 'Skip' }))).toEqual({
    messages: ['“who” is not set on the path through “Skip”.'],
    runs: 1,
  });
});

test('what a task writes, a flow and a variable need one', () => {
  const find = watched();
  find(DOCUMENT);
  expect(find(changed('b', { data: writes }))).toEqual({ messages: [], runs: 2 });
  expect(find(changed('b-c', { target: 'x' }))).toMatchObject({ runs: 3 });
  expect(find({ ...DOCUMENT, elements: DOCUMENT.elements.slice(0, -1) })).toMatchObject({ runs: 4 });
  const given = model([variable('who', { required: true })], DOCUMENT.elements);
  expect(find(given)).toEqual({ messages: [], runs: 5 });
});
