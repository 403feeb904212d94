const COLLATOR = new Intl.Collator('en', { numeric: true });

/** The order of names in every list: "step 2" before "step 10", small and capital letters side by side. */
export function byName(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}
