import type { Box, Point } from './ArrangeGraph.ts';
import { centre } from './boxes.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom';

export interface End {
  readonly box: Box;
  readonly sides: readonly Side[];
  /** how far from the middle of its upper and lower edge a line may dock */
  readonly offsets: readonly number[];
}

/** Where a line may turn. */
export interface Tracks {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** columns to walk along between leaving upwards or downwards and arriving so */
  readonly detours: readonly number[];
}

export interface Candidate {
  readonly path: readonly Point[];
  readonly from: Side;
  readonly to: Side;
}

const STUB = 20;

/** Where a line docks on a side: its middle, or beside that. */
function dock(box: Box, side: Side, offset: number): Point {
  const { x, y } = centre(box);
  if (side === 'left') return { x: box.x, y };
  if (side === 'right') return { x: box.x + box.width, y };
  return { x: x + offset, y: side === 'top' ? box.y : box.y + box.height };
}

function isUpright(side: Side): boolean {
  return side === 'top' || side === 'bottom';
}

function out({ x, y }: Point, side: Side, by = STUB): Point {
  if (side === 'left') return { x: x - by, y };
  if (side === 'right') return { x: x + by, y };
  return { x, y: side === 'top' ? y - by : y + by };
}

/** Whether a line that leaves on this side gets there without turning back. */
function isAhead(from: Point, side: Side, to: Point): boolean {
  if (side === 'left') return to.x < from.x;
  if (side === 'right') return to.x > from.x;
  return side === 'top' ? to.y < from.y : to.y > from.y;
}

/**
 * The rectangular ways worth looking at between two shapes: straight, with one corner, with a step at one of the
 * columns or rows given, and around what is between along one of them.
 */
export function* candidatePaths(source: End, target: End, tracks: Tracks): Generator<Candidate> {
  for (const [from, start] of docksOf(source))
    for (const [to, end] of docksOf(target)) {
      for (const inner of betweenDocks(start, from, end, to, tracks)) {
        // A pixel of difference is the rounding of odd sizes.
        const last = inner.length === 0 && !isUpright(to) ? { x: end.x, y: start.y } : end;
        const path = withoutStraights([start, ...inner, last]);
        const [, second = end] = path;
        const lastButOne = path.at(-2) ?? start;
        if (isAhead(start, from, second) && isAhead(end, to, lastButOne)) yield { path, from, to };
      }
    }
}

function* docksOf({ box, sides, offsets }: End): Generator<readonly [Side, Point]> {
  for (const side of sides)
    for (const offset of isUpright(side) ? offsets : [0]) yield [side, dock(box, side, offset)];
}

function* betweenDocks(
  start: Point,
  from: Side,
  end: Point,
  to: Side,
  { columns, rows, detours }: Tracks,
): Generator<readonly Point[]> {
  if (isUpright(from) !== isUpright(to)) {
    yield [isUpright(from) ? { x: start.x, y: end.y } : { x: end.x, y: start.y }];
  } else if (isUpright(from)) {
    if (Math.abs(start.x - end.x) < 1) yield [];
    for (const y of rows)
      yield [
        { x: start.x, y },
        { x: end.x, y },
      ];
  } else {
    if (Math.abs(start.y - end.y) < 2) yield [];
    for (const x of columns)
      yield [
        { x, y: start.y },
        { x, y: end.y },
      ];
  }
  // Out, along a row that is free, and in again.
  const [first, last] = [out(start, from), out(end, to)];
  for (const y of rows) yield [first, { x: first.x, y }, { x: last.x, y }, last];
  for (const x of detours) yield [first, { x, y: first.y }, { x, y: last.y }, last];
}

/** Points on a straight line say nothing. */
function withoutStraights(points: readonly Point[]): readonly Point[] {
  const path: Point[] = [];
  for (const point of points) {
    const [before, last] = [path.at(-2), path.at(-1)];
    if (last && same(last.x, point.x) && same(last.y, point.y)) continue;
    const isStraight =
      before &&
      last &&
      ((same(before.x, last.x) && same(last.x, point.x)) ||
        (same(before.y, last.y) && same(last.y, point.y)));
    if (isStraight) path.pop();
    path.push(point);
  }
  return path;
}

function same(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.5;
}
