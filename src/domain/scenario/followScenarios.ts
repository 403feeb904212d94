import { withKeyRenamed } from '../values/own.ts';
import type { ScenarioAnswer, Values } from './ScenarioAnswer.ts';
import type { SavedAnswer, SavedScenario } from './SavedScenario.ts';

type Scenarios = readonly SavedScenario[];

type Calls = readonly string[];
/** What ids are now, inside of these calls; undefined where none is another one. */
type NamesWithin = (calls: Calls) => ((id: string) => string) | undefined;

/**
 * The same list where none of them names the element.
 * @param isHere whether these calls lead into a process of its document; none of them: the process itself
 */
export function withElementRenamed(
  scenarios: Scenarios,
  from: string,
  to: string,
  isHere: (calls: Calls) => boolean = isOutside,
): Scenarios {
  const name = (id: string) => (id === from ? to : id);
  return withElementsRenamed(scenarios, (calls) => (isHere(calls) ? name : undefined));
}

/** All at once, so that two elements can swap their ids. */
export function withElementsRenamed(scenarios: Scenarios, namesWithin: NamesWithin): Scenarios {
  const named = (calls: Calls) => namesWithin(calls) ?? ((id: string) => id);
  return followed(scenarios, (one) => ({
    ...one,
    answers: one.answers.map((said) => renamedAnswer(said, named)),
    expected: {
      ...one.expected,
      path: one.expected.path.map(({ element, taken, within }) => ({
        ...{ element: named(within ?? [])(element), taken: taken.map(named(within ?? [])) },
        ...(within && { within: within.map((call, at) => named(within.slice(0, at))(call)) }),
      })),
    },
  }));
}

/** An event may be of a process that called the one it is said in. */
function renamedAnswer(said: SavedAnswer, named: (calls: Calls) => (id: string) => string): SavedAnswer {
  const { answer, within } = said;
  const calls = callsOf(said);
  const name = named(calls);
  return {
    ...said,
    element: name(said.element),
    ...(within && {
      within: within.map((call, at) => ({ ...call, element: named(calls.slice(0, at))(call.element) })),
    }),
    answer:
      answer.kind === 'event'
        ? { ...answer, id: named(calls.slice(0, calls.length - (answer.above ?? 0)))(answer.id) }
        : answer.kind === 'flows'
          ? { ...answer, ids: answer.ids.map(name) }
          : answer,
  };
}

function callsOf({ within = [] }: SavedAnswer): Calls {
  return within.map(({ element }) => element);
}

function isOutside(calls: Calls): boolean {
  return calls.length === 0;
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

/** @param namesOf which output of an element has which name now, inside of these calls */
export function withOutputsRenamed(
  scenarios: Scenarios,
  namesOf: (element: string, calls: Calls) => ReadonlyMap<string, string> | undefined,
): Scenarios {
  return followed(scenarios, (one) => ({
    ...one,
    answers: one.answers.map((said) => {
      if (said.answer.kind !== 'outputs') return said;
      const names = namesOf(said.element, callsOf(said));
      return names ? swapped(said, said.answer.values, names) : said;
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
