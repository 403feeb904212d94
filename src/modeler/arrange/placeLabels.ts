import type { Box, GraphNode, Point, Size } from './ArrangeGraph.ts';
import { BoxIndex } from './BoxIndex.ts';
import { boxOf, grown } from './boxes.ts';
import type { GraphIndex } from './GraphIndex.ts';

const GAP = 5;

/** Names beside shapes and along lines, where they cover least. */
export function placeLabels(
  index: GraphIndex,
  boxes: ReadonlyMap<string, Box>,
  paths: ReadonlyMap<string, readonly Point[]>,
): ReadonlyMap<string, Box> {
  const taken = new BoxIndex<string>();
  const labels = new Map<string, Box>();
  for (const node of index.graph.nodes) {
    const box = boxes.get(node.id);
    const isArea = node.kind === 'pool' || node.kind === 'lane' || node.kind === 'group' || node.isOpen;
    if (box && !isArea) taken.add(box, node.id);
  }
  for (const [id, path] of paths)
    for (const [from, to] of pieces(path)) taken.add(grown(boxOf(from, to), 1), id);
  const put = (id: string, places: Iterable<Box>): void => {
    let [best, fewest] = [null as Box | null, Infinity];
    for (const place of places) {
      const hits = taken.find(grown(place, 1)).size;
      if (hits < fewest) [best, fewest] = [place, hits];
      if (hits === 0) break;
    }
    if (!best) return;
    const rounded = { ...best, x: Math.round(best.x), y: Math.round(best.y) };
    labels.set(id, rounded);
    taken.add(rounded, id);
  };
  for (const { id, label, kind } of index.graph.nodes) {
    const box = boxes.get(id);
    if (box && label) put(id, besideNode(box, label, kind));
  }
  for (const { id, label } of index.graph.links) {
    const path = paths.get(id);
    if (path && label) put(id, alongPath(path, label));
  }
  return labels;
}

function* besideNode(box: Box, { width, height }: Size, kind: GraphNode['kind']): Generator<Box> {
  const middle = box.x + (box.width - width) / 2;
  const below = box.y + box.height + GAP;
  const above = box.y - height - GAP;
  const [left, right] = [box.x - width - GAP, box.x + box.width + GAP];
  const size = { width, height };
  if (kind === 'group') {
    yield { ...size, x: middle, y: box.y + GAP };
    return;
  }
  yield { ...size, x: middle, y: below };
  yield { ...size, x: middle, y: above };
  for (const y of [below - 8, above + 8])
    for (const x of [right - box.width / 2 + 4, left + box.width / 2 - 4]) yield { ...size, x, y };
  for (const y of [below - height, above + height]) for (const x of [right, left]) yield { ...size, x, y };
}

/** Near the start, where one choice parts from the other; level pieces first. */
function* alongPath(path: readonly Point[], { width, height }: Size): Generator<Box> {
  const all = [...pieces(path)];
  const isLevel = ([from, to]: readonly [Point, Point]): boolean => Math.abs(from.y - to.y) < 1;
  const isForward = (path.at(-1)?.x ?? 0) > (path[0]?.x ?? 0);
  const ordered = isForward ? [...all.filter(isLevel), ...all.filter((piece) => !isLevel(piece))] : all;
  for (const [from, to] of ordered) {
    const line = boxOf(from, to);
    if (!isLevel([from, to]) && line.height < height + GAP) continue;
    if (isLevel([from, to])) {
      if (line.width < width + 2 * GAP && all.length > 1) continue;
      const isRightward = to.x > from.x;
      const start = isRightward ? line.x + GAP + 5 : line.x + line.width - width - GAP - 5;
      const middle = line.x + (line.width - width) / 2;
      for (const x of [Math.min(start, middle), middle])
        for (const y of [line.y - height - GAP, line.y + GAP]) yield { x, y, width, height };
    } else
      for (const y of [line.y + (line.height - height) / 2, line.y + GAP])
        for (const x of [line.x + GAP, line.x - width - GAP]) yield { x, y, width, height };
  }
  const [from, to] = all[Math.floor(all.length / 2)] ?? [];
  if (from && to)
    yield { x: (from.x + to.x - width) / 2, y: Math.min(from.y, to.y) - height - GAP, width, height };
}

function* pieces(path: readonly Point[]): Generator<readonly [Point, Point]> {
  for (const [number, from] of path.entries()) {
    const to = path[number + 1];
    if (to) yield [from, to];
  }
}
