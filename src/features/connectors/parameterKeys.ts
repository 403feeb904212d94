import type { Parameter } from '../../domain/connector/connector.ts';

/** What tells the rows apart: their ids, and the place of a row where a file lacks one or has it twice. */
export function parameterKeys(rows: readonly Parameter[]): readonly (string | number)[] {
  const taken = new Set<string>();
  return rows.map(({ id, key }, index) => {
    const own = id ?? key;
    if (own === undefined || taken.has(own)) return index;
    taken.add(own);
    return own;
  });
}
