import type { ElementInfo, ProcessInfo, ProcessModel } from '../process/process.ts';
import type { Target } from '../process/target.ts';

const NODE = /(Event|Task|Gateway|CallActivity|SubProcess|Transaction)$/;

/** One process as a run needs it: what leads where, in document order. */
export interface ScenarioGraph {
  readonly process: ProcessInfo;
  readonly target: Target;
  /** the mapping is as engines before 7.1.0-M10 read it */
  readonly isOld: boolean;
  /** all but the flows, in document order */
  readonly nodes: readonly ElementInfo[];
  readonly at: (id: string) => ElementInfo | undefined;
  readonly leaving: (id: string) => readonly ElementInfo[];
  readonly arriving: (id: string) => readonly ElementInfo[];
  /** what starts by itself when a process (undefined) or a sub-process does */
  readonly starts: (holder: string | undefined) => readonly ElementInfo[];
  /** the events on the border of an activity */
  readonly events: (host: string) => readonly ElementInfo[];
  /** event sub-processes of a process or sub-process, each with its start */
  readonly handlers: (holder: string | undefined) => readonly { holder: ElementInfo; start: ElementInfo }[];
  /** the activity that undoes what a compensation event is on */
  readonly undoneBy: (event: string) => ElementInfo | undefined;
  /** where a link leads: the catching events of its name in the same scope */
  readonly linked: (from: ElementInfo) => readonly ElementInfo[];
}

export function scenarioGraph(
  model: ProcessModel,
  process: ProcessInfo,
  target: Target,
  isOld = false,
): ScenarioGraph {
  const own = model.elements.filter(({ processId }) => processId === process.id);
  const nodes = own.filter(({ type }) => NODE.test(type));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const flows = own.filter(
    ({ type, source = '', target: to = '' }) =>
      type === 'bpmn:SequenceFlow' && byId.has(source) && byId.has(to),
  );
  const flowById = new Map(flows.map((flow) => [flow.id, flow]));
  const leaving = groupedBy(flows, ({ source }) => source);
  const arriving = groupedBy(flows, ({ target: to }) => to);
  const inside = groupedBy(nodes, ({ parent }) => parent);
  const events = groupedBy(
    nodes.filter(({ type }) => type === 'bpmn:BoundaryEvent'),
    ({ attachedTo }) => attachedTo,
  );
  const undoneBy = new Map((model.compensations ?? []).map((one) => [one.event, byId.get(one.handler)]));
  const startsOf = (holder: string | undefined): readonly ElementInfo[] => {
    const all = inside.get(holder) ?? [];
    const starts = all.filter(({ type }) => type === 'bpmn:StartEvent');
    if (starts.length > 0 || holder === undefined) return starts;
    // Engines begin a sub-process without a start with what nothing leads to.
    return all.filter(
      ({ id, type, triggeredByEvent, isForCompensation }) =>
        !arriving.has(id) &&
        type !== 'bpmn:BoundaryEvent' &&
        triggeredByEvent !== true &&
        isForCompensation !== true,
    );
  };
  return {
    ...{ process, target, isOld, nodes },
    at: (id) => byId.get(id) ?? flowById.get(id),
    leaving: (id) => leaving.get(id) ?? [],
    arriving: (id) => arriving.get(id) ?? [],
    starts: startsOf,
    events: (host) => events.get(host) ?? [],
    handlers: (holder) =>
      (inside.get(holder) ?? []).flatMap((one) => {
        const start = one.triggeredByEvent === true ? startsOf(one.id)[0] : undefined;
        return start ? [{ holder: one, start }] : [];
      }),
    undoneBy: (event) => undoneBy.get(event),
    linked: ({ linkName, parent }) =>
      (inside.get(parent) ?? []).filter(
        (one) =>
          one.type === 'bpmn:IntermediateCatchEvent' && one.event === 'link' && one.linkName === linkName,
      ),
  };
}

function groupedBy<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const others = groups.get(key);
    if (others) others.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
