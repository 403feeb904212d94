import { t } from '../../language/t.ts';
import { cancel, leaveCancelled } from './cancel.ts';
import { chooseFlows } from './chooseFlows.ts';
import { comeBack } from './callProcess.ts';
import { finishActivity } from './finishActivity.ts';
import { canBeUndone, compensate, toUndoing } from './compensate.ts';
import { eventsAround, throwTo } from './eventHandlers.ts';
import { closeScope, endAllIn, interrupt, seenIn } from './runScopes.ts';
import type { ScenarioAnswer, Values } from './ScenarioAnswer.ts';
import { awaitedBehind, throwSignal, waitOn } from './signals.ts';
import { eventName, goOn, type Reached, type Stage, type Told } from './Stage.ts';
import { isActivity, stepKind } from './stepKinds.ts';
import { throwError } from './throwError.ts';
import { eventHappens, work } from './work.ts';

/** What becomes of a run at the element where it is. */
export async function reach(stage: Stage, answer: ScenarioAnswer | undefined): Promise<Reached> {
  const { graph, draft, token, element } = stage;
  const { id } = element;
  const seen = seenIn(draft, token.scope);
  if (token.isLeaving === true) return choose(stage, seen, answer);
  if (token.inside !== undefined) {
    const inner = seenIn(draft, token.inside);
    const isHandler = element.triggeredByEvent === true;
    const scope = draft.scopes.find(({ id: one }) => one === token.inside);
    if (scope && !isHandler && canBeUndone(graph, draft, token.inside)) scope.isOver = true;
    else closeScope(draft, token.inside);
    delete token.inside;
    // What handled an event of a scope is over with it: nothing leaves it.
    return isHandler ? gone(stage) : finishActivity(stage, inner, {}, {}, true);
  }
  if (token.called) return comeBack(stage, seen);
  if (token.isUndoing === true) {
    delete token.isUndoing;
    if (element.event === 'cancel') return leaveCancelled(stage);
    return { ...goOn(stage, graph.leaving(id), ''), why: t('All is undone.') };
  }
  if (element.event === 'compensate' && element.type === 'bpmn:BoundaryEvent') return toUndoing(stage);
  if (/(Throw|End)Event$/.test(element.type)) {
    if (element.event === 'compensate') return compensate(stage);
    if (element.event === 'escalation') return escalate(stage);
    if (element.event === 'signal') return throwSignal(stage, seen);
  }
  const kind = stepKind(element);
  if (kind === 'all') return goOn(stage, graph.leaving(id), '');
  if (kind === 'choose') return choose(stage, seen, answer);
  if (kind === 'ask') {
    if (graph.leaving(id).length < 2) return goOn(stage, graph.leaving(id), '');
    return outside(stage, seen, answer);
  }
  if (kind === 'end') return end(stage);
  if (kind === 'pass' && !isActivity(element)) {
    const isAsked =
      graph.target === 'activiti' && graph.leaving(id).some((one) => one.condition !== undefined);
    return isAsked ? choose(stage, seen, answer) : pass(stage);
  }
  return work(stage, seen, answer);
}

function pass(stage: Stage): Told {
  const { graph, draft, token, element } = stage;
  if (element.event === 'link' && element.type === 'bpmn:IntermediateThrowEvent') {
    const to = graph.linked(element);
    interrupt(draft, token, ...to.map(({ id }) => ({ at: id })));
    return to.length > 0 ? {} : { failure: t`No link “${element.linkName ?? ''}” goes on from here.` };
  }
  return goOn(stage, graph.leaving(element.id), '');
}

function end(stage: Stage): Told {
  const { graph, draft, token, element } = stage;
  if (element.event === 'error') return throwError(stage, element.errorCode ?? '');
  if (element.event === 'cancel') return cancel(stage);
  if (element.event !== 'terminate') return goOn(stage, graph.leaving(element.id), '');
  endAllIn(draft, token.scope);
  return { why: t('It ends all that is under way here.') };
}

/** It is told who waits for it; where nobody does, the process goes on. */
function escalate(stage: Stage): Told {
  const { graph, draft, token, element } = stage;
  const code = element.escalationCode ?? '';
  const flows = graph.leaving(element.id);
  if (graph.target === 'activiti')
    return { ...goOn(stage, flows, ''), notes: [t('Activiti 7 knows no escalations: nobody is told.')] };
  const caught = throwTo(graph, draft, token, 'escalation', code);
  if (!caught) return { ...goOn(stage, flows, ''), rises: { kind: 'escalation', code } };
  const isUnderWay = draft.tokens.some(({ id }) => id === token.id);
  const why = t`“${eventName(graph, caught)}” catches the escalation ${code}.`;
  return isUnderWay ? goOn(stage, flows, why) : { why };
}

/** A gateway that waits for an event, or decides by more than we read. */
async function outside(stage: Stage, seen: Values, answer: ScenarioAnswer | undefined): Promise<Reached> {
  const { graph, draft, token, element, around } = stage;
  const isWaiting = element.type === 'bpmn:EventBasedGateway';
  const events = isWaiting ? eventsAround(graph, draft, token, element) : [];
  const happened = eventHappens(stage, events, answer);
  if (happened) return happened;
  const awaits = isWaiting ? awaitedBehind(stage) : undefined;
  if (awaits !== undefined && answer?.kind === 'onward') return waitOn(stage, awaits);
  const told = await choose(stage, seen, answer, t('It is decided outside the process.'));
  if (!('ask' in told)) return told;
  return {
    ask: {
      ...{ ...told.ask, events: events.map(({ id }) => id) },
      ...(isWaiting && around.events.length > 0 && { eventsAbove: around.events }),
      ...(awaits !== undefined && { awaits }),
    },
  };
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
