import { t } from '../../language/t.ts';
import { tryJuel } from '../expressions/tryJuel.ts';
import { isExpression } from '../expressions/expressions.ts';
import type { JsonValue } from '../values/json.ts';
import { isJsonArray, isJsonObject } from '../values/jsonValue.ts';
import { own } from '../values/own.ts';
import type { MappingEntry } from '../process/process.ts';
import type { Target } from '../process/target.ts';
import type { FeelReader } from './Scenario.ts';
import type { Values } from './ScenarioAnswer.ts';

/** `missing`: names that had no value. Nothing at all: the entry gives no value. */
export type WorkedOut =
  { readonly value: JsonValue; readonly missing?: readonly string[] } | { readonly problem: string } | null;

/** What an entry of a mapping gives, as the engine of the process works it out. */
export async function entryValue(
  { type, value }: MappingEntry,
  values: Values,
  target: Target,
  feel: FeelReader,
): Promise<WorkedOut> {
  if (value === undefined) return null;
  if (type === 'variable' && typeof value === 'string') {
    const found = own(values, value) ?? null;
    // Activiti leaves out what has no value, Camunda sends null.
    if (found === null) return target === 'camunda8' ? { value: null, missing: [value] } : null;
    return { value: found };
  }
  if (type === 'feel' && typeof value === 'string') return workedOutFeel(value, values, feel);
  if (type !== 'value') return { problem: t`A source of the kind “${type}” is not walked.` };
  return target === 'activiti' ? workedOutTexts(value, values) : { value };
}

export async function workedOutFeel(
  expression: string,
  values: Values,
  feel: FeelReader,
): Promise<NonNullable<WorkedOut>> {
  const tried = await feel(expression, values);
  if ('problem' in tried) return { problem: tried.problem };
  return { value: tried.value, ...(tried.missing && { missing: tried.missing }) };
}

/** Every text with `${…}` in it, at any depth. */
function workedOutTexts(value: JsonValue, values: Values): NonNullable<WorkedOut> {
  if (typeof value === 'string') {
    if (!isExpression(value)) return { value };
    const tried = tryJuel(value, new Map(Object.entries(values)));
    return 'problem' in tried ? { problem: tried.problem } : { value: tried.value };
  }
  if (isJsonArray(value)) {
    const parts = value.map((one) => workedOutTexts(one, values));
    return firstProblem(parts) ?? { value: parts.flatMap((one) => ('value' in one ? [one.value] : [])) };
  }
  if (!isJsonObject(value)) return { value };
  const parts = Object.entries(value).map(([key, one]) => [key, workedOutTexts(one, values)] as const);
  return (
    firstProblem(parts.map(([, one]) => one)) ?? {
      value: Object.fromEntries(
        parts.flatMap(([key, one]) => ('value' in one ? [[key, one.value] as const] : [])),
      ),
    }
  );
}

function firstProblem(parts: readonly NonNullable<WorkedOut>[]): { readonly problem: string } | undefined {
  return parts.find((one): one is { readonly problem: string } => 'problem' in one);
}

/** A text of the diagram that is worked out whole: a condition, a list to repeat over. */
export async function expressionValue(
  text: string,
  values: Values,
  target: Target,
  feel: FeelReader,
): Promise<NonNullable<WorkedOut>> {
  if (text.trim() === '') return { problem: t('It is empty.') };
  if (target === 'activiti') {
    const tried = tryJuel(text.trim(), new Map(Object.entries(values)));
    return 'problem' in tried ? { problem: tried.problem } : { value: tried.value };
  }
  const trimmed = text.trim();
  return trimmed.startsWith('=')
    ? workedOutFeel(trimmed.slice(1), values, feel)
    : { problem: t('It is no expression: FEEL begins with “=”.') };
}

/** Whether a condition holds. */
export async function conditionHolds(
  text: string,
  values: Values,
  target: Target,
  feel: FeelReader,
): Promise<{ readonly holds: boolean } | { readonly problem: string }> {
  const worked = await expressionValue(text, values, target, feel);
  if ('problem' in worked) return worked;
  if (typeof worked.value === 'boolean') return { holds: worked.value };
  const { missing = [] } = worked;
  return {
    problem:
      missing.length > 0
        ? t`There is no value for ${missing.map((name) => t`“${name}”`).join(', ')}.`
        : t('It is neither true nor false.'),
  };
}
