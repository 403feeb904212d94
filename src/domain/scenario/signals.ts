import { t } from '../../language/t.ts';
import { type Draft } from './runScopes.ts';
import { happenOnBorder, listeningIn, startHandler } from './eventHandlers.ts';
import { givenInputs } from './mappedValues.ts';
import { isActive } from './readyToken.ts';
import type { ScenarioTools, Token } from './Scenario.ts';
import type { Values } from './ScenarioAnswer.ts';
import type { ScenarioGraph } from './scenarioGraph.ts';
import { eventName, goOn, nameOf, type Stage, type Told } from './Stage.ts';
import { stepKind } from './stepKinds.ts';

/** A signal goes to all of the run that waits for it: it leaves its process for that. */
export async function throwSignal(stage: Stage, seen: Values): Promise<Told> {
  const { graph, element, tools } = stage;
  const { signalName: name = '' } = element;
  // Camunda sends what the event is given; Activiti sends nothing but the signal.
  const { inputs, notes } =
    graph.target === 'camunda8'
      ? await givenInputs(graph, element, seen, null, tools.feel)
      : { inputs: {}, notes: [] };
  const told = goOn(stage, graph.leaving(element.id), '');
  return name === '' ? told : { ...told, notes, rises: { kind: 'signal', name, values: inputs } };
}

/** Lets an element wait until the signal comes, or until nothing else is under way. */
export function waitOn({ token }: Stage, signal: string): Told {
  token.isWaiting = true;
  return { why: t`It waits for the signal “${signal}”.` };
}

/** The signal an event waits for that this run may still throw. */
export function awaited(stage: Stage): string | undefined {
  const { token, element } = stage;
  const { signalName: name = '', event } = element;
  if (event !== 'signal' || token.isWaiting === true || token.signalled) return undefined;
  return name !== '' && mayThrow(stage, name) ? name : undefined;
}

/** The same for an event gateway: the first of the signals behind it. */
export function awaitedBehind(stage: Stage): string | undefined {
  const { graph, token, element } = stage;
  if (token.isWaiting === true) return undefined;
  const events = graph.leaving(element.id).flatMap(({ target = '' }) => graph.at(target) ?? []);
  return events.map(({ signalName = '' }) => signalName).find((name) => name !== '' && mayThrow(stage, name));
}

/** Whether anything beside this token is under way that may throw a signal. */
export function mayThrow({ graph, tools, draft, token, around }: Stage, signal: string): boolean {
  const others = draft.tokens.some((one) => one !== token && isActive(one));
  return (others && hasThrow(graph, signal, tools, new Set())) || around.throws(signal);
}

function hasThrow(graph: ScenarioGraph, signal: string, tools: ScenarioTools, seen: Set<string>): boolean {
  if (seen.has(graph.process.id)) return false;
  seen.add(graph.process.id);
  return graph.nodes.some(({ type, event, signalName, calledElement }) => {
    if (event === 'signal' && signalName === signal && /(Throw|End)Event$/.test(type)) return true;
    const called = calledElement === undefined ? null : tools.called?.(calledElement);
    return called ? hasThrow(called, signal, tools, seen) : false;
  });
}

/**
 * Tells all of a run, and of the processes it calls, that a signal came.
 * @returns the names of what it reaches
 */
export function broadcast(
  graph: ScenarioGraph,
  draft: Draft,
  signal: { readonly name: string; readonly values: Values },
  tools: ScenarioTools,
): readonly string[] {
  const reached: string[] = [];
  for (const token of [...draft.tokens]) {
    // One before it may have ended it.
    if (!draft.tokens.includes(token) || token.isLeaving === true) continue;
    reached.push(...reachAt(graph, draft, token, signal));
    const inner = token.called && tools.called?.(token.called.process);
    if (!inner || !token.called || !draft.tokens.includes(token)) continue;
    const state = structuredClone(token.called.state) as Draft;
    reached.push(...broadcast(inner, state, signal, tools));
    token.called = { ...token.called, state };
  }
  // Activiti 7 starts no event sub-process by a signal.
  if (graph.target === 'activiti') return reached;
  for (const { id } of [...draft.scopes]) {
    if (!draft.tokens.some(({ scope }) => scope === id)) continue;
    const handler = listeningIn(graph, draft, id).find(({ start }) => isOf(signal.name, start));
    if (!handler) continue;
    startHandler(draft, id, handler);
    reached.push(eventName(graph, handler.start));
  }
  return reached;
}

/** Whether something listens here that its engine does not start. */
export function isDeaf(graph: ScenarioGraph, draft: Draft, signal: string): boolean {
  if (graph.target !== 'activiti') return false;
  return draft.scopes.some(({ id }) =>
    listeningIn(graph, draft, id).some(({ start }) => isOf(signal, start)),
  );
}

function reachAt(
  graph: ScenarioGraph,
  draft: Draft,
  token: Token,
  { name, values }: { readonly name: string; readonly values: Values },
): readonly string[] {
  const element = graph.at(token.at);
  if (!element) return [];
  if (element.type === 'bpmn:IntermediateCatchEvent' && isOf(name, element)) {
    if (token.signalled) return [];
    wake(token, values);
    return [nameOf(element)];
  }
  if (element.type === 'bpmn:EventBasedGateway' && token.isWaiting === true) {
    const flow = graph.leaving(element.id).find(({ target = '' }) => isOf(name, graph.at(target)));
    const event = graph.at(flow?.target ?? '');
    if (!flow || !event) return [];
    token.at = event.id;
    token.via = flow.id;
    wake(token, values);
    return [nameOf(event)];
  }
  if (!['wait', 'call', 'inside'].includes(stepKind(element))) return [];
  const events = graph.events(element.id).filter((event) => isOf(name, event));
  return events.map((event) => {
    happenOnBorder(draft, token, event);
    return eventName(graph, event);
  });
}

function wake(token: Token, values: Values): void {
  token.signalled = values;
  delete token.isWaiting;
}

function isOf(signal: string, event: { event?: string; signalName?: string } | undefined): boolean {
  return event?.event === 'signal' && event.signalName === signal;
}
