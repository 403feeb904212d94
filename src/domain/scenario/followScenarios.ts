import { withKeyRenamed } from '../values/own.ts';
import type { ScenarioAnswer, Values } from './ScenarioAnswer.ts';
import type { SavedAnswer, SavedScenario } from './SavedScenario.ts';

type Scenarios = readonly SavedScenario[];

/** The same list where none of them names the element. */
export function withElementRenamed(scenarios: Scenarios, from: string, to: string): Scenarios {
  const name = (id: string) => (id === from ? to : id);
  const names = (ids: readonly string[]) => (ids.includes(from) ? ids.map(name) : ids);
  return followed(scenarios, (one) => ({
    ...one,
    answers: one.answers.map((said) => renamedAnswer(said, name)),
    expected: {
      ...one.expected,
      path: one.expected.path.map(({ element, taken, within }) =>
        within === undefined
          ? { element: name(element), taken: names(taken) }
          : { element, taken, within: within.map((call, at) => (at === 0 ? name(call) : call)) },
      ),
    },
  }));
}

/** Inside of a call the elements are of another process, but for the call itself and events of this process. */
function renamedAnswer(said: SavedAnswer, name: (id: string) => string): SavedAnswer {
  const { element, answer, within } = said;
  const isOwn = within === undefined;
  const isOwnEvent = answer.kind === 'event' && (answer.above ?? 0) === (within?.length ?? 0);
  return {
    ...said,
    ...(isOwn
      ? { element: name(element) }
      : { within: within.map((call, at) => (at === 0 ? { ...call, element: name(call.element) } : call)) }),
    answer:
      answer.kind === 'event' && isOwnEvent
        ? { ...answer, id: name(answer.id) }
        : answer.kind === 'flows' && isOwn
          ? { ...answer, ids: answer.ids.map(name) }
          : answer,
  };
}

/**
 * A variable of the process has another name.
 * @param free elements that give variables by their own names, because nobody maps what they give
 */
export function withVariableRenamed(
  scenarios: Scenarios,
  from: string,
  to: string,
  free: ReadonlySet<string>,
): Scenarios {
  return followed(scenarios, (one) => ({
    ...one,
    given: withKeyRenamed(one.given, from, to),
    answers: one.answers.map((said) =>
      said.within === undefined && free.has(said.element) ? withOutputs(said, from, to) : said,
    ),
    expected: { ...one.expected, variables: withKeyRenamed(one.expected.variables, from, to) },
  }));
}

/** @param outputs of each element: which output of what it calls has which name now */
export function withOutputsRenamed(
  scenarios: Scenarios,
  outputs: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Scenarios {
  return followed(scenarios, (one) => ({
    ...one,
    answers: one.answers.map((said) => {
      const names = outputs.get(said.element);
      return names && said.within === undefined && said.answer.kind === 'outputs'
        ? swapped(said, said.answer.values, names)
        : said;
    }),
  }));
}

/** All at once, so that two outputs can swap their names. */
function swapped(said: SavedAnswer, values: Values, names: ReadonlyMap<string, string>): SavedAnswer {
  const entries = Object.entries(values).map(([name, value]) => [names.get(name) ?? name, value] as const);
  const answer: ScenarioAnswer = { kind: 'outputs', values: Object.fromEntries(entries) };
  return { ...said, answer };
}

function withOutputs(said: SavedAnswer, from: string, to: string): SavedAnswer {
  if (said.answer.kind !== 'outputs') return said;
  return { ...said, answer: { ...said.answer, values: withKeyRenamed(said.answer.values, from, to) } };
}

function followed(scenarios: Scenarios, change: (one: SavedScenario) => SavedScenario): Scenarios {
  const next = scenarios.map(change);
  return JSON.stringify(next) === JSON.stringify(scenarios) ? scenarios : next;
}
