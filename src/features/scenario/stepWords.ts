import type { ElementInfo } from '../../domain/process/process.ts';
import { elementWords } from '../../domain/process/elementWords.ts';
import type { ScenarioStep } from '../../domain/scenario/Scenario.ts';
import type { ScenarioAnswer, Values } from '../../domain/scenario/ScenarioAnswer.ts';
import { literalText } from '../../domain/connector/types.ts';
import { t } from '../../language/t.ts';

type ElementOf = (id: string) => ElementInfo | undefined;

const LONGEST = 60;

/** What people call an element: its name, else what it is. */
export function calledOf(element: ElementInfo | undefined): string {
  if (!element) return t('An element that is gone');
  return element.name ?? elementWords(element.type);
}

/** “Cancel order” happens: an event sub-process goes by its own name where its start has none. */
export function eventWords(elementOf: ElementOf, id: string): string {
  const event = elementOf(id);
  const holder = event?.parent === undefined ? undefined : elementOf(event.parent);
  const isHandled = event?.name === undefined && holder?.triggeredByEvent === true;
  return t`“${calledOf(isHandled ? holder : event)}” happens`;
}

export function shownValue(value: Values[string]): string {
  const text = value === null ? t('nothing') : literalText(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

export function shownValues(values: Values): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} = ${shownValue(value)}`)
    .join(', ');
}

/** “inventory.check answered available = true” */
export function answerWords(
  answer: ScenarioAnswer | undefined,
  element: ElementInfo | undefined,
): string | null {
  const who = element?.implementation ?? t('It');
  if (answer?.kind === 'error') return t`${who} answered with the error ${answer.code}`;
  if (answer?.kind !== 'outputs') return null;
  const values = shownValues(answer.values);
  if (values !== '') return t`${who} answered ${values}`;
  return element?.implementation === undefined ? null : t`${who} answered nothing`;
}

/** Where it went: the names of branches, or what comes next. */
export function wayWords({ taken }: ScenarioStep, elementOf: ElementOf): string | null {
  const names = taken.flatMap((id) => elementOf(id)?.name ?? []);
  if (names.length === 0) return null;
  return t`it goes on by ${names.map((name) => t`“${name}”`).join(t(' and '))}`;
}

/** A step as it is said: “Check stock: inventory.check answered available = true; next: In stock?”. */
export function stepWords(
  step: ScenarioStep,
  next: string | undefined,
  elementOf: ElementOf,
  /** where what comes next is in another process */
  nextOf: ElementOf = elementOf,
): string {
  const element = elementOf(step.element);
  const parts = [answerWords(step.answer, element), wayWords(step, elementOf), ...step.notes].flatMap(
    (part) => part ?? [],
  );
  const following = next === undefined ? [] : [t`next: ${calledOf(nextOf(next))}`];
  const all = [...parts.map((part) => part.replace(/\.$/, '')), ...following];
  return `${calledOf(element)}: ${all.length === 0 ? t('done') : all.join('; ')}.`;
}
