import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import { type ReplayAnswer, type ReplayItem, replayItems } from '../../formats/scenario/ReplayedProcess.ts';
import { replayScenarios } from '../../formats/scenario/replayScenarios.ts';
import { type Runs, useRuns } from '../../state/useRuns.ts';
import type { ScenarioProcess } from './ScenarioPart.ts';
import { scenarioBasis } from './useSavedScenarios.ts';

export interface ProjectItem {
  /** of process and scenario: a copy of a process has scenarios of the same ids */
  readonly id: string;
  readonly process: ScenarioProcess;
  readonly item: ReplayItem;
}

export interface ProjectScenarios extends Runs<ProjectItem, ReplayAnswer> {
  readonly items: readonly ProjectItem[];
}

/** The saved scenarios of all processes of a project, run one process after the other. */
export function useProjectScenarios(
  processes: readonly ScenarioProcess[],
  catalogue: readonly CatalogueConnector[],
): ProjectScenarios {
  const items = processes.flatMap((process) =>
    replayItems(process.model).map((item): ProjectItem => ({
      ...{ id: idOf(process, item.id), process, item },
    })),
  );
  const runs = useRuns<ProjectItem, ReplayAnswer>({
    items,
    basisOf: ({ item, process }) => [...scenarioBasis(item), process.model, catalogue],
    go: async (wanted, onAnswer, signal) => {
      for (const process of processes) {
        const own = wanted.filter((one) => one.process === process).map(({ item }) => item);
        if (own.length === 0 || signal.aborted) continue;
        const { model, target } = process;
        await replayScenarios(
          { replayed: { model, target, connectors: catalogue }, items: own },
          (answer) => onAnswer({ ...answer, id: idOf(process, answer.id) }),
          signal,
        );
      }
    },
  });
  return { ...runs, items };
}

function idOf({ id }: ScenarioProcess, scenario: string): string {
  return `${id} ${scenario}`;
}
