import type { Action, Connector } from '../../domain/connector/connector.ts';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import { isMappingTarget } from '../../domain/expressions/feelPath.ts';
import { isPrivate } from '../../domain/connector/privateActions.ts';
import type { Problem } from '../../domain/problem.ts';
import { templateVersion } from '../../domain/templates/templateVersion.ts';
import { isPrerelease, isVersion } from '../../domain/versions/versions.ts';
import { t } from '../../language/t.ts';
import { inputProperty } from './inputProperty.ts';
import { templateProblem } from './templateProblem.ts';

/** What Camunda cannot hold of a connector, and what it would refuse, each with its place in the definition. */
export function connectorLosses({
  connector,
  version,
  about,
}: {
  readonly connector: Connector;
  readonly version: string;
  readonly about?: ConnectorAbout | undefined;
}): readonly Problem[] {
  return [
    ...versionLosses(connector.name, version),
    ...connector.actions.flatMap((action, index) =>
      actionLosses(action, ['actions', action.key], isRepeated(connector.actions, index)),
    ),
    ...connector.events.flatMap((event, index) => [
      ...actionLosses(event, ['events', event.key], isRepeated(connector.events, index)),
      ...(event.model === undefined
        ? []
        : [note('template-schema-not-exported', SCHEMA, ['events', event.key], event.name)]),
    ]),
    ...connector.errors.flatMap((error, index) =>
      error.code === undefined || error.code === ''
        ? [warning('template-error-without-code', NO_CODE, ['errors', index], error.name)]
        : [],
    ),
    ...privateActions(connector, about),
    ...outputTypes(connector),
    ...unknownKeys(connector),
  ];
}

const SCHEMA = t('Not exported: the JSON schema of its payload. Templates have no schemas.');
const NO_CODE = t('Not exported: an error without a code cannot be caught in Camunda.');

function versionLosses(label: string, version: string): readonly Problem[] {
  if (templateVersion(version) === null) {
    const message = t`Camunda wants a whole number for a version, and ${version} makes none: minor and patch may go up to 99. The templates go out without a version.`;
    return [warning('template-version-not-exported', message, ['version'], label)];
  }
  if (!isVersion(version) || !isPrerelease(version)) return [];
  const message = t`The pre-release ${version} gets the number of its release, because Camunda has whole numbers only: ${String(templateVersion(version))}.`;
  return [note('template-version-of-release', message, ['version'], label)];
}

function actionLosses(action: Action, path: readonly string[], repeated: boolean): readonly Problem[] {
  if (repeated) {
    const message = t`Not exported: another one is called “${action.name}”, and the id of a template is unique.`;
    return [templateProblem('template-name-twice', 'error', message, path, action.name)];
  }
  return [
    ...action.inputs.flatMap((parameter, index) => {
      const at = [...path, 'inputs', index];
      const label = `${action.name} › ${parameter.name}`;
      return [
        ...nameLosses(parameter.name, at, label),
        ...inputProperty(parameter).lost.map(({ code, message }) =>
          // A schema only helps to fill in; a default is a value that would be sent.
          (code === 'template-schema-not-exported' ? note : warning)(code, message, at, label),
        ),
      ];
    }),
  ];
}

function nameLosses(name: string, at: readonly (string | number)[], label: string): readonly Problem[] {
  if (!isMappingTarget(name)) {
    const message = t`Camunda deploys no process with an input called “${name}”: give it a name of the letters a to z, digits and “_” that is no word of FEEL.`;
    return [templateProblem('template-input-name', 'error', message, [...at, 'name'], label)];
  }
  if (!name.includes('.')) return [];
  const message = t`Camunda reads the dot in “${name}” as a field in an object.`;
  return [note('template-input-nested', message, [...at, 'name'], label)];
}

function privateActions({ actions }: Connector, about: ConnectorAbout | undefined): readonly Problem[] {
  return actions
    .filter((action) => isPrivate(about, action))
    .map(({ key, name }) => {
      const message = t`Camunda offers every template it has, so “${name}” is offered there although it is private.`;
      return note('template-private-offered', message, ['actions', key], name);
    });
}

function outputTypes({ name, actions }: Connector): readonly Problem[] {
  const typed = actions.filter(({ outputs }) => outputs.length > 0).map((action) => action.name);
  if (typed.length === 0) return [];
  const message = t`Not exported: the types of outputs (${typed.join(', ')}). Templates have none.`;
  return [note('template-output-types', message, ['actions'], name)];
}

function unknownKeys({ name, rest, actions, events }: Connector): readonly Problem[] {
  const keys = new Set([rest, ...[...actions, ...events].map((one) => one.rest)].flatMap(Object.keys));
  if (keys.size === 0) return [];
  const message = t`Not exported: ${[...keys].map((key) => t`“${key}”`).join(', ')}. Templates have no place for it.`;
  return [note('template-keys-not-exported', message, [], name)];
}

function isRepeated(actions: readonly Action[], index: number): boolean {
  return actions.findIndex(({ name }) => name === actions[index]?.name) < index;
}

function note(code: string, message: string, path: readonly (string | number)[], label: string): Problem {
  return templateProblem(code, 'note', message, path, label);
}

function warning(code: string, message: string, path: readonly (string | number)[], label: string): Problem {
  return templateProblem(code, 'warning', message, path, label);
}
