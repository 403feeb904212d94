import { Redo2, Undo2, Upload } from 'lucide-react';
import { Link } from 'wouter';
import { updateConnector } from '../../domain/editConnector.ts';
import { iconFor } from '../../domain/iconPaths.ts';
import { connectorNameProblem } from '../../domain/names.ts';
import { openDialog } from '../../state/dialogs.ts';
import { useSaveStatus } from '../../state/useSaveStatus.ts';
import { Button } from '../../ui/Button.tsx';
import { Crumbs } from '../../ui/Crumbs.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { commitDrafts, useDraft } from '../../ui/useDraft.ts';
import { VersionChip } from '../../ui/VersionChip.tsx';
import styles from './ConnectorHead.module.css';
import type { ConnectorState } from './ConnectorSession.ts';
import { tasksAndProcesses, type TaskUse } from './connectorUses.ts';
import { IconPicker } from './IconPicker.tsx';
import { NameField } from './NameField.tsx';
import type { OpenConnector } from './useConnectorSession.ts';

interface ConnectorHeadProps {
  readonly open: OpenConnector;
  readonly state: ConnectorState;
  readonly otherNames: readonly string[];
  readonly uses: readonly TaskUse[];
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** What the connector is called and looks like; whether it is saved; undo and export. */
export function ConnectorHead({ open, state, otherNames, uses, onUndo, onRedo }: ConnectorHeadProps) {
  const { session, autosave } = open;
  const { content, connector, undoLabel, redoLabel } = state;
  const status = useSaveStatus(autosave);
  const name = connector?.name ?? '';
  const exportFiles = () => {
    commitDrafts();
    void autosave.flush().then(() => openDialog({ kind: 'export', connectorIds: [session.id] }));
  };
  return (
    <header className={styles.head}>
      <Crumbs
        items={[
          { key: 'connectors', content: <Link href="/connectors">Connectors</Link> },
          { key: 'category', content: content.category ?? 'No category' },
        ]}
      />
      <div className={styles.title}>
        <IconPicker
          icon={content.icon ?? iconFor(name)}
          onChange={(icon) => session.editContent('Change icon', { icon })}
        />
        <div className="grow">
          <div className={styles.name}>
            <h1 className="unseen">{name === '' ? 'Connector' : name}</h1>
            {connector !== null && (
              <NameField
                label="Connector name"
                hideLabel
                look="page"
                value={name}
                problemOf={(text) => connectorNameProblem(text, otherNames)}
                consequence={uses.length === 0 ? undefined : `${tasksAndProcesses(uses)} follow`}
                onCommit={(to) => session.edit(`Rename ${name}`, (one) => updateConnector(one, { name: to }))}
              />
            )}
            <VersionChip version={content.version} state="draft" />
          </div>
          {connector !== null && (
            <Description
              value={connector.description ?? ''}
              onCommit={(description) =>
                session.edit('Change description', (one) =>
                  updateConnector(one, { description: description || undefined }),
                )
              }
            />
          )}
        </div>
        <SaveStatus status={status} onRetry={() => void autosave.flush()} />
        <span className={styles.undo}>
          <IconButton
            label="Undo"
            icon={Undo2}
            keys="Mod+Z"
            disabledReason={undoLabel === null ? 'nothing to undo' : null}
            onPress={onUndo}
          />
          <IconButton
            label="Redo"
            icon={Redo2}
            keys="Mod+Shift+Z"
            disabledReason={redoLabel === null ? 'nothing to redo' : null}
            onPress={onRedo}
          />
        </span>
        <Button icon={Upload} onPress={exportFiles}>
          Export
        </Button>
      </div>
    </header>
  );
}

function Description({
  value,
  onCommit,
}: {
  readonly value: string;
  readonly onCommit: (text: string) => void;
}) {
  const draft = useDraft(value, (text) => onCommit(text.trim()));
  return (
    <input
      className={styles.description}
      aria-label="Connector description"
      placeholder="Add a description"
      value={draft.text}
      autoComplete="off"
      onChange={(event) => draft.setText(event.target.value)}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.commit();
        if (event.key !== 'Escape' || !draft.isDirty) return;
        event.stopPropagation();
        draft.restore();
      }}
    />
  );
}
