import type { ElementInfo } from '../process/process.ts';
import { eventsAround, eventsOf, happen, throwTo } from './eventHandlers.ts';
import { finishActivity } from './finishActivity.ts';
import { givenInputs } from './mappedValues.ts';
import { roundsOf, roundVariables } from './rounds.ts';
import { openScope } from './runScopes.ts';
import type { ScenarioAnswer, Values } from './ScenarioAnswer.ts';
import { eventName, type Reached, type Stage, type Told } from './Stage.ts';
import { stepKind } from './stepKinds.ts';
import { workedOutFeel } from './workOut.ts';

/** An activity, or an event that waits or calls. */
export async function work(stage: Stage, seen: Values, answer: ScenarioAnswer | undefined): Promise<Reached> {
  const { graph, tools, draft, token, element } = stage;
  const kind = stepKind(element);
  const notes: string[] = [];
  if (element.multiInstance === true && !token.rounds) {
    const { rounds, note } = await roundsOf(graph, element, seen, tools.feel);
    token.rounds = rounds;
    if (note !== undefined) notes.push(note);
    if (rounds.items.length === 0)
      return {
        ...(await finishActivity(stage, seen, {}, {}, false)),
        why: 'There is nothing to repeat it for.',
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
  const isAnswered = answer?.kind === 'outputs' || answer?.kind === 'error';
  const said = isAnswered && { answer };
  const isAsked = kind === 'call' || kind === 'wait' || events.length > 0;
  if (!isAnswered && (isAsked || (kind !== 'inside' && allEvents.length > 0)))
    return {
      ask: {
        kind: kind === 'call' ? 'call' : 'wait',
        why: '',
        inputs,
        empty,
        notes,
        events: allEvents.map(({ id }) => id),
        isOptional: !isAsked,
      },
    };
  if (kind === 'inside')
    return {
      ...enter(stage, { ...roundVariables(graph, element, token.rounds), ...ownInputs(stage, inputs) }),
      ...said,
      notes,
    };
  const shown = { ...(kind !== 'pass' && { inputs, empty }), ...said };
  if (answer?.kind === 'error') {
    const caught = throwTo(graph, draft, token, 'error', answer.code);
    return caught
      ? { ...shown, notes, why: `“${eventName(graph, caught)}” catches the error ${answer.code}.` }
      : { ...shown, notes, failure: `Nothing catches the error ${answer.code}.` };
  }
  const outputs = answer?.kind === 'outputs' ? answer.values : await ownResult(stage, around, notes);
  const locals = { ...roundVariables(graph, element, token.rounds), ...ownInputs(stage, inputs) };
  const done = await finishActivity(
    stage,
    { ...around, ...ownInputs(stage, inputs) },
    locals,
    outputs,
    kind !== 'pass',
  );
  return { ...shown, ...done, notes: [...notes, ...(done.notes ?? [])] };
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
  notes.push(`The script could not be worked out. ${worked.problem}`);
  return {};
}

/** What becomes of a person's word that an event happens; null where it cannot, or none was said. */
export function eventHappens(
  { graph, draft, token }: Stage,
  events: readonly ElementInfo[],
  answer: ScenarioAnswer | undefined,
): Told | null {
  const event = answer?.kind === 'event' ? events.find(({ id }) => id === answer.id) : undefined;
  if (!event || !answer || !happen(graph, draft, token, event)) return null;
  const isStart = event.type === 'bpmn:StartEvent';
  const isHeard = graph.target === 'camunda8' || event.event === 'message' || event.event === 'error';
  const name = `“${eventName(graph, event)}” happens`;
  const isAround = event.attachedTo !== token.at;
  return {
    answer,
    why:
      event.nonInterrupting === true
        ? `${name}; the rest goes on.`
        : isAround
          ? `${name}; all else there ends.`
          : `${name} instead.`,
    ...(isStart &&
      !isHeard && { notes: ['Activiti 7 starts event sub-processes by messages and errors alone.'] }),
  };
}

function enter({ graph, draft, token, element }: Stage, variables: Values): Told {
  const scope = openScope(draft, token.scope, element.id, variables);
  token.inside = scope.id;
  const starts = graph.starts(element.id);
  for (const { id } of starts) draft.tokens.push({ id: draft.nextId++, at: id, scope: scope.id });
  return starts.length === 0 ? { why: 'There is nothing in it.' } : {};
}
