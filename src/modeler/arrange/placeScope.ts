import type { Box, GraphLink, GraphNode, Size } from './ArrangeGraph.ts';
import { around } from './boxes.ts';
import { type GraphIndex, isFlowNode } from './GraphIndex.ts';
import { placeArtifacts } from './placeArtifacts.ts';
import { placeBoundaryEvents } from './placeBoundaryEvents.ts';
import { placeFlow } from './placeFlow.ts';
import { boxesOfLanes, depthOfLanes, HEADER, leafLanes, placeInLanes } from './placeLanes.ts';
import { Gathered, type Placement } from './Placement.ts';

const INSIDE = { left: 40, top: 50, right: 40, bottom: 40 };
const BETWEEN_PARTS = 60;
const LONE_WIDTH = 900;

/**
 * What is in a process, a pool or a sub-process, from the inside out: an open sub-process is as large as its content.
 * @param members what is to be placed; the rest is left where it is
 */
export function placeScope(
  index: GraphIndex,
  scope: string | null,
  members: readonly GraphNode[] = index.childrenOf(scope),
): Placement {
  const placed = new Gathered();
  const inner = new Map<string, Placement>();
  const sizes = new Map<string, Size>();
  for (const node of members.filter(isFlowNode)) {
    const content = node.isOpen && index.childrenOf(node.id).length > 0 ? placeScope(index, node.id) : null;
    if (content) inner.set(node.id, content);
    sizes.set(node.id, content ? sizeAround(content) : { width: node.width, height: node.height });
  }
  const links = index.flowsAmong(new Set(sizes.keys()));
  const roomy = new Map([...sizes].map(([id, size]) => [id, withRoom(index, id, size)]));
  const lanes = leafLanes(index, scope);
  const heights =
    lanes.length > 0 ? placeLaned(index, roomy, links, lanes, placed) : placeParts(roomy, links, placed);
  for (const [id, room] of placed.boxes) placed.boxes.set(id, withoutRoom(room, sizes.get(id) ?? room));
  for (const node of members) placeBoundaryEvents(index, node.id, placed);
  for (const [id, content] of inner) {
    const box = placed.boxes.get(id);
    if (box) placed.add(content, { x: box.x + INSIDE.left, y: box.y + INSIDE.top });
  }
  const height = [...heights.values()].reduce((sum, one) => sum + one, 0);
  placeArtifacts(
    index,
    members.filter(({ kind }) => kind === 'artifact'),
    placed,
    lanes.length > 0 ? 0 : -Infinity,
  );
  return lanes.length > 0 ? framed(index, scope, placed, heights, height) : cornered(index, placed);
}

function sizeAround({ width, height }: Size): Size {
  return {
    width: Math.max(140, width + INSIDE.left + INSIDE.right),
    height: Math.max(110, height + INSIDE.top + INSIDE.bottom),
  };
}

/** A name below, or events on its edges, need room; the same above, so that lines stay straight. */
function withRoom(index: GraphIndex, id: string, { width, height }: Size): Size {
  const node = index.nodes.get(id);
  const events = index.boundaryEventsOf(id);
  const below = Math.max(
    node?.label ? node.label.height + 6 : 0,
    ...events.map((event) => event.height / 2 + (event.label ? event.label.height + 6 : 0)),
  );
  return {
    width: Math.max(width, Math.min(node?.label?.width ?? 0, width + 40), events.length * 50),
    height: height + 2 * below,
  };
}

function withoutRoom(room: Box, { width, height }: Size): Box {
  return {
    ...{ width, height },
    // The middles are whole numbers: what is level then is so to the point.
    x: Math.round(room.x + room.width / 2) - Math.floor(width / 2),
    y: Math.round(room.y + room.height / 2) - Math.floor(height / 2),
  };
}

function placeLaned(
  index: GraphIndex,
  sizes: ReadonlyMap<string, Size>,
  links: readonly GraphLink[],
  lanes: readonly GraphNode[],
  placed: Gathered,
): ReadonlyMap<string, number> {
  const known = new Set(lanes.map(({ id }) => id));
  const [first] = lanes;
  const laneOf = (id: string): string => {
    const lane = index.nodes.get(id)?.lane;
    return lane != null && known.has(lane) ? lane : (first?.id ?? '');
  };
  const { flow, heights } = placeInLanes(placeFlow(sizes, links), lanes, laneOf, links);
  placed.add(flow, { x: 0, y: 0 });
  return heights;
}

/** Parts that no flow connects stand below each other; what stands alone, beside each other at the bottom. */
function placeParts(
  sizes: ReadonlyMap<string, Size>,
  links: readonly GraphLink[],
  placed: Gathered,
): ReadonlyMap<string, number> {
  let top = 0;
  const alone: string[] = [];
  for (const part of partsOf([...sizes.keys()], links)) {
    if (part.size === 1) {
      alone.push(...part);
      continue;
    }
    const own = new Map([...sizes].filter(([id]) => part.has(id)));
    const flow = placeFlow(
      own,
      links.filter(({ source }) => part.has(source)),
    );
    placed.add(flow, { x: 0, y: top });
    top += (around(flow.boxes.values())?.height ?? 0) + BETWEEN_PARTS;
  }
  const widest = Math.max(LONE_WIDTH, ...[...placed.boxes.values()].map(({ x, width }) => x + width));
  let [x, rowHeight] = [0, 0];
  for (const id of alone) {
    const size = sizes.get(id);
    if (!size) continue;
    if (x > 0 && x + size.width > widest) [x, top, rowHeight] = [0, top + rowHeight + BETWEEN_PARTS, 0];
    placed.boxes.set(id, { ...size, x, y: top });
    x += size.width + BETWEEN_PARTS;
    rowHeight = Math.max(rowHeight, size.height);
  }
  return new Map();
}

function partsOf(ids: readonly string[], links: readonly GraphLink[]): ReadonlySet<ReadonlySet<string>> {
  const parts = new Map(ids.map((id) => [id, new Set([id])]));
  for (const { source, target } of links) {
    const [one, other] = [parts.get(source), parts.get(target)];
    if (!one || !other || one === other) continue;
    const [small, large] = one.size < other.size ? [one, other] : [other, one];
    for (const id of small) {
      large.add(id);
      parts.set(id, large);
    }
  }
  return new Set(parts.values());
}

/** With the names that stand below. */
function extent(index: GraphIndex, { boxes, ways }: Gathered): Box {
  const all: Box[] = [];
  for (const [id, box] of boxes) {
    const { label } = index.nodes.get(id) ?? {};
    all.push(box);
    if (label)
      all.push({
        ...label,
        x: box.x + (box.width - label.width) / 2,
        y: box.y + box.height + 4,
      });
  }
  for (const points of ways.values()) for (const { x, y } of points) all.push({ x, y, width: 0, height: 0 });
  return around(all) ?? { x: 0, y: 0, width: 0, height: 0 };
}

function cornered(index: GraphIndex, placed: Gathered): Placement {
  const { x, y, width, height } = extent(index, placed);
  const moved = new Gathered();
  moved.add(placed, { x: -x, y: -y });
  return { boxes: moved.boxes, ways: moved.ways, width, height };
}

/** The lanes around their content: they begin where its rows begin. */
function framed(
  index: GraphIndex,
  scope: string | null,
  placed: Gathered,
  heights: ReadonlyMap<string, number>,
  height: number,
): Placement {
  const content = extent(index, placed);
  const left = depthOfLanes(index, scope) * HEADER + INSIDE.left;
  const moved = new Gathered();
  moved.add(placed, { x: Math.round(left - content.x), y: 0 });
  const width = Math.round(left + content.width + INSIDE.right);
  const bottom = Math.max(height, content.y + content.height + 20);
  const [lastId, lastHeight] = [...heights].at(-1) ?? ['', 0];
  const grownHeights = new Map(heights).set(lastId, lastHeight + bottom - height);
  const lanes = boxesOfLanes(index, scope, grownHeights, { x: 0, y: 0, width });
  for (const [id, box] of lanes) moved.boxes.set(id, box);
  return { boxes: moved.boxes, ways: moved.ways, width, height: bottom };
}
