/**
 * Reading and changing records whose keys people choose: `constructor` and `__proto__` are names like
 * any other. (Spread, computed keys and Object.fromEntries all define own properties, so they are safe.)
 */
export function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The same record when the key is not there. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  if (!Object.hasOwn(record, key)) return record;
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/** Renames a key in place, so that the order of the others stays; an entry that has the new name gives way. */
export function withKeyRenamed<T>(
  record: Readonly<Record<string, T>>,
  from: string,
  to: string,
): Readonly<Record<string, T>> {
  if (from === to || !Object.hasOwn(record, from)) return record;
  return Object.fromEntries(
    Object.entries(record)
      .filter(([name]) => name !== to)
      .map(([name, value]) => [name === from ? to : name, value]),
  );
}
