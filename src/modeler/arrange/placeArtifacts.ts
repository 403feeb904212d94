import type { Box, GraphNode } from './ArrangeGraph.ts';
import { BoxIndex } from './BoxIndex.ts';
import { around, boxOf, grown } from './boxes.ts';
import type { GraphIndex } from './GraphIndex.ts';
import { placeBeside } from './placeBeside.ts';
import type { Gathered } from './Placement.ts';

/** Annotations and data go near what they are about, where nothing is; what is about nothing goes to the bottom. */
export function placeArtifacts(
  index: GraphIndex,
  artifacts: readonly GraphNode[],
  { boxes, ways }: Gathered,
  top: number,
): void {
  if (artifacts.length === 0) return;
  const taken = new BoxIndex<unknown>();
  for (const [id, box] of boxes) {
    taken.add(box, id);
    const { label } = index.nodes.get(id) ?? {};
    if (label)
      taken.add({ ...label, x: box.x + (box.width - label.width) / 2, y: box.y + box.height + 4 }, id);
  }
  for (const [id, points] of ways)
    for (const [number, point] of points.entries()) {
      const next = points[number + 1];
      if (next) taken.add(grown(boxOf(point, next), 2), id);
    }
  let right = around(boxes.values())?.x ?? 0;
  for (const { id, width, height, label } of artifacts) {
    // What is beside it in the diagram is drawn inside its pool or sub-process only.
    const near = neighbourOf(index, id, boxes);
    const room = { width, height: height + (label ? label.height + 6 : 0) };
    const isAbove = label === null;
    const found = near && placeBeside(near, room, taken, { isAbove, top });
    const bottom = around(boxes.values());
    const place = found ?? { ...room, x: right, y: bottom ? bottom.y + bottom.height + 40 : 0 };
    if (!found) right = place.x + width + 40;
    taken.add(place, id);
    boxes.set(id, { width, height, x: Math.round(place.x), y: Math.round(place.y) });
  }
}

function neighbourOf(index: GraphIndex, id: string, boxes: ReadonlyMap<string, Box>): Box | undefined {
  for (const { kind, source, target } of index.graph.links) {
    if (kind !== 'association' || (source !== id && target !== id)) continue;
    const other = source === id ? target : source;
    const link = index.links.get(other);
    const ends = link ? [link.source, link.target] : [other];
    const found = ends.flatMap((end) => boxes.get(end) ?? []);
    if (found.length === ends.length) return around(found) ?? undefined;
  }
  return undefined;
}
