import type { ElementInfo } from '../process/process.ts';
import type { RunState, Token } from './Scenario.ts';
import type { ScenarioGraph } from './scenarioGraph.ts';

/** The token whose turn it is, with all that go on with it as one; null where each waits for another. */
export function readyToken(
  graph: ScenarioGraph,
  { tokens }: Pick<RunState, 'tokens'>,
): { readonly token: Token; readonly joined: readonly Token[] } | null {
  const active = tokens.filter((token) => !isIdle(token));
  return (
    readyOf(graph, active, tokens) ?? (active.length < tokens.length ? readyOf(graph, tokens, tokens) : null)
  );
}

/** It is not only there for what is inside it, and waits for nothing of this run. */
export function isActive(token: Token): boolean {
  if (isIdle(token) || token.isUndoing === true) return false;
  return token.inside === undefined;
}

/** What waits for a signal lets all others go first. */
function isIdle({ isWaiting, called }: Token): boolean {
  const inner = called?.state.tokens ?? [];
  return isWaiting === true || (inner.some(isIdle) && !inner.some(isActive));
}

function readyOf(
  graph: ScenarioGraph,
  candidates: readonly Token[],
  tokens: readonly Token[],
): ReturnType<typeof readyToken> {
  for (const token of candidates) {
    if (token.called) return { token, joined: [token] };
    // One after the other: the next is undone when the one before is.
    if (token.undoesFor !== undefined && isBehind(token, tokens)) continue;
    if (token.isUndoing === true) {
      if (tokens.some(({ undoesFor }) => undoesFor === token.id)) continue;
      return { token, joined: [token] };
    }
    if (token.inside !== undefined) {
      if (tokens.some(({ scope }) => scope === token.inside)) continue;
      return { token, joined: [token] };
    }
    const element = graph.at(token.at);
    if (token.isLeaving === true || !element || !isJoin(graph, element)) return { token, joined: [token] };
    const joined = joinedAt(graph, element, token, tokens);
    if (joined) return { token, joined };
  }
  return null;
}

function isBehind({ id, undoesFor }: Token, tokens: readonly Token[]): boolean {
  return tokens.find((one) => one.undoesFor === undoesFor)?.id !== id;
}

/** What never comes, where all wait: for the join that waits first. */
export function waitsFor(
  graph: ScenarioGraph,
  { tokens }: Pick<RunState, 'tokens'>,
): { readonly element: ElementInfo; readonly flows: readonly ElementInfo[] } | null {
  for (const token of tokens) {
    const element = graph.at(token.at);
    if (!element || token.inside !== undefined || !isJoin(graph, element)) continue;
    const here = new Set(arrivedAt(token, tokens).map(({ via }) => via));
    return { element, flows: graph.arriving(element.id).filter(({ id }) => !here.has(id)) };
  }
  return null;
}

function isJoin(graph: ScenarioGraph, { id, type }: ElementInfo): boolean {
  return /(Parallel|Inclusive)Gateway$/.test(type) && graph.arriving(id).length > 1;
}

function arrivedAt({ at, scope }: Token, tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((one) => one.at === at && one.scope === scope && one.isLeaving !== true);
}

function joinedAt(
  graph: ScenarioGraph,
  { id, type }: ElementInfo,
  token: Token,
  tokens: readonly Token[],
): readonly Token[] | null {
  const arrived = arrivedAt(token, tokens);
  if (type === 'bpmn:ParallelGateway') {
    const firsts = graph.arriving(id).map((flow) => arrived.find(({ via }) => via === flow.id));
    const there = firsts.filter((one) => one !== undefined);
    return there.length === firsts.length ? there : null;
  }
  const others = tokens.filter(({ scope, at }) => scope === token.scope && at !== id);
  return others.some(({ at }) => leadsTo(graph, at, id)) ? null : arrived;
}

/** Whether what is at one element can still come to another, also by an event on its border. */
function leadsTo(graph: ScenarioGraph, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const element = graph.at(at);
    const next = [
      ...graph.leaving(at).map(({ target = '' }) => target),
      ...graph.events(at).map(({ id }) => id),
      ...(element?.event === 'link' ? graph.linked(element).map(({ id }) => id) : []),
    ];
    if (next.includes(to)) return true;
    open.push(...next);
  }
  return false;
}
