import fc from 'fast-check';
import type { ElementInfo } from '../process.ts';
import { task } from '../testing.ts';
import type { ScenarioTools } from './Scenario.ts';

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

export const NO_TOOLS: ScenarioTools = { feel: () => ({ problem: 'No FEEL here.' }), actionOf: () => null };

const TYPES = [
  ...['StartEvent', 'EndEvent', 'Task', 'UserTask', 'ServiceTask', 'SubProcess', 'BoundaryEvent'],
  ...['ExclusiveGateway', 'ParallelGateway', 'InclusiveGateway', 'EventBasedGateway', 'ComplexGateway'],
  ...['IntermediateCatchEvent', 'IntermediateThrowEvent', 'CallActivity'],
];
const EVENTS = [undefined, 'error', 'timer', 'link', 'terminate', 'compensate'];
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
    picks: fc.array(fc.nat(7), { maxLength: 20 }),
  });
});

/** A process of any shape, however broken, and what is picked on its way. */
export const anyScenario = anyParts.map(({ nodes, ways, isFlat, picks }) => ({
  picks,
  elements: [
    node('begin', 'StartEvent'),
    flow('begin>n0'),
    ...nodes.map(({ type, parent, attachedTo, event, flags, defaultFlow }, at) =>
      node(`n${at}`, type, {
        ...(!isFlat && parent !== undefined && { parent }),
        ...(attachedTo !== undefined && { attachedTo }),
        ...(event !== undefined && { event }),
        ...(event === 'link' && { linkName: 'l' }),
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
