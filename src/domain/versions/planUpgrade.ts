import { pinnedTo } from '../mapping/attachAction.ts';
import { autoMap, mappedOutputs } from '../mapping/autoMap.ts';
import type { CatalogueConnector } from '../connector/catalogue.ts';
import type { Action, Parameter } from '../connector/connector.ts';
import { implementationOf, splitImplementation } from '../connector/implementation.ts';
import { keepParameters, namedOutputs } from '../mapping/keepParameters.ts';
import { own } from '../values/own.ts';
import type { Pairing } from './pairing.ts';
import { pairedActions, pairedByName, pairedParameters } from './pairing.ts';
import type { ElementData, Variable } from '../process/process.ts';
import { renameParameters } from '../mapping/renameParameters.ts';
import { withHiddenDefaults } from '../connector/shownParameters.ts';
import type { Target } from '../process/target.ts';

type Kind = 'input' | 'output';

/** A task as far as moving it to another version of its connector goes. */
export interface UpgradableTask {
  readonly id: string;
  readonly name?: string;
  readonly implementation: string;
  readonly data: ElementData;
}

/** What a task becomes in another version of its connector, up or down, and what that does to its mapping. */
export interface TaskUpgrade {
  /** null: that version has no such action; the task then stays as it is */
  readonly implementation: string | null;
  readonly data: ElementData;
  /** parameters that are there in both under one name; `mapped`: with an entry or a constant */
  readonly kept: readonly { readonly kind: Kind; readonly name: string; readonly mapped: boolean }[];
  readonly renamed: readonly { readonly kind: Kind; readonly from: string; readonly to: string }[];
  readonly gained: readonly GainedParameter[];
  readonly lost: readonly { readonly kind: Kind; readonly name: string; readonly hadMapping: boolean }[];
  /** by the new name */
  readonly retyped: readonly {
    readonly kind: Kind;
    readonly name: string;
    readonly from: string;
    readonly to: string;
  }[];
}

interface GainedParameter {
  readonly kind: Kind;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  /** the variable it was auto-mapped to, or the entry it had already */
  readonly mappedTo?: string;
}

/**
 * Moves a task to the version `to`. An action is the one with the same key in `from`, the version the task has now,
 * and a parameter the one with the same id, so that all renames follow. Where nobody knows that version (null), both
 * are found by name, and what the mapping names counts as what was there.
 */
export function planUpgrade(
  task: UpgradableTask,
  from: CatalogueConnector | null,
  to: CatalogueConnector,
  variables: readonly Variable[],
  target: Target = 'activiti',
): TaskUpgrade {
  const known = from === null ? undefined : actionOf(from, task.implementation);
  const before = known ?? actionOfMapping(task, variables);
  const after =
    known === undefined || from === null
      ? actionByName(task.implementation, from, to)
      : pairedActions(from.connector.actions, to.connector.actions).both.find(([old]) => old === known)?.[1];
  if (after === undefined) return withoutAction(task, before);

  const paired = known === undefined ? pairedByName<Parameter> : pairedParameters;
  const inputs = paired(before.inputs, after.inputs);
  const outputs = paired(before.outputs, after.outputs);
  const left = withoutLost(task.data, lostNames(inputs), lostNames(outputs), variables);
  const renamed = renameParameters(left, { inputs: renames(inputs), outputs: renames(outputs) });
  const gained: Action = {
    ...after,
    inputs: inputs.added.map(([parameter]) => parameter),
    outputs: outputs.added.map(([parameter]) => parameter),
  };
  const mapped = autoMap(gained, variables, renamed);
  const formerly = new Map(inputs.both.map(([old, now]) => [now, old]));
  const data = withHiddenDefaults(after, mapped, target, formerly);
  return {
    implementation: implementationOf(to.connector.name, after.name),
    data: pinnedTo(data, to),
    kept: [...keptOf(inputs, 'input', data), ...keptOf(outputs, 'output', data)],
    renamed: [...renamesOf(inputs, 'input'), ...renamesOf(outputs, 'output')],
    gained: [...gainedOf(gained.inputs, 'input', data), ...gainedOf(gained.outputs, 'output', data)],
    lost: [...lostOf(inputs.removed, 'input', task.data), ...lostOf(outputs.removed, 'output', task.data)],
    retyped: known === undefined ? [] : [...retypedOf(inputs, 'input'), ...retypedOf(outputs, 'output')],
  };
}

function actionOf({ connector }: CatalogueConnector, implementation: string): Action | undefined {
  return connector.actions.find(({ name }) => implementation === implementationOf(connector.name, name));
}

function actionByName(
  implementation: string,
  from: CatalogueConnector | null,
  to: CatalogueConnector,
): Action | undefined {
  // Not split at once: files of old engines have connector names with dots.
  const prefix = [to, from].find((one) => one && implementation.startsWith(`${one.connector.name}.`));
  const name = prefix
    ? implementation.slice(prefix.connector.name.length + 1)
    : splitImplementation(implementation)?.action;
  return to.connector.actions.find((action) => action.name === name);
}

/** As far as the mapping tells: what it names. Types are not known. */
function actionOfMapping({ implementation, data }: UpgradableTask, variables: readonly Variable[]): Action {
  const onlyVariables = new Set(variables.map((variable) => variable.name));
  for (const name of mappedOutputs(data)) onlyVariables.delete(name);
  const inputs = new Set([...Object.keys(data.mapping?.inputs ?? {}), ...Object.keys(data.constants ?? {})]);
  const outputs = [...namedOutputs(data)].filter((name) => !onlyVariables.has(name));
  const parameter = (name: string): Parameter => ({ name, type: '', rest: {} });
  return {
    key: '',
    name: implementation,
    inputs: [...inputs].map(parameter),
    outputs: outputs.map(parameter),
    rest: {},
  };
}

function withoutAction({ data }: UpgradableTask, before: Action): TaskUpgrade {
  return {
    implementation: null,
    data,
    kept: [],
    renamed: [],
    gained: [],
    lost: [...lostOf(before.inputs, 'input', data), ...lostOf(before.outputs, 'output', data)],
    retyped: [],
  };
}

/** A name that another parameter of before still has is not lost. */
function lostNames({ both, removed }: Pairing<Parameter>): ReadonlySet<string> {
  const names = new Set(removed.map(({ name }) => name));
  for (const [old] of both) names.delete(old.name);
  return names;
}

/** Entries that named nothing before either are no loss of this move, so they stay. */
function withoutLost(
  data: ElementData,
  inputs: ReadonlySet<string>,
  outputs: ReadonlySet<string>,
  variables: readonly Variable[],
): ElementData {
  const gone = new Set(outputs);
  for (const { name } of variables) gone.delete(name);
  return keepParameters(data, {
    input: (name) => !inputs.has(name),
    output: (name) => !outputs.has(name),
    inExpression: (name) => !gone.has(name),
  });
}

function renames({ both }: Pairing<Parameter>): ReadonlyMap<string, string> {
  return new Map(
    both.flatMap(([old, now]) => (old.name === now.name ? [] : [[old.name, now.name] as const])),
  );
}

function isMapped(data: ElementData, kind: Kind, name: string): boolean {
  return kind === 'input'
    ? own(data.mapping?.inputs, name) !== undefined || own(data.constants, name) !== undefined
    : namedOutputs(data).has(name);
}

function keptOf({ both }: Pairing<Parameter>, kind: Kind, data: ElementData): TaskUpgrade['kept'] {
  return both.flatMap(([{ name }, now]) =>
    name === now.name ? [{ kind, name, mapped: isMapped(data, kind, name) }] : [],
  );
}

function renamesOf({ both }: Pairing<Parameter>, kind: Kind): TaskUpgrade['renamed'] {
  return both.flatMap(([old, now]) =>
    old.name === now.name ? [] : [{ kind, from: old.name, to: now.name }],
  );
}

function retypedOf({ both }: Pairing<Parameter>, kind: Kind): TaskUpgrade['retyped'] {
  return both.flatMap(([old, now]) =>
    old.type === now.type ? [] : [{ kind, name: now.name, from: old.type, to: now.type }],
  );
}

function lostOf(removed: readonly Parameter[], kind: Kind, data: ElementData): TaskUpgrade['lost'] {
  return removed.map(({ name }) => ({ kind, name, hadMapping: isMapped(data, kind, name) }));
}

function gainedOf(added: readonly Parameter[], kind: Kind, data: ElementData): readonly GainedParameter[] {
  return added.map(({ name, type, required = false }) => {
    const mappedTo = kind === 'input' ? variableOf(data, name) : targetOf(data, name);
    return { kind, name, type, required, ...(mappedTo !== undefined && { mappedTo }) };
  });
}

function variableOf(data: ElementData, input: string): string | undefined {
  const entry = own(data.mapping?.inputs, input);
  return entry?.type === 'variable' && typeof entry.value === 'string' ? entry.value : undefined;
}

function targetOf(data: ElementData, output: string): string | undefined {
  return Object.entries(data.mapping?.outputs ?? {}).find(
    ([, entry]) => entry.type === 'variable' && entry.value === output,
  )?.[0];
}
