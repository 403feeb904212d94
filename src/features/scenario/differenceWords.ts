import type { ElementInfo } from '../../domain/process/process.ts';
import type { ScenarioDifference } from '../../domain/scenario/firstDifference.ts';
import type { ScenarioEnd } from '../../domain/scenario/SavedScenario.ts';
import type { InsideCall } from '../../formats/scenario/InsideCall.ts';
import type { ReplayAnswer } from '../../formats/scenario/ReplayedProcess.ts';
import { t } from '../../language/t.ts';
import { calledOf, shownValue } from './stepWords.ts';

interface ShownDifference {
  readonly text: string;
  /** where it is; absent where it is nowhere */
  readonly element?: string;
}

const ENDS: Readonly<Record<ScenarioEnd, string>> = {
  over: t('it comes to its end'),
  failed: t('it fails'),
  asked: t('it waits for an answer that the scenario has none for'),
  endless: t('it comes to no end'),
  stopped: t('it was stopped'),
};

/** The first difference of a walk in words: what was expected, what came. Null where it is as expected. */
export function differenceWords(
  answer: ReplayAnswer,
  elementOf: (id: string) => ElementInfo | undefined,
): ShownDifference | null {
  if ('problem' in answer) return { text: answer.problem };
  const { difference, result } = answer;
  if (!difference) return null;
  if (difference.kind === 'variable') return variableDifference(difference, answer);
  const { within = {} } = difference;
  const find = finder(answer.inside ?? [], elementOf);
  if (difference.kind === 'step') return stepDifference(difference, result.end, find);
  const inside = within.got;
  if (difference.kind === 'ways') {
    const ways = (ids: readonly string[]) =>
      ids.length === 0
        ? t('nowhere')
        : ids
            .map((id) => {
              const flow = find(id, inside).element;
              return quoted(find(flow?.name === undefined ? (flow?.target ?? id) : id, inside));
            })
            .join(t(' and '));
    const { element, expected, got } = difference;
    const at = find(element, inside);
    return {
      text: insideOf(
        at.process,
        t`${quoted(at)}: expected to go on by ${ways(expected)}, it went by ${ways(got)}.`,
      ),
      element: shownOf(element, inside),
    };
  }
  const { element, expected, got } = difference;
  return {
    text: t`Expected that ${ENDS[expected]}, but ${ENDS[got]}.`,
    ...(element !== undefined && { element: shownOf(element, inside) }),
  };
}

interface Found {
  readonly id: string;
  readonly element: ElementInfo | undefined;
  /** what its process is called, where that is another one */
  readonly process?: string;
}

type Find = (id: string, within: readonly string[] | undefined) => Found;

/** Elements of called processes come with the answer: the diagram has none of them. */
function finder(inside: readonly InsideCall[], elementOf: (id: string) => ElementInfo | undefined): Find {
  return (id, within) => {
    if (!within) return { id, element: elementOf(id) };
    const one = inside.find((other) => other.id === id && other.within.join(' ') === within.join(' '));
    return { id, element: one?.element, process: one?.process ?? '' };
  };
}

/** With what its process is called, where that is another one. */
function named({ id, element, process }: Found): string {
  if (process === undefined) return quoted({ id, element });
  return element ? t`“${calledOf(element)}” in “${process}”` : t`“${id}” in “${process}”, which is gone`;
}

function insideOf(process: string | undefined, text: string): string {
  return process === undefined ? text : t`In “${process}”: ${text}`;
}

function quoted({ id, element }: Found): string {
  return element ? t`“${calledOf(element)}”` : t`“${id}”, which is gone`;
}

/** Where to look on the diagram: inside of a call, at that. */
function shownOf(id: string, within: readonly string[] | undefined): string {
  return within?.[0] ?? id;
}

function stepDifference(
  { before, expected, got, within = {} }: Extract<ScenarioDifference, { kind: 'step' }>,
  end: ScenarioEnd,
  find: Find,
): ShownDifference {
  const found = {
    ...(before !== undefined && { before: find(before, within.before) }),
    ...(expected !== undefined && { expected: find(expected, within.expected) }),
    ...(got !== undefined && { got: find(got, within.got) }),
  };
  const [process, ...others] = new Set(Object.values(found).map((one) => one.process));
  // All in one process: that is said once.
  const name = others.length === 0 ? quoted : named;
  const after = found.before ? t`After ${name(found.before)}` : t('At the start');
  const came = found.got ? t`${name(found.got)} came` : t`but ${ENDS[end]}`;
  const wanted = found.expected ? name(found.expected) : t('the end');
  const [id, calls] =
    got !== undefined
      ? [got, within.got]
      : before !== undefined
        ? [before, within.before]
        : [expected, within.expected];
  return {
    text: insideOf(others.length === 0 ? process : undefined, t`${after}: expected ${wanted}, ${came}.`),
    ...(id !== undefined && { element: shownOf(id, calls) }),
  };
}

function variableDifference(
  { name, expected, got }: Extract<ScenarioDifference, { kind: 'variable' }>,
  { result, writer }: Extract<ReplayAnswer, { result: unknown }>,
): ShownDifference {
  const shown = (value: typeof got) => (value === undefined ? t('no value') : shownValue(value));
  const last = result.path.at(-1);
  const element = writer ?? (last && shownOf(last.element, last.within));
  return {
    text: t`Variable ${name}: expected ${shown(expected)}, it has ${shown(got)}.`,
    ...(element !== undefined && { element }),
  };
}
