import type { FlowNode } from './flowGraph.ts';

/** Which variables are set for certain, by their numbers. All are where no path leads. */
export interface Assignment {
  /** whether the variable is set on every path when the node begins */
  readonly isSetBefore: (node: FlowNode, variable: number) => boolean;
  /** the same for when it is over */
  readonly isSetAfter: (node: FlowNode, variable: number) => boolean;
}

export interface Writes {
  readonly variables: readonly number[];
  /** it may write anything, so nothing is known to be missing behind it */
  readonly anything: boolean;
}

type Bits = Readonly<Int32Array>;

interface State {
  readonly node: FlowNode;
  readonly gained: Bits;
  /** those that begin or end with what this one has */
  readonly next: State[];
  /** those that a run gets to from here */
  readonly leads: State[];
  before: Bits;
  after: Bits;
  reached: boolean;
  waiting: boolean;
}

/** Forward over all paths to the greatest fixpoint: merges keep what all ways set, parallel joins what any set. */
export function definiteAssignment(
  nodes: readonly FlowNode[],
  writesOf: (node: FlowNode) => Writes,
  given: readonly number[],
  variables: number,
): Assignment {
  const width = Math.ceil(variables / 32);
  const full = new Int32Array(width).fill(-1);
  const start = bits(given, width);
  const states = new Map<FlowNode, State>();
  const stateOf = (node: FlowNode): State => {
    const old = states.get(node);
    if (old) return old;
    const { variables: written, anything } = writesOf(node);
    const gained = anything ? full : bits(written, width);
    const links = { next: [], leads: [], reached: false, waiting: false };
    const state: State = { node, gained, before: full, after: full, ...links };
    states.set(node, state);
    return state;
  };
  for (const node of nodes) {
    const state = stateOf(node);
    for (const one of [...node.before, ...node.within, ...node.ends]) stateOf(one).next.push(state);
    // Ends do not lead to their sub-process: its own flows do.
    for (const one of [...node.before, ...node.within]) stateOf(one).leads.push(state);
  }
  markReached(nodes.filter(({ starts }) => starts).map(stateOf));
  const queue = nodes.map(stateOf).filter(({ reached }) => reached);
  for (const state of queue) state.waiting = true;
  // Grows while it runs: who has lost something tells the next.
  for (const state of queue) {
    state.waiting = false;
    const { before, within, ends, joins, starts, endsTogether } = state.node;
    const overAt = (all: readonly FlowNode[]) =>
      all.map(stateOf).flatMap(({ reached, after }) => (reached ? [after] : []));
    const ways = [...overAt(before), ...within.map((one) => stateOf(one).before), ...(starts ? [start] : [])];
    const now = met(ways, joins) ?? full;
    const then = met([met(overAt(ends), endsTogether) ?? now, state.gained], true) ?? full;
    if (isSame(now, state.before) && isSame(then, state.after)) continue;
    state.before = now;
    state.after = then;
    for (const one of state.next) {
      if (one.waiting || !one.reached) continue;
      one.waiting = true;
      queue.push(one);
    }
  }
  return {
    isSetBefore: (node, variable) => has(stateOf(node).before, variable),
    isSetAfter: (node, variable) => has(stateOf(node).after, variable),
  };
}

function markReached(starts: State[]): void {
  for (let state = starts.pop(); state; state = starts.pop()) {
    if (state.reached) continue;
    state.reached = true;
    starts.push(...state.leads);
  }
}

function bits(variables: readonly number[], width: number): Bits {
  const set = new Int32Array(width);
  for (const one of variables) set[one >> 5] = (set[one >> 5] ?? 0) | (1 << (one & 31));
  return set;
}

function has(set: Bits, variable: number): boolean {
  return (((set[variable >> 5] ?? 0) >> (variable & 31)) & 1) === 1;
}

function met(sets: readonly Bits[], union: boolean): Bits | undefined {
  const [first, ...others] = sets;
  if (first === undefined || others.length === 0) return first;
  return first.map((word, at) =>
    others.reduce((all, set) => (union ? all | (set[at] ?? 0) : all & (set[at] ?? 0)), word),
  );
}

function isSame(one: Bits, other: Bits): boolean {
  return one === other || one.every((word, at) => word === other[at]);
}
