import { Flag } from 'lucide-react';
import type { Connector } from '../../domain/connector/connector.ts';
import { updateError, type ErrorPatch } from '../../domain/connector/editConnector.ts';
import { t } from '../../language/t.ts';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { Tile } from '../../ui/Tile.tsx';
import type { ConnectorSession } from './ConnectorSession.ts';
import styles from './DetailForm.module.css';
import { NameField } from './NameField.tsx';
import { fieldProblem, type PlacedProblem } from './placedProblems.ts';
import { RowMenu, type RowMenuProps } from './RowMenu.tsx';

interface ErrorFormProps {
  readonly session: ConnectorSession;
  readonly connector: Connector;
  readonly index: number;
  readonly problems: readonly PlacedProblem[];
  readonly menu: RowMenuProps;
  readonly isNew: boolean;
}

/** An error: a boundary event catches it by its code. */
export function ErrorForm({ session, connector, index, problems, menu, isNew }: ErrorFormProps) {
  const error = connector.errors[index];
  if (error === undefined) return null;
  const others = connector.errors.filter((_, at) => at !== index).map(({ name }) => name);
  const change = (label: string, patch: ErrorPatch) =>
    session.edit(label, (one) => updateError(one, index, patch));
  return (
    <>
      <div className={styles.head}>
        <Tile hue="red" icon={Flag} />
        <h2 className="unseen">{error.name}</h2>
        <div data-field="name">
          <NameField
            key={index}
            label={t('Error name')}
            look="section"
            autoFocus={isNew}
            value={error.name}
            problem={fieldProblem(problems, 'name')}
            problemOf={(name) => errorNameProblem(name, others)}
            onCommit={(name) => change(t`Rename ${error.name}`, { name })}
          />
        </div>
        <span className="grow" />
        <RowMenu {...menu} />
      </div>
      <div className={styles.fields}>
        <div data-field="code">
          <TextField
            label={t('Code')}
            mono
            value={error.code ?? ''}
            error={fieldProblem(problems, 'code')}
            hint={t('What the connector throws, and what a boundary error event compares with.')}
            onCommit={(code) => change(t`Change code of ${error.name}`, { code: code.trim() || undefined })}
          />
        </div>
        <TextArea
          label={t('Description')}
          rows={2}
          value={error.description ?? ''}
          placeholder={t('When it happens, and what a process can do about it.')}
          onCommit={(text) =>
            change(t`Change description of ${error.name}`, { description: text.trim() || undefined })
          }
        />
      </div>
    </>
  );
}

function errorNameProblem(name: string, others: readonly string[]): string | null {
  if (name === '') return t('Give the error a name.');
  return others.includes(name) ? t`Another error of this connector is called “${name}”.` : null;
}
