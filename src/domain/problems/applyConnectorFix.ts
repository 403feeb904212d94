import type { Action, Connector, Parameter } from '../connector/connector.ts';
import {
  addConfig,
  updateAction,
  updateConfig,
  updateConnector,
  updateError,
  updateParameter,
} from '../connector/editConnector.ts';
import type { Fix } from '../problem.ts';

/** Carries out the fix of a connector problem; the same connector when the place is no longer there. */
export function applyConnectorFix(connector: Connector, fix: Fix): Connector {
  const { action } = fix;
  if (action.kind === 'rename') return patchAt(connector, action.path, { name: action.name });
  if (action.kind === 'set-default') return patchAt(connector, action.path, { value: undefined });
  if (action.kind === 'set-secure' && typeof action.path[1] === 'number')
    return updateConfig(connector, action.path[1], { secure: true });
  if (action.kind === 'add-config') {
    const { name, secure, value } = action;
    const isThere = connector.config.some((one) => one.name === name);
    return isThere
      ? connector
      : addConfig(connector, { name, ...(secure ? { secure } : value !== undefined && { value }) });
  }
  return connector;
}

type Patch = { readonly name: string } | { readonly value: undefined };

function patchAt(connector: Connector, path: readonly (string | number)[], patch: Patch): Connector {
  const [root, key, parameters, index] = path;
  if (root === 'name' && 'name' in patch) return updateConnector(connector, patch);
  if (root === 'config' && typeof key === 'number') return updateConfig(connector, key, patch);
  if (root === 'errors' && typeof key === 'number' && 'name' in patch)
    return updateError(connector, key, patch);
  if ((root !== 'actions' && root !== 'events') || typeof key !== 'string') return connector;
  if ((parameters === 'inputs' || parameters === 'outputs') && typeof index === 'number') {
    return updateParameter(connector, key, parameters, index, patch, root);
  }
  return 'name' in patch ? updateAction(connector, key, patch, root) : connector;
}

/** The action (or event) and parameter a place in a definition lies in, to lead there. */
export function atPath(
  connector: Connector,
  path: readonly (string | number)[],
): { readonly action: Action | null; readonly parameter: Parameter | null } {
  const [root, key, list, index] = path;
  const actions = root === 'actions' || root === 'events' ? connector[root] : [];
  const action = actions.find((one) => one.key === key) ?? null;
  const parameters = action !== null && (list === 'inputs' || list === 'outputs') ? action[list] : [];
  return { action, parameter: typeof index === 'number' ? (parameters[index] ?? null) : null };
}
