import { t } from '../../language/t.ts';
import { changeAt, orderChange, restChange, textChange } from './changeAt.ts';
import type { Part } from './changeAt.ts';
import type { ConfigVariable, Connector, ConnectorError } from '../connector/connector.ts';
import type { DefinitionChange } from './definitionChange.ts';
import { pairedConfig, pairedErrors } from './pairing.ts';
import { saysValue } from './parameterChanges.ts';

/** Of the values a deployment sets: it breaks when it would have to set another one than before. */
export function configChanges(before: Connector, after: Connector): readonly DefinitionChange[] {
  const pairing = pairedConfig(before.config, after.config);
  const part = ({ name }: ConfigVariable, path: Part['path']): Part => ({
    subject: 'configuration',
    label: name,
    what: t`The configuration variable “${name}”`,
    path,
  });
  return [
    // Whoever still sets it sets what nobody reads.
    ...pairing.removed.map((old) =>
      changeAt(part(old, ['config']), 'removed', 'compatible', { says: t('is gone.') }),
    ),
    ...pairing.both.flatMap(([old, now, index]) => {
      const here = part(now, ['config', index]);
      return [...renamed(old, now, here, part(old, []).what, 'breaking'), ...configChange(old, now, here)];
    }),
    ...pairing.added.map(([now, index]) => {
      const says = mustBeSet(now) ? t('is new and has to be set at deployment.') : t('is new.');
      const weight = mustBeSet(now) ? 'breaking' : 'compatible';
      return changeAt(part(now, ['config', index]), 'added', weight, { says });
    }),
    ...orderChange(
      {
        subject: 'configuration',
        label: after.name,
        what: t('The configuration variables'),
        path: ['config'],
      },
      pairing,
    ),
  ];
}

function configChange(
  before: ConfigVariable,
  after: ConfigVariable,
  part: Part,
): readonly DefinitionChange[] {
  const breaks = mustBeSet(after) && !mustBeSet(before);
  const [required, was] = [after.required === true, before.required === true];
  const [secure, wasSecure] = [after.secure === true, before.secure === true];
  const [value, oldValue] = [after.value ?? '', before.value ?? ''];
  const changes: DefinitionChange[] = [];
  if (required !== was) {
    const says = required ? t('is required now.') : t('need not be set any more.');
    const kind = required ? 'required' : 'optional';
    changes.push(changeAt(part, kind, breaks ? 'breaking' : 'compatible', { says, key: 'required' }));
  }
  if (secure !== wasSecure) {
    const says = secure ? t('is kept as a secret now.') : t('is no secret any more.');
    changes.push(changeAt(part, 'secure', 'compatible', { says, key: 'secure' }));
  }
  if (value !== oldValue) {
    const [old, now] = [oldValue === '' ? undefined : oldValue, value === '' ? undefined : value];
    // A secret's value must not come out in texts about it.
    const shown = secure || wasSecure ? {} : { before: old, after: now };
    const says = secure || wasSecure ? t('has another value.') : saysValue(t('value'), old, now);
    changes.push(
      changeAt(part, 'default', breaks && required === was ? 'breaking' : 'compatible', {
        says,
        key: 'value',
        ...shown,
      }),
    );
  }
  return [...changes, ...textChange(part, 'description', before, after), ...restChange(part, before, after)];
}

function mustBeSet({ required, value }: ConfigVariable): boolean {
  return required === true && (value ?? '') === '';
}

/** Boundary events catch an error by its code: that is what must stay. */
export function errorChanges(before: Connector, after: Connector): readonly DefinitionChange[] {
  const pairing = pairedErrors(before.errors, after.errors);
  const part = ({ name }: ConnectorError, path: Part['path']): Part => ({
    subject: 'error',
    label: name,
    what: t`The error “${name}”`,
    path,
  });
  return [
    ...pairing.removed.map((old) =>
      changeAt(part(old, ['errors']), 'removed', 'breaking', { says: t('is gone.') }),
    ),
    ...pairing.both.flatMap(([old, now, index]) => {
      const here = part(now, ['errors', index]);
      return [
        ...renamed(old, now, here, part(old, []).what, 'text'),
        ...codeChange(old, now, here),
        ...textChange(here, 'description', old, now),
        ...restChange(here, old, now),
      ];
    }),
    ...pairing.added.map(([now, index]) =>
      changeAt(part(now, ['errors', index]), 'added', 'compatible', { says: t('is new.') }),
    ),
    ...orderChange({ subject: 'error', label: after.name, what: t('The errors'), path: ['errors'] }, pairing),
  ];
}

/** An error that had no code could not be caught, so nobody misses it. */
function codeChange(before: ConnectorError, after: ConnectorError, part: Part): readonly DefinitionChange[] {
  const [old, now] = [before.code ?? '', after.code ?? ''];
  if (old === now) return [];
  const weight = old === '' ? 'compatible' : 'breaking';
  const says = saysValue(t('code'), old === '' ? undefined : old, now === '' ? undefined : now);
  return [changeAt(part, 'code', weight, { says, key: 'code', before: before.code, after: after.code })];
}

function renamed(
  before: { readonly name: string },
  after: { readonly name: string },
  part: Part,
  what: string,
  weight: 'breaking' | 'text',
): readonly DefinitionChange[] {
  if (before.name === after.name) return [];
  const words = { key: 'name', before: before.name, after: after.name };
  return [
    changeAt({ ...part, what }, 'renamed', weight, { says: t`is now called “${after.name}”.`, ...words }),
  ];
}
