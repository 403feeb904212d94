import { useRef } from 'react';

/**
 * The list with every item that says the same as before being the same object as before, so that memoised rows are
 * left alone. Items are plain JSON-like values.
 */
export function useSame<T extends object>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const cache = useRef(new Map<string, { readonly text: string; readonly item: T }>());
  const next = new Map<string, { readonly text: string; readonly item: T }>();
  const same = items.map((item) => {
    const key = keyOf(item);
    const text = JSON.stringify(item);
    const before = cache.current.get(key);
    const kept = before?.text === text ? before : { text, item };
    next.set(key, kept);
    return kept.item;
  });
  cache.current = next;
  return same;
}
