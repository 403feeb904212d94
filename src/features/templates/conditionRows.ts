import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject } from '../../domain/values/jsonValue.ts';
import { own, without } from '../../domain/values/own.ts';

export type ConditionTest = 'equals' | 'oneOf' | 'isActive' | 'isNotActive' | 'isEmpty' | 'isNotEmpty';

/** One simple condition, as the form editor shows it. */
export interface ConditionRow {
  readonly property: string;
  readonly test: ConditionTest;
  /** of `equals` the one, of `oneOf` all of them; empty for the others */
  readonly values: readonly JsonValue[];
  /** what it was read from: keys of its own stay */
  readonly json: JsonObject;
}

const TEST_KEYS = ['equals', 'oneOf', 'isActive', 'isEmpty'] as const;

/** All of them must hold. A condition inside another one is flattened: `allMatch` is the only way to nest them. */
export function conditionRows(condition: JsonValue | undefined): readonly ConditionRow[] {
  if (!isJsonObject(condition)) return [];
  const all = own(condition, 'allMatch');
  if (isJsonArray(all)) return all.flatMap(conditionRows);
  const key = TEST_KEYS.find((one) => Object.hasOwn(condition, one));
  if (key === undefined) return [];
  const property = own(condition, 'property');
  const value = own(condition, key) ?? null;
  const row = { property: typeof property === 'string' ? property : '', json: condition };
  if (key === 'equals') return [{ ...row, test: key, values: [value] }];
  if (key === 'oneOf') return [{ ...row, test: key, values: isJsonArray(value) ? value : [value] }];
  if (key === 'isActive') return [{ ...row, test: value === false ? 'isNotActive' : 'isActive', values: [] }];
  return [{ ...row, test: value === false ? 'isNotEmpty' : 'isEmpty', values: [] }];
}

/** And back: none is no condition, one is itself, several are `allMatch`. */
export function conditionOf(rows: readonly ConditionRow[]): JsonObject | undefined {
  const [first, ...others] = rows.map(rowJson);
  if (first === undefined) return undefined;
  return others.length === 0 ? first : { allMatch: [first, ...others] };
}

function rowJson({ property, test, values, json }: ConditionRow): JsonObject {
  const rest = TEST_KEYS.reduce((left: JsonObject, key) => without(left, key), json);
  const base = { ...rest, property };
  switch (test) {
    case 'equals':
      return { ...base, equals: values[0] ?? '' };
    case 'oneOf':
      return { ...base, oneOf: values };
    case 'isActive':
    case 'isNotActive':
      return { ...base, isActive: test === 'isActive' };
    case 'isEmpty':
    case 'isNotEmpty':
      return { ...base, isEmpty: test === 'isEmpty' };
  }
}
