import { otherTarget, TARGET_NAMES } from '../../../domain/process/target.ts';
import { ArrowRightLeft, Link2, Upload } from 'lucide-react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { t } from '../../../language/t.ts';
import { useDocument } from '../../../state/queries.ts';
import { useSaveStatus } from '../../../state/useSaveStatus.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Crumbs } from '../../../ui/Crumbs.tsx';
import { HistoryButtons } from '../../../ui/HistoryButtons.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { SaveStatus } from '../../../ui/SaveStatus.tsx';
import { TabBar } from '../../../ui/TabBar.tsx';
import { TabLevels } from '../../../ui/TabLevels.tsx';
import { levelsByTab } from './problemRows.ts';
import { EngineChip } from './EngineChip.tsx';
import { openConversion } from './openConversion.ts';
import { openHistory } from './openHistory.ts';
import styles from './ProcessHead.module.css';
import { type ProcessTab, tabsFor } from './processTabs.ts';
import { useSession, useSessionState } from '../session/SessionContext.tsx';

interface ProcessHeadProps {
  readonly tab: ProcessTab;
  readonly onTab: (tab: ProcessTab) => void;
  readonly onExport: () => void;
  readonly onShare: () => void;
}

export function ProcessHead({ tab, onTab, onExport, onShare }: ProcessHeadProps) {
  const session = useSession();
  const { content, drafts, canUndo, canRedo, undoLabel, redoLabel, problems } = useSessionState();
  const levels = useMemo(() => levelsByTab(problems), [problems]);
  const status = useSaveStatus(session.autosave);
  const tabs = tabsFor(content?.sidecar.target ?? 'activiti', drafts);
  const project = useDocument(content?.projectId ?? '', 'project').data;
  return (
    <header className={styles.head}>
      <Crumbs
        items={[
          ...(project
            ? [
                {
                  key: 'project',
                  content: <Link href={`/projects/${project.id}`}>{project.content.name}</Link>,
                },
              ]
            : [{ key: 'projects', content: <Link href="/projects">{t('Projects')}</Link> }]),
          { key: 'process', isCurrent: true, content: <h1 className={styles.title}>{content?.name}</h1> },
        ]}
      />
      {content && <Chip tone="line">{TARGET_NAMES[content.sidecar.target]}</Chip>}
      {content && <EngineChip />}
      {content && (
        <IconButton
          size="small"
          label={t`Convert to ${TARGET_NAMES[otherTarget(content.sidecar.target)]}…`}
          icon={ArrowRightLeft}
          onPress={() => void openConversion(session)}
        />
      )}
      {content && <IconButton size="small" label={t('Share as a link…')} icon={Link2} onPress={onShare} />}
      <TabBar
        inHead
        label={t('Process')}
        name="process"
        selected={tab}
        onSelect={(id) => onTab(tabs.find((one) => one.id === id)?.id ?? 'diagram')}
        tabs={tabs.map((one) => ({
          ...one,
          end: (
            <>
              {one.id !== 'diagram' && drafts[one.id] !== null && (
                <i className={styles.dot} title={t('Not applied')} />
              )}
              <TabLevels levels={levels.get(one.id) ?? []} />
            </>
          ),
        }))}
      />
      <div className={styles.actions}>
        <SaveStatus status={status} onRetry={() => void session.autosave.flush()} />
        <HistoryButtons
          onHistory={() => openHistory(session)}
          undoLabel={canUndo ? undoLabel : null}
          onUndo={() => session.undo()}
          redoLabel={canRedo ? redoLabel : null}
          onRedo={() => session.redo()}
          steps={() => session.steps()}
          onTravel={(by) => void session.travel(by)}
        />
        <Button kind="primary" icon={Upload} onPress={onExport}>
          {t('Export')}
        </Button>
      </div>
    </header>
  );
}
