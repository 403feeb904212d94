import type { Box, Size } from './ArrangeGraph.ts';
import { BoxIndex } from './BoxIndex.ts';
import { centre, grown, overlaps } from './boxes.ts';

const GAP = 30;
const RINGS = 12;
const STEPS = 16;
/** of a line */
const THIN = 5;

/** A free place near what it belongs to: above it first, or below it first, then further off. */
export function placeBeside(
  near: Box,
  size: Size,
  taken: BoxIndex<unknown>,
  { isAbove, top }: { readonly isAbove: boolean; readonly top: number },
): Box | null {
  for (const mustSee of [true, false])
    for (const place of placesAround(near, size, isAbove)) {
      if (place.y < top || taken.find(grown(place, 10)).size > 0) continue;
      if (!mustSee || isInSight(near, place, taken)) return place;
    }
  return null;
}

function* placesAround(near: Box, size: Size, isAbove: boolean): Generator<Box> {
  for (let ring = 0; ring < RINGS; ring += 1) {
    const away = GAP + ring * 40;
    const above = near.y - away - size.height;
    const below = near.y + near.height + away;
    const middle = near.x + (near.width - size.width) / 2;
    const columns = [middle, middle + size.width / 2 + 20, middle - size.width / 2 - 20];
    for (const y of isAbove ? [above, below] : [below, above])
      for (const x of columns) yield { ...size, x, y };
  }
}

/** Nothing but lines is between them. */
function isInSight(near: Box, place: Box, taken: BoxIndex<unknown>): boolean {
  const [from, to] = [centre(near), centre(place)];
  for (let step = 1; step < STEPS; step += 1) {
    const [x, y] = [from.x + ((to.x - from.x) * step) / STEPS, from.y + ((to.y - from.y) * step) / STEPS];
    const isOutside = !overlaps(near, { x, y, width: 1, height: 1 });
    const met = isOutside ? [...taken.find({ x, y, width: 1, height: 1 })] : [];
    if (met.some(({ box }) => box.width > THIN && box.height > THIN)) return false;
  }
  return true;
}
