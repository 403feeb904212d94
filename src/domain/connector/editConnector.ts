import type { Action, ConfigVariable, Connector, ConnectorError, Parameter } from './connector.ts';
import { duplicatedAt, movedTo, patched, removedAt, updatedAt } from '../values/editList.ts';
import { freshId } from '../values/freshId.ts';
import { actionNameFrom, freeName } from '../values/names.ts';

/** Edits of a connector as plain values. Each returns the same connector when there is nothing to do. */
export type ActionList = 'actions' | 'events';
export type ParameterList = 'inputs' | 'outputs';

export function newConnector(name: string, description = ''): Connector {
  return {
    id: `connector-${freshId()}`,
    name,
    ...(description === '' ? {} : { description }),
    actions: [],
    events: [],
    config: [],
    errors: [],
    rest: {},
  };
}

type Details = { readonly [K in 'name' | 'description']?: Connector[K] | undefined };

export function updateConnector(connector: Connector, patch: Details): Connector {
  return patched(connector, patch);
}

/** The new action is the last one; what the wanted name lacks or clashes with is mended. */
export function addAction(connector: Connector, name = '', list: ActionList = 'actions'): Connector {
  const key = freshId();
  const names = connector[list].map((action) => action.name);
  const wanted = name === '' ? (list === 'actions' ? 'action' : 'event') : name;
  const action: Action = {
    key,
    id: key,
    name: actionNameFrom(wanted, names),
    inputs: [],
    outputs: [],
    rest: {},
  };
  return { ...connector, [list]: [...connector[list], action] };
}

export type ActionPatch = { readonly [K in keyof Omit<Action, 'key'>]?: Action[K] | undefined };

/** A key of the patch that is undefined is removed. */
export function updateAction(
  connector: Connector,
  key: string,
  patch: ActionPatch,
  list: ActionList = 'actions',
): Connector {
  return withAction(connector, key, list, (action) => patched(action, patch));
}

export function removeAction(connector: Connector, key: string, list: ActionList = 'actions'): Connector {
  const left = connector[list].filter((action) => action.key !== key);
  return left.length === connector[list].length ? connector : { ...connector, [list]: left };
}

/** The copy stands behind its original, with ids of its own. */
export function duplicateAction(connector: Connector, key: string, list: ActionList = 'actions'): Connector {
  const actions = connector[list];
  const at = actions.findIndex((action) => action.key === key);
  const original = actions[at];
  if (original === undefined) return connector;
  const copyKey = freshId();
  const names = actions.map((action) => action.name);
  const copy: Action = {
    ...original,
    key: copyKey,
    id: copyKey,
    name: freeName(original.name, names),
    inputs: original.inputs.map(withOwnId),
    outputs: original.outputs.map(withOwnId),
  };
  return { ...connector, [list]: actions.toSpliced(at + 1, 0, copy) };
}

export function moveAction(
  connector: Connector,
  key: string,
  to: number,
  list: ActionList = 'actions',
): Connector {
  const from = connector[list].findIndex((action) => action.key === key);
  const moved = movedTo(connector[list], from, to);
  return moved === connector[list] ? connector : { ...connector, [list]: moved };
}

export function addParameter(
  connector: Connector,
  actionKey: string,
  parameters: ParameterList,
  wanted: Partial<Parameter> = {},
  list: ActionList = 'actions',
): Connector {
  return withParameters(connector, actionKey, parameters, list, (all) => {
    const names = all.map((parameter) => parameter.name);
    const name = wanted.name ?? freeName(parameters === 'inputs' ? 'input' : 'output', names);
    return [...all, { type: 'string', rest: {}, ...wanted, id: freshId(), name }];
  });
}

export type ParameterPatch = { readonly [K in keyof Parameter]?: Parameter[K] | undefined };

/** A key of the patch that is undefined is removed. */
export function updateParameter(
  connector: Connector,
  actionKey: string,
  parameters: ParameterList,
  index: number,
  patch: ParameterPatch,
  list: ActionList = 'actions',
): Connector {
  return withParameters(connector, actionKey, parameters, list, (all) => updatedAt(all, index, patch));
}

export function removeParameter(
  connector: Connector,
  actionKey: string,
  parameters: ParameterList,
  index: number,
  list: ActionList = 'actions',
): Connector {
  return withParameters(connector, actionKey, parameters, list, (all) => removedAt(all, index));
}

export function moveParameter(
  connector: Connector,
  actionKey: string,
  parameters: ParameterList,
  from: number,
  to: number,
  list: ActionList = 'actions',
): Connector {
  return withParameters(connector, actionKey, parameters, list, (all) => movedTo(all, from, to));
}

export function duplicateParameter(
  connector: Connector,
  actionKey: string,
  parameters: ParameterList,
  index: number,
  list: ActionList = 'actions',
): Connector {
  return withParameters(connector, actionKey, parameters, list, (all) => {
    const original = all[index];
    if (original === undefined) return all;
    const name = freeName(
      original.name,
      all.map((parameter) => parameter.name),
    );
    return all.toSpliced(index + 1, 0, { ...withOwnId(original), name });
  });
}

/** Of events; the other edits of actions take 'events' as their last argument. */
export const addEvent = (connector: Connector, name = '') => addAction(connector, name, 'events');
export const updateEvent = (connector: Connector, key: string, patch: ActionPatch) =>
  updateAction(connector, key, patch, 'events');

export function addConfig(connector: Connector, wanted: Partial<ConfigVariable> = {}): Connector {
  const name =
    wanted.name ??
    freeName(
      'SETTING',
      connector.config.map((one) => one.name),
    );
  return { ...connector, config: [...connector.config, { rest: {}, ...wanted, name }] };
}

export type ConfigPatch = { readonly [K in keyof ConfigVariable]?: ConfigVariable[K] | undefined };

/** Becoming secure takes the value away: a secret is never kept here. */
export function updateConfig(connector: Connector, index: number, patch: ConfigPatch): Connector {
  const safe = patch.secure === true ? { ...patch, value: undefined } : patch;
  return withList(connector, 'config', updatedAt(connector.config, index, safe));
}

export function removeConfig(connector: Connector, index: number): Connector {
  return withList(connector, 'config', removedAt(connector.config, index));
}

export function moveConfig(connector: Connector, from: number, to: number): Connector {
  return withList(connector, 'config', movedTo(connector.config, from, to));
}

export function duplicateConfig(connector: Connector, index: number): Connector {
  return withList(connector, 'config', duplicatedAt(connector.config, index));
}

export function addError(connector: Connector, wanted: Partial<ConnectorError> = {}): Connector {
  const name =
    wanted.name ??
    freeName(
      'error',
      connector.errors.map((one) => one.name),
    );
  return { ...connector, errors: [...connector.errors, { rest: {}, ...wanted, name }] };
}

export type ErrorPatch = { readonly [K in keyof ConnectorError]?: ConnectorError[K] | undefined };

export function updateError(connector: Connector, index: number, patch: ErrorPatch): Connector {
  return withList(connector, 'errors', updatedAt(connector.errors, index, patch));
}

export function removeError(connector: Connector, index: number): Connector {
  return withList(connector, 'errors', removedAt(connector.errors, index));
}

export function moveError(connector: Connector, from: number, to: number): Connector {
  return withList(connector, 'errors', movedTo(connector.errors, from, to));
}

export function duplicateError(connector: Connector, index: number): Connector {
  return withList(connector, 'errors', duplicatedAt(connector.errors, index));
}

function withAction(
  connector: Connector,
  key: string,
  list: ActionList,
  change: (action: Action) => Action,
): Connector {
  const actions = connector[list].map((action) => (action.key === key ? change(action) : action));
  return actions.every((action, index) => action === connector[list][index])
    ? connector
    : { ...connector, [list]: actions };
}

function withParameters(
  connector: Connector,
  actionKey: string,
  parameters: ParameterList,
  list: ActionList,
  change: (all: readonly Parameter[]) => readonly Parameter[],
): Connector {
  return withAction(connector, actionKey, list, (action) => {
    const changed = change(action[parameters]);
    return changed === action[parameters] ? action : { ...action, [parameters]: changed };
  });
}

function withList<K extends 'config' | 'errors'>(
  connector: Connector,
  list: K,
  changed: Connector[K],
): Connector {
  return changed === connector[list] ? connector : { ...connector, [list]: changed };
}

function withOwnId(parameter: Parameter): Parameter {
  return patched<Parameter>(parameter, { key: undefined, id: freshId() });
}
