import type { GraphNode } from './ArrangeGraph.ts';
import { centre } from './boxes.ts';
import type { GraphIndex } from './GraphIndex.ts';
import type { Gathered } from './Placement.ts';

/** On the edge that looks to where their flow goes, side by side. */
export function placeBoundaryEvents(index: GraphIndex, host: string, { boxes }: Gathered): void {
  const box = boxes.get(host);
  const events = index.boundaryEventsOf(host);
  if (!box || events.length === 0) return;
  const isOnTop = (event: GraphNode): boolean => {
    const target = index.graph.links.find(
      ({ kind, source }) => kind === 'flow' && source === event.id,
    )?.target;
    const there = target === undefined ? undefined : boxes.get(index.carrierOf(target));
    return there !== undefined && target !== host && centre(there).y < box.y;
  };
  const top = events.filter(isOnTop);
  const bottom = events.filter((event) => !isOnTop(event));
  for (const row of [top, bottom])
    for (const [place, { id, width, height }] of row.entries())
      boxes.set(id, {
        ...{ width, height },
        x: Math.round(box.x + (box.width * (place + 1)) / (row.length + 1) - width / 2),
        y: Math.round((row === top ? box.y : box.y + box.height) - height / 2),
      });
}
