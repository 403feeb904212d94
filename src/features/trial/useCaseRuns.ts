import type { ConnectorContent } from '../../domain/document.ts';
import type { Connector } from '../../domain/connector/connector.ts';
import type { TestCase } from '../../domain/trial/TestCase.ts';
import type { CaseRun } from '../../formats/trial/CaseRun.ts';
import { runCases } from '../../formats/trial/runCases.ts';
import { useRuns } from '../../state/useRuns.ts';
import { commitDrafts } from '../../ui/fields/useDraft.ts';

export interface CaseRuns {
  /** undefined: not run since the case or the definition changed */
  readonly runOf: (one: TestCase) => CaseRun | undefined;
  readonly isRunning: boolean;
  /** all, or one of them; what is being typed counts */
  readonly run: (id?: string) => void;
  readonly stop: () => void;
}

/** Runs the cases of a connector beside the page. */
export function useCaseRuns(
  connector: Connector,
  { text, about }: ConnectorContent,
  cases: readonly TestCase[],
): CaseRuns {
  const origin = about?.api;
  const { answerOf, progress, run, stop } = useRuns<TestCase, { id: string; run: CaseRun }>({
    items: cases,
    basisOf: (one) => [one, text, origin],
    go: (wanted, onAnswer, signal) =>
      runCases({ tried: { connector, origin }, cases: wanted }, onAnswer, signal),
  });
  return {
    runOf: (one) => answerOf(one)?.run,
    isRunning: progress !== null,
    run: (id) => {
      commitDrafts();
      run(id);
    },
    stop,
  };
}
