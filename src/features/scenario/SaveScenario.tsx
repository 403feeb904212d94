import { freshId } from '../../domain/values/freshId.ts';
import { answersOf, resultOf } from '../../domain/scenario/resultOf.ts';
import { t } from '../../language/t.ts';
import { toast } from '../../state/toasts.ts';
import { ScenarioNameDialog } from './ScenarioNameDialog.tsx';
import type { SavedScenarios } from './useSavedScenarios.ts';
import type { ScenarioRun } from './useScenario.ts';

interface SaveScenarioProps {
  readonly run: ScenarioRun;
  readonly saved: SavedScenarios;
  readonly onClose: () => void;
}

/** Keeps a walk that came to its end under a name; under that of another one it takes its place. */
export function SaveScenario({ run, saved, onClose }: SaveScenarioProps) {
  const { graph, start, steps, given, outcome } = run;
  const processId = graph.process.id;
  const mine = saved.items.filter((one) => one.processId === processId);
  const namesake = (name: string) => mine.find((one) => one.scenario.name === name);
  return (
    <ScenarioNameDialog
      title={t('Save the scenario')}
      verb={t('Save')}
      lead={t('It stays with the process: start values, answers, the path and the variables at its end.')}
      name={run.saved?.name ?? freeName(mine.map(({ scenario }) => scenario.name))}
      about={(name) =>
        namesake(name) ? { hint: t('It takes the place of the scenario of this name.') } : {}
      }
      onName={(name) => {
        const expected = resultOf(outcome === 'failed' ? 'failed' : 'over', steps, start);
        const id = namesake(name)?.id ?? freshId();
        saved.keep(
          processId,
          { ...{ id, name, given }, answers: answersOf(steps), expected },
          t`Save scenario ${name}`,
        );
        toast({ message: t`Saved “${name}”. Start again shows all that are saved.`, tone: 'ok' });
      }}
      onClose={onClose}
    />
  );
}

function freeName(taken: readonly string[]): string {
  let number = taken.length + 1;
  const name = () => t`Scenario ${number}`;
  while (taken.includes(name())) number += 1;
  return name();
}
