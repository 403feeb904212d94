import { useState } from 'react';
import { sameItems } from '../domain/values/sameItems.ts';

/** The array as it was first given, as long as it holds the same things: what is computed of it stays. */
export function useSameItems<T>(items: readonly T[]): readonly T[] {
  const [kept, keep] = useState(items);
  if (kept === items || sameItems(kept, items)) return kept;
  keep(items);
  return items;
}
