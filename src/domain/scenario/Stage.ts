import type { ElementInfo } from '../process/process.ts';
import type { Around, Rising } from './Around.ts';
import { type Draft, interrupt } from './runScopes.ts';
import type { ScenarioQuestion, ScenarioStep, ScenarioTools, Token } from './Scenario.ts';
import type { ScenarioGraph } from './scenarioGraph.ts';

/** One element, with all that a step needs to know of it. */
export interface Stage {
  readonly graph: ScenarioGraph;
  readonly tools: ScenarioTools;
  readonly around: Around;
  readonly draft: Draft;
  readonly token: Token;
  readonly element: ElementInfo;
}

/** What a step tells; what it does not say is nothing. */
export type Told = Partial<Omit<ScenarioStep, 'taken'>> & {
  readonly taken?: readonly ElementInfo[];
  /** why the run ends here */
  readonly failure?: string;
  readonly rises?: Rising;
};

export type Reached =
  Told | { readonly ask: Partial<ScenarioQuestion> & Pick<ScenarioQuestion, 'kind' | 'why'> };

export function goOn({ draft, token }: Stage, taken: readonly ElementInfo[], why: string): Told {
  interrupt(draft, token, ...taken.map(({ id, target = '' }) => ({ at: target, via: id })));
  return { taken, ...(why !== '' && { why }) };
}

/** A start of an event sub-process goes by the name of that, where it has none of its own. */
export function eventName(graph: ScenarioGraph, event: ElementInfo): string {
  const holder = event.parent === undefined ? undefined : graph.at(event.parent);
  return event.name ?? (holder?.triggeredByEvent === true ? nameOf(holder) : event.id);
}

export function nameOf(element: ElementInfo | undefined): string {
  return element?.name ?? element?.id ?? '';
}
