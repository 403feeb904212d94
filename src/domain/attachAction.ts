import { autoMap } from './autoMap.ts';
import type { Action } from './connector.ts';
import { namesInValue } from './expressions.ts';
import type { FoundAction } from './implementation.ts';
import type { JsonObject } from './json.ts';
import { mappingTypeOf, withMapping, withoutEmptyMapping } from './mappingType.ts';
import type { ElementData, MappingEntry, Touched, Variable } from './process.ts';

export interface AttachPreview {
  /** entries that stay because the action has a parameter of that name */
  readonly kept: number;
  /** entries and constants of another action that go */
  readonly dropped: number;
  readonly autoMapped: number;
}

/** What the task carries once the action is attached: kept by name, the rest dropped, auto-mapped, pinned. */
export function attachAction(
  found: FoundAction,
  variables: readonly Variable[],
  data: ElementData,
): ElementData {
  const kept = keepMatching(found.action, variables, data);
  const mapped = autoMap(found.action, variables, kept);
  return pinned(mapped, found.connector);
}

/** The same data with the pin of a version. */
export function pinned(data: ElementData, { version, hash }: PinnedVersion): ElementData {
  if (data.connectorVersion === version && data.connectorHash === hash) return data;
  const { connectorHash: _, ...rest } = data;
  return { ...rest, connectorVersion: version, ...(hash !== undefined && { connectorHash: hash }) };
}

/** `hash` is there for published versions only: a draft goes on changing. */
type PinnedVersion = { readonly version: string; readonly hash?: string };

/** What attaching would do, in numbers, to be shown before it is done. */
export function previewAttach(
  found: FoundAction,
  variables: readonly Variable[],
  data: ElementData,
): AttachPreview {
  const before = countEntries(data);
  const kept = keepMatching(found.action, variables, data);
  const left = countEntries(kept);
  const mapped = countEntries(autoMap(found.action, variables, kept));
  return {
    kept: left.entries,
    dropped: before.entries - left.entries + before.constants - left.constants,
    autoMapped: mapped.entries - left.entries,
  };
}

/** Takes the action off: nothing of its mapping is left for another one. */
export function detachAction(data: ElementData): ElementData {
  const { mapping, constants, connectorVersion, connectorHash: _, touched, ...others } = data;
  const had = [mapping, constants, connectorVersion, touched].some((part) => part !== undefined);
  return had ? others : data;
}

function keepMatching(action: Action, variables: readonly Variable[], data: ElementData): ElementData {
  const inputs = new Set(action.inputs.map((parameter) => parameter.name));
  const outputs = new Set(action.outputs.map((parameter) => parameter.name));
  const known = new Set([...outputs, ...variables.map((variable) => variable.name)]);
  // A task that maps nothing by choice starts afresh with its new action.
  const start = mappingTypeOf(data) === 'none' ? withoutMappedNothing(data) : data;
  const kept = {
    ...start,
    ...keptTouched(start, inputs, outputs),
    ...keptConstants(start, inputs),
    ...keptMapping(start, inputs, (entry) => keepsOutput(entry, outputs, known)),
  };
  const same =
    kept.mapping === data.mapping && kept.constants === data.constants && kept.touched === data.touched;
  return same ? data : withoutEmptyMapping(withoutUndefined(kept));
}

function keepsOutput(entry: MappingEntry, outputs: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  if (entry.type === 'variable') return typeof entry.value === 'string' && outputs.has(entry.value);
  return entry.value === undefined || namesInValue(entry.value).every((name) => known.has(name));
}

type Kept<K extends keyof ElementData> = { readonly [P in K]: ElementData[P] | undefined };

function keptMapping(
  data: ElementData,
  inputs: ReadonlySet<string>,
  keepOutput: (entry: MappingEntry) => boolean,
): Kept<'mapping'> {
  const { mapping } = data;
  if (mapping === undefined) return { mapping };
  const keptInputs = mapping.inputs && filtered(mapping.inputs, (name) => inputs.has(name));
  const keptOutputs = mapping.outputs && filtered(mapping.outputs, (_, entry) => keepOutput(entry));
  if (keptInputs === mapping.inputs && keptOutputs === mapping.outputs) return { mapping };
  return {
    mapping: {
      ...mapping,
      ...(keptInputs && { inputs: keptInputs }),
      ...(keptOutputs && { outputs: keptOutputs }),
    },
  };
}

function keptConstants(data: ElementData, inputs: ReadonlySet<string>): Kept<'constants'> {
  const kept: JsonObject | undefined = data.constants && filtered(data.constants, (name) => inputs.has(name));
  return { constants: kept !== undefined && Object.keys(kept).length === 0 ? undefined : kept };
}

function keptTouched(
  { touched }: ElementData,
  inputs: ReadonlySet<string>,
  outputs: ReadonlySet<string>,
): Kept<'touched'> {
  if (touched === undefined) return { touched };
  const kept: Touched = {
    inputs: touched.inputs.filter((name) => inputs.has(name)),
    outputs: touched.outputs.filter((name) => outputs.has(name)),
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

function withoutMappedNothing(data: ElementData): ElementData {
  const rest = data.mapping?.rest;
  return withMapping(data, rest === undefined ? {} : { rest });
}

function withoutUndefined(data: {
  readonly [P in keyof ElementData]: ElementData[P] | undefined;
}): ElementData {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

function countEntries(data: ElementData): { entries: number; constants: number } {
  const { mapping, constants } = data;
  const entries = Object.keys(mapping?.inputs ?? {}).length + Object.keys(mapping?.outputs ?? {}).length;
  return { entries, constants: Object.keys(constants ?? {}).length };
}
