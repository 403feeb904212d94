import { type DiagramShape, labelled } from '../canvas/DiagramElement.ts';
import { service, type ServiceSource } from '../canvas/services.ts';
import type { ArrangeGraph, Arrangement, Box } from './ArrangeGraph.ts';
import { type ArrangeContext, ArrangeHandler, type Move, type Reroute } from './ArrangeHandler.ts';
import { isShape, readGraph } from './readGraph.ts';

/** All planes, or the one that is shown where only what is selected is to be arranged. */
export function graphsOf(modeler: ServiceSource, only: readonly string[] | null): readonly ArrangeGraph[] {
  const canvas = service(modeler, 'canvas');
  const renderer = service(modeler, 'textRenderer');
  const roots = only === null ? canvas.getRootElements() : [canvas.getRootElement()];
  return roots
    .filter(({ children = [] }) => children.length > 0)
    .map((root) => readGraph(root, only, (box, text) => renderer.getExternalLabelBounds(box, text)));
}

/** What has to change on the canvas for it; null for nothing. */
export function changesFor(
  modeler: ServiceSource,
  arrangements: readonly Arrangement[],
): ArrangeContext | null {
  const registry = service(modeler, 'elementRegistry');
  const moves: Move[] = [];
  const reroutes: Reroute[] = [];
  for (const { boxes, labels, paths } of arrangements) {
    for (const [id, { x, y, width, height }] of boxes) {
      const shape = registry.get(id);
      if (!shape || !isShape(shape)) continue;
      if (!isAt(shape, { x, y, width, height })) moves.push({ shape, to: { x, y, width, height } });
    }
    for (const [id, path] of paths) {
      const connection = registry.get(id);
      if (connection && !isSame(connection.waypoints ?? [], path)) reroutes.push({ connection, to: path });
    }
    for (const [id, { x, y, width, height }] of labels) {
      const label = registry.get(id)?.label;
      if (label && labelled(label) !== label && !isAt(label, { x, y, width, height }))
        moves.push({ shape: label, to: { x, y, width, height } });
    }
  }
  return moves.length + reroutes.length === 0 ? null : { moves, reroutes };
}

function isAt(shape: DiagramShape, { x, y, width, height }: Box): boolean {
  return shape.x === x && shape.y === y && shape.width === width && shape.height === height;
}

/** Outside the undo stack: the document was opened so. */
export function applyUnseen(modeler: ServiceSource, changes: ArrangeContext): void {
  const elements = new ArrangeHandler(service(modeler, 'bpmnUpdater')).execute(changes);
  service(modeler, 'eventBus').fire('elements.changed', { elements });
}

function isSame(waypoints: readonly unknown[], path: readonly { x: number; y: number }[]): boolean {
  return (
    waypoints.length === path.length &&
    path.every(({ x, y }, number) => {
      const point = waypoints[number];
      return (
        typeof point === 'object' &&
        point !== null &&
        'x' in point &&
        'y' in point &&
        point.x === x &&
        point.y === y
      );
    })
  );
}
