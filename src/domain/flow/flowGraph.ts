import type { ElementInfo } from '../process/process.ts';

const NODE = /(Event|Task|Gateway|CallActivity|SubProcess|Transaction)$/;

/** A place that is passed: before a node, or (for its outputs) after it. */
export interface FlowNode {
  readonly element: ElementInfo;
  /** whose outputs are there when it begins */
  readonly before: FlowNode[];
  /** whose beginning it shares: a sub-process for its starts, the host for a boundary event */
  readonly within: FlowNode[];
  /** of a sub-process: where it can end */
  readonly ends: FlowNode[];
  /** it waits for all that lead to it */
  joins: boolean;
  /** the process starts here */
  starts: boolean;
  /** of a sub-process: its ends can all be reached in one run */
  endsTogether: boolean;
}

/** The nodes of one process with what leads to each, in document order. */
export function flowGraph(elements: readonly ElementInfo[]): readonly FlowNode[] {
  const nodes = elements.filter(({ type }) => NODE.test(type)).map(newNode);
  const byId = new Map(nodes.map((node) => [node.element.id, node]));
  const at = (id: string | undefined) => (id === undefined ? undefined : byId.get(id));
  const left = new Set<FlowNode>();
  for (const { source, target } of elements) {
    const [from, to] = [at(source), at(target)];
    if (!from || !to) continue;
    left.add(from);
    to.before.push(from);
  }
  for (const node of nodes) {
    const { element, before } = node;
    const holder = at(element.parent);
    const host = at(element.attachedTo);
    if (host) node.within.push(host);
    else if (before.length === 0 && !standsApart(element)) {
      if (holder) node.within.push(holder);
      else node.starts = element.parent === undefined && element.attachedTo === undefined;
    }
    if (!holder) continue;
    const isEnd = !left.has(node) && element.event !== 'error' && element.isForCompensation !== true;
    if (isEnd && element.triggeredByEvent !== true) holder.ends.push(node);
    const splits = /(Parallel|Inclusive|Complex)Gateway$/.test(element.type);
    if (splits || element.triggeredByEvent === true) holder.endsTogether = true;
  }
  return nodes;
}

function newNode(element: ElementInfo): FlowNode {
  const joins = element.type === 'bpmn:ParallelGateway';
  return { element, before: [], within: [], ends: [], joins, starts: false, endsTogether: false };
}

/** Reached by other ways than flows: compensation, links. */
function standsApart({ isForCompensation, event, type }: ElementInfo): boolean {
  return isForCompensation === true || (event === 'link' && type === 'bpmn:IntermediateCatchEvent');
}
