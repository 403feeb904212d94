import type { Direction } from './autoMap.ts';
import { mappedOutputs } from './autoMap.ts';
import type { Action, Parameter } from '../connector/connector.ts';
import type { JsonObject, JsonValue } from '../values/json.ts';
import { mapsAll } from './mappingType.ts';
import { freeName, variableNameFrom, variableNameProblem } from '../values/names.ts';
import { newVariable } from '../process/newVariable.ts';
import { own, without } from '../values/own.ts';
import type { ElementData, MappingEntry, Variable } from '../process/process.ts';
import { isMappable } from '../connector/shownParameters.ts';
import { isKnownType, typesCompatible } from '../connector/types.ts';

export { mappingTypeOf } from './mappingType.ts';
export { inputRows, outputRows } from './mappingRows.ts';
export type { InputRow, OutputRow } from './mappingRows.ts';

/** Sets (or, with null, clears) what an input gets, as a person's choice: auto-mapping leaves it alone from now on. */
export function mapInput(data: ElementData, parameter: string, entry: MappingEntry | null): ElementData {
  return touch(withEntry(data, 'inputs', parameter, entry), 'inputs', parameter);
}

/** Sets (or, with null, clears) the variable an output goes to: this one alone, and no other output goes there. */
export function mapOutput(data: ElementData, parameter: string, variable: string | null): ElementData {
  const outputs = Object.entries(data.mapping?.outputs ?? {});
  const mine = outputs.filter(([, entry]) => entry.type === 'variable' && entry.value === parameter);
  let result = data;
  for (const [name] of mine) if (name !== variable) result = withEntry(result, 'outputs', name, null);
  if (variable !== null && !mine.some(([name]) => name === variable)) {
    const entry = mine[0]?.[1] ?? { type: 'variable', value: parameter };
    result = withEntry(result, 'outputs', variable, entry);
  }
  return touch(result, 'outputs', parameter);
}

/** Sets (or clears) the entry of a variable: an expression over the outputs, a literal, an entry of no known output. */
export function setOutputEntry(data: ElementData, variable: string, entry: MappingEntry | null): ElementData {
  const names = [own(data.mapping?.outputs, variable), entry].flatMap((one) =>
    one?.type === 'variable' && typeof one.value === 'string' ? [one.value] : [],
  );
  const changed = withEntry(data, 'outputs', variable, entry);
  return names.reduce((result, name) => touch(result, 'outputs', name), changed);
}

/** Constants are sent under their own name and win over a mapped input. null removes. */
export function setConstant(data: ElementData, name: string, value: JsonValue | null): ElementData {
  const { constants = {}, ...others } = data;
  const old = own(constants, name);
  if (value === null) {
    if (old === undefined) return data;
    const left = without(constants, name);
    return Object.keys(left).length === 0 ? others : { ...data, constants: left };
  }
  if (old !== undefined && constantOf(old) === value) return data;
  const extra: JsonObject = isObject(old) ? old : {};
  return { ...data, constants: { ...constants, [name]: { ...extra, value } } };
}

/** The same constant in the same place under another name, with all that the file says of it. */
export function renameConstant(data: ElementData, from: string, to: string): ElementData {
  const { constants = {} } = data;
  if (from === to || own(constants, from) === undefined) return data;
  const next = Object.entries(constants)
    .filter(([name]) => name !== to)
    .map(([name, constant]) => [name === from ? to : name, constant] as const);
  return { ...data, constants: Object.fromEntries(next) };
}

export function constantRows(data: ElementData): { readonly name: string; readonly value: JsonValue }[] {
  return Object.entries(data.constants ?? {}).map(([name, constant]) => ({
    name,
    value: constantOf(constant) ?? null,
  }));
}

/** Makes a variable for each parameter without an entry and maps it; one variable for an input and output of one name. */
export function createVariablesForRest(
  action: Action,
  variables: readonly Variable[],
  data: ElementData,
): { readonly variables: readonly Variable[]; readonly data: ElementData } {
  const all = [...variables];
  let result = data;
  const outputs = mappedOutputs(data);
  if (!mapsAll(data, 'inputs')) {
    for (const parameter of action.inputs.filter(isMappable)) {
      if (own(result.mapping?.inputs, parameter.name) || own(result.constants, parameter.name)) continue;
      const { name } = variableFor(parameter, all, (type) => typesCompatible(type, parameter.type));
      result = withEntry(result, 'inputs', parameter.name, { type: 'variable', value: name });
    }
  }
  if (!mapsAll(data, 'outputs')) {
    for (const parameter of action.outputs.filter(isMappable)) {
      if (outputs.has(parameter.name)) continue;
      const taken = result.mapping?.outputs;
      const { name } = variableFor(
        parameter,
        all,
        (type, name) => typesCompatible(parameter.type, type) && own(taken, name) === undefined,
      );
      result = withEntry(result, 'outputs', name, { type: 'variable', value: parameter.name });
    }
  }
  return { variables: all.length === variables.length ? variables : all, data: result };
}

/** The variable of the same name when it will do, else a new one, added to `all`. */
function variableFor(
  parameter: Parameter,
  all: Variable[],
  fits: (type: string, name: string) => boolean,
): Variable {
  const name =
    variableNameProblem(parameter.name) === null ? parameter.name : variableNameFrom(parameter.name);
  const same = all.find((variable) => variable.name === name);
  if (same !== undefined && fits(same.type, same.name)) return same;
  const names = all.map((variable) => variable.name);
  const made = newVariable(all, {
    name: freeName(name, names),
    type: isKnownType(parameter.type) ? parameter.type : 'json',
  });
  all.push(made);
  return made;
}

function withEntry(
  data: ElementData,
  direction: Direction,
  key: string,
  entry: MappingEntry | null,
): ElementData {
  const entries = data.mapping?.[direction] ?? {};
  const old = own(entries, key);
  if (entry === null) {
    if (old === undefined) return data;
    return { ...data, mapping: { ...data.mapping, [direction]: without(entries, key) } };
  }
  if (old !== undefined && sameEntry(old, entry)) return data;
  return { ...data, mapping: { ...data.mapping, [direction]: { ...entries, [key]: entry } } };
}

function sameEntry(a: MappingEntry, b: MappingEntry): boolean {
  return a === b || (a.type === b.type && a.value === b.value && a.rest === b.rest);
}

function touch(data: ElementData, direction: Direction, parameter: string): ElementData {
  const touched = data.touched ?? { inputs: [], outputs: [] };
  if (touched[direction].includes(parameter)) return data;
  return { ...data, touched: { ...touched, [direction]: [...touched[direction], parameter] } };
}

function constantOf(constant: JsonValue): JsonValue | undefined {
  return isObject(constant) ? own(constant, 'value') : constant;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
