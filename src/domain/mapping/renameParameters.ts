import type { JsonValue } from '../values/json.ts';
import { namesInValue, renameInValue } from '../expressions/expressions.ts';
import type { ElementData, Mapping, MappingEntry } from '../process/process.ts';

/** New names by the old ones, all at once: two parameters can swap theirs. */
export interface ParameterNames {
  readonly inputs: ReadonlyMap<string, string>;
  readonly outputs: ReadonlyMap<string, string>;
}

/** What a task carries, with its parameters under their new names. What stood under a new name gives way. */
export function renameParameters(data: ElementData, names: ParameterNames): ElementData {
  const { inputs, outputs } = names;
  if (inputs.size + outputs.size === 0) return data;
  const { mapping, constants, touched } = data;
  return {
    ...data,
    ...(mapping && { mapping: renameMapping(mapping, names) }),
    ...(constants && { constants: renameKeys<JsonValue>(constants, inputs) }),
    ...(touched && {
      touched: { inputs: renameAll(touched.inputs, inputs), outputs: renameAll(touched.outputs, outputs) },
    }),
  };
}

/** Inputs go by the parameter's name; outputs by the variable's, with the parameter in the value. */
function renameMapping(mapping: Mapping, { inputs, outputs }: ParameterNames): Mapping {
  return {
    ...mapping,
    ...(mapping.inputs && { inputs: renameKeys(mapping.inputs, inputs) }),
    ...(mapping.outputs && {
      outputs: Object.fromEntries(
        Object.entries(mapping.outputs).map(([variable, entry]) => [variable, renameOutput(entry, outputs)]),
      ),
    }),
  };
}

function renameOutput(entry: MappingEntry, names: ReadonlyMap<string, string>): MappingEntry {
  const { type, value } = entry;
  if (value === undefined) return entry;
  if (type === 'variable') {
    const name = typeof value === 'string' ? names.get(value) : undefined;
    return name === undefined ? entry : { ...entry, value: name };
  }
  // Expressions of an output see what the connector returned.
  const renamed = renameNames(value, names);
  return renamed === value ? entry : { ...entry, value: renamed };
}

/** In two steps over names that no expression has. */
function renameNames(value: JsonValue, names: ReadonlyMap<string, string>): JsonValue {
  const used = namesInValue(value).flatMap((from) => {
    const to = names.get(from);
    return to === undefined ? [] : [{ from, to }];
  });
  const steps = used.map(({ from, to }, at) => ({ from, over: `ͺrenamedͺ${at}`, to }));
  const marked = steps.reduce((text, { from, over }) => renameInValue(text, from, over), value);
  return steps.reduce((text, { over, to }) => renameInValue(text, over, to), marked);
}

function renameKeys<T>(
  record: Readonly<Record<string, T>>,
  names: ReadonlyMap<string, string>,
): Readonly<Record<string, T>> {
  const moved = [...names].filter(([from]) => Object.hasOwn(record, from));
  if (moved.length === 0) return record;
  const taken = new Set(moved.map(([, to]) => to));
  return Object.fromEntries(
    Object.entries(record)
      .filter(([key]) => names.has(key) || !taken.has(key))
      .map(([key, value]) => [names.get(key) ?? key, value]),
  );
}

function renameAll(list: readonly string[], names: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set(list.map((name) => names.get(name) ?? name))];
}
