import { t } from '../../language/t.ts';
import type { ElementInfo } from '../process/process.ts';
import { calledGraph, callProcess, processName } from './callProcess.ts';
import { eventsAround, eventsOf, happen, happeningWords } from './eventHandlers.ts';
import { finishActivity } from './finishActivity.ts';
import { givenInputs } from './mappedValues.ts';
import { roundsOf, roundVariables } from './rounds.ts';
import { openScope } from './runScopes.ts';
import type { ScenarioAnswer, Values } from './ScenarioAnswer.ts';
import { awaited, waitOn } from './signals.ts';
import type { Reached, Stage, Told } from './Stage.ts';
import { stepKind } from './stepKinds.ts';
import { throwError } from './throwError.ts';
import { workedOutFeel } from './workOut.ts';

/** An activity, or an event that waits or calls. */
export async function work(stage: Stage, seen: Values, answer: ScenarioAnswer | undefined): Promise<Reached> {
  const { graph, tools, draft, token, element, around: outside } = stage;
  const kind = stepKind(element);
  const notes: string[] = [];
  if (element.multiInstance === true && !token.rounds) {
    const { rounds, note } = await roundsOf(graph, element, seen, tools.feel);
    token.rounds = rounds;
    if (note !== undefined) notes.push(note);
    if (rounds.items.length === 0)
      return {
        ...(await finishActivity(stage, seen, {}, {}, false)),
        why: t('There is nothing to repeat it for.'),
      };
  }
  const around = { ...seen, ...roundVariables(graph, element, token.rounds) };
  const events = eventsOf(graph, element);
  const allEvents = [...events, ...eventsAround(graph, draft, token, element)];
  const happened = eventHappens(stage, allEvents, answer);
  if (happened) return happened;
  const action = kind === 'call' ? tools.actionOf(element) : null;
  const given = await givenInputs(graph, element, around, action, tools.feel);
  notes.push(...given.notes);
  const { inputs, empty } = given;
  const called = calledGraph(stage);
  if (called && 'why' in called) notes.push(called.why);
  const enters = called && 'graph' in called ? called.graph : undefined;
  const awaits = awaited(stage);
  if (enters && answer?.kind === 'onward') {
    const told = await callProcess(stage, enters, around, inputs);
    return { ...told, notes };
  }
  if (awaits !== undefined && answer?.kind === 'onward') return waitOn(stage, awaits);
  const { signalled } = token;
  const came = signalled && t`The signal “${element.signalName ?? ''}” came.`;
  const isAnswered = answer?.kind === 'outputs' || answer?.kind === 'error';
  const said = isAnswered && { answer };
  const isAsked = kind === 'call' || kind === 'wait' || events.length > 0;
  const isAnything = allEvents.length + outside.events.length > 0;
  if (!isAnswered && (isAsked || (kind !== 'inside' && isAnything)))
    return {
      ask: {
        kind: kind === 'call' ? 'call' : 'wait',
        why: came ?? '',
        inputs,
        empty,
        notes,
        events: allEvents.map(({ id }) => id),
        isOptional: !isAsked || signalled !== undefined,
        ...(outside.events.length > 0 && { eventsAbove: outside.events }),
        ...(enters && { enters: processName(enters) }),
        ...(awaits !== undefined && { awaits }),
        ...(signalled && { comes: signalled }),
      },
    };
  if (kind === 'inside')
    return {
      ...enter(stage, { ...roundVariables(graph, element, token.rounds), ...ownInputs(stage, inputs) }),
      ...said,
      notes,
    };
  const shown = { ...(kind !== 'pass' && { inputs, empty }), ...said };
  if (answer?.kind === 'error') return { ...shown, notes, ...throwError(stage, answer.code) };
  const outputs = answer?.kind === 'outputs' ? answer.values : await ownResult(stage, around, notes);
  const locals = { ...roundVariables(graph, element, token.rounds), ...ownInputs(stage, inputs) };
  const done = await finishActivity(
    stage,
    { ...around, ...ownInputs(stage, inputs) },
    locals,
    outputs,
    kind !== 'pass',
  );
  return {
    ...{ ...shown, ...(came !== undefined && { why: came }), ...done },
    notes: [...notes, ...(done.notes ?? [])],
  };
}

/** Camunda makes variables of the inputs, inside the task; Activiti hands them over and forgets them. */
function ownInputs({ graph }: Stage, inputs: Values): Values {
  return graph.target === 'camunda8' ? inputs : {};
}

/** A script in FEEL says its result itself. */
async function ownResult(
  { element: { zeebe }, tools }: Stage,
  seen: Values,
  notes: string[],
): Promise<Values> {
  const text = zeebe?.texts['script.expression'];
  const variable = zeebe?.texts['script.resultVariable'];
  if (text === undefined || variable === undefined) return {};
  const worked = await workedOutFeel(text.replace(/^=/, ''), seen, tools.feel);
  if ('value' in worked) return { [variable]: worked.value };
  notes.push(t`The script could not be worked out. ${worked.problem}`);
  return {};
}

/** What becomes of a person's word that an event happens; null where it cannot, or none was said. */
export function eventHappens(
  { graph, draft, token, around }: Stage,
  events: readonly ElementInfo[],
  answer: ScenarioAnswer | undefined,
): Told | null {
  if (answer?.kind !== 'event') return null;
  const { id, above = 0 } = answer;
  const outer = around.events.find((one) => one.id === id && one.above === above);
  if (outer) return { answer, rises: { kind: 'event', ...outer } };
  const event = above === 0 ? events.find((one) => one.id === id) : undefined;
  if (!event || !happen(graph, draft, token, event)) return null;
  return { answer, ...happeningWords(graph, event, event.attachedTo !== token.at) };
}

function enter({ graph, draft, token, element }: Stage, variables: Values): Told {
  const scope = openScope(draft, token.scope, element.id, variables);
  token.inside = scope.id;
  const starts = graph.starts(element.id);
  for (const { id } of starts) draft.tokens.push({ id: draft.nextId++, at: id, scope: scope.id });
  return starts.length === 0 ? { why: t('There is nothing in it.') } : {};
}
