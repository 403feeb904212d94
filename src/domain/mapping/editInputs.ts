import type { Parameter } from '../connector/connector.ts';
import { mapInput } from './mapping.ts';
import type { ElementData, MappingEntry, Variable } from '../process/process.ts';
import { defaultEntry } from '../connector/shownParameters.ts';
import type { Target } from '../process/target.ts';
import { literalText, parseLiteral, valueProblem } from '../connector/types.ts';

/** What several inputs are to get, by name; null clears. */
export type InputEdits = ReadonlyMap<string, MappingEntry | null>;

interface Row {
  readonly name: string;
  readonly parameter: Parameter | null;
  readonly entry: MappingEntry | null;
  /** variables that may be meant, best first */
  readonly near: readonly string[];
}

/** All of them as a person's choice, for one step. The same data when nothing changes. */
export function mapInputs(data: ElementData, edits: InputEdits): ElementData {
  let result = data;
  for (const [name, entry] of edits) result = mapInput(result, name, entry);
  return result;
}

/** The variable of the same name, else the nearest that fits; what has neither is left as it is. */
export function byName(rows: readonly Row[], variables: readonly Variable[]): InputEdits {
  const names = new Set(variables.map((variable) => variable.name));
  return new Map(
    rows.flatMap(({ name, near }): (readonly [string, MappingEntry])[] => {
      const variable = names.has(name) ? name : near[0];
      return variable === undefined ? [] : [[name, { type: 'variable', value: variable }]];
    }),
  );
}

/** Each its own default; what has none is left as it is. */
export function toDefaults(rows: readonly Row[], target: Target): InputEdits {
  return new Map(
    rows.flatMap(({ name, parameter }): (readonly [string, MappingEntry])[] => {
      const entry = parameter && defaultEntry(parameter, target);
      return entry ? [[name, entry]] : [];
    }),
  );
}

/** One typed value for all: of each one's type, or, where it is none, as the text that it is. */
export function toValue(rows: readonly Row[], text: string): InputEdits {
  return new Map(
    rows.map(({ name, parameter }) => [
      name,
      { type: 'value', value: parseLiteral(text, parameter?.type ?? '') ?? text },
    ]),
  );
}

/** How many of them cannot be the value, because it is not of their type. */
export function unfit(rows: readonly Row[], text: string): readonly string[] {
  return rows
    .filter(({ parameter }) => parameter !== null && parseLiteral(text, parameter.type) === undefined)
    .map(({ name }) => name);
}

/** What the first says, said by those after it. A value is turned into one of their type where it can be. */
export function filledDown(rows: readonly Row[]): InputEdits {
  const [first, ...others] = rows;
  if (!first) return new Map();
  const { entry } = first;
  return new Map(others.map(({ name, parameter }) => [name, entry && asTyped(entry, parameter)]));
}

function asTyped(entry: MappingEntry, parameter: Parameter | null): MappingEntry {
  const { type, value } = entry;
  if (type !== 'value' || value === undefined || parameter === null) return entry;
  if (valueProblem(value, parameter.type) === null) return entry;
  const typed = parseLiteral(literalText(value), parameter.type);
  return typed === undefined ? entry : { ...entry, value: typed };
}
