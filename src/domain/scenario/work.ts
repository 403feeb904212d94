import type { ElementInfo } from '../process.ts';
import { finishActivity } from './finishActivity.ts';
import { givenInputs } from './mappedValues.ts';
import { roundsOf, roundVariables } from './rounds.ts';
import { openScope } from './runScopes.ts';
import type { ScenarioAnswer, Values } from './Scenario.ts';
import { nameOf, type Reached, type Stage, type Told } from './Stage.ts';
import { possibleEvents, stepKind } from './stepKinds.ts';
import { interrupt, throwError } from './throwError.ts';
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
  const events = possibleEvents(element, graph.events(element.id));
  if (answer?.kind === 'event') {
    const event = events.find((one) => one.id === answer.id);
    if (event) return happen(stage, event, answer);
  }
  const action = kind === 'call' ? tools.actionOf(element) : null;
  const given = await givenInputs(graph, element, around, action, tools.feel);
  notes.push(...given.notes);
  const { inputs, empty } = given;
  const isAnswered = answer?.kind === 'outputs' || answer?.kind === 'error';
  const said = isAnswered && { answer };
  if (!isAnswered && (kind === 'call' || kind === 'wait' || events.length > 0))
    return {
      ask: {
        kind: kind === 'call' ? 'call' : 'wait',
        why: '',
        inputs,
        empty,
        notes,
        events: events.map(({ id }) => id),
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
    const caught = throwError(graph, draft, token, answer.code);
    return caught
      ? { ...shown, notes, why: `“${nameOf(caught)}” catches the error ${answer.code}.` }
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

function happen({ draft, token }: Stage, event: ElementInfo, answer: ScenarioAnswer): Told {
  if (event.nonInterrupting === true) {
    const at = draft.tokens.indexOf(token);
    draft.tokens.splice(at, 0, { id: draft.nextId++, at: event.id, scope: token.scope });
    return { answer, why: `“${nameOf(event)}” happens; the rest goes on.` };
  }
  interrupt(draft, token, { at: event.id });
  return { answer, why: `“${nameOf(event)}” happens instead.` };
}

function enter({ graph, draft, token, element }: Stage, variables: Values): Told {
  const scope = openScope(draft, token.scope, element.id, variables);
  token.inside = scope.id;
  const starts = graph.starts(element.id);
  for (const { id } of starts) draft.tokens.push({ id: draft.nextId++, at: id, scope: scope.id });
  return starts.length === 0 ? { why: 'There is nothing in it.' } : {};
}
