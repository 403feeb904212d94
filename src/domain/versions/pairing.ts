import type { Action, ConfigVariable, ConnectorError, Parameter } from '../connector/connector.ts';

/** Two lists of one kind, taken apart: what is in both, what is gone, what is new. */
export interface Pairing<T> {
  /** in the order of the old list, with the index in the new one */
  readonly both: readonly (readonly [before: T, after: T, index: number])[];
  readonly removed: readonly T[];
  readonly added: readonly (readonly [after: T, index: number])[];
}

/** The same key is the same action, whatever it is called; without one, the same name, because tasks call it by that. */
export function pairedActions(before: readonly Action[], after: readonly Action[]): Pairing<Action> {
  return pairing(before, after, [uniquely((action) => action.key), byName]);
}

/** As above by id (or key of the map), and files may leave ids out: see `onlyRename`. */
export function pairedParameters(
  before: readonly Parameter[],
  after: readonly Parameter[],
): Pairing<Parameter> {
  return pairing(before, after, [uniquely(parameterIdentity), onlyRename(parameterIdentity), byName]);
}

export function pairedConfig(
  before: readonly ConfigVariable[],
  after: readonly ConfigVariable[],
): Pairing<ConfigVariable> {
  return pairing(before, after, [onlyRename(() => undefined), byName]);
}

/** The code is what engines compare, so it tells more than the name. */
export function pairedErrors(
  before: readonly ConnectorError[],
  after: readonly ConnectorError[],
): Pairing<ConnectorError> {
  return pairing(before, after, [uniquely(({ code }) => (code === '' ? undefined : code)), byName]);
}

/** For lists of which nothing but the names is known. */
export function pairedByName<T extends Named>(before: readonly T[], after: readonly T[]): Pairing<T> {
  return pairing(before, after, [byName]);
}

function parameterIdentity(parameter: Parameter): string | undefined {
  return parameter.id ?? parameter.key;
}

type Pair = readonly [before: number, after: number];
/** Which of the items that are not paired yet belong together, by their indexes. */
type Matcher<T> = (before: readonly T[], after: readonly T[]) => readonly Pair[];

function pairing<T>(before: readonly T[], after: readonly T[], matchers: readonly Matcher<T>[]): Pairing<T> {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const matcher of matchers) {
    for (const [old, now] of matcher(before, after)) {
      if (partner.has(old) || taken.has(now)) continue;
      partner.set(old, now);
      taken.add(now);
    }
  }
  const both: (readonly [T, T, number])[] = [];
  const removed: T[] = [];
  for (const [index, item] of before.entries()) {
    const at = partner.get(index);
    const now = at === undefined ? undefined : after[at];
    if (at === undefined || now === undefined) removed.push(item);
    else both.push([item, now, at]);
  }
  const added = after.flatMap((item, index) => (taken.has(index) ? [] : [[item, index] as const]));
  return { both, removed, added };
}

/** Those with the same key on both sides; a key that is there twice says nothing. */
function uniquely<T>(keyOf: (item: T) => string | undefined): Matcher<T> {
  return (before, after) => {
    const now = indexesByKey(after, keyOf);
    return [...indexesByKey(before, keyOf)].flatMap(([key, index]) => {
      const same = now.get(key);
      return same === undefined || index === null || same === null ? [] : [[index, same] as const];
    });
  };
}

function indexesByKey<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
): Map<string, number | null> {
  const found = new Map<string, number | null>();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item);
    if (key !== undefined) found.set(key, found.has(key) ? null : index);
  }
  return found;
}

interface Named {
  readonly name: string;
}

/** Without identities, the one item of a list that has a new name in the same place was renamed. */
function onlyRename<T extends Named>(identity: (item: T) => string | undefined): Matcher<T> {
  return (before, after) => {
    if (before.length !== after.length) return [];
    const changed = before.flatMap((old, index) => {
      const now = after[index];
      return now === undefined || now.name === old.name ? [] : [[old, now, index] as const];
    });
    const [first] = changed;
    if (first === undefined || changed.length > 1) return [];
    const [old, now, index] = first;
    return identity(old) === undefined && identity(now) === undefined ? [[index, index]] : [];
  };
}

/** Where several have one name, the first belongs to the first. */
function byName<T extends Named>(before: readonly T[], after: readonly T[]): readonly Pair[] {
  const places = new Map<string, number[]>();
  for (const [index, { name }] of after.entries()) places.set(name, [...(places.get(name) ?? []), index]);
  return before.flatMap(({ name }, old) => (places.get(name) ?? []).map((now) => [old, now] as const));
}
