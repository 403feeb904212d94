import { t } from '../../language/t.ts';
import type { Action, ConfigVariable, Connector, ConnectorError } from '../connector/connector.ts';
import type { ConnectorAbout } from '../connector/connectorAbout.ts';
import {
  actionNameFrom,
  actionNameProblem,
  connectorNameFrom,
  connectorNameProblem,
  freeName,
} from '../values/names.ts';
import type { Place, Problem } from '../problem.ts';
import type { Steps } from '../values/inTurns.ts';
import { parameterProblems } from './parameterProblems.ts';
import { securityProblems } from './securityProblems.ts';
import { bySeverity } from './bySeverity.ts';

/**
 * All that is wrong in one connector definition, and in what is said beside it.
 * @param otherNames of the other connectors in the catalogue
 */
export function connectorProblems(
  connector: Connector,
  otherNames: readonly string[],
  about?: ConnectorAbout,
): Problem[] {
  return bySeverity([
    ...connectorName(connector, otherNames),
    ...actionProblems(connector.actions, 'actions'),
    ...actionProblems(connector.events, 'events'),
    ...configProblems(connector.config),
    ...errorProblems(connector.errors),
    ...securityProblems(connector, about),
  ]);
}

function connectorName({ name }: Connector, others: readonly string[]): readonly Problem[] {
  const message = connectorNameProblem(name, others);
  if (message === null) return [];
  const free = connectorNameFrom(name, others);
  const code = others.includes(name) ? 'connector-name-duplicate' : 'connector-name-invalid';
  return [
    { code, severity: 'error', message, place: { path: ['name'], label: name }, fix: rename(['name'], free) },
  ];
}

function actionProblems(actions: readonly Action[], list: 'actions' | 'events'): readonly Problem[] {
  const names = actions.map((action) => action.name);
  const seen = new Set<string>();
  return actions.flatMap((action) => {
    const again = seen.has(action.name);
    seen.add(action.name);
    return [...actionName(action, again, names, list), ...tableProblems(action, list)];
  });
}

const known = new WeakMap<Action, readonly Problem[]>();

/** Of the parameters of an action: found once, for several places of a page ask for them. */
function tableProblems(action: Action, list: 'actions' | 'events'): readonly Problem[] {
  const before = known.get(action);
  if (before) return before;
  const at = [list, action.key];
  const found = [...parameterProblems(action, 'inputs', at), ...parameterProblems(action, 'outputs', at)];
  known.set(action, found);
  return found;
}

/** Finds most of what there is beforehand, action by action: `connectorProblems` is quick then, however many there are. */
export function* findProblemsInSteps({ actions, events }: Connector): Steps<void> {
  for (const action of actions) {
    tableProblems(action, 'actions');
    yield;
  }
  for (const event of events) {
    tableProblems(event, 'events');
    yield;
  }
}

function actionName(
  action: Action,
  again: boolean,
  names: readonly string[],
  list: 'actions' | 'events',
): readonly Problem[] {
  const { name, key } = action;
  const path = [list, key, 'name'];
  const place: Place = { path, label: name === '' ? key : name };
  const one = list === 'actions' ? 'action' : 'event';
  if (again && name !== '') {
    return [
      {
        code: `${one}-name-duplicate`,
        severity: 'error',
        message:
          list === 'actions'
            ? t`Several actions are called “${name}”.`
            : t`Several events are called “${name}”.`,
        place,
        fix: rename(path, freeName(name, names)),
      },
    ];
  }
  // Nothing is made of an event's name, so it only has to be there.
  const message =
    list === 'actions' ? actionNameProblem(name) : name === '' ? t('Give the event a name.') : null;
  if (message === null) return [];
  const wanted = name === '' ? one : name;
  return [
    {
      code: `${one}-name-invalid`,
      severity: 'error',
      message: name === '' ? message : t`“${name}”: ${message}`,
      place,
      fix: rename(path, actionNameFrom(wanted, names)),
    },
  ];
}

function configProblems(config: readonly ConfigVariable[]): readonly Problem[] {
  const names = config.map((one) => one.name);
  return config.flatMap((variable, index) => {
    const at = ['config', index];
    const label = variable.name === '' ? t`configuration variable ${index + 1}` : variable.name;
    const problems = listName(variable.name, names, index, 'config', at, label);
    if (variable.secure === true && variable.value !== undefined && variable.value !== '') {
      const path = [...at, 'value'];
      problems.push({
        code: 'secret-with-value',
        severity: 'error',
        message: t`“${label}” is secure: its value is set at deployment and must not stand in the definition.`,
        place: { path, label },
        fix: { label: t('Clear value'), action: { kind: 'set-default', path, value: null } },
      });
    }
    return problems;
  });
}

function errorProblems(errors: readonly ConnectorError[]): readonly Problem[] {
  const names = errors.map((error) => error.name);
  return errors.flatMap((error, index) => {
    const at = ['errors', index];
    const label = error.name === '' ? t`error ${index + 1}` : error.name;
    const problems = listName(error.name, names, index, 'error', at, label);
    if ((error.code ?? '') === '') {
      problems.push({
        code: 'error-without-code',
        severity: 'warning',
        message: t`The error “${label}” has no code, so no boundary event can catch it.`,
        place: { path: [...at, 'code'], label },
      });
    }
    return problems;
  });
}

function listName(
  name: string,
  names: readonly string[],
  index: number,
  kind: 'config' | 'error',
  at: readonly (string | number)[],
  label: string,
): Problem[] {
  const path = [...at, 'name'];
  const first = names.indexOf(name) === index;
  if (name !== '' && first) return [];
  const unnamed =
    kind === 'error' ? t('Give the error a name.') : t('Give the configuration variable a name.');
  const several =
    kind === 'error'
      ? t`Several errors are called “${name}”.`
      : t`Several configuration variables are called “${name}”.`;
  return [
    {
      code: name === '' ? `${kind}-name-missing` : `${kind}-name-duplicate`,
      severity: 'error',
      message: name === '' ? unnamed : several,
      place: { path, label },
      fix: rename(path, freeName(name === '' ? (kind === 'error' ? 'error' : 'SETTING') : name, names)),
    },
  ];
}

function rename(path: readonly (string | number)[], name: string): NonNullable<Problem['fix']> {
  return { label: t`Rename to ${name}`, action: { kind: 'rename', path, name } };
}
