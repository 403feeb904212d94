import type { Action, Connector } from '../connector/connector.ts';
import { implementationOf } from '../connector/implementation.ts';
import { pairedActions, pairedParameters } from './pairing.ts';

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

/** Which names changed, told by the keys of actions and the ids of parameters (see pairing.ts). */
export function renamesBetween(before: Connector, after: Connector): Rename[] {
  const connector = before.name;
  const renames: Rename[] = [];
  if (connector !== after.name) {
    renames.push({ kind: 'connector', connector, from: connector, to: after.name });
  }
  for (const [old, now] of pairedActions(before.actions, after.actions).both) {
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
  return pairedParameters(old, now)
    .both.filter(([from, to]) => from.name !== to.name)
    .map(([from, to]) => [from.name, to.name] as const);
}

/** Those that concern what a task calls. Names in a rename are all from before, so each is looked for in that. */
export function renamesFor(renames: readonly Rename[], implementation: string): readonly Rename[] {
  return renames.filter(({ kind, connector, action, from }) =>
    kind === 'connector'
      ? implementation.startsWith(`${from}.`)
      : implementation === implementationOf(connector, kind === 'action' ? from : (action ?? '')),
  );
}

/** What a task calls after the renames that concern it. */
export function followedName(renames: readonly Rename[], implementation: string): string {
  const connector = renames.find(({ kind }) => kind === 'connector');
  const action = renames.find(({ kind }) => kind === 'action');
  const from = connector?.from ?? action?.connector;
  if (from === undefined) return implementation;
  return implementationOf(connector?.to ?? from, action?.to ?? implementation.slice(from.length + 1));
}
