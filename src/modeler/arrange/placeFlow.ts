import { graphlib, layout } from '@dagrejs/dagre';
import { groupedBy } from './groupedBy.ts';
import type { Box, GraphLink, Point, Size } from './ArrangeGraph.ts';

const BETWEEN_ROWS = 40;
const BETWEEN_COLUMNS = 50;
/** From here on the better ranks take longer than people wait. */
const LARGE = 1000;

export interface FlowPlaces {
  /** by node, with what it needs around it */
  readonly boxes: ReadonlyMap<string, Box>;
  /** by link: the way that was kept free for it */
  readonly ways: ReadonlyMap<string, readonly Point[]>;
}

interface Placed extends Point {
  readonly points?: readonly Point[];
}

/**
 * Columns from left to right in the order of the flow, rows with few crossings: dagre's layered layout. What leads back
 * is found from the first node on, so nodes come in the order of the flow.
 */
export function placeFlow(sizes: ReadonlyMap<string, Size>, links: readonly GraphLink[]): FlowPlaces {
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({
    rankdir: 'LR',
    nodesep: BETWEEN_ROWS,
    edgesep: BETWEEN_ROWS / 2,
    ranksep: BETWEEN_COLUMNS,
    ranker: sizes.size > LARGE ? 'tight-tree' : 'network-simplex',
  });
  for (const id of inFlowOrder([...sizes.keys()], links)) graph.setNode(id, { ...sizes.get(id) });
  const drawn = links.filter(({ source, target }) => source !== target);
  for (const { id, source, target, label } of drawn)
    // The name stands above the line, so both halves of its place are kept free.
    graph.setEdge(source, target, label ? { width: label.width + 10, height: label.height * 2 } : {}, id);
  layout(graph);
  const boxes = new Map<string, Box>();
  for (const [id, size] of sizes) {
    const { x, y } = graph.node(id) as Placed;
    boxes.set(id, { ...size, x: x - size.width / 2, y: y - size.height / 2 });
  }
  const ways = drawn.map(({ id, source, target }) => {
    const { points = [] } = graph.edge(source, target, id) as unknown as Placed;
    return [id, points] as const;
  });
  return { boxes, ways: new Map(ways) };
}

/** What nothing leads to comes first, and after it what it leads to. */
function inFlowOrder(ids: readonly string[], links: readonly GraphLink[]): readonly string[] {
  const next = groupedBy(links, ({ source }) => source);
  const reached = new Set(
    links.filter(({ source, target }) => source !== target).map(({ target }) => target),
  );
  const ordered = new Set<string>();
  for (const first of [...ids.filter((id) => !reached.has(id)), ...ids]) {
    const open = [first];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (ordered.has(id)) continue;
      ordered.add(id);
      open.push(...(next.get(id) ?? []).map(({ target }) => target).reverse());
    }
  }
  return [...ordered];
}
