import type { ReactNode } from 'react';
import type { Connector, ConfigVariable } from '../../domain/connector/connector.ts';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import {
  addConfig,
  duplicateConfig,
  moveConfig,
  removeConfig,
  updateConfig,
  type ConfigPatch,
} from '../../domain/connector/editConnector.ts';
import { t } from '../../language/t.ts';
import { EditableTable } from '../../ui/table/EditableTable.tsx';
import type { EditableColumn } from '../../ui/table/editableColumns.ts';
import { AuthenticationSection } from './AuthenticationSection.tsx';
import styles from './ConfigurationTab.module.css';
import type { ConnectorSession } from './ConnectorSession.ts';
import { NameCell } from './NameCell.tsx';
import { cellProblem, noteOf, type PlacedProblem } from './placedProblems.ts';

interface ConfigurationTabProps {
  readonly session: ConnectorSession;
  readonly connector: Connector;
  readonly about: ConnectorAbout | undefined;
  readonly problems: readonly PlacedProblem[];
  readonly footer: ReactNode;
}

/** What is set when the connector is deployed, and which of it is a secret. */
export function ConfigurationTab({ session, connector, about, problems, footer }: ConfigurationTabProps) {
  const { config } = connector;
  const nameOf = (index: number) => config[index]?.name ?? '';
  return (
    <div className={styles.tab}>
      <div className={styles.sheet}>
        <h2 className={styles.title}>{t('Configuration')}</h2>
        <p className={styles.lead}>
          {t(
            'Set when the connector is deployed: addresses, accounts, keys. A secure one is a secret, so it never has a value here, where everybody could read it.',
          )}
        </p>
        <EditableTable
          label={t('Configuration')}
          columns={columnsOf(session, config, problems)}
          rows={config}
          rowKey={(_, index) => index}
          rowName={({ name }) => name}
          addLabel={t('Add configuration variable')}
          onAdd={() => session.edit(t('Add configuration variable'), (one) => addConfig(one))}
          onMove={(from, to) => session.edit(t`Move ${nameOf(from)}`, (one) => moveConfig(one, from, to))}
          onDelete={(index) => session.edit(t`Delete ${nameOf(index)}`, (one) => removeConfig(one, index))}
          onDuplicate={(index) =>
            session.edit(t`Duplicate ${nameOf(index)}`, (one) => duplicateConfig(one, index))
          }
          empty={t('Nothing is set at deployment yet.')}
        />
        <AuthenticationSection session={session} connector={connector} about={about} />
      </div>
      {footer}
    </div>
  );
}

function columnsOf(
  session: ConnectorSession,
  config: readonly ConfigVariable[],
  problems: readonly PlacedProblem[],
): readonly EditableColumn<ConfigVariable>[] {
  const change = (index: number, label: string, patch: ConfigPatch, typing?: string) =>
    session.edit(label, (one) => updateConfig(one, index, patch), typing && `${typing} ${String(index)}`);
  const note = (index: number, field: string) => noteOf(cellProblem(problems, 'config', index, field));
  return [
    {
      kind: 'custom',
      id: 'name',
      label: t('Name'),
      width: '24%',
      note: (_, index) => note(index, 'name'),
      render: ({ name }, index) => (
        <NameCell
          value={name}
          problemOf={(text) => nameProblem(text, config, index)}
          onCommit={(text) => change(index, t`Rename ${name}`, { name: text })}
          onTyping={() => undefined}
        />
      ),
    },
    {
      kind: 'text',
      id: 'value',
      label: t('Value'),
      width: '22%',
      mono: true,
      note: (_, index) => note(index, 'value'),
      isReadOnly: ({ secure, value }) => secure === true && value === undefined,
      placeholder: ({ secure }) => (secure === true ? t('Secret: set at deployment') : '–'),
      text: ({ value }) => value ?? '',
      onCommit: ({ name }, index, text) =>
        change(index, t`Change value of ${name}`, { value: text === '' ? undefined : text }, 'value'),
    },
    {
      kind: 'switch',
      id: 'required',
      label: t('Required'),
      width: '82px',
      isOn: ({ required }) => required === true,
      onChange: ({ name }, index, on) => change(index, t`Change required of ${name}`, { required: on }),
    },
    {
      kind: 'switch',
      id: 'secure',
      label: t('Secure'),
      width: '82px',
      note: (_, index) => note(index, 'secure'),
      isOn: ({ secure }) => secure === true,
      onChange: ({ name }, index, on) => change(index, t`Change secure of ${name}`, { secure: on }),
    },
    {
      kind: 'text',
      id: 'description',
      label: t('Description'),
      text: ({ description }) => description ?? '',
      onCommit: ({ name }, index, text) =>
        change(
          index,
          t`Change description of ${name}`,
          { description: text.trim() || undefined },
          'description',
        ),
    },
  ];
}

function nameProblem(name: string, config: readonly ConfigVariable[], index: number): string | null {
  if (name === '') return t('Give the variable a name.');
  return config.some((other, at) => at !== index && other.name === name)
    ? t`Another configuration variable is called “${name}”.`
    : null;
}
