import { renameInValue } from '../expressions/expressions.ts';
import { renameInFeel } from '../expressions/feelNames.ts';
import type { JsonObject } from '../values/json.ts';
import { withKeyRenamed } from '../values/own.ts';
import type { ElementData, Mapping, MappingEntry } from './process.ts';

export interface RenameScope {
  /** the element belongs to the process whose variable it is */
  readonly own: boolean;
  /** the element calls that process: the variable is a parameter of the call */
  readonly called: boolean;
  /** names the element's action returns: in output expressions they hide variables of that name */
  readonly returns: ReadonlySet<string>;
}

/** What one element carries once a variable has another name; the same object when it does not name it. */
export function renameVariableIn(
  data: ElementData,
  from: string,
  to: string,
  scope: RenameScope,
): ElementData {
  const called = scope.called ? renameCalledVariable(data, from, to) : data;
  if (!scope.own) return called;
  const mapping = called.mapping && renamedMapping(called.mapping, from, to, scope.returns);
  const texts: Partial<ElementData> = {
    ...(data.constants && { constants: renamedConstants(data.constants, from, to) }),
    ...(data.assignment !== undefined && { assignment: renameInValue(data.assignment, from, to) }),
    ...(data.template !== undefined && { template: renameInValue(data.template, from, to) }),
  };
  const same =
    mapping === called.mapping &&
    (texts.constants ?? data.constants) === data.constants &&
    texts.assignment === data.assignment &&
    texts.template === data.template;
  return same ? called : { ...called, ...texts, ...(mapping && { mapping }) };
}

/** The same for a call activity whose called process renames a variable: there it is the parameter's name. */
function renameCalledVariable(data: ElementData, from: string, to: string): ElementData {
  const { mapping, touched } = data;
  const inputs = mapping?.inputs && withKeyRenamed(mapping.inputs, from, to);
  const outputs =
    mapping?.outputs &&
    mapEntries(mapping.outputs, (entry) =>
      entry.type === 'variable' && entry.value === from ? { ...entry, value: to } : entry,
    );
  if (mapping === undefined || (inputs === mapping.inputs && outputs === mapping.outputs)) return data;
  const renamed = (names: readonly string[]) => names.map((name) => (name === from ? to : name));
  return {
    ...data,
    mapping: { ...mapping, ...(inputs && { inputs }), ...(outputs && { outputs }) },
    ...(touched && {
      touched: { inputs: renamed(touched.inputs), outputs: renamed(touched.outputs) },
    }),
  };
}

function renamedMapping(mapping: Mapping, from: string, to: string, returns: ReadonlySet<string>): Mapping {
  const inputs =
    mapping.inputs &&
    mapEntries(mapping.inputs, (entry) =>
      entry.type === 'variable'
        ? entry.value === from
          ? { ...entry, value: to }
          : entry
        : withValueRenamed(entry, from, to),
    );
  const outputs =
    mapping.outputs &&
    mapEntries(withKeyRenamed(mapping.outputs, from, to), (entry) =>
      entry.type === 'variable' || returns.has(from) ? entry : withValueRenamed(entry, from, to),
    );
  if (inputs === mapping.inputs && outputs === mapping.outputs) return mapping;
  return { ...mapping, ...(inputs && { inputs }), ...(outputs && { outputs }) };
}

function withValueRenamed(entry: MappingEntry, from: string, to: string): MappingEntry {
  if (entry.value === undefined) return entry;
  const isFeel = entry.type === 'feel' && typeof entry.value === 'string';
  const value = isFeel ? renameInFeel(entry.value, from, to) : renameInValue(entry.value, from, to);
  return value === entry.value ? entry : { ...entry, value };
}

function renamedConstants(constants: JsonObject, from: string, to: string): JsonObject {
  return mapEntries(constants, (value) => renameInValue(value, from, to));
}

/** The same record when no entry changes. */
function mapEntries<T>(
  record: Readonly<Record<string, T>>,
  change: (value: T) => T,
): Readonly<Record<string, T>> {
  const entries = Object.entries(record);
  const changed = entries.map(([key, value]) => [key, change(value)] as const);
  return changed.every(([, value], index) => value === entries[index]?.[1])
    ? record
    : Object.fromEntries(changed);
}
