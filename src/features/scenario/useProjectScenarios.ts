import { useMemo } from 'react';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import { calledBy } from '../../domain/scenario/calledGraphs.ts';
import { type ReplayAnswer, type ReplayItem, replayItems } from '../../formats/scenario/ReplayedProcess.ts';
import { replayScenarios } from '../../formats/scenario/replayScenarios.ts';
import { type Runs, useRuns } from '../../state/useRuns.ts';
import type { ScenarioProcess } from './ScenarioPart.ts';
import { scenarioBasis } from './useSavedScenarios.ts';

export interface ProjectItem {
  /** of process and scenario: a copy of a process has scenarios of the same ids */
  readonly id: string;
  readonly process: ScenarioProcess;
  /** those it calls */
  readonly others: readonly ScenarioProcess[];
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
  const items = useMemo(
    () =>
      processes.flatMap((process) => {
        const found = replayItems(process.model);
        const others = found.length === 0 ? [] : calledBy(process.model, processes);
        return found.map((item): ProjectItem => ({ id: idOf(process, item.id), process, others, item }));
      }),
    [processes],
  );
  const runs = useRuns<ProjectItem, ReplayAnswer>({
    items,
    basisOf: ({ item, process, others }) => [
      ...[...scenarioBasis(item), process.model, catalogue, others.length],
      ...others.map(({ model }) => model),
    ],
    go: async (wanted, onAnswer, signal) => {
      for (const process of processes) {
        const own = wanted.filter((one) => one.process === process);
        const [first] = own;
        if (!first || signal.aborted) continue;
        const { model, target } = process;
        const others = first.others.map((one) => ({ model: one.model, target: one.target }));
        await replayScenarios(
          {
            replayed: { model, target, connectors: catalogue, others },
            items: own.map(({ item }) => item),
          },
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
