import { t } from '../../language/t.ts';
import { changeAt, identityChange, orderChange, restChange, textChange } from './changeAt.ts';
import type { Part } from './changeAt.ts';
import { configChanges, errorChanges } from './settingChanges.ts';
import type { Action, Connector } from '../connector/connector.ts';
import type { DefinitionChange } from './definitionChange.ts';
import type { JsonValue } from '../values/json.ts';
import { pairedActions } from './pairing.ts';
import { parameterListChanges } from './parameterChanges.ts';
import { sameJson } from '../values/sameJson.ts';
import { schemaWeight } from './schemaChange.ts';

/**
 * What is different between two definitions of one connector, and what it asks of those who use it. Nothing in
 * common but the spelling is no change; whatever says something else is at least one.
 */
export function connectorChanges(before: Connector, after: Connector): readonly DefinitionChange[] {
  const part = connectorPart(after);
  const changes = [
    ...nameChange(before, after),
    ...textChange(part, 'description', before, after),
    ...actionListChanges(before, after, 'actions'),
    ...actionListChanges(before, after, 'events'),
    ...configChanges(before, after),
    ...errorChanges(before, after),
    ...identityChange(part, [before.id], [after.id]),
    ...templateChange(before, after, part),
    ...restChange(part, before, after),
  ];
  if (changes.length > 0 || sameJson(asJson(before), asJson(after))) return changes;
  return [changeAt(part, 'other', 'text', { says: t('is written in another way and means the same.') })];
}

function connectorPart({ name }: Connector): Part {
  return { subject: 'connector', label: name, what: t('The connector'), path: [] };
}

/** Tasks name the connector, so a new name leaves them behind until they are upgraded. */
function nameChange(before: Connector, after: Connector): readonly DefinitionChange[] {
  if (before.name === after.name) return [];
  return [
    changeAt({ ...connectorPart(after), reaches: {} }, 'renamed', 'breaking', {
      says: t`“${before.name}” is now called “${after.name}”.`,
      key: 'name',
      before: before.name,
      after: after.name,
    }),
  ];
}

function templateChange(before: Connector, after: Connector, part: Part): readonly DefinitionChange[] {
  if (before.template === after.template) return [];
  const words = { key: 'template', before: before.template, after: after.template };
  return [changeAt(part, 'other', 'text', { says: t('comes from another ready-made connector.'), ...words })];
}

function actionListChanges(
  before: Connector,
  after: Connector,
  list: 'actions' | 'events',
): readonly DefinitionChange[] {
  const subject = list === 'actions' ? 'action' : 'event';
  const all = list === 'actions' ? t('The actions') : t('The events');
  const pairing = pairedActions(before[list], after[list]);
  const part = ({ name }: Action, path: Part['path'], old?: Action): Part => ({
    subject,
    label: name,
    what: list === 'actions' ? t`The action “${name}”` : t`The event “${name}”`,
    path,
    // Nothing calls an event by its name.
    ...(list === 'actions' && old && { reaches: { action: old.name } }),
  });
  return [
    ...pairing.removed.map((old) =>
      changeAt(part(old, [list], old), 'removed', 'breaking', { says: t('is gone.') }),
    ),
    ...pairing.both.flatMap(([old, now]) => {
      const here = part(now, [list, now.key], old);
      return [...actionNameChange(old, now, here, part(old, [])), ...actionChanges(old, now, here)];
    }),
    ...pairing.added.map(([now]) =>
      changeAt(part(now, [list, now.key]), 'added', 'compatible', { says: t('is new.') }),
    ),
    ...orderChange({ subject, label: after.name, what: all, path: [list] }, pairing),
  ];
}

function actionNameChange(before: Action, after: Action, part: Part, old: Part): readonly DefinitionChange[] {
  if (before.name === after.name) return [];
  return [
    changeAt({ ...part, what: old.what }, 'renamed', 'breaking', {
      says: t`is now called “${after.name}”.`,
      key: 'name',
      before: before.name,
      after: after.name,
    }),
  ];
}

function actionChanges(before: Action, after: Action, part: Part): readonly DefinitionChange[] {
  // The schema is of what an event brings, so the process reads it.
  const schema = schemaWeight(before.model, after.model, 'output');
  return [
    ...textChange(part, 'description', before, after),
    ...parameterListChanges(before, after, 'input', part),
    ...parameterListChanges(before, after, 'output', part),
    ...(schema === null
      ? []
      : [changeAt(part, 'schema', schema, { says: t('has another schema.'), key: 'model' })]),
    ...identityChange(part, [before.id, before.key], [after.id, after.key]),
    ...restChange(part, before, after),
  ];
}

/** A connector is made of JSON; only its type does not say so. */
function asJson(connector: Connector): JsonValue {
  return connector as unknown as JsonValue;
}
