import type { ElementInfo, ProcessModel } from '../process/process.ts';
import type { FlowEdge } from './FlowTree.ts';

/** What is right in a process or sub-process, sorted by how it is told. */
export interface OutlineScope {
  readonly nodes: readonly string[];
  /** what a run begins with, and what is started by something else than a flow */
  readonly starts: readonly string[];
  readonly edgesFrom: ReadonlyMap<string, readonly FlowEdge[]>;
  /** how many flows lead to each */
  readonly waysTo: ReadonlyMap<string, number>;
  /** flows with an end that is not here */
  readonly loose: readonly string[];
  readonly lanes: readonly string[];
  readonly data: readonly string[];
}

const NODE = /(Event|Task|Gateway|CallActivity|SubProcess|Transaction)$/;
const HOLDER = /(SubProcess|Transaction)$/;

/** By the id of the process or sub-process. What is in nothing of this document is in none. */
export function outlineScopes(model: ProcessModel): ReadonlyMap<string, OutlineScope> {
  const holders = new Set(model.processes.map(({ id }) => id));
  for (const { id, type } of model.elements) if (HOLDER.test(type)) holders.add(id);
  const inside = new Map<string, ElementInfo[]>();
  for (const element of model.elements) {
    const holder = element.parent ?? element.processId;
    if (element.type === 'bpmn:Participant' || !holders.has(holder)) continue;
    const others = inside.get(holder);
    if (others) others.push(element);
    else inside.set(holder, [element]);
  }
  return new Map([...inside].map(([id, elements]) => [id, scopeOf(elements)]));
}

function scopeOf(elements: readonly ElementInfo[]): OutlineScope {
  const nodes = elements.filter(({ type }) => NODE.test(type));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const hostOf = (node: ElementInfo) => {
    const host = node.type === 'bpmn:BoundaryEvent' ? byId.get(node.attachedTo ?? '') : undefined;
    // An event has no border: a file that says so is told as if the other were on nothing.
    return host?.type === 'bpmn:BoundaryEvent' ? undefined : host;
  };
  const edgesFrom = new Map<string, FlowEdge[]>();
  const waysTo = new Map<string, number>();
  const addEdge = (edge: FlowEdge) => {
    const others = edgesFrom.get(edge.from);
    if (others) others.push(edge);
    else edgesFrom.set(edge.from, [edge]);
  };
  for (const node of nodes) {
    const host = hostOf(node);
    if (host) addEdge({ flow: '', from: host.id, to: node.id });
  }
  const loose: string[] = [];
  for (const { id, type, source = '', target = '' } of elements) {
    if (type !== 'bpmn:SequenceFlow') continue;
    if (!byId.has(source) || !byId.has(target)) loose.push(id);
    else {
      addEdge({ flow: id, from: source, to: target });
      waysTo.set(target, (waysTo.get(target) ?? 0) + 1);
    }
  }
  const others = elements.filter(({ type }) => !NODE.test(type) && type !== 'bpmn:SequenceFlow');
  return {
    nodes: nodes.map(({ id }) => id),
    starts: startsOf(nodes, (node) => waysTo.has(node.id) || hostOf(node) !== undefined),
    edgesFrom,
    waysTo,
    loose,
    lanes: others.filter(({ type }) => type === 'bpmn:Lane').map(({ id }) => id),
    data: others.filter(({ type }) => type !== 'bpmn:Lane' && type !== 'bpmn:DataObject').map(({ id }) => id),
  };
}

/** Without a start event everything begins that nothing leads to. */
function startsOf(nodes: readonly ElementInfo[], isLedTo: (node: ElementInfo) => boolean): readonly string[] {
  const apart = nodes.filter((node) => standsApart(node) && !isLedTo(node));
  const events = nodes.filter(({ type }) => type === 'bpmn:StartEvent');
  const starts = events.length > 0 ? events : nodes.filter((node) => !isLedTo(node));
  return [...new Set([...starts, ...apart].map(({ id }) => id))];
}

/** Reached by other ways than flows: event sub-processes, compensation, links. */
function standsApart({ triggeredByEvent, isForCompensation, event, type }: ElementInfo): boolean {
  const catchesLink = event === 'link' && type === 'bpmn:IntermediateCatchEvent';
  return triggeredByEvent === true || isForCompensation === true || catchesLink;
}
