import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ElementInfo, ProcessModel } from '../process/process.ts';
import type { Target } from '../process/target.ts';
import { action, catalogued, model, task, variable } from '../testing.ts';
import { ProblemsRun } from './ProblemsRun.ts';
import { processProblems } from './processProblems.ts';

const connectors = [catalogued('mail', [action('send', ['to:string!', 'subject'], ['id'])])];

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const id = fc.constantFrom(...ids);
const entry = fc.constantFrom(
  { type: 'variable', value: 'customer' },
  { type: 'variable', value: 'custome' },
  { type: 'value', value: 'hello ${customer}' },
  { type: 'value', value: 7 },
);
const changes: fc.Arbitrary<Partial<ElementInfo>> = fc.oneof(
  fc.record({ name: fc.constantFrom('One', 'Two', '') }),
  fc.record({ type: fc.constantFrom('bpmn:ServiceTask', 'bpmn:EndEvent', 'bpmn:ExclusiveGateway') }),
  fc.record({ implementation: fc.constantFrom('mail.send', 'mail.sent', 'other.thing', '') }),
  fc.record({ incoming: fc.nat(1), outgoing: fc.nat(1) }),
  fc.record({ calledElement: fc.constantFrom('Process_1', 'Process_2', '') }),
  id.map((attachedTo) => ({ type: 'bpmn:BoundaryEvent', attachedTo, errorCode: 'E1' })),
  entry.map((to) => ({ implementation: 'mail.send', data: { mapping: { inputs: { to } } } })),
  entry.map((result) => ({ implementation: 'mail.send', data: { mapping: { outputs: { result } } } })),
  fc.constant({ data: { mapping: { mappingType: 'MAP_ALL' as const } } }),
  fc.tuple(id, id).map(([source, target]) => ({ type: 'bpmn:SequenceFlow', source, target })),
  fc.record({ condition: fc.constantFrom('${customer}', ''), defaultFlow: id }),
  id.map((parent) => ({ parent })),
  fc.record({ triggeredByEvent: fc.boolean(), isForCompensation: fc.boolean() }),
  fc.record({ type: fc.constantFrom('bpmn:StartEvent', 'bpmn:EndEvent', 'bpmn:ParallelGateway') }),
  fc.record({
    event: fc.constantFrom('timer', 'terminate', 'error', 'link'),
    linkName: fc.constantFrom('L', ''),
  }),
  fc.record({ multiInstance: fc.boolean(), javaDelegate: fc.boolean(), nonInterrupting: fc.boolean() }),
);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('change' as const), id, changes }) },
  fc.record({ kind: fc.constant('remove' as const), id }),
  fc.record({ kind: fc.constant('add' as const), id }),
  fc.record({
    kind: fc.constant('variables' as const),
    names: fc.subarray(['customer', 'customers', 'result', 'hello']),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function edited(document: ProcessModel, one: Step): ProcessModel {
  const { elements } = document;
  switch (one.kind) {
    case 'change':
      return {
        ...document,
        elements: elements.map((element) =>
          element.id === one.id ? { ...element, ...one.changes } : element,
        ),
      };
    case 'remove':
      return { ...document, elements: elements.filter((element) => element.id !== one.id) };
    case 'add':
      return elements.some((element) => element.id === one.id)
        ? document
        : { ...document, elements: [task(one.id), ...elements] };
    case 'variables':
      return {
        ...document,
        processes: model(
          one.names.map((name) => variable(name)),
          [],
        ).processes,
      };
  }
}

test.each<Target>(['activiti', 'camunda8'])('%s: after any edits it says what a whole run says', (target) => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const engine = { target };
      const run = new ProblemsRun();
      let document = model(
        [variable('customer')],
        ids.map((one) => task(one)),
      );
      for (const one of steps) {
        document = edited(document, one);
        expect(run.find(document, connectors, engine)).toEqual(processProblems(document, connectors, engine));
      }
    }),
  );
});

/** Flows that are there from the start, so that paths are long enough to lack something. */
const FLOWS: readonly ElementInfo[] = [
  task('s', { type: 'bpmn:StartEvent' }),
  ...[
    ['s', 'a'],
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'd'],
    ['c', 'd'],
    ['d', 'e'],
  ].map(([source = '', target = ''], at) => task(`f${at}`, { type: 'bpmn:SequenceFlow', source, target })),
];

test('the same where flows lead through it', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const engine = { target: 'activiti' as const };
      const run = new ProblemsRun();
      let document = model([variable('customer')], [...ids.map((one) => task(one)), ...FLOWS]);
      for (const one of steps) {
        document = edited(document, one);
        expect(run.find(document, connectors, engine)).toEqual(processProblems(document, connectors, engine));
      }
    }),
  );
});

test('problems of what did not change are the same objects', () => {
  // given
  const engine = { target: 'activiti' as const };
  const run = new ProblemsRun();
  const document = model([], [task('a'), task('b')]);
  const [first, second] = run.find(document, connectors, engine);
  // when
  const renamed = edited(document, { kind: 'change', id: 'b', changes: { name: 'Two' } });
  const found = run.find(renamed, connectors, engine);
  // then
  expect(found[0]).toBe(first);
  expect(found[1]).not.toBe(second);
  expect(found[1]?.place.label).toBe('Two');
});

test('another catalogue is checked against anew', () => {
  // given
  const engine = { target: 'activiti' as const };
  const run = new ProblemsRun();
  const document = model([], [task('a', { implementation: 'mail.send' })]);
  expect(run.find(document, [], engine).map(({ code }) => code)).toContain('connector-unknown');
  // when
  const found = run.find(document, connectors, engine);
  // then
  expect(found.map(({ code }) => code)).not.toContain('connector-unknown');
});
