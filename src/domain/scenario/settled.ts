import { t } from '../../language/t.ts';
import type { Rising } from './Around.ts';
import { draftOf } from './runScopes.ts';
import type { Advance, RunState, ScenarioStep, ScenarioTools } from './Scenario.ts';
import type { ScenarioGraph } from './scenarioGraph.ts';
import { broadcast, isDeaf } from './signals.ts';

interface Walked {
  readonly step: ScenarioStep;
  readonly state: RunState;
}

/** What becomes of that which left the outermost process: nobody is around it any more. */
export function settled(
  graph: ScenarioGraph,
  { step, state }: Walked,
  rises: Rising,
  tools: ScenarioTools,
): Advance {
  if (rises.kind === 'error') {
    const failedAt = step.within?.[0]?.element ?? step.element;
    return { step, state: { ...state, failure: t`Nothing catches the error ${rises.code}.`, failedAt } };
  }
  if (rises.kind === 'escalation') {
    const note = t`Nothing catches the escalation ${rises.code}: it goes on.`;
    return { step: { ...step, notes: [...step.notes, note] }, state };
  }
  if (rises.kind === 'event') return { step, state };
  const draft = draftOf(state);
  const woken = broadcast(graph, draft, rises, tools);
  const deaf = isDeaf(graph, draft, rises.name)
    ? [t('Activiti 7 starts event sub-processes by messages and errors alone.')]
    : [];
  const names = woken.map((name) => t`“${name}”`).join(', ');
  return {
    step:
      woken.length > 0
        ? { ...step, why: t`The signal “${rises.name}” reaches ${names}.`, notes: [...step.notes, ...deaf] }
        : { ...step, notes: [...step.notes, t`Nothing here waits for the signal “${rises.name}”.`, ...deaf] },
    state: draft,
  };
}
