import type { JsonValue } from '../values/json.ts';
import { isJsonArray, isJsonObject, member } from '../values/jsonValue.ts';
import { type SavedScenario, SCENARIO_ENDS } from './SavedScenario.ts';

/** From anyone's file: what is no scenario is left out; undefined where none is left. */
export function readScenarios(value: JsonValue | undefined): readonly SavedScenario[] | undefined {
  const found = isJsonArray(value) ? value.filter(isScenario) : [];
  return found.length === 0 ? undefined : (found as unknown as readonly SavedScenario[]);
}

/** Whether all of it is scenarios: a check, no copy. */
export function areScenarios(value: JsonValue): boolean {
  return isJsonArray(value) && value.every(isScenario);
}

function isScenario(value: JsonValue): boolean {
  const expected = member(value, 'expected');
  return (
    isText(member(value, 'id')) &&
    isText(member(value, 'name')) &&
    isJsonObject(member(value, 'given')) &&
    isListOf(member(value, 'answers'), isSaid) &&
    SCENARIO_ENDS.some((end) => end === member(expected, 'end')) &&
    isListOf(member(expected, 'path'), isPathStep) &&
    isJsonObject(member(expected, 'variables'))
  );
}

function isSaid(value: JsonValue): boolean {
  return (
    isText(member(value, 'element')) &&
    Number.isSafeInteger(member(value, 'visit')) &&
    isAnswer(member(value, 'answer')) &&
    isMissingOr(member(value, 'within'), (within) => isListOf(within, isCallPlace))
  );
}

function isCallPlace(value: JsonValue): boolean {
  return isText(member(value, 'element')) && Number.isSafeInteger(member(value, 'visit'));
}

function isMissingOr(value: JsonValue | undefined, isOne: (one: JsonValue) => boolean): boolean {
  return value === undefined || isOne(value);
}

function isAnswer(value: JsonValue | undefined): boolean {
  const kind = member(value, 'kind');
  if (kind === 'outputs') return isJsonObject(member(value, 'values'));
  if (kind === 'error') return isText(member(value, 'code'));
  if (kind === 'event') return isText(member(value, 'id'));
  return kind === 'flows' && isListOf(member(value, 'ids'), isText);
}

function isPathStep(value: JsonValue): boolean {
  return (
    isText(member(value, 'element')) &&
    isListOf(member(value, 'taken'), isText) &&
    isMissingOr(member(value, 'within'), (within) => isListOf(within, isText))
  );
}

function isText(value: JsonValue | undefined): boolean {
  return typeof value === 'string';
}

function isListOf(value: JsonValue | undefined, isOne: (one: JsonValue) => boolean): boolean {
  return isJsonArray(value) && value.every(isOne);
}
