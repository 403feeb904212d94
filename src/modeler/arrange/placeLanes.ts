import type { Box, GraphLink, GraphNode } from './ArrangeGraph.ts';
import { boxOf } from './boxes.ts';
import type { GraphIndex } from './GraphIndex.ts';
import { groupedBy } from './groupedBy.ts';
import type { FlowPlaces } from './placeFlow.ts';

export const HEADER = 30;
const SMALLEST = 120;
const ROW_GAP = 40;
const EDGE = 25;

interface Row {
  height: number;
  readonly taken: (readonly [from: number, to: number])[];
}

/** The columns stay; each node goes to a row of its lane, in that of the node before it where there is room. */
export function placeInLanes(
  { boxes }: FlowPlaces,
  lanes: readonly GraphNode[],
  laneOf: (id: string) => string,
  links: readonly GraphLink[],
): { readonly flow: FlowPlaces; readonly heights: ReadonlyMap<string, number> } {
  const before = groupedBy(links, ({ target }) => target);
  const rowsOf = new Map(lanes.map(({ id }) => [id, new Map<number, Row>()]));
  const rowOf = new Map<string, number>();
  const inColumns = [...boxes].sort(([, one], [, other]) => one.x - other.x || one.y - other.y);
  for (const [id, box] of inColumns) {
    const lane = laneOf(id);
    const rows = rowsOf.get(lane);
    if (!rows) continue;
    const previous = (before.get(id) ?? [])
      .map(({ source }) => source)
      .find((source) => laneOf(source) === lane && rowOf.has(source));
    const from = previous === undefined ? undefined : boxes.get(previous);
    const wanted = (previous === undefined ? undefined : rowOf.get(previous)) ?? 0;
    const row = freeRow(rows, wanted, box, from && boxOf(from, box).width > 0 ? from : undefined);
    rowOf.set(id, row);
  }
  return settled(boxes, lanes, laneOf, rowsOf, rowOf);
}

/** The nearest row in which neither the node nor the line to it meets another node. */
function freeRow(rows: Map<number, Row>, wanted: number, box: Box, from: Box | undefined): number {
  for (let away = 0; ; away += 1)
    for (const number of away === 0 ? [wanted] : [wanted + away, wanted - away]) {
      const start = from && away === 0 && from.x < box.x ? from.x + from.width : box.x;
      const [left, right] = [start + 1, box.x + box.width];
      const row = rows.get(number) ?? { height: 0, taken: [] };
      if (row.taken.some(([one, other]) => one < right && left < other)) continue;
      row.taken.push([left, right]);
      row.height = Math.max(row.height, box.height);
      rows.set(number, row);
      return number;
    }
}

function settled(
  boxes: ReadonlyMap<string, Box>,
  lanes: readonly GraphNode[],
  laneOf: (id: string) => string,
  rowsOf: ReadonlyMap<string, ReadonlyMap<number, Row>>,
  rowOf: ReadonlyMap<string, number>,
): ReturnType<typeof placeInLanes> {
  const heights = new Map<string, number>();
  const middles = new Map<string, number>();
  let y = 0;
  for (const { id } of lanes) {
    const rows = [...(rowsOf.get(id) ?? [])].sort(([one], [other]) => one - other);
    const content = rows.reduce((sum, [, { height }]) => sum + height + ROW_GAP, -ROW_GAP);
    const height = Math.max(SMALLEST, content + 2 * EDGE);
    let top = y + (height - Math.max(content, 0)) / 2;
    for (const [number, row] of rows) {
      middles.set(`${id} ${number}`, top + row.height / 2);
      top += row.height + ROW_GAP;
    }
    heights.set(id, height);
    y += height;
  }
  const moved = [...boxes].map(([id, box]) => {
    const middle = middles.get(`${laneOf(id)} ${rowOf.get(id) ?? 0}`) ?? 0;
    return [id, { ...box, y: middle - box.height / 2 }] as const;
  });
  return { flow: { boxes: new Map(moved), ways: new Map() }, heights };
}

/** The lanes that hold nodes themselves, from top to bottom. */
export function leafLanes(index: GraphIndex, scope: string | null): readonly GraphNode[] {
  return lanesIn(index, scope).flatMap((lane) => {
    const inner = leafLanes(index, lane.id);
    return inner.length > 0 ? inner : [lane];
  });
}

/** Where each lane goes beside the header of its holder; `heights` are those of the leaves. */
export function boxesOfLanes(
  index: GraphIndex,
  scope: string | null,
  heights: ReadonlyMap<string, number>,
  { x, y, width }: Omit<Box, 'height'>,
): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>();
  let top = y;
  for (const { id } of lanesIn(index, scope)) {
    const inner = boxesOfLanes(index, id, heights, { x: x + HEADER, y: top, width: width - HEADER });
    const own = [...lanesIn(index, id)].reduce((sum, lane) => sum + (inner.get(lane.id)?.height ?? 0), 0);
    const height = own > 0 ? own : (heights.get(id) ?? SMALLEST);
    boxes.set(id, { x, y: top, width, height });
    for (const [lane, box] of inner) boxes.set(lane, box);
    top += height;
  }
  return boxes;
}

/** How many headers stand before the content. */
export function depthOfLanes(index: GraphIndex, scope: string | null): number {
  return Math.max(0, ...lanesIn(index, scope).map(({ id }) => 1 + depthOfLanes(index, id)));
}

function lanesIn(index: GraphIndex, scope: string | null): readonly GraphNode[] {
  return index
    .childrenOf(scope)
    .filter(({ kind }) => kind === 'lane')
    .sort((one, other) => one.y - other.y);
}
