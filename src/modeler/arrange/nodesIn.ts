import type { Box, GraphNode } from './ArrangeGraph.ts';
import { centre } from './boxes.ts';

/** The nodes whose middle lies in a frame. */
export function nodesIn(frame: Box, nodes: readonly GraphNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    const { x, y } = centre(node);
    const isIn = x > frame.x && x < frame.x + frame.width && y > frame.y && y < frame.y + frame.height;
    return isIn ? [node.id] : [];
  });
}
