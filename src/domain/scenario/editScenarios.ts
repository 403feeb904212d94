import { copyName } from '../values/copyName.ts';
import type { ElementData } from '../process/process.ts';
import type { SavedScenario } from './SavedScenario.ts';

type Scenarios = readonly SavedScenario[];

/** Behind the others, or in the place of the one it is; names are told apart. */
export function scenarioKept(scenarios: Scenarios, one: SavedScenario): Scenarios {
  const others = scenarios.filter(({ id }) => id !== one.id);
  const names = others.map(({ name }) => name);
  const kept = names.includes(one.name) ? { ...one, name: copyName(one.name, names) } : one;
  return others.length === scenarios.length
    ? [...scenarios, kept]
    : scenarios.map((other) => (other.id === one.id ? kept : other));
}

export function scenarioRemoved(scenarios: Scenarios, id: string): Scenarios {
  return scenarios.filter((one) => one.id !== id);
}

/** What a process carries with these scenarios; nothing of them where there are none. */
export function withScenarios({ scenarios: _, ...data }: ElementData, scenarios: Scenarios): ElementData {
  return scenarios.length === 0 ? data : { ...data, scenarios };
}
