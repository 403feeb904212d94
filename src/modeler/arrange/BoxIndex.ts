import type { Box } from './ArrangeGraph.ts';
import { overlaps } from './boxes.ts';

const CELL = 240;

interface Entry<Item> {
  readonly box: Box;
  readonly item: Item;
}

/** Finds what lies at a place without looking at everything: a large diagram has thousands of shapes. */
export class BoxIndex<Item> {
  readonly #cells = new Map<string, Entry<Item>[]>();

  add(box: Box, item: Item): void {
    const entry = { box, item };
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(entry);
      else this.#cells.set(key, [entry]);
    }
  }

  /** what shares an area with the box, each once */
  find(box: Box): ReadonlySet<Entry<Item>> {
    const found = new Set<Entry<Item>>();
    for (const key of cellsOf(box))
      for (const entry of this.#cells.get(key) ?? []) if (overlaps(entry.box, box)) found.add(entry);
    return found;
  }
}

function* cellsOf({ x, y, width, height }: Box): Generator<string> {
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column += 1)
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row += 1)
      yield `${column} ${row}`;
}
