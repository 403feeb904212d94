import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';
import type { Problem } from '../../domain/problem.ts';
import { sameJson } from '../../domain/values/sameJson.ts';
import { t } from '../../language/t.ts';
import { patchJson } from '../json/patchJson.ts';
import { readJson } from '../json/readJson.ts';
import { choiceCases } from './choiceCases.ts';
import { textIn } from './jsonParts.ts';

/**
 * The text of a template as Camunda's modelers understand it, for a copy that goes out. They show every choice of a
 * dropdown, whatever its condition: here such a dropdown becomes several of the same binding, each with the choices
 * that go together, under their condition. The same text where there is nothing to expand.
 */
export function expandTemplate(text: string): {
  readonly text: string;
  readonly problems: readonly Problem[];
} {
  const read = readJson(text);
  const properties = 'value' in read ? member(read.value, 'properties') : undefined;
  if (!('value' in read) || !isJsonObject(read.value) || !isJsonArray(properties))
    return { text, problems: [] };
  const problems: Problem[] = [];
  const ids = new Set(properties.flatMap((property) => textIn(property, 'id') ?? []));
  /** ids of the copies, by the id of the first */
  const copies = new Map<string, readonly string[]>();
  const expanded = properties.flatMap((property, at) => {
    const parts = expandedProperty(property, properties, ids);
    if (parts === null) problems.push(notExpanded(property, at));
    const [first, ...others] = parts ?? [];
    const id = textIn(first, 'id');
    if (id !== undefined && others.length > 0)
      copies.set(
        id,
        others.flatMap((other) => textIn(other, 'id') ?? []),
      );
    return parts ?? [property];
  });
  if (expanded.length === properties.length && expanded.every((one, at) => one === properties[at]))
    return { text, problems };
  const template = { ...read.value, properties: expanded, ...expandedPresets(read.value, copies) };
  return { text: patchJson(text, template), problems };
}

/** null: when its choices are shown cannot be said to Camunda */
function expandedProperty(
  property: JsonValue,
  properties: readonly JsonValue[],
  ids: Set<string>,
): readonly JsonValue[] | null {
  const choices = member(property, 'choices');
  if (!isJsonObject(property) || !isJsonArray(choices)) return [property];
  if (!choices.some((choice) => member(choice, 'condition') !== undefined)) return [property];
  const groups = choiceCases(choices, properties);
  if (groups === null || groups.length === 0) return null;
  return groups.map((group, at): JsonObject => {
    const { condition: own, value, ...others } = property;
    const plain = group.choices.map(withoutCondition);
    const isAmong = plain.some((choice) => sameJson(member(choice, 'value'), value));
    const id = textIn(property, 'id');
    return {
      ...others,
      // Conditions on the property read its binding, which all share: they may go on to name the first.
      ...(id !== undefined && at > 0 && { id: freeId(id, ids) }),
      ...(value !== undefined && isAmong && { value }),
      choices: plain,
      ...conditionOf([...(own === undefined ? [] : allOf(own)), ...group.when]),
    };
  });
}

function withoutCondition(choice: JsonValue): JsonValue {
  if (!isJsonObject(choice)) return choice;
  const { condition: _, ...plain } = choice;
  return plain;
}

function allOf(condition: JsonValue): readonly JsonValue[] {
  const all = member(condition, 'allMatch');
  return isJsonArray(all) ? all : [condition];
}

function conditionOf(conditions: readonly JsonValue[]): JsonObject {
  const [only, second] = conditions;
  if (only === undefined) return {};
  return { condition: second === undefined ? only : { allMatch: conditions } };
}

function freeId(id: string, ids: Set<string>): string {
  for (let number = 2; ; number += 1) {
    const free = `${id}_${String(number)}`;
    if (ids.has(free)) continue;
    ids.add(free);
    return free;
  }
}

/** A preset says the value of each of them. */
function expandedPresets(template: JsonObject, copies: ReadonlyMap<string, readonly string[]>): JsonObject {
  const presets = member(template, 'presets');
  if (!isJsonArray(presets) || copies.size === 0) return {};
  return {
    presets: presets.map((preset) => {
      const values = member(preset, 'properties');
      if (!isJsonObject(preset) || !isJsonObject(values)) return preset;
      const entries = Object.entries(values).flatMap(([id, value]) =>
        [id, ...(copies.get(id) ?? [])].map((one) => [one, value] as const),
      );
      return { ...preset, properties: Object.fromEntries(entries) };
    }),
  };
}

function notExpanded(property: JsonValue, at: number): Problem {
  const name = textIn(property, 'label') ?? textIn(property, 'id');
  return {
    code: 'choices-not-expanded',
    severity: 'warning',
    message: t(
      'When its choices are shown depends on what Camunda cannot be told, so its modelers show all of them.',
    ),
    place: { path: ['properties', at, 'choices'], ...(name !== undefined && { label: name }) },
  };
}
