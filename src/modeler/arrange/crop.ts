import type { Box, NodeKind, Point } from './ArrangeGraph.ts';
import { centre } from './boxes.ts';

/** Where a straight line from outside to the middle of a shape meets its edge. */
export function crop(from: Point, box: Box, kind: NodeKind): Point {
  const middle = centre(box);
  const [x, y] = [from.x - middle.x, from.y - middle.y];
  if (x === 0 && y === 0) return middle;
  const [halfWidth, halfHeight] = [Math.max(box.width / 2, 0.01), Math.max(box.height / 2, 0.01)];
  const scale =
    kind === 'event'
      ? 1 / Math.hypot(x / halfWidth, y / halfHeight)
      : kind === 'gateway'
        ? 1 / (Math.abs(x) / halfWidth + Math.abs(y) / halfHeight)
        : 1 / Math.max(Math.abs(x) / halfWidth, Math.abs(y) / halfHeight);
  const inside = Math.min(scale, 1);
  return { x: middle.x + x * inside, y: middle.y + y * inside };
}
