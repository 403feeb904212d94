import { t } from '../../language/t.ts';
import type { Advanced, Around, Rising, Walk } from './Around.ts';
import { eventsAround, eventsOf, happen, happeningWords, throwTo } from './eventHandlers.ts';
import type { CalledRun, EventAbove, ScenarioStep } from './Scenario.ts';
import type { ScenarioAnswer } from './ScenarioAnswer.ts';
import { mayThrow } from './signals.ts';
import { eventName, type Stage } from './Stage.ts';

/** Walks one element of the process that a call activity has under way, and catches what comes out of it. */
export async function advanceCalled(
  stage: Stage,
  called: CalledRun,
  answer: ScenarioAnswer | undefined,
  walk: Walk,
): Promise<Advanced | null> {
  const { tools, draft, token } = stage;
  const place = { element: token.at, visit: called.visit };
  const inner = tools.called?.(called.process);
  if (!inner) return gone(stage, called);
  const walked = await walk(inner, called.state, answer, tools, aroundCalled(stage));
  if (walked === null) return null;
  if ('question' in walked) {
    const { question } = walked;
    return { question: { ...question, within: [place, ...(question.within ?? [])] } };
  }
  token.called = { ...called, state: walked.state };
  const { failure } = walked.state;
  if (failure !== undefined) {
    draft.failure = failure;
    draft.failedAt = token.at;
  }
  const { step, rises } = walked.rises ? caught(stage, walked.step, walked.rises) : walked;
  return {
    step: { ...step, within: [place, ...(step.within ?? [])] },
    state: draft,
    ...(rises && { rises }),
  };
}

function aroundCalled(stage: Stage): Around {
  const { graph, draft, token, element, around } = stage;
  const own = [...eventsOf(graph, element), ...eventsAround(graph, draft, token, element)];
  // Errors and escalations come out of the called process itself.
  const events = own.filter(({ event }) => event !== 'error' && event !== 'escalation');
  return {
    depth: around.depth + 1,
    events: [
      ...events.map(({ id }): EventAbove => ({ id, above: 1 })),
      ...around.events.map(({ id, above }): EventAbove => ({ id, above: above + 1 })),
    ],
    throws: (signal) => mayThrow(stage, signal),
  };
}

/** What an element of the called process throws, where this process catches it; else it goes on outwards. */
function caught(
  { graph, draft, token }: Stage,
  step: ScenarioStep,
  rises: Rising,
): { readonly step: ScenarioStep; readonly rises?: Rising } {
  if (rises.kind === 'signal') return { step, rises };
  if (rises.kind === 'event') {
    if (rises.above > 1) return { step, rises: { ...rises, above: rises.above - 1 } };
    const event = graph.at(rises.id);
    if (!event || !happen(graph, draft, token, event)) return { step };
    return { step: { ...step, ...happeningWords(graph, event, true) } };
  }
  const by = throwTo(graph, draft, token, rises.kind, rises.code);
  if (!by) return { step, rises };
  const isUnderWay = draft.tokens.includes(token);
  const name = eventName(graph, by);
  const why =
    rises.kind === 'error'
      ? t`“${name}” catches the error ${rises.code}.`
      : t`“${name}” catches the escalation ${rises.code}.`;
  return { step: { ...step, ...(!isUnderWay && { taken: [] }), why } };
}

function gone({ draft, token, element }: Stage, { process }: CalledRun): Advanced {
  const failure = t`“${process}” is not in the project any more.`;
  const variables = draft.scopes.find(({ parent }) => parent === undefined)?.variables ?? {};
  const visit = (draft.visits[element.id] ?? 0) + 1;
  return {
    step: { element: element.id, visit, taken: [], written: [], notes: [failure], variables },
    state: { ...draft, failure, failedAt: token.at },
  };
}
