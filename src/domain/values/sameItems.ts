/** The very same things in the same order. */
export function sameItems(one: ArrayLike<unknown>, other: ArrayLike<unknown>): boolean {
  return one.length === other.length && Array.from(one).every((item, at) => item === other[at]);
}
