import { t } from '../../language/t.ts';
import type { ElementInfo } from '../process/process.ts';
import { type Draft, endAllIn, interrupt, join, openScope, tokenAround } from './runScopes.ts';
import type { Token } from './Scenario.ts';
import type { ScenarioGraph } from './scenarioGraph.ts';
import { eventName } from './Stage.ts';
import { stepKind } from './stepKinds.ts';

interface Handler {
  /** the event sub-process */
  readonly holder: ElementInfo;
  readonly start: ElementInfo;
}

/** What listens in the scope a token is in; nothing any more once one has interrupted it. */
function listening(graph: ScenarioGraph, draft: Draft, token: Token): readonly Handler[] {
  // What undoes belongs to the event that asked for it, not to a scope that may be over.
  return token.undoesFor === undefined ? listeningIn(graph, draft, token.scope) : [];
}

export function listeningIn(graph: ScenarioGraph, { scopes, tokens }: Draft, id: number): readonly Handler[] {
  const scope = scopes.find((one) => one.id === id);
  if (!scope) return [];
  const handlers = graph.handlers(scope.element);
  const isInterrupted = handlers.some(
    ({ holder, start }) =>
      start.nonInterrupting !== true &&
      tokens.some((one) => one.scope === scope.id && one.at === holder.id && one.inside !== undefined),
  );
  return isInterrupted ? [] : handlers;
}

/** Events on its own border that can happen while an element is at work. */
export function eventsOf(graph: ScenarioGraph, element: ElementInfo): readonly ElementInfo[] {
  return graph.events(element.id).filter((event) => canCome(event, element));
}

/** Those that can happen around it meanwhile: event sub-processes, events on the border of what it is in. */
export function eventsAround(
  graph: ScenarioGraph,
  draft: Draft,
  token: Token,
  element: ElementInfo,
): readonly ElementInfo[] {
  const found: ElementInfo[] = [];
  for (let at: Token | undefined = token; at; at = tokenAround(draft, at)) {
    const here = at === token ? [] : graph.events(at.at);
    const starts = listening(graph, draft, at).flatMap(({ start }) =>
      start.event === undefined ? [] : start,
    );
    found.push(...[...here, ...starts].filter((event) => canCome(event, element)));
  }
  return found;
}

/** Errors come of what is called, escalations of what a called process does; the process itself undoes and cancels. */
function canCome({ event }: ElementInfo, element: ElementInfo): boolean {
  if (event === 'compensate' || event === 'cancel') return false;
  if (event === 'escalation') return element.type === 'bpmn:CallActivity';
  return event !== 'error' || stepKind(element) === 'call';
}

/** What is said of an event that happens: `isAround` where it is not on the border of the element itself. */
export function happeningWords(
  graph: ScenarioGraph,
  event: ElementInfo,
  isAround: boolean,
): { readonly why: string; readonly notes?: readonly string[] } {
  const isStart = event.type === 'bpmn:StartEvent';
  const isHeard = graph.target === 'camunda8' || event.event === 'message' || event.event === 'error';
  const name = t`“${eventName(graph, event)}” happens`;
  const why =
    event.nonInterrupting === true
      ? t`${name}; the rest goes on.`
      : isAround
        ? t`${name}; all else there ends.`
        : t`${name} instead.`;
  return {
    why,
    ...(isStart &&
      !isHeard && { notes: [t('Activiti 7 starts event sub-processes by messages and errors alone.')] }),
  };
}

/** @returns whether the event is on the border of where the token is, or of anything around it, or listens there */
export function happen(graph: ScenarioGraph, draft: Draft, token: Token, event: ElementInfo): boolean {
  for (let at: Token | undefined = token; at; at = tokenAround(draft, at)) {
    if (event.attachedTo === at.at) return happenOnBorder(draft, at, event);
    const handler = listening(graph, draft, at).find(({ start }) => start.id === event.id);
    if (handler) return startHandler(draft, at.scope, handler);
  }
  return false;
}

/**
 * Leads an error or an escalation to what catches it: an event on the border of where it happened, an event
 * sub-process around it, and so on outwards; who names its code before who takes all.
 * @returns the event that catches it, null where none does: then nothing changed
 */
export function throwTo(
  graph: ScenarioGraph,
  draft: Draft,
  token: Token,
  kind: 'error' | 'escalation',
  code: string,
): ElementInfo | null {
  for (let at: Token | undefined = token; at; at = tokenAround(draft, at)) {
    const onBorder = catching(graph.events(at.at), kind, code);
    if (onBorder) {
      happenOnBorder(draft, at, onBorder);
      return onBorder;
    }
    // What comes out of an event sub-process is not for those beside it.
    if (graph.at(at.at)?.triggeredByEvent === true) continue;
    const handlers = listening(graph, draft, at);
    const start = catching(
      handlers.map((one) => one.start),
      kind,
      code,
    );
    const handler = handlers.find((one) => one.start === start);
    if (!handler) continue;
    startHandler(draft, at.scope, handler);
    return handler.start;
  }
  return null;
}

function catching(
  events: readonly ElementInfo[],
  kind: 'error' | 'escalation',
  code: string,
): ElementInfo | undefined {
  const codeOf = ({ errorCode = '', escalationCode = '' }: ElementInfo) =>
    kind === 'error' ? errorCode : escalationCode;
  const all = events.filter(({ event }) => event === kind);
  return all.find((one) => code !== '' && codeOf(one) === code) ?? all.find((one) => codeOf(one) === '');
}

export function happenOnBorder(draft: Draft, host: Token, event: ElementInfo): true {
  if (event.nonInterrupting === true) join(draft, host, { at: event.id });
  else interrupt(draft, host, { at: event.id });
  return true;
}

export function startHandler(draft: Draft, scope: number, { holder, start }: Handler): true {
  if (start.nonInterrupting !== true) endAllIn(draft, scope);
  const inside = openScope(draft, scope, holder.id, {});
  draft.tokens.unshift(
    { id: draft.nextId++, at: holder.id, scope, inside: inside.id },
    { id: draft.nextId++, at: start.id, scope: inside.id },
  );
  return true;
}
