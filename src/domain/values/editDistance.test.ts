import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distances } from './editDistance.ts';

/** The definition, without a limit. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const ways = [
    distance(x, b) + 1,
    distance(a, y) + 1,
    distance(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1),
    ...(a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
      ? [distance(x.slice(0, -1), y.slice(0, -1)) + 1]
      : []),
  ];
  return Math.min(...ways);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });

test('given any two words, what is within the limit is exact and the rest is said to be above it', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
      const wanted = Array.from({ length: b.length + 1 }, (_, at) => distance(a, b.slice(0, at)));
      const found = distances(a, b, limit) ?? wanted.map(() => Infinity);
      const within = (all: readonly number[]) => all.map((one) => (one <= limit ? one : null));
      expect(within(found)).toEqual(within(wanted));
    }),
  );
});
