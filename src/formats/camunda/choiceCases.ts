import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';
import type { TemplateCondition, TemplateValue } from '../../domain/templates/ElementTemplate.ts';
import { textIn } from './jsonParts.ts';
import { readCondition } from './readCondition.ts';

/** Something that can be so when a form is shown, said as a condition. Of the cases of one matter one is so. */
interface Case {
  readonly condition: JsonObject;
  readonly holds: (condition: TemplateCondition) => boolean;
}

/** The choices that are shown together, and the conditions under which they are. */
export interface ChoiceGroup {
  readonly choices: readonly JsonValue[];
  readonly when: readonly JsonObject[];
}

/** More than this is no form that a person fills in. */
const MAX_GROUPS = 64;

/**
 * Which choices are shown when. Camunda's conditions know neither “or” nor “not”, so each case is said by itself.
 * @returns null where the cases cannot be said: a choice depends on a text that can be anything
 */
export function choiceCases(
  choices: readonly JsonValue[],
  properties: readonly JsonValue[],
): readonly ChoiceGroup[] | null {
  const conditions = choices.map((choice) => readCondition(member(choice, 'condition')));
  const matters = mattersOf(conditions.filter((condition) => condition !== undefined));
  let combined: readonly (readonly Case[])[] = [[]];
  for (const { kind, property } of matters) {
    const cases = kind === 'value' ? valueCases(property, properties) : eitherCases(kind, property);
    if (cases === null || combined.length * cases.length > MAX_GROUPS) return null;
    combined = combined.flatMap((before) => cases.map((one) => [...before, one]));
  }
  return combined.flatMap((cases): readonly ChoiceGroup[] => {
    const shown = choices.filter((_, at) => {
      const condition = conditions[at];
      return condition === undefined || holdsIn(condition, cases);
    });
    return shown.length === 0 ? [] : [{ choices: shown, when: cases.map(({ condition }) => condition) }];
  });
}

interface Matter {
  readonly kind: 'value' | 'isActive' | 'isEmpty';
  readonly property: string;
}

function mattersOf(conditions: readonly TemplateCondition[]): readonly Matter[] {
  const found = new Map<string, Matter>();
  for (const condition of conditions.flatMap(simple)) {
    const kind = condition.kind === 'isActive' || condition.kind === 'isEmpty' ? condition.kind : 'value';
    found.set(`${kind} ${condition.property}`, { kind, property: condition.property });
  }
  return [...found.values()];
}

type SimpleCondition = Exclude<TemplateCondition, { kind: 'allMatch' }>;

function simple(condition: TemplateCondition): readonly SimpleCondition[] {
  return condition.kind === 'allMatch' ? condition.conditions.flatMap(simple) : [condition];
}

function holdsIn(condition: TemplateCondition, cases: readonly Case[]): boolean {
  return simple(condition).every((one) => cases.some(({ holds }) => holds(one)));
}

function eitherCases(kind: 'isActive' | 'isEmpty', property: string): readonly Case[] {
  return [true, false].map((value) => ({
    condition: { property, [kind]: value },
    holds: (one) => one.kind === kind && one.property === property && one.value === value,
  }));
}

/** One for each value it can have, and one for none. */
function valueCases(id: string, properties: readonly JsonValue[]): readonly Case[] | null {
  const property = properties.find((one) => textIn(one, 'id') === id);
  // What asks for a property that is not there never holds.
  if (property === undefined) return [];
  const values = valuesOf(property);
  if (values === null) return null;
  const cases = values.map((value): Case => ({
    condition: { property: id, equals: value },
    holds: (one) =>
      (one.kind === 'equals' && one.property === id && one.value === value) ||
      (one.kind === 'oneOf' && one.property === id && one.values.includes(value)),
  }));
  if (values.includes('')) return cases;
  return [...cases, { condition: { property: id, isEmpty: true }, holds: () => false }];
}

function valuesOf(property: JsonValue): readonly TemplateValue[] | null {
  if (textIn(property, 'type') === 'Boolean') return [true, false];
  const choices = member(property, 'choices');
  if (!isJsonArray(choices)) return null;
  return [...new Set(choices.filter(isJsonObject).flatMap((choice) => textIn(choice, 'value') ?? []))];
}
