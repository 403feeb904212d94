import { t } from '../../language/t.ts';
import { isExpression } from '../expressions/expressions.ts';
import { finishActivity } from './finishActivity.ts';
import { roundVariables } from './rounds.ts';
import type { Values } from './ScenarioAnswer.ts';
import type { ScenarioGraph } from './scenarioGraph.ts';
import type { Stage, Told } from './Stage.ts';
import { startRun } from './startRun.ts';

/** So many processes inside one another are a call without an end. */
const MOST_CALLS = 20;

/** What a call activity calls, or why nobody can walk it here; null for any other element. */
export function calledGraph({
  graph: { target },
  tools,
  element,
}: Stage): { readonly graph: ScenarioGraph } | { readonly why: string } | null {
  if (element.type !== 'bpmn:CallActivity' || !tools.called) return null;
  const { calledElement: id = '' } = element;
  if (id === '') return { why: t('It does not say which process it calls: say what comes back.') };
  if (isExpression(id) || id.startsWith('='))
    return { why: t`Which process it calls is worked out by the engine (${id}): say what comes back.` };
  const graph = tools.called(id);
  if (!graph) return { why: t`The process “${id}” is not in the project: say what comes back.` };
  if (graph.target !== target)
    return { why: t`The process “${id}” is for another engine: say what comes back.` };
  return { graph };
}

/** Begins the called process with what the call activity hands over. */
export async function callProcess(
  { graph: { target }, tools, draft, token, element, around }: Stage,
  called: ScenarioGraph,
  /** what the call activity sees, and what its mapping gives */
  seen: Values,
  inputs: Values,
): Promise<Told> {
  const name = processName(called);
  if (around.depth >= MOST_CALLS)
    return {
      failure: t`“${name}” is called inside ${around.depth} calls: they call each other without an end.`,
    };
  const isAll = target === 'camunda8' && element.ownVariables?.includes('parent') !== true;
  const given = isAll ? { ...seen, ...inputs } : inputs;
  const state = await startRun(called, given, tools.feel, undefined);
  const [first] = state.tokens;
  if (!first || called.at(first.at)?.event !== undefined)
    return { failure: t`“${name}” has no plain start event: no engine can call it.` };
  const locals = target === 'camunda8' ? inputs : {};
  token.called = { process: called.process.id, visit: draft.visits[token.at] ?? 1, locals, state };
  return { inputs: given, empty: [], why: t`It calls “${name}”.` };
}

/** The called process is over: the mapping of the call activity says what comes of that. */
export async function comeBack(stage: Stage, seen: Values): Promise<Told> {
  const { graph, tools, token, element } = stage;
  const { called } = token;
  delete token.called;
  const outputs = called?.state.scopes.find(({ parent }) => parent === undefined)?.variables ?? {};
  const around = { ...seen, ...roundVariables(graph, element, token.rounds), ...called?.locals };
  const locals = { ...roundVariables(graph, element, token.rounds), ...called?.locals };
  const isMapped = Object.keys(element.data.mapping?.outputs ?? {}).length > 0;
  const isKept = isMapped || element.ownVariables?.includes('child') !== true;
  const done = await finishActivity(stage, around, locals, outputs, isKept, false);
  const inner = called && tools.called?.(called.process);
  const back = t`“${inner ? processName(inner) : ''}” is over.`;
  return { ...done, why: done.why === undefined ? back : `${back} ${done.why}` };
}

export function processName({ process: { id, name = id } }: ScenarioGraph): string {
  return name;
}
