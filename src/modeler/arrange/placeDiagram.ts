import type { Box, GraphNode } from './ArrangeGraph.ts';
import { around, grown } from './boxes.ts';
import type { GraphIndex } from './GraphIndex.ts';
import { placeArtifacts } from './placeArtifacts.ts';
import { HEADER, leafLanes } from './placeLanes.ts';
import { placeScope } from './placeScope.ts';
import { Gathered } from './Placement.ts';

const BETWEEN_POOLS = 60;
const INSIDE = 40;
const AROUND_GROUP = 20;

/** The pools below each other and equally wide, or the one process; it begins where the drawing began. */
export function placeDiagram(index: GraphIndex): Gathered {
  const placed = new Gathered();
  const pools = index
    .childrenOf(null)
    .filter(({ kind }) => kind === 'pool')
    .sort((one, other) => one.y - other.y);
  if (pools.length > 0) placePools(index, pools, placed);
  else placed.add(placeScope(index, null), { x: 0, y: 0 });
  placeGroups(index, placed);
  const before = around(index.graph.nodes.filter(({ parent, host }) => parent === null && host === null));
  const after = around(placed.boxes.values());
  const moved = new Gathered();
  if (before && after)
    moved.add(placed, { x: Math.round(before.x - after.x), y: Math.round(before.y - after.y) });
  return moved;
}

function placePools(index: GraphIndex, pools: readonly GraphNode[], placed: Gathered): void {
  const contents = new Map(
    pools.map((pool) => [pool.id, index.childrenOf(pool.id).length > 0 ? placeScope(index, pool.id) : null]),
  );
  const isLaned = ({ id }: GraphNode): boolean => leafLanes(index, id).length > 0;
  const widths = pools.map((pool) => {
    const content = contents.get(pool.id);
    if (!content) return 0;
    return content.width + HEADER + (isLaned(pool) ? 0 : 2 * INSIDE);
  });
  const width = Math.round(Math.max(...widths, 400));
  let y = 0;
  for (const pool of pools) {
    const content = contents.get(pool.id);
    const height = Math.round(
      content ? content.height + (isLaned(pool) ? 0 : 2 * INSIDE) : Math.min(pool.height, 250),
    );
    placed.boxes.set(pool.id, { x: 0, y, width, height });
    if (content) {
      const inset = isLaned(pool) ? 0 : INSIDE;
      placed.add(content, { x: HEADER + inset, y: y + inset });
      widenLanes(index, pool.id, width - HEADER - content.width, placed.boxes);
    }
    y += height + BETWEEN_POOLS;
  }
  // Annotations of a collaboration stand in no pool.
  const outside = index.childrenOf(null).filter(({ kind }) => kind !== 'pool' && kind !== 'group');
  placeArtifacts(index, outside, placed, -Infinity);
}

/** To the width of the widest pool. */
function widenLanes(index: GraphIndex, scope: string, by: number, boxes: Map<string, Box>): void {
  for (const { id, kind } of index.childrenOf(scope)) {
    const box = boxes.get(id);
    if (kind !== 'lane' || !box) continue;
    boxes.set(id, { ...box, width: Math.round(box.width + by) });
    widenLanes(index, id, by, boxes);
  }
}

/** Around what they were around; without anything they keep their size, below the rest. */
function placeGroups(index: GraphIndex, { boxes }: Gathered): void {
  for (const { id, width, height, kind } of index.graph.nodes) {
    if (kind !== 'group') continue;
    const members = (index.graph.groups.get(id) ?? []).flatMap((member) => boxes.get(member) ?? []);
    const frame = around(members);
    const all = around(boxes.values());
    boxes.set(
      id,
      frame
        ? grown(frame, AROUND_GROUP)
        : { width, height, x: all?.x ?? 0, y: all ? all.y + all.height + BETWEEN_POOLS : 0 },
    );
  }
}
