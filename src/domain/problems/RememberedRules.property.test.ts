import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CatalogueConnector } from '../connector/catalogue.ts';
import type { ElementInfo } from '../process/process.ts';
import type { Target } from '../process/target.ts';
import { model, task, variable } from '../testing.ts';
import { processProblems } from './processProblems.ts';
import { ProblemsRun } from './ProblemsRun.ts';

// The same object each time: another catalogue would make the run forget all it remembers.
const NO_CONNECTORS: readonly CatalogueConnector[] = [];
const NODES = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5'];
const FLOWS = ['f0', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6'];
const PROCESSES = ['p', 'q'];
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const node = fc.constantFrom(...NODES);
const who = (type: string) => ({ who: { type, value: type === 'variable' ? 'who' : 'x' } });
const data = fc.constantFrom<ElementInfo['data']>(
  {},
  { mapping: { inputs: who('variable') } },
  { mapping: { outputs: who('variable') } },
  { mapping: { outputs: { other: { type: 'variable', value: 'id' } } } },
);
const types = fc.constantFrom(
  ...[
    'StartEvent',
    'EndEvent',
    'ServiceTask',
    'ServiceTask',
    'SubProcess',
    'ExclusiveGateway',
    'BoundaryEvent',
  ],
  ...['ParallelGateway', 'EventBasedGateway', 'IntermediateCatchEvent', 'UserTask'],
);

const nodeTypes = types.map((type) => `bpmn:${type}`);

/** Of each thing that rules of a whole process read, what it may be. */
const FIELDS: { readonly [Name in keyof ElementInfo]?: fc.Arbitrary<ElementInfo[Name] | undefined> } = {
  name: some(fc.constantFrom('One', 'Two')),
  type: nodeTypes,
  processId: fc.constantFrom(...PROCESSES),
  parent: some(node),
  attachedTo: some(node),
  event: some(fc.constantFrom('timer', 'terminate', 'error', 'link', 'message')),
  data,
  defaultFlow: some(fc.constantFrom(...FLOWS)),
  triggeredByEvent: some(fc.boolean()),
  isForCompensation: some(fc.boolean()),
  multiInstance: some(fc.boolean()),
  javaDelegate: some(fc.boolean()),
  nonInterrupting: some(fc.boolean()),
  words: some(fc.constantFrom(['who'], ['other'])),
  hiddenCode: some(fc.boolean()),
  implementation: some(fc.constant('a.b')),
  calledElement: some(fc.constantFrom(...PROCESSES)),
  incoming: fc.constantFrom(0, 1),
  outgoing: fc.constantFrom(0, 1),
};
const FLOW_FIELDS: typeof FIELDS = {
  name: some(fc.constantFrom('One', 'Two')),
  type: fc.constantFrom('bpmn:SequenceFlow', 'bpmn:Association'),
  processId: fc.constantFrom(...PROCESSES),
  source: some(node),
  target: some(node),
  condition: some(fc.constantFrom('${who}', '')),
  words: some(fc.constant(['who'])),
};

/** Mostly as it would be drawn, so that there is something to find. */
const nodeOf = (id: string) =>
  fc
    .record({ type: nodeTypes, data, event: fc.constantFrom(undefined, undefined, 'terminate', 'timer') })
    .map(({ event, ...made }) => task(id, { ...made, processId: 'p', ...(event && { event }) }));
const flowOf = (id: string) =>
  fc.tuple(node, node, some(fc.constant('${who}'))).map(([source, target, condition]) =>
    task(id, {
      type: 'bpmn:SequenceFlow',
      source,
      target,
      processId: 'p',
      ...(condition && { condition }),
    }),
  );
const document = fc.tuple(...NODES.map(nodeOf), ...FLOWS.map(flowOf)).map((elements) => {
  const made = model([variable('who'), variable('other')], elements);
  return { ...made, processes: PROCESSES.flatMap((id) => made.processes.map((one) => ({ ...one, id }))) };
});
const changesOf = (ids: readonly string[], fields: typeof FIELDS) =>
  fc.oneof(
    ...Object.entries(fields).map(([name, value]) =>
      fc.record({
        id: fc.constantFrom(...ids),
        name: fc.constant(name),
        value: value as fc.Arbitrary<unknown>,
      }),
    ),
  );
const change = fc.oneof(changesOf(NODES, FIELDS), changesOf(FLOWS, FLOW_FIELDS));

test.each<Target>(['activiti', 'camunda8'])('%s: one field changed says what a whole run says', (target) => {
  const engine = { target };
  fc.assert(
    fc.property(document, fc.array(change, { minLength: 1, maxLength: 40 }), (start, changes) => {
      const run = new ProblemsRun();
      let now = start;
      run.find(now, NO_CONNECTORS, engine);
      for (const { id, name, value } of changes) {
        const elements = now.elements.map((one) => (one.id === id ? { ...one, [name]: value } : one));
        now = { ...now, elements };
        expect(run.find(now, NO_CONNECTORS, engine)).toEqual(processProblems(now, NO_CONNECTORS, engine));
      }
    }),
  );
});
