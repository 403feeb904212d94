import type { Sidecar } from '../../domain/process/process.ts';
import { withOutputsRenamed } from '../../domain/scenario/followScenarios.ts';
import type { SavedScenario } from '../../domain/scenario/SavedScenario.ts';

/**
 * What saved scenarios say for tasks goes by the new names of outputs.
 * @param outputs of tasks, by their ids
 * @returns the same sidecar where they say nothing of them
 */
export function followScenarios(
  sidecar: Sidecar,
  outputs: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Sidecar {
  return withEachScenario(sidecar, (scenarios) =>
    withOutputsRenamed(scenarios, (element, calls) =>
      calls.length === 0 ? outputs.get(element) : undefined,
    ),
  );
}

/**
 * @param follow gives the same list where it changes nothing
 * @returns the same sidecar where nothing was changed
 */
export function withEachScenario(
  sidecar: Sidecar,
  follow: (scenarios: readonly SavedScenario[], process: string) => readonly SavedScenario[],
): Sidecar {
  const entries = Object.entries(sidecar.elements).map(([id, entry]) => {
    const scenarios = entry.scenarios && follow(entry.scenarios, id);
    return [id, scenarios === entry.scenarios ? entry : { ...entry, scenarios }] as const;
  });
  const isSame = entries.every(([id, entry]) => entry === sidecar.elements[id]);
  return isSame ? sidecar : { ...sidecar, elements: Object.fromEntries(entries) as Sidecar['elements'] };
}
