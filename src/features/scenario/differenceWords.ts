import type { ElementInfo } from '../../domain/process/process.ts';
import type { ScenarioDifference } from '../../domain/scenario/firstDifference.ts';
import type { ScenarioEnd } from '../../domain/scenario/SavedScenario.ts';
import type { ReplayAnswer } from '../../formats/scenario/ReplayedProcess.ts';
import { calledOf, shownValue } from './stepWords.ts';

interface ShownDifference {
  readonly text: string;
  /** where it is; absent where it is nowhere */
  readonly element?: string;
}

const ENDS: Readonly<Record<ScenarioEnd, string>> = {
  over: 'it comes to its end',
  failed: 'it fails',
  asked: 'it waits for an answer that the scenario has none for',
  endless: 'it comes to no end',
  stopped: 'it was stopped',
};

/** The first difference of a walk in words: what was expected, what came. Null where it is as expected. */
export function differenceWords(
  answer: ReplayAnswer,
  elementOf: (id: string) => ElementInfo | undefined,
): ShownDifference | null {
  if ('problem' in answer) return { text: answer.problem };
  const { difference, result } = answer;
  if (!difference) return null;
  const named = (id: string) => (elementOf(id) ? `“${calledOf(elementOf(id))}”` : `“${id}”, which is gone`);
  if (difference.kind === 'step') return stepDifference(difference, result.end, named);
  if (difference.kind === 'ways') {
    const ways = (ids: readonly string[]) =>
      ids.length === 0
        ? 'nowhere'
        : ids
            .map((id) => named(elementOf(id)?.name === undefined ? (elementOf(id)?.target ?? id) : id))
            .join(' and ');
    const { element, expected, got } = difference;
    return {
      text: `${named(element)}: expected to go on by ${ways(expected)}, it went by ${ways(got)}.`,
      element,
    };
  }
  if (difference.kind === 'end') {
    const { element, expected, got } = difference;
    return {
      text: `Expected that ${ENDS[expected]}, but ${ENDS[got]}.`,
      ...(element !== undefined && { element }),
    };
  }
  return variableDifference(difference, answer);
}

function stepDifference(
  { before, expected, got }: Extract<ScenarioDifference, { kind: 'step' }>,
  end: ScenarioEnd,
  named: (id: string) => string,
): ShownDifference {
  const after = before === undefined ? 'At the start' : `After ${named(before)}`;
  const came = got === undefined ? `but ${ENDS[end]}` : `${named(got)} came`;
  const wanted = expected === undefined ? 'the end' : named(expected);
  const element = got ?? before ?? expected;
  return { text: `${after}: expected ${wanted}, ${came}.`, ...(element !== undefined && { element }) };
}

function variableDifference(
  { name, expected, got }: Extract<ScenarioDifference, { kind: 'variable' }>,
  { result, writer }: Extract<ReplayAnswer, { result: unknown }>,
): ShownDifference {
  const shown = (value: typeof got) => (value === undefined ? 'no value' : shownValue(value));
  const element = writer ?? result.path.at(-1)?.element;
  return {
    text: `Variable ${name}: expected ${shown(expected)}, it has ${shown(got)}.`,
    ...(element !== undefined && { element }),
  };
}
