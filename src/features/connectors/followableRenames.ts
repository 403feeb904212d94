import type { Action, Connector, Parameter } from '../../domain/connector/connector.ts';
import type { Rename } from '../../domain/versions/renames.ts';
import { renamesBetween } from '../../domain/versions/renames.ts';

export interface FollowableRenames {
  /** what tasks can follow now */
  readonly follow: readonly Rename[];
  /** the definition as the tasks know it once they followed: names that must wait are still the old ones */
  readonly known: Connector;
}

/**
 * Which renames the tasks may follow. A name that is not the only one of its kind would take the tasks
 * of its namesake along at the next rename (while one is typed in the JSON tab, say), so it waits until
 * it is unique.
 */
export function followableRenames(
  known: Connector,
  now: Connector,
  otherConnectors: readonly string[],
): FollowableRenames {
  const free = now.name !== '' && (now.name === known.name || !otherConnectors.includes(now.name));
  const names: Connector = {
    ...now,
    name: free ? now.name : known.name,
    actions: actionsKnown(known.actions, now.actions),
    events: actionsKnown(known.events, now.events),
  };
  return { follow: renamesBetween(known, names), known: names };
}

function actionsKnown(before: readonly Action[], now: readonly Action[]): readonly Action[] {
  const old = new Map(before.map((action) => [action.key, action]));
  return safeNames(before, now, (action) => action.key).map((action) => {
    const known = old.get(action.key);
    if (known === undefined) return action;
    return {
      ...action,
      inputs: safeNames(known.inputs, action.inputs, parameterKey),
      outputs: safeNames(known.outputs, action.outputs, parameterKey),
    };
  });
}

/** Gives an entry its old name back where the new one is taken, or where the old one still means another. */
function safeNames<T extends { readonly name: string }>(
  before: readonly T[],
  now: readonly T[],
  keyOf: (entry: T) => string | undefined,
): readonly T[] {
  const holders = countNames(now);
  const holdersBefore = countNames(before);
  const old = new Map(before.map((entry) => [keyOf(entry), entry.name]));
  old.delete(undefined);
  return now.map((entry) => {
    const name = old.get(keyOf(entry));
    if (name === undefined || name === entry.name) return entry;
    const alone = entry.name !== '' && holders.get(entry.name) === 1 && holdersBefore.get(name) === 1;
    return alone ? entry : { ...entry, name };
  });
}

function countNames(entries: readonly { readonly name: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of entries) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function parameterKey(parameter: Parameter): string | undefined {
  return parameter.id ?? parameter.key;
}
