/** A way from one node to another: the id of its flow, '' for the way from a task to an event on its border. */
export interface FlowEdge {
  readonly flow: string;
  readonly from: string;
  readonly to: string;
}

/** Where each node stands when the flow is told as a text. */
export interface FlowTree {
  /** what the telling starts with, and after it where several of these meet */
  readonly roots: readonly string[];
  readonly reached: ReadonlySet<string>;
  /** it is told right where the edge leads to it; other edges to it refer to that place */
  readonly isInline: (edge: FlowEdge) => boolean;
  /** it leads to what was told before: a loop */
  readonly isBack: (edge: FlowEdge) => boolean;
  /** where ways meet that part behind the node: told after all of them */
  readonly meetingsAfter: (node: string) => readonly string[];
}

const NONE: readonly string[] = [];
const ROOT = 0;

/**
 * Every node a root leads to gets one place. Where ways meet, that is behind the node all of them go through: its
 * immediate dominator (Cooper, Harvey, Kennedy: A Simple, Fast Dominance Algorithm).
 */
export function flowTree(
  roots: readonly string[],
  edgesFrom: ReadonlyMap<string, readonly FlowEdge[]>,
): FlowTree {
  const order = reversePostorder(roots, edgesFrom);
  const places = new Map(order.map((node, at) => [node, at + 1]));
  const placeOf = (node: string) => places.get(node) ?? -1;
  const before: number[][] = [[], ...order.map(() => [])];
  for (const root of new Set(roots)) before[placeOf(root)]?.push(ROOT);
  for (const node of order) {
    for (const { to } of edgesFrom.get(node) ?? []) before[placeOf(to)]?.push(placeOf(node));
  }
  const above = dominators(before);
  const meetings = new Map<number, string[]>();
  const inlineFrom = before.map((ways, place) => {
    const ahead = ways.filter((way) => way < place);
    return ahead.length === 1 && ahead[0] === above[place] ? ahead[0] : -1;
  });
  order.forEach((node, at) => {
    const holder = above[at + 1] ?? ROOT;
    if (inlineFrom[at + 1] !== -1) return;
    const others = meetings.get(holder);
    if (others) others.push(node);
    else meetings.set(holder, [node]);
  });
  const inlineRoots = [...new Set(roots)].filter((root) => inlineFrom[placeOf(root)] === ROOT);
  return {
    roots: [...inlineRoots, ...(meetings.get(ROOT) ?? NONE)],
    reached: new Set(order),
    isInline: ({ from, to }) => places.has(to) && inlineFrom[placeOf(to)] === placeOf(from),
    isBack: ({ from, to }) => places.has(to) && placeOf(to) <= placeOf(from),
    meetingsAfter: (node) => meetings.get(placeOf(node)) ?? NONE,
  };
}

/** Each node before those it leads to, but for loops; of several ways the first one first. With a stack of its own. */
function reversePostorder(
  roots: readonly string[],
  edgesFrom: ReadonlyMap<string, readonly FlowEdge[]>,
): readonly string[] {
  const seen = new Set<string>();
  const finished: string[] = [];
  const waysOf = (node: string) => (edgesFrom.get(node) ?? []).map(({ to }) => to);
  for (const root of [...roots].reverse()) {
    if (seen.has(root)) continue;
    seen.add(root);
    const open = [{ node: root, left: waysOf(root) }];
    for (let top = open.at(-1); top; top = open.at(-1)) {
      // From the last one on, so that the first one is finished last and stands in front.
      const next = top.left.pop();
      if (next === undefined) {
        finished.push(top.node);
        open.pop();
      } else if (!seen.has(next)) {
        seen.add(next);
        open.push({ node: next, left: waysOf(next) });
      }
    }
  }
  return finished.reverse();
}

/** @param before by place: the places that lead there; 0 is above all */
function dominators(before: readonly (readonly number[])[]): readonly number[] {
  const above = new Int32Array(before.length).fill(-1);
  above[ROOT] = ROOT;
  const common = (one: number, other: number): number => {
    let [a, b] = [one, other];
    while (a !== b) {
      while (a > b) a = above[a] ?? ROOT;
      while (b > a) b = above[b] ?? ROOT;
    }
    return a;
  };
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (let place = 1; place < before.length; place += 1) {
      let found = -1;
      for (const way of before[place] ?? []) {
        if ((above[way] ?? -1) !== -1) found = found === -1 ? way : common(found, way);
      }
      if (found === -1 || above[place] === found) continue;
      above[place] = found;
      isChanged = true;
    }
  }
  return Array.from(above);
}
