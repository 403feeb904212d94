import { CircleCheck, CircleX, TriangleAlert, Upload } from 'lucide-react';
import { Link } from 'wouter';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { openDialog } from '../../state/dialogs.ts';
import { useSaveStatus } from '../../state/useSaveStatus.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Crumbs } from '../../ui/Crumbs.tsx';
import { HelpLink } from '../../ui/HelpLink.tsx';
import { HistoryButtons } from '../../ui/HistoryButtons.tsx';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { commitDrafts } from '../../ui/fields/useDraft.ts';
import { VersionChip } from '../../ui/VersionChip.tsx';
import styles from './TemplatePage.module.css';
import { nameOf } from './templateRows.ts';
import type { TemplateState } from './TemplateSession.ts';
import { FLAVOUR_NAMES } from './flavourNames.ts';
import type { OpenTemplate } from './useTemplateSession.ts';

interface TemplateHeadProps {
  readonly open: OpenTemplate;
  readonly state: TemplateState;
  readonly errors: number;
  readonly warnings: number;
}

/** What the template is called; whether it is valid and saved; undo and export. */
export function TemplateHead({ open, state, errors, warnings }: TemplateHeadProps) {
  const { session, autosave } = open;
  const { template, content, undoLabel, redoLabel } = state;
  const status = useSaveStatus(autosave);
  const exportFiles = () => {
    commitDrafts();
    void autosave.flush().then(() => openDialog({ kind: 'export', templateIds: [session.id] }));
  };
  const openHistory = () =>
    openDialog({
      kind: 'history',
      documentId: session.id,
      name: nameOf(template),
      onRestore: (past, label) => {
        if (past.kind === 'template') session.restore(past, label);
        return autosave.flush();
      },
    });
  return (
    <header className={styles.head}>
      <Crumbs
        items={[
          { key: 'templates', content: <Link href="/templates">{t('Templates')}</Link> },
          {
            key: 'template',
            isCurrent: true,
            content: <h1 className={styles.title}>{nameOf(template)}</h1>,
          },
        ]}
      />
      {template?.version !== undefined && <VersionChip version={t`version ${template.version}`} />}
      {template !== null && <Chip tone="line">{FLAVOUR_NAMES[template.flavour]}</Chip>}
      {template?.deprecated !== undefined && <Chip tone="warn">{t('Deprecated')}</Chip>}
      <Validity isUnread={content.invalidText !== undefined} errors={errors} warnings={warnings} />
      <HelpLink page="templates" about={t('templates')} />
      <div className={styles.actions}>
        <SaveStatus
          status={status}
          onRetry={() => void autosave.flush()}
          conflictAction={{ label: t('Compare…'), run: open.compareConflict }}
        />
        <HistoryButtons
          onHistory={openHistory}
          undoLabel={undoLabel}
          onUndo={() => session.undo()}
          redoLabel={redoLabel}
          onRedo={() => session.redo()}
          steps={() => session.steps()}
          onTravel={(by) => session.travel(by)}
        />
        <Button kind="primary" icon={Upload} onPress={exportFiles}>
          {t('Export')}
        </Button>
      </div>
    </header>
  );
}

interface ValidityProps {
  readonly isUnread: boolean;
  readonly errors: number;
  readonly warnings: number;
}

function Validity({ isUnread, errors, warnings }: ValidityProps) {
  if (isUnread) {
    return (
      <Chip tone="danger" icon={CircleX}>
        {t('Not valid')}
      </Chip>
    );
  }
  if (errors > 0) {
    return (
      <Chip tone="danger" icon={CircleX}>
        {counted(errors, 'error')}
      </Chip>
    );
  }
  return warnings > 0 ? (
    <Chip tone="warn" icon={TriangleAlert}>
      {counted(warnings, 'warning')}
    </Chip>
  ) : (
    <Chip tone="ok" icon={CircleCheck}>
      {t('Valid')}
    </Chip>
  );
}
