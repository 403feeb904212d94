import { scenarioKept, scenarioRemoved, withScenarios } from '../../domain/scenario/editScenarios.ts';
import type { SavedScenario } from '../../domain/scenario/SavedScenario.ts';
import { type ReplayAnswer, type ReplayItem, replayItems } from '../../formats/scenario/ReplayedProcess.ts';
import { replayScenarios } from '../../formats/scenario/replayScenarios.ts';
import { t } from '../../language/t.ts';
import { useRuns } from '../../state/useRuns.ts';
import type { CalledModels } from './useCalledModels.ts';
import type { ScenarioPanelProps } from './ScenarioPart.ts';

export interface SavedScenarios {
  readonly items: readonly ReplayItem[];
  /** undefined: not run since the process, its connectors or the scenario changed */
  readonly answerOf: (item: ReplayItem) => ReplayAnswer | undefined;
  readonly isRunning: boolean;
  /** all, or one of them */
  readonly run: (id?: string) => void;
  readonly stop: () => void;
  /** in the place of one of its id, else behind the others */
  readonly keep: (processId: string, scenario: SavedScenario, label: string) => void;
  readonly remove: (item: ReplayItem) => void;
}

/** The scenarios saved with the document: every edit is a step of its history, results are kept while it is open. */
export function useSavedScenarios(
  { editor, catalogue, target }: Pick<ScenarioPanelProps, 'editor' | 'catalogue' | 'target'>,
  stand: string,
  called: CalledModels,
): SavedScenarios {
  const items = replayItems(editor.model());
  const { answerOf, progress, run, stop } = useRuns<ReplayItem, ReplayAnswer>({
    items,
    basisOf: (item) => [...scenarioBasis(item), stand, called.stand, catalogue],
    go: async (wanted, onAnswer, signal) => {
      const others = await called.read();
      if (signal.aborted) return;
      const replayed = { model: editor.model(), target, connectors: catalogue, others };
      await replayScenarios({ replayed, items: wanted }, onAnswer, signal);
    },
  });
  const put = (
    processId: string,
    label: string,
    change: (now: readonly SavedScenario[]) => readonly SavedScenario[],
  ) => {
    const process = editor.model().processes.find(({ id }) => id === processId);
    if (!process) return;
    const next = change(process.data.scenarios ?? []);
    editor.setData(new Map([[processId, withScenarios(process.data, next)]]), label);
  };
  return {
    items,
    isRunning: progress !== null,
    ...{ answerOf, run, stop },
    keep: (processId, scenario, label) => put(processId, label, (now) => scenarioKept(now, scenario)),
    remove: ({ id, processId, scenario }) =>
      put(processId, t`Delete scenario ${scenario.name}`, (now) => scenarioRemoved(now, id)),
  };
}

/** Its name changes nothing of what it says. */
export function scenarioBasis({ scenario }: ReplayItem): readonly unknown[] {
  return [scenario.given, scenario.answers, scenario.expected];
}
