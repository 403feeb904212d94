import fc from 'fast-check';
import type { CompensationInfo, ElementInfo, Variable } from '../process/process.ts';
import type { Target } from '../process/target.ts';
import { model, task } from '../testing.ts';
import { type CallableModel, calledGraphs } from './calledGraphs.ts';
import { runScenario, type Walked } from './runScenario.ts';
import type { ScenarioTools } from './Scenario.ts';
import type { ScenarioAnswer, Values } from './ScenarioAnswer.ts';
import { scenarioGraph } from './scenarioGraph.ts';
import { startRun } from './startRun.ts';

/** Short ways to write a process down that is walked. */
export const node = (id: string, type: string, more: Partial<ElementInfo> = {}) =>
  task(id, { type: `bpmn:${type}`, ...more });
/** 'a>b' or, with a condition, 'a>b ${x}'. */
export const flow = (text: string, more: Partial<ElementInfo> = {}) => {
  const [ends = '', condition] = text.split(/ (.*)/);
  const [source = '', target = ''] = ends.split('>');
  return task(ends, {
    ...{ type: 'bpmn:SequenceFlow', source, target, ...more },
    ...(condition !== undefined && { condition }),
  });
};
export const flows = (...texts: readonly string[]) => texts.map((text) => flow(text));

export const NO_TOOLS: ScenarioTools = {
  feel: () => ({ problem: 'No FEEL here.' }),
  actionOf: () => null,
};

interface Given {
  readonly variables?: readonly Variable[];
  readonly start?: Values;
  /** by element, one for each visit that is asked about */
  readonly answers?: Readonly<Record<string, readonly ScenarioAnswer[]>>;
  readonly tools?: Partial<ScenarioTools>;
  readonly target?: Target;
  readonly compensations?: readonly CompensationInfo[];
  /** other processes of the project, by their ids */
  readonly project?: Readonly<Record<string, readonly ElementInfo[]>>;
}

/** A process of a project, of these elements. */
export function callable(
  id: string,
  elements: readonly ElementInfo[],
  target: Target,
  variables: readonly Variable[] = [],
): CallableModel {
  const read = model(
    variables,
    elements.map((one) => ({ ...one, processId: id })),
  );
  return { model: { ...read, processes: read.processes.map((one) => ({ ...one, id })) }, target };
}

/** Walks a process of these elements to its end, or until there is no answer left. */
export async function walk(elements: readonly ElementInfo[], given: Given = {}): Promise<Walked> {
  const {
    variables = [],
    start = {},
    answers = {},
    tools,
    target = 'activiti',
    compensations = [],
    project,
  } = given;
  const read = { ...model(variables, elements), compensations };
  const [process] = read.processes;
  if (!process) throw new Error('There is no process.');
  const graph = scenarioGraph(read, process, target);
  const others = Object.entries(project ?? {}).map(([id, some]) => callable(id, some, target));
  const called = calledGraphs([{ model: read, target }, ...others], false);
  const all = { ...NO_TOOLS, ...(project && { called }), ...tools };
  const left = new Map(Object.entries(answers).map(([id, some]) => [id, [...some]]));
  return runScenario(graph, await startRun(graph, start, all.feel), all, ({ element }) =>
    left.get(element)?.shift(),
  );
}

/** With the calls a step is inside of: 'call/start'. */
export const pathWithin = ({ steps }: Walked) =>
  steps.map(({ step: { element, within = [] } }) =>
    [...within.map((place) => place.element), element].join('/'),
  );
export const path = ({ steps }: Walked) => steps.map(({ step }) => step.element);
export const last = ({ steps }: Walked) => steps.at(-1)?.step;
export const outputs = (values: Values): ScenarioAnswer => ({ kind: 'outputs', values });
export const happens = (id: string): ScenarioAnswer => ({ kind: 'event', id });

const TYPES = [
  ...['StartEvent', 'EndEvent', 'Task', 'UserTask', 'ServiceTask', 'SubProcess', 'BoundaryEvent'],
  ...['ExclusiveGateway', 'ParallelGateway', 'InclusiveGateway', 'EventBasedGateway', 'ComplexGateway'],
  ...['IntermediateCatchEvent', 'IntermediateThrowEvent', 'CallActivity'],
];
const EVENTS = [
  ...[undefined, 'error', 'timer', 'message', 'escalation', 'link', 'terminate', 'signal'],
  ...['compensate', 'compensate'],
];
const anyParts = fc.integer({ min: 1, max: 12 }).chain((size) => {
  const reference = fc.option(
    fc.nat(size).map((at) => `n${at}`),
    { nil: undefined },
  );
  const one = fc.record({
    type: fc.constantFrom(...TYPES),
    parent: reference,
    attachedTo: reference,
    defaultFlow: fc.nat(size).map((at) => `f${at}`),
    event: fc.constantFrom(...EVENTS),
    flags: fc.record({
      triggeredByEvent: fc.boolean(),
      multiInstance: fc.boolean(),
      nonInterrupting: fc.boolean(),
    }),
  });
  const way = fc.record({
    from: fc.nat(size),
    to: fc.nat(size),
    condition: fc.constantFrom(undefined, '${x > 1}', '${y}', ''),
  });
  return fc.record({
    nodes: fc.array(one, { minLength: size, maxLength: size }),
    ways: fc.array(way, { maxLength: 2 * size }),
    isFlat: fc.boolean(),
    undone: fc.array(fc.record({ event: fc.nat(size), handler: fc.nat(size) }), { maxLength: size }),
    target: fc.constantFrom<Target>('activiti', 'camunda8'),
    picks: fc.array(fc.nat(7), { maxLength: 20 }),
  });
});

/** A process of any shape, however broken, and what is picked on its way. */
export const anyScenario = anyParts.map(({ nodes, ways, isFlat, undone, target, picks }) => ({
  ...{ picks, target },
  compensations: undone.map(({ event, handler }): CompensationInfo => ({
    event: `n${event}`,
    handler: `n${handler}`,
  })),
  elements: [
    node('begin', 'StartEvent'),
    flow('begin>n0'),
    ...nodes.map(({ type, parent, attachedTo, event, flags, defaultFlow }, at) =>
      node(`n${at}`, type, {
        ...(!isFlat && parent !== undefined && { parent }),
        ...(attachedTo !== undefined && { attachedTo }),
        ...(event !== undefined && { event }),
        ...(event === 'link' && { linkName: 'l' }),
        ...(event === 'signal' && { signalName: 's' }),
        ...(type === 'CallActivity' && { calledElement: at % 2 === 0 ? 'Called' : 'Process_1' }),
        ...{ ...flags, defaultFlow },
      }),
    ),
    ...ways.map(({ from, to, condition }, at) =>
      task(`f${at}`, {
        ...{ type: 'bpmn:SequenceFlow', source: `n${from}`, target: `n${to}` },
        ...(condition !== undefined && { condition }),
      }),
    ),
  ],
}));

export type AnyScenario = typeof anyScenario extends fc.Arbitrary<infer One> ? One : never;
