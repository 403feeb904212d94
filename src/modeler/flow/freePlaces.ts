import type { DiagramElement, DiagramShape } from '../canvas/DiagramElement.ts';
import { type Box, type Point, service, type ServiceSource } from '../canvas/services.ts';

const GAP = 50;
const FIRST: Point = { x: 180, y: 160 };

export function isShape(element: DiagramElement | null | undefined): element is DiagramShape {
  return element != null && 'width' in element && element.waypoints === undefined;
}

/** On the lower border from the right on, beside what is there already. */
export function placeOnBorder(host: DiagramShape, attached: DiagramShape): Point {
  const taken = (host.attachers ?? []).filter(isShape);
  const y = host.y + host.height;
  const step = attached.width + 8;
  let x = host.x + host.width - attached.width / 2 - 4;
  const isTaken = (at: number) =>
    taken.some((one) => Math.abs(middle(one).x - at) < step && Math.abs(middle(one).y - y) < one.height);
  while (isTaken(x) && x - step > host.x) x -= step;
  return { x, y };
}

/** Below what the holder has, or at its beginning. */
export function placeInside(holder: DiagramElement, added: DiagramShape): Point {
  const others = (holder.children ?? []).filter(isShape).filter((one) => one.labelTarget == null);
  const half = { x: added.width / 2, y: added.height / 2 };
  if (others.length > 0) {
    const left = Math.min(...others.map(({ x }) => x));
    const bottom = Math.max(...others.map(({ y, height }) => y + height));
    return { x: left + half.x, y: bottom + GAP + half.y };
  }
  if (!isShape(holder)) return { x: FIRST.x + half.x, y: FIRST.y + half.y };
  return { x: holder.x + GAP + half.x, y: middle(holder).y };
}

/** Right behind the source of a flow: what is there moves on where it stands in a line with it. */
export function placeBetween(services: ServiceSource, flow: DiagramElement, added: DiagramShape): Point {
  const { source, target } = flow;
  if (!isShape(source) || !isShape(target)) return FIRST;
  const from = middle(source);
  const right = source.x + source.width;
  const isInLine = target.x >= right && Math.abs(middle(target).y - from.y) < target.height;
  if (!isInLine) return autoPlaced(services, source, added);
  const missing = added.width + 2 * GAP - (target.x - right);
  if (missing > 0) makeSpace(services, target.x - 1, missing);
  return { x: right + GAP + added.width / 2, y: from.y };
}

function autoPlaced(services: ServiceSource, source: DiagramShape, shape: DiagramShape): Point {
  return service(services, 'eventBus').fire('autoPlace', { source, shape }) as Point;
}

function makeSpace(services: ServiceSource, from: number, by: number): void {
  const root = service(services, 'canvas').getRootElement();
  const all: DiagramElement[] = [...(root.children ?? [])];
  for (const element of all) all.push(...(element.children ?? []));
  const spaceTool = service(services, 'spaceTool');
  const { movingShapes, resizingShapes } = spaceTool.calculateAdjustments(all, 'x', by, from);
  spaceTool.makeSpace(movingShapes, resizingShapes, { x: by, y: 0 }, 'e', from);
}

function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
