import type { Box, Point, Size } from './ArrangeGraph.ts';
import { shifted } from './boxes.ts';

/** Where things go, counted from the upper left corner of what they are in. */
export interface Placement extends Size {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly ways: ReadonlyMap<string, readonly Point[]>;
}

/** Gathers the placements of parts into one. */
export class Gathered {
  readonly boxes = new Map<string, Box>();
  readonly ways = new Map<string, readonly Point[]>();

  add({ boxes, ways }: Pick<Placement, 'boxes' | 'ways'>, by: Point): void {
    for (const [id, box] of boxes) this.boxes.set(id, shifted(box, by));
    for (const [id, points] of ways)
      this.ways.set(
        id,
        points.map((point) => shifted(point, by)),
      );
  }
}
