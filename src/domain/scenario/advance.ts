import { chooseFlows } from './chooseFlows.ts';
import { finishActivity } from './finishActivity.ts';
import { canBeUndone, compensate, toUndoing } from './compensate.ts';
import { eventsAround, throwTo } from './eventHandlers.ts';
import { readyToken, waitsFor } from './readyToken.ts';
import { closeScope, draftOf, endAllIn, interrupt, seenIn } from './runScopes.ts';
import type { Advance, RunState, ScenarioTools } from './Scenario.ts';
import type { ScenarioAnswer, Values } from './ScenarioAnswer.ts';
import type { ScenarioGraph } from './scenarioGraph.ts';
import { eventName, goOn, nameOf, type Reached, type Stage, type Told } from './Stage.ts';
import { isActivity, stepKind } from './stepKinds.ts';
import { eventHappens, work } from './work.ts';

/**
 * Walks one element. The state that is given stays what it is.
 * @param answer what a person says of it, where it is asked
 * @returns null when the run is over
 */
export async function advance(
  graph: ScenarioGraph,
  state: RunState,
  answer: ScenarioAnswer | undefined,
  tools: ScenarioTools,
): Promise<Advance | null> {
  if (state.failure !== undefined || state.tokens.length === 0) return null;
  const draft = draftOf(state);
  const ready = readyToken(graph, draft);
  if (!ready) return stuck(graph, state);
  const { token, joined } = ready;
  draft.tokens = draft.tokens.filter((one) => one === token || !joined.includes(one));
  const element = graph.at(token.at);
  const visit = (draft.visits[token.at] ?? 0) + 1;
  draft.visits = { ...draft.visits, [token.at]: visit };
  const told = element
    ? await reach({ graph, tools, draft, token, element }, answer)
    : { failure: 'It is not in the process any more.' };
  if ('ask' in told)
    return {
      question: {
        ...{ element: token.at, visit, inputs: {}, empty: [], notes: [], flows: [] },
        ...{ isSeveral: false, events: [], isOptional: false },
        ...told.ask,
      },
    };
  const { taken = [], written = [], notes = [], failure, ...more } = told;
  if (failure !== undefined) {
    draft.failure = failure;
    draft.failedAt = token.at;
  }
  const variables = draft.scopes.find(({ parent }) => parent === undefined)?.variables ?? {};
  return {
    step: { element: token.at, visit, taken: taken.map(({ id }) => id), written, notes, ...more, variables },
    state: draft,
  };
}

/** The element the run is at; undefined when it is over. */
export function currentElement(graph: ScenarioGraph, state: RunState): string | undefined {
  if (state.failure !== undefined) return state.failedAt;
  return readyToken(graph, state)?.token.at ?? waitsFor(graph, state)?.element.id;
}

function stuck(graph: ScenarioGraph, state: RunState): Advance {
  const waiting = waitsFor(graph, state);
  const sources = (waiting?.flows ?? []).map(({ source = '' }) => nameOf(graph.at(source)));
  const failure =
    sources.length > 0
      ? `It waits for ever: nothing comes from ${sources.map((name) => `“${name}”`).join(', ')}.`
      : 'Gateways wait for each other for ever.';
  const id = waiting?.element.id ?? state.tokens[0]?.at ?? '';
  const variables = state.scopes.find(({ parent }) => parent === undefined)?.variables ?? {};
  const visit = (state.visits[id] ?? 0) + 1;
  return {
    step: { element: id, visit, taken: [], written: [], notes: [failure], variables },
    state: { ...state, failure, failedAt: id },
  };
}

async function reach(stage: Stage, answer: ScenarioAnswer | undefined): Promise<Reached> {
  const { graph, draft, token, element } = stage;
  const { id } = element;
  const seen = seenIn(draft, token.scope);
  if (token.isLeaving === true) return choose(stage, seen, answer);
  if (token.inside !== undefined) {
    const inner = seenIn(draft, token.inside);
    const isHandler = element.triggeredByEvent === true;
    const scope = draft.scopes.find(({ id: one }) => one === token.inside);
    if (scope && !isHandler && canBeUndone(draft, token.inside)) scope.isOver = true;
    else closeScope(draft, token.inside);
    delete token.inside;
    // What handled an event of a scope is over with it: nothing leaves it.
    return isHandler ? gone(stage) : finishActivity(stage, inner, {}, {}, true);
  }
  if (token.isUndoing === true) {
    delete token.isUndoing;
    return { ...goOn(stage, graph.leaving(id), ''), why: 'All is undone.' };
  }
  if (element.event === 'compensate' && element.type === 'bpmn:BoundaryEvent') return toUndoing(stage);
  if (/(Throw|End)Event$/.test(element.type)) {
    if (element.event === 'compensate') return compensate(stage);
    if (element.event === 'escalation') return escalate(stage);
  }
  const kind = stepKind(element);
  if (kind === 'all') return goOn(stage, graph.leaving(id), '');
  if (kind === 'choose') return choose(stage, seen, answer);
  if (kind === 'ask') {
    if (graph.leaving(id).length < 2) return goOn(stage, graph.leaving(id), '');
    return outside(stage, seen, answer);
  }
  if (kind === 'end') return end(stage);
  if (kind === 'pass' && !isActivity(element)) return pass(stage);
  return work(stage, seen, answer);
}

function pass(stage: Stage): Told {
  const { graph, draft, token, element } = stage;
  if (element.event === 'link' && element.type === 'bpmn:IntermediateThrowEvent') {
    const to = graph.linked(element);
    interrupt(draft, token, ...to.map(({ id }) => ({ at: id })));
    return to.length > 0 ? {} : { failure: `No link “${element.linkName ?? ''}” goes on from here.` };
  }
  return goOn(stage, graph.leaving(element.id), '');
}

function end(stage: Stage): Told {
  const { graph, draft, token, element } = stage;
  if (element.event === 'error') {
    const caught = throwTo(graph, draft, token, 'error', element.errorCode ?? '');
    const code = element.errorCode ?? '';
    return caught
      ? { why: `“${eventName(graph, caught)}” catches the error ${code}.` }
      : { failure: `Nothing catches the error ${code}.` };
  }
  if (element.event !== 'terminate') return goOn(stage, graph.leaving(element.id), '');
  endAllIn(draft, token.scope);
  return { why: 'It ends all that is under way here.' };
}

/** It is told who waits for it; where nobody does, the process goes on. */
function escalate(stage: Stage): Told {
  const { graph, draft, token, element } = stage;
  const code = element.escalationCode ?? '';
  const flows = graph.leaving(element.id);
  if (graph.target === 'activiti')
    return { ...goOn(stage, flows, ''), notes: ['Activiti 7 knows no escalations: nobody is told.'] };
  const caught = throwTo(graph, draft, token, 'escalation', code);
  if (!caught)
    return { ...goOn(stage, flows, ''), notes: [`Nothing catches the escalation ${code}: it goes on.`] };
  const isUnderWay = draft.tokens.some(({ id }) => id === token.id);
  const why = `“${eventName(graph, caught)}” catches the escalation ${code}.`;
  return isUnderWay ? goOn(stage, flows, why) : { why };
}

/** A gateway that waits for an event, or decides by more than we read. */
async function outside(stage: Stage, seen: Values, answer: ScenarioAnswer | undefined): Promise<Reached> {
  const { graph, draft, token, element } = stage;
  const events = element.type === 'bpmn:EventBasedGateway' ? eventsAround(graph, draft, token, element) : [];
  const happened = eventHappens(stage, events, answer);
  if (happened) return happened;
  const told = await choose(stage, seen, answer, 'It is decided outside the process.');
  return 'ask' in told ? { ask: { ...told.ask, events: events.map(({ id }) => id) } } : told;
}

async function choose(
  stage: Stage,
  seen: Values,
  answer: ScenarioAnswer | undefined,
  outside?: string,
): Promise<Reached> {
  const { graph, tools, element } = stage;
  const flows = graph.leaving(element.id).map(({ id }) => id);
  const isSeveral = !/(Exclusive|EventBased)Gateway$/.test(element.type);
  if (outside !== undefined && answer?.kind !== 'flows')
    return { ask: { kind: 'branch', why: outside, flows, isSeveral } };
  const choice = await chooseFlows(graph, element, seen, answer, tools.feel);
  if ('ask' in choice) return { ask: { kind: 'branch', why: choice.ask, flows, isSeveral } };
  if ('failure' in choice) return choice;
  const taken = isSeveral ? choice.taken : choice.taken.slice(0, 1);
  return { ...goOn(stage, taken, choice.why), ...(answer?.kind === 'flows' && { answer }) };
}

function gone({ draft, token }: Stage): Told {
  interrupt(draft, token);
  return {};
}
