import { type CSSProperties, useCallback, useMemo, useRef, useState } from 'react';
import type { Problem } from '../../../domain/problem.ts';
import { t } from '../../../language/t.ts';
import { useCommands } from '../../../state/commands.ts';
import { openDialog } from '../../../state/dialogs.ts';
import { useProblemSteps } from '../../../state/useProblemSteps.ts';
import { setPanelSize, usePanelSize } from '../../../state/uiStore.ts';
import { Button } from '../../../ui/Button.tsx';
import { ProblemsPanel } from '../../../ui/ProblemsPanel.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { Splitter } from '../../../ui/Splitter.tsx';
import { TabPanel } from '../../../ui/TabBar.tsx';
import { CanvasPane } from './CanvasPane.tsx';
import { fieldOfProblem } from './fieldOfProblem.ts';
import { LowerButtons } from './LowerButtons.tsx';
import { LowerPane } from './LowerPane.tsx';
import type { LowerPart } from './LowerPart.ts';
import { problemRows, tabOf } from './problemRows.ts';
import { ProcessHead } from './ProcessHead.tsx';
import { useProcessParts } from '../session/ProcessParts.ts';
import type { ProcessTab } from './processTabs.ts';
import { PropertiesPanel } from '../properties/PropertiesPanel.tsx';
import { SessionBanners } from './SessionBanners.tsx';
import { useSession, useSessionState } from '../session/SessionContext.tsx';
import { showField } from './showField.ts';
import { SHOW_VARIABLE_FLOW } from '../variables/showVariableFlow.ts';
import { SourceTab } from './SourceTab.tsx';
import { useMinimap } from './useMinimap.ts';
import { useOutlinePane } from './useOutlinePane.ts';
import { useElementInRoute } from './useElementInRoute.ts';
import { useSayRefused } from './useSayRefused.ts';
import { usePrintedPage } from './usePrintedPage.ts';
import { useRunFix } from '../implementation/useRunFix.ts';
import styles from './Workbench.module.css';
import { WorkbenchCommands } from './WorkbenchCommands.tsx';

const PROBLEMS = { panel: 'process.problems', standard: 148, min: 72, max: 480 };
const OUTLINE = { panel: 'process.outline', standard: 320, min: 220, max: 640 };
const PROPERTIES = { panel: 'process.properties', standard: 376, min: 300, max: 640 };

/** The open process: head, canvas with Properties and Problems, or the text of one of its files. */
export function Workbench({ documentId }: { readonly documentId: string }) {
  const session = useSession();
  const { phase, content, problems, drawError, catalogue } = useSessionState();
  const { Outline } = useProcessParts();
  const [tab, setTab] = useState<ProcessTab>('diagram');
  const [at, setAt] = useState<{ readonly line: number; readonly column: number } | null>(null);
  const problemsOpen = usePanelSize('process.problems-open', 1) > 0;
  const problemsHeight = usePanelSize(PROBLEMS.panel, PROBLEMS.standard);
  const [lower, setLower] = useState<LowerPart | null>(null);
  const [allTurn, setAllTurn] = useState(0);
  const width = usePanelSize(PROPERTIES.panel, PROPERTIES.standard);
  const outlineWidth = usePanelSize(OUTLINE.panel, OUTLINE.standard);
  const side = useRef<HTMLDivElement>(null);
  const projectId = content?.projectId;
  const goTo = useCallback((next: ProcessTab) => {
    setAt(null);
    setTab(next);
  }, []);
  const toDiagram = useCallback(() => goTo('diagram'), [goTo]);
  const onExport = () => {
    void session.autosave.flush().then(() =>
      openDialog({
        kind: 'export',
        processId: documentId,
        ...(projectId === undefined ? {} : { projectId }),
        svg: (look) => session.editor.svg(look),
      }),
    );
  };
  const onPrint = () => {
    void session.autosave
      .flush()
      .then(() =>
        openDialog({ kind: 'print', processId: documentId, svg: (look) => session.editor.svg(look) }),
      );
  };
  const onShare = () => {
    void session.autosave.flush().then(() => openDialog({ kind: 'share', processId: documentId }));
  };
  const toggleProblems = () => setPanelSize('process.problems-open', problemsOpen ? 0 : 1);
  const show = useCallback(
    (problem: Problem) => {
      const { place } = problem;
      if (place.element !== undefined) {
        goTo('diagram');
        session.editor.select(place.element, { reveal: true });
        const field = fieldOfProblem(problem);
        if (field) showField(place.element, field);
      } else if (place.line !== undefined) {
        setTab(tabOf(problem) ?? 'xml');
        setAt({ line: place.line, column: place.column ?? 1 });
      }
    },
    [goTo, session],
  );
  const runFix = useRunFix();
  const rows = useMemo(() => {
    const fix = ({ fix: wanted }: Problem) => {
      if (wanted) runFix(wanted);
    };
    return problemRows(problems, { show, fix });
  }, [problems, show, runFix]);
  const current = useProblemSteps(rows);
  const [, toggleMinimap] = useMinimap();
  const outline = useOutlinePane(side, goTo);
  useElementInRoute();
  useSayRefused(documentId, toDiagram);
  usePrintedPage(session);
  const showLower = (part: LowerPart | null) => {
    setAllTurn(0);
    setLower(part);
  };
  const open = (part: LowerPart) => () => {
    goTo('diagram');
    showLower(part);
  };
  const runAll = () => {
    goTo('diagram');
    setLower('scenario');
    setAllTurn((turn) => turn + 1);
  };
  useCommands([
    { id: 'process.scenario', label: t('Run a scenario'), section: t('Process'), run: open('scenario') },
    { id: 'process.scenarios', label: t('Run all saved scenarios'), section: t('Process'), run: runAll },
    { id: 'process.share', label: t('Share as a link…'), section: t('Process'), run: onShare },
    { id: 'process.print', label: t('Print…'), section: t('Process'), run: onPrint },
    {
      id: SHOW_VARIABLE_FLOW,
      label: t('Show the variable flow'),
      section: t('Process'),
      run: open('variables'),
    },
  ]);
  const height: CSSProperties & Record<'--problems', string> = { '--problems': `${problemsHeight}px` };

  return (
    <div className={styles.page}>
      <WorkbenchCommands
        {...{ tab, onTab: goTo, onExport, onProblems: toggleProblems, onMinimap: toggleMinimap }}
      />
      <ProcessHead tab={tab} onTab={goTo} onExport={onExport} onShare={onShare} />
      <SessionBanners tab={tab} onTab={goTo} />
      <TabPanel name="process" selected={tab} className={styles.panel}>
        {/* Stays while a text is shown, so that the view of the diagram is the same on return. */}
        <div
          className={styles.work}
          data-hidden={tab === 'diagram' ? undefined : ''}
          inert={tab !== 'diagram'}
        >
          {outline.isOpen && (
            <>
              <div className={styles.outline} style={{ width: outlineWidth }}>
                {phase === 'ready' && (
                  <Outline
                    editor={session.editor}
                    problems={problems}
                    catalogue={catalogue}
                    focusTurn={outline.focusTurn}
                    onProperties={outline.toProperties}
                    onClose={outline.close}
                  />
                )}
              </div>
              <Splitter
                label={t('Resize outline')}
                pane="start"
                size={outlineWidth}
                {...OUTLINE}
                onResize={(size) => setPanelSize(OUTLINE.panel, size)}
              />
            </>
          )}
          <div className={styles.center}>
            <div className={styles.canvas}>
              <CanvasPane isOutlineOpen={outline.isOpen} onOutline={outline.toggle} />
              {phase === 'loading' && (
                <div className={styles.loading}>
                  <Skeleton label={t('Loading the diagram')} shape="block" />
                </div>
              )}
            </div>
            {lower !== null && phase === 'ready' && drawError === null && (
              <LowerPane part={lower} allTurn={allTurn} onClose={() => showLower(null)} />
            )}
            {problemsOpen && rows.length > 0 && lower === null && (
              <Splitter
                label={t('Resize problems')}
                pane="bottom"
                size={problemsHeight}
                {...PROBLEMS}
                onResize={(size) => setPanelSize(PROBLEMS.panel, size)}
              />
            )}
            <div className={styles.problems} style={height}>
              <ProblemsPanel
                rows={rows}
                isOpen={problemsOpen && lower === null}
                onToggle={() => (lower === null ? toggleProblems() : showLower(null))}
                current={current}
                tool={
                  <>
                    <LowerButtons shown={lower} onShow={showLower} />
                    {projectId !== undefined && (
                      <Button
                        kind="quiet"
                        size="small"
                        onPress={() => openDialog({ kind: 'rules', projectId })}
                      >
                        {t('Rules…')}
                      </Button>
                    )}
                  </>
                }
              />
            </div>
          </div>
          <Splitter
            label={t('Resize properties')}
            pane="end"
            size={width}
            {...PROPERTIES}
            onResize={(size) => setPanelSize(PROPERTIES.panel, size)}
          />
          <div ref={side} className={styles.side} style={{ width }}>
            {phase === 'ready' && drawError === null ? (
              <PropertiesPanel />
            ) : (
              phase === 'loading' && <Skeleton label={t('Loading properties')} count={8} />
            )}
          </div>
        </div>
        {tab !== 'diagram' && <SourceTab key={tab} tab={tab} at={at} />}
      </TabPanel>
    </div>
  );
}
