import type { DiagramElement, DiagramShape } from './DiagramElement.ts';
import type { Box } from './services.ts';

type Point = readonly [x: number, y: number];

/** The smallest box around all of them: shapes, the ways of connections, and names that stand beside either. */
export function boxOfElements(elements: readonly DiagramElement[]): Box | null {
  const points = elements.flatMap((element) => [
    ...pointsOf(element),
    ...(element.label ? pointsOf(element.label) : []),
  ]);
  if (points.length === 0) return null;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function pointsOf(element: DiagramElement): readonly Point[] {
  if (element.waypoints) return element.waypoints.filter(isPoint).map(({ x, y }) => [x, y] as const);
  if (!isShape(element)) return [];
  const { x, y, width, height } = element;
  return [
    [x, y],
    [x + width, y + height],
  ];
}

function isPoint(value: unknown): value is { readonly x: number; readonly y: number } {
  return typeof value === 'object' && value !== null && 'x' in value && 'y' in value;
}

/** A root has no place. */
function isShape(element: DiagramElement): element is DiagramShape {
  return 'x' in element && 'width' in element;
}
