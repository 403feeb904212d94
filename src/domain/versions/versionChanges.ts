import { t } from '../../language/t.ts';
import { aboutChanges } from './aboutChanges.ts';
import { callChanges } from '../api/callChanges.ts';
import { AUTHENTICATION_LABELS } from '../connector/authentication.ts';
import { changeAt } from './changeAt.ts';
import type { Action, Connector } from '../connector/connector.ts';
import type { ConnectorAbout, ConnectorSecurity } from '../connector/connectorAbout.ts';
import { connectorChanges } from './connectorChanges.ts';
import { scopesOf } from '../connector/connectorSecurity.ts';
import type { DefinitionChange } from './definitionChange.ts';
import { isPrivate } from '../connector/privateActions.ts';

/** What a version says: the definition, and what stands beside it. */
interface Told {
  readonly connector: Connector;
  readonly about?: ConnectorAbout | undefined;
}

/** As `connectorChanges`, with what engines do not read and people who use the connector have to know. */
export function versionChanges(before: Told, after: Told): readonly DefinitionChange[] {
  return [
    ...connectorChanges(before.connector, after.connector),
    ...privateChanges(before, after),
    ...securityChanges(before, after),
    ...aboutChanges(before.about, after.about),
    ...callChanges(after.connector, before.about, after.about),
  ];
}

/** Tasks that have it keep it, so nobody has to do anything. */
function privateChanges(before: Told, after: Told): readonly DefinitionChange[] {
  const known = new Map(before.connector.actions.map((action) => [action.key, action]));
  return after.connector.actions.flatMap((action) => {
    const old = known.get(action.key);
    const now = isPrivate(after.about, action);
    if (old === undefined || isPrivate(before.about, old) === now) return [];
    const part = {
      subject: 'action',
      label: action.name,
      what: t`The action “${action.name}”`,
      path: ['actions', action.key],
    } as const;
    const says = now ? t('is private now: new tasks are not offered it.') : t('is offered to new tasks now.');
    return [changeAt(part, 'shown', 'compatible', { says })];
  });
}

const SECURITY = {
  subject: 'configuration',
  label: t('Authentication'),
  what: t('The authentication'),
  path: ['config'],
} as const;

/** Who logs in one way, or was granted what an action asked for, may have to do something. */
function securityChanges(before: Told, after: Told): readonly DefinitionChange[] {
  const [old, now] = [before.about?.security, after.about?.security];
  if (old === now) return [];
  const types = (security: ConnectorSecurity | undefined) => security?.ways.map(({ type }) => type) ?? [];
  const gone = types(old).filter((type) => !types(now).includes(type));
  const added = types(now).filter((type) => !types(old).includes(type));
  const note = (old?.note ?? '') !== (now?.note ?? '');
  return [
    ...gone.map((type) =>
      changeAt(SECURITY, 'removed', 'breaking', { says: t`“${AUTHENTICATION_LABELS[type]}” is gone.` }),
    ),
    ...added.map((type) =>
      changeAt(SECURITY, 'added', 'compatible', { says: t`“${AUTHENTICATION_LABELS[type]}” is new.` }),
    ),
    ...after.connector.actions.flatMap((action) => scopeChanges(action, before, after)),
    ...(note ? [changeAt(SECURITY, 'description', 'text', { says: t('has another text.') })] : []),
  ];
}

function scopeChanges(action: Action, before: Told, after: Told): readonly DefinitionChange[] {
  // A new action asks for what it asks.
  if (!before.connector.actions.some(({ key }) => key === action.key)) return [];
  const [old, now] = [scopesOf(before.about, action), scopesOf(after.about, action)];
  const added = now.filter((scope) => !old.includes(scope));
  const gone = old.filter((scope) => !now.includes(scope));
  const part = {
    subject: 'action',
    label: action.name,
    what: t`The action “${action.name}”`,
    path: ['actions', action.key],
  } as const;
  return [
    ...(added.length > 0
      ? [changeAt(part, 'required', 'breaking', { says: t`needs the scope ${added.join(', ')} now.` })]
      : []),
    ...(gone.length > 0
      ? [changeAt(part, 'optional', 'compatible', { says: t`needs no scope ${gone.join(', ')} any more.` })]
      : []),
  ];
}
