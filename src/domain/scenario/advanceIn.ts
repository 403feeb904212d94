import { t } from '../../language/t.ts';
import type { Advanced, Walk } from './Around.ts';
import { advanceCalled } from './advanceCalled.ts';
import { reach } from './reach.ts';
import { readyToken, waitsFor } from './readyToken.ts';
import { draftOf } from './runScopes.ts';
import type { RunState } from './Scenario.ts';
import type { ScenarioGraph } from './scenarioGraph.ts';
import { nameOf } from './Stage.ts';

/** Walks one element of a process, or of one that it calls. */
export const advanceIn: Walk = async (graph, state, answer, tools, around) => {
  if (state.failure !== undefined || state.tokens.length === 0) return null;
  const draft = draftOf(state);
  const ready = readyToken(graph, draft);
  if (!ready) return stuck(graph, state);
  const { token, joined } = ready;
  draft.tokens = draft.tokens.filter((one) => one === token || !joined.includes(one));
  const element = graph.at(token.at);
  if (element && token.called && token.called.state.tokens.length > 0)
    return advanceCalled({ graph, tools, around, draft, token, element }, token.called, answer, advanceIn);
  const visit = (draft.visits[token.at] ?? 0) + 1;
  draft.visits = { ...draft.visits, [token.at]: visit };
  const told = element
    ? await reach({ graph, tools, around, draft, token, element }, answer)
    : { failure: t('It is not in the process any more.') };
  if ('ask' in told)
    return {
      question: {
        ...{ element: token.at, visit, inputs: {}, empty: [], notes: [], flows: [] },
        ...{ isSeveral: false, events: [], isOptional: false },
        ...told.ask,
      },
    };
  const { taken = [], written = [], notes = [], failure, rises, ...more } = told;
  if (failure !== undefined) {
    draft.failure = failure;
    draft.failedAt = token.at;
  }
  const variables = draft.scopes.find(({ parent }) => parent === undefined)?.variables ?? {};
  return {
    step: { element: token.at, visit, taken: taken.map(({ id }) => id), written, notes, ...more, variables },
    state: draft,
    ...(rises && { rises }),
  };
};

function stuck(graph: ScenarioGraph, state: RunState): Advanced {
  const waiting = waitsFor(graph, state);
  const sources = (waiting?.flows ?? []).map(({ source = '' }) => nameOf(graph.at(source)));
  const failure =
    sources.length > 0
      ? t`It waits for ever: nothing comes from ${sources.map((name) => t`“${name}”`).join(', ')}.`
      : t('Gateways wait for each other for ever.');
  const id = waiting?.element.id ?? state.tokens[0]?.at ?? '';
  const variables = state.scopes.find(({ parent }) => parent === undefined)?.variables ?? {};
  const visit = (state.visits[id] ?? 0) + 1;
  return {
    step: { element: id, visit, taken: [], written: [], notes: [failure], variables },
    state: { ...state, failure, failedAt: id },
  };
}
