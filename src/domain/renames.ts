import type { Action, Connector, Parameter } from './connector.ts';

/**
 * A name that changed. All names but `to` are those from before: renames of one list are told apart and
 * applied together, so that two actions can swap their names.
 */
export interface Rename {
  readonly kind: 'connector' | 'action' | 'input' | 'output';
  readonly connector: string;
  /** of an action, input or output */
  readonly action?: string;
  readonly from: string;
  readonly to: string;
}

/** Which names changed, told by the keys of actions and the ids of parameters: nothing else tells a rename from a removal. */
export function renamesBetween(before: Connector, after: Connector): Rename[] {
  const connector = before.name;
  const renames: Rename[] = [];
  if (connector !== after.name) {
    renames.push({ kind: 'connector', connector, from: connector, to: after.name });
  }
  for (const [old, now] of pairs(before.actions, after.actions, (action) => action.key)) {
    const action = old.name;
    if (action !== now.name) renames.push({ kind: 'action', connector, action, from: action, to: now.name });
    for (const kind of ['input', 'output'] as const) {
      for (const [from, to] of parameterRenames(old, now, kind)) {
        renames.push({ kind, connector, action, from, to });
      }
    }
  }
  return renames;
}

/** The renames that take these back. */
export function inverseRenames(renames: readonly Rename[]): Rename[] {
  const connectors = new Map<string, string>();
  const actions = new Map<string, string>();
  for (const { kind, connector, from, to } of renames) {
    if (kind === 'connector') connectors.set(connector, to);
    if (kind === 'action') actions.set(JSON.stringify([connector, from]), to);
  }
  return renames.map((rename) => {
    const { kind, connector, action, from, to } = rename;
    return {
      kind,
      connector: connectors.get(connector) ?? connector,
      ...(action === undefined ? {} : { action: actions.get(JSON.stringify([connector, action])) ?? action }),
      from: to,
      to: from,
    };
  });
}

function parameterRenames(
  before: Action,
  after: Action,
  kind: 'input' | 'output',
): (readonly [from: string, to: string])[] {
  const [old, now] = kind === 'input' ? [before.inputs, after.inputs] : [before.outputs, after.outputs];
  return [...pairs(old, now, identity), ...withoutIdentity(old, now)]
    .filter(([from, to]) => from.name !== to.name)
    .map(([from, to]) => [from.name, to.name] as const);
}

function identity(parameter: Parameter): string | undefined {
  return parameter.id ?? parameter.key;
}

/** Those with the same key on both sides; a key that is there twice says nothing. */
function pairs<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string | undefined,
): (readonly [T, T])[] {
  const now = byKey(after, keyOf);
  return [...byKey(before, keyOf)].flatMap(([key, item]) => {
    const same = now.get(key);
    return same === undefined || item === null || same === null ? [] : [[item, same] as const];
  });
}

function byKey<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T | null> {
  const found = new Map<string, T | null>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) found.set(key, found.has(key) ? null : item);
  }
  return found;
}

/** Files may leave ids out: then the one parameter of a list that has a new name in the same place was renamed. */
function withoutIdentity(
  before: readonly Parameter[],
  after: readonly Parameter[],
): (readonly [Parameter, Parameter])[] {
  if (before.length !== after.length) return [];
  const changed = before.flatMap((old, index) => {
    const now = after[index];
    return now === undefined || now.name === old.name ? [] : [[old, now] as const];
  });
  return changed.length === 1
    ? changed.filter(([old, now]) => identity(old) === undefined && identity(now) === undefined)
    : [];
}
