import { type CSSProperties, useMemo } from 'react';
import { useLocation } from 'wouter';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import { t } from '../../language/t.ts';
import { openDialog } from '../../state/dialogs.ts';
import { setPanelSize, usePanelSize } from '../../state/uiStore.ts';
import { useProblemSteps } from '../../state/useProblemSteps.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemsPanel } from '../../ui/ProblemsPanel.tsx';
import { allProblems, type PlacedProblem } from './allProblems.ts';
import type { ProcessSummary } from './processSummary.ts';
import type { ProcessDocument, ProjectDocument } from './projectRows.ts';

interface ProjectProblemsProps {
  readonly project: ProjectDocument;
  readonly processes: readonly ProcessDocument[];
  readonly summaries: ReadonlyMap<string, ProcessSummary>;
  readonly catalogue: readonly CatalogueConnector[];
}

const OPEN = 'project.problems-open';
const HEIGHT: CSSProperties & Record<'--problems', string> = { '--problems': '220px' };

/** All that is wrong in the project: between its processes, and in each; a press leads to the place. */
export function ProjectProblems({ project, processes, summaries, catalogue }: ProjectProblemsProps) {
  const [, navigate] = useLocation();
  const isOpen = usePanelSize(OPEN, 1) > 0;
  const problems = useMemo(
    () => allProblems(project.content, processes, summaries, catalogue),
    [project, processes, summaries, catalogue],
  );
  const rows = useMemo(
    () =>
      problems.map(({ problem: { severity, message, place, fix }, process }: PlacedProblem, index) => {
        const where = [process?.content.name, place.label].filter((part) => part !== undefined);
        const element = place.element === undefined ? '' : `?element=${encodeURIComponent(place.element)}`;
        return {
          key: `${index} ${message}`,
          severity,
          message,
          where: [...new Set(where)].join(' › '),
          onShow: process && (() => navigate(`/processes/${process.id}${element}`)),
          fix:
            fix?.action.kind === 'show-versions'
              ? { label: fix.label, run: showVersions(fix.action.connector) }
              : undefined,
        };
      }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- navigate is another function each time
    [problems],
  );
  function showVersions(id: string): () => void {
    return () => navigate(`/connectors/${id}/versions`);
  }
  const current = useProblemSteps(rows);
  return (
    <div style={HEIGHT}>
      <ProblemsPanel
        rows={rows}
        current={current}
        isOpen={isOpen}
        onToggle={() => setPanelSize(OPEN, isOpen ? 0 : 1)}
        tool={
          <Button
            kind="quiet"
            size="small"
            onPress={() => openDialog({ kind: 'rules', projectId: project.id })}
          >
            {t('Rules…')}
          </Button>
        }
      />
    </div>
  );
}
