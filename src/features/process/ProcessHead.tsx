import { TARGET_NAMES } from '../../domain/target.ts';
import { History, Redo2, Undo2, Upload } from 'lucide-react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { useDocument } from '../../state/queries.ts';
import { useSaveStatus } from '../../state/useSaveStatus.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Crumbs } from '../../ui/Crumbs.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SaveStatus } from '../../ui/SaveStatus.tsx';
import { TabBar } from '../../ui/TabBar.tsx';
import { TabLevels } from '../../ui/TabLevels.tsx';
import { levelsByTab } from './problemRows.ts';
import { EngineChip } from './EngineChip.tsx';
import { openHistory } from './openHistory.ts';
import styles from './ProcessHead.module.css';
import { type ProcessTab, tabsFor } from './processTabs.ts';
import { useSession, useSessionState } from './SessionContext.tsx';

interface ProcessHeadProps {
  readonly tab: ProcessTab;
  readonly onTab: (tab: ProcessTab) => void;
  readonly onExport: () => void;
}

export function ProcessHead({ tab, onTab, onExport }: ProcessHeadProps) {
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
            : [{ key: 'projects', content: <Link href="/projects">Projects</Link> }]),
          { key: 'process', isCurrent: true, content: <h1 className={styles.title}>{content?.name}</h1> },
        ]}
      />
      {content && <Chip tone="line">{TARGET_NAMES[content.sidecar.target]}</Chip>}
      {content && <EngineChip target={content.sidecar.target} />}
      <TabBar
        inHead
        label="Process"
        name="process"
        selected={tab}
        onSelect={(id) => onTab(tabs.find((one) => one.id === id)?.id ?? 'diagram')}
        tabs={tabs.map((one) => ({
          ...one,
          end: (
            <>
              {one.id !== 'diagram' && drafts[one.id] !== null && (
                <i className={styles.dot} title="Not applied" />
              )}
              <TabLevels levels={levels.get(one.id) ?? []} />
            </>
          ),
        }))}
      />
      <div className={styles.actions}>
        <SaveStatus status={status} onRetry={() => void session.autosave.flush()} />
        <IconButton label="History" icon={History} onPress={() => openHistory(session)} />
        <IconButton
          label="Undo"
          icon={Undo2}
          keys="Mod+Z"
          disabledReason={canUndo ? null : 'nothing to take back'}
          aria-description={canUndo ? undoLabel : undefined}
          data-tip={canUndo && undoLabel !== '' ? `Undo: ${undoLabel}` : undefined}
          onPress={() => session.undo()}
        />
        <IconButton
          label="Redo"
          icon={Redo2}
          keys="Mod+Shift+Z"
          disabledReason={canRedo ? null : 'nothing to bring back'}
          aria-description={canRedo ? redoLabel : undefined}
          data-tip={canRedo && redoLabel !== '' ? `Redo: ${redoLabel}` : undefined}
          onPress={() => session.redo()}
        />
        <Button kind="primary" icon={Upload} onPress={onExport}>
          Export
        </Button>
      </div>
    </header>
  );
}
