import type { Weight } from './definitionChange.ts';
import type { JsonObject, JsonValue } from '../values/json.ts';
import { isJsonArray, isJsonObject } from '../values/jsonValue.ts';
import { own } from '../values/own.ts';
import { sameJson } from '../values/sameJson.ts';

/**
 * Who relies on a value. Tasks write an `input`, so what it may be must not become less. A process reads an
 * `output`, so what it may be must not become more: a gateway that covers all values gets stuck at a new one.
 */
export type Flow = 'input' | 'output';

function narrowed(flow: Flow): Weight {
  return flow === 'input' ? 'breaking' : 'compatible';
}

function widened(flow: Flow): Weight {
  return flow === 'output' ? 'breaking' : 'compatible';
}

/** Of a list of allowed values; null stands for no list, in which all are allowed. */
export function valuesWeight(
  before: readonly JsonValue[] | null,
  after: readonly JsonValue[] | null,
  flow: Flow,
): Weight | null {
  if (before === null || after === null) {
    return before === after ? null : before === null ? narrowed(flow) : widened(flow);
  }
  const lost = before.some((value) => !contains(after, value));
  const gained = after.some((value) => !contains(before, value));
  if (lost || gained) return heavier(lost ? narrowed(flow) : null, gained ? widened(flow) : null);
  return sameJson(before, after) ? null : 'text';
}

const TEXTS: ReadonlySet<string> = new Set([
  'title',
  'description',
  'examples',
  '$comment',
  '$schema',
  '$id',
]);

/**
 * Of a JSON schema. Looks into properties, required ones, items and allowed values; any other rule that changed
 * counts as breaking, because nobody can say what it does to the values that are in use.
 */
export function schemaWeight(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  flow: Flow,
): Weight | null {
  const [old, now] = [saying(before), saying(after)];
  if (sameJson(old, now)) return null;
  if (old === undefined) return onlyTexts(now) ? 'text' : narrowed(flow);
  if (now === undefined) return onlyTexts(old) ? 'text' : widened(flow);
  if (!isJsonObject(old) || !isJsonObject(now)) return 'breaking';
  return keysOf(old, now).reduce<Weight | null>(
    (weight, key) => heavier(weight, ruleWeight(key, own(old, key), own(now, key), flow)),
    null,
  );
}

function ruleWeight(
  key: string,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  flow: Flow,
): Weight | null {
  if (sameJson(before, after)) return null;
  if (TEXTS.has(key)) return 'text';
  if (key === 'default') return 'compatible';
  if (key === 'properties') return propertiesWeight(before ?? {}, after ?? {}, flow);
  if (key === 'items') return schemaWeight(before, after, flow);
  if (key === 'required' && isListOrNone(before) && isListOrNone(after)) {
    // Each name in it is one more rule, so it is the other way round from a list of values.
    return valuesWeight(after ?? [], before ?? [], flow);
  }
  if (key === 'enum' && isListOrNone(before) && isListOrNone(after)) {
    return valuesWeight(before ?? null, after ?? null, flow);
  }
  if (before === undefined) return narrowed(flow);
  return after === undefined ? widened(flow) : 'breaking';
}

function propertiesWeight(before: JsonValue, after: JsonValue, flow: Flow): Weight | null {
  if (!isJsonObject(before) || !isJsonObject(after)) return 'breaking';
  return keysOf(before, after).reduce<Weight | null>((weight, name) => {
    const [old, now] = [own(before, name), own(after, name)];
    if (old === undefined) return heavier(weight, 'compatible');
    return heavier(weight, now === undefined ? 'breaking' : schemaWeight(old, now, flow));
  }, null);
}

/** An empty schema says as much as none. */
function saying(schema: JsonValue | undefined): JsonValue | undefined {
  const empty = schema === null || (isJsonObject(schema) && Object.keys(schema).length === 0);
  return empty ? undefined : schema;
}

function onlyTexts(schema: JsonValue | undefined): boolean {
  return isJsonObject(schema) && Object.keys(schema).every((key) => TEXTS.has(key));
}

function heavier(a: Weight | null, b: Weight | null): Weight | null {
  if (a === 'breaking' || b === 'breaking') return 'breaking';
  if (a === 'compatible' || b === 'compatible') return 'compatible';
  return a ?? b;
}

function keysOf(before: JsonObject, after: JsonObject): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])];
}

function contains(values: readonly JsonValue[], value: JsonValue): boolean {
  return values.some((one) => sameJson(one, value));
}

function isListOrNone(value: JsonValue | undefined): value is readonly JsonValue[] | undefined {
  return value === undefined || isJsonArray(value);
}
