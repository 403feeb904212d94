import { mappedOutputs } from './autoMap.ts';
import { namesInValue } from '../expressions/expressions.ts';
import type { JsonObject } from '../values/json.ts';
import { withoutEmptyMapping } from './mappingType.ts';
import type { ElementData, MappingEntry, Touched } from '../process/process.ts';

/** Which parameters stay. Engines know the outputs by the names in the entries, inputs by the keys. */
export interface KeptParameters {
  readonly input: (name: string) => boolean;
  readonly output: (name: string) => boolean;
  /** whether an expression of an output entry may go on naming this */
  readonly inExpression: (name: string) => boolean;
}

/** What a task carries without the entries, constants and touches of parameters that go. The same data when none goes. */
export function keepParameters(data: ElementData, keeps: KeptParameters): ElementData {
  const kept = {
    ...data,
    ...keptTouched(data, keeps),
    ...keptConstants(data, keeps),
    ...keptMapping(data, keeps),
  };
  const same =
    kept.mapping === data.mapping && kept.constants === data.constants && kept.touched === data.touched;
  return same ? data : withoutEmptyMapping(withoutUndefined(kept));
}

/** The outputs a mapping names, as an entry's source or inside an expression (which may name variables too). */
export function namedOutputs(data: ElementData): ReadonlySet<string> {
  const names = new Set(mappedOutputs(data));
  for (const { type, value } of Object.values(data.mapping?.outputs ?? {})) {
    if (type !== 'variable' && value !== undefined) for (const name of namesInValue(value)) names.add(name);
  }
  return names;
}

type Kept<K extends keyof ElementData> = { readonly [P in K]: ElementData[P] | undefined };

function keptMapping({ mapping }: ElementData, keeps: KeptParameters): Kept<'mapping'> {
  if (mapping === undefined) return { mapping };
  const inputs = mapping.inputs && filtered(mapping.inputs, keeps.input);
  const outputs = mapping.outputs && filtered(mapping.outputs, (_, entry) => keepsOutput(entry, keeps));
  if (inputs === mapping.inputs && outputs === mapping.outputs) return { mapping };
  return { mapping: { ...mapping, ...(inputs && { inputs }), ...(outputs && { outputs }) } };
}

function keepsOutput({ type, value }: MappingEntry, keeps: KeptParameters): boolean {
  if (type === 'variable') return typeof value === 'string' && keeps.output(value);
  return value === undefined || namesInValue(value).every(keeps.inExpression);
}

function keptConstants(data: ElementData, keeps: KeptParameters): Kept<'constants'> {
  const kept: JsonObject | undefined = data.constants && filtered(data.constants, keeps.input);
  return { constants: kept !== undefined && Object.keys(kept).length === 0 ? undefined : kept };
}

function keptTouched({ touched }: ElementData, keeps: KeptParameters): Kept<'touched'> {
  if (touched === undefined) return { touched };
  const kept: Touched = {
    inputs: touched.inputs.filter(keeps.input),
    outputs: touched.outputs.filter(keeps.output),
  };
  const left = kept.inputs.length + kept.outputs.length;
  if (left === touched.inputs.length + touched.outputs.length) return { touched };
  return { touched: left === 0 ? undefined : kept };
}

function filtered<T>(
  record: Readonly<Record<string, T>>,
  keep: (name: string, value: T) => boolean,
): Readonly<Record<string, T>> {
  const entries = Object.entries(record);
  const kept = entries.filter(([name, value]) => keep(name, value));
  return kept.length === entries.length ? record : Object.fromEntries(kept);
}

function withoutUndefined(data: {
  readonly [P in keyof ElementData]: ElementData[P] | undefined;
}): ElementData {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}
