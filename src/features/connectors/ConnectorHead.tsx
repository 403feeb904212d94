import { Code, FileJson, GitFork, Link2, Upload } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { updateConnector } from '../../domain/connector/editConnector.ts';
import { iconFor } from '../../domain/connector/iconPaths.ts';
import { connectorNameProblem } from '../../domain/values/names.ts';
import { t } from '../../language/t.ts';
import { openDialog } from '../../state/dialogs.ts';
import { useSaveStatus } from '../../state/useSaveStatus.ts';
import { Button } from '../../ui/Button.tsx';
import { Crumbs } from '../../ui/Crumbs.tsx';
import { HistoryButtons } from '../../ui/HistoryButtons.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { commitDrafts } from '../../ui/fields/useDraft.ts';
import { VersionChip } from '../../ui/VersionChip.tsx';
import styles from './ConnectorHead.module.css';
import type { ConnectorState } from './ConnectorState.ts';
import type { TaskUse } from '../../domain/versions/taskUse.ts';
import { tasksAndProcesses } from '../../domain/versions/connectorUses.ts';
import { AboutButton } from './AboutButton.tsx';
import { CategoryButton } from './CategoryButton.tsx';
import { IconPicker } from './IconPicker.tsx';
import { NameField } from './NameField.tsx';
import { QuietText } from './QuietText.tsx';
import { updateFromApi } from './updateFromApi.ts';
import type { OpenConnector } from './useConnectorSession.ts';

interface ConnectorHeadProps {
  readonly open: OpenConnector;
  readonly state: ConnectorState;
  readonly otherNames: readonly string[];
  readonly uses: readonly TaskUse[];
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onTravel: (by: number) => void;
  /** at the end */
  readonly actions: ReactNode;
}

/** What the connector is called and looks like; whether it is saved; undo and export. */
export function ConnectorHead({
  open,
  state,
  otherNames,
  uses,
  onUndo,
  onRedo,
  onTravel,
  actions,
}: ConnectorHeadProps) {
  const { session, autosave } = open;
  const { content, connector, undoLabel, redoLabel } = state;
  const status = useSaveStatus(autosave);
  const name = connector?.name ?? '';
  const setCategory = (category: string) => session.editContent(t('Change category'), { category });
  const exportFiles = () => {
    commitDrafts();
    void autosave.flush().then(() => openDialog({ kind: 'export', connectorIds: [session.id] }));
  };
  const generate = () => {
    commitDrafts();
    void autosave.flush().then(() => openDialog({ kind: 'code', connectorId: session.id }));
  };
  const openHistory = () =>
    openDialog({
      kind: 'history',
      documentId: session.id,
      name: name === '' ? t('Connector') : name,
      onRestore: (past, label) => {
        if (past.kind === 'connector') session.restore(past, label);
        return autosave.flush();
      },
    });
  return (
    <header className={styles.head}>
      <Crumbs
        items={[
          { key: 'connectors', content: <Link href="/connectors">{t('Connectors')}</Link> },
          {
            key: 'category',
            content: <CategoryButton category={content.category ?? ''} onChange={setCategory} />,
          },
        ]}
      />
      <div className={styles.title}>
        <IconPicker
          icon={content.icon ?? iconFor(name)}
          onChange={(icon) => session.editContent(t('Change icon'), { icon })}
        />
        <div className="grow">
          <div className={styles.name}>
            <h1 className="unseen">{name === '' ? t('Connector') : name}</h1>
            {connector !== null && (
              <NameField
                label={t('Connector name')}
                look="page"
                value={name}
                problemOf={(text) => connectorNameProblem(text, otherNames)}
                consequence={uses.length === 0 ? undefined : t`${tasksAndProcesses(uses)} follow`}
                onCommit={(to) =>
                  session.edit(t`Rename ${name}`, (one) => updateConnector(one, { name: to }))
                }
              />
            )}
            <VersionChip version={content.version} {...(state.isDraft ? { state: 'draft' as const } : {})} />
          </div>
          {connector !== null && (
            <QuietText
              label={t('Connector description')}
              placeholder={t('Add a description')}
              value={connector.description ?? ''}
              onCommit={(description) =>
                session.edit(
                  t('Change description'),
                  (one) => updateConnector(one, { description: description || undefined }),
                  'description',
                )
              }
            />
          )}
        </div>
        <AboutButton session={session} name={name} />
        <SaveStatus
          status={status}
          onRetry={() => void autosave.flush()}
          conflictAction={{ label: t('Compare…'), run: open.compareConflict }}
        />
        <span className={styles.undo}>
          <HistoryButtons
            onHistory={openHistory}
            undoLabel={undoLabel}
            onUndo={onUndo}
            redoLabel={redoLabel}
            onRedo={onRedo}
            steps={() => open.session.steps()}
            onTravel={onTravel}
          />
        </span>
        <Button icon={Code} onPress={generate}>
          {t('Generate code')}
        </Button>
        <Button icon={Upload} onPress={exportFiles}>
          {t('Export')}
        </Button>
        <MenuButton
          label={t('More for this connector')}
          isIconOnly
          entries={[
            {
              id: 'share',
              label: t('Share as a link…'),
              icon: Link2,
              run: () => {
                commitDrafts();
                void autosave.flush().then(() => openDialog({ kind: 'share', connectorId: session.id }));
              },
            },
            {
              id: 'derive',
              label: t('Derive a connector…'),
              icon: GitFork,
              disabledReason: connector === null ? t('Its JSON cannot be read') : null,
              run: () => {
                commitDrafts();
                void autosave.flush().then(() => openDialog({ kind: 'derive', connectorId: session.id }));
              },
            },
            {
              id: 'update-from-api',
              label: t('Update from an API description…'),
              icon: FileJson,
              disabledReason: connector === null ? t('Its JSON cannot be read') : null,
              run: () => updateFromApi(open),
            },
          ]}
        />
        {actions}
      </div>
    </header>
  );
}
