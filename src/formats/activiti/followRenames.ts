import { implementationsIn, setImplementations } from '../../bpmn/patchXml.ts';
import type { JsonObject } from '../../domain/json.ts';
import { renameInValue } from '../../domain/expressions.ts';
import { implementationOf } from '../../domain/implementation.ts';
import { own, withKeyRenamed } from '../../domain/own.ts';
import type { ElementData, Mapping, MappingEntry } from '../../domain/process.ts';
import type { Rename } from '../../domain/renames.ts';
import { closeProcess, readProcess } from './processFiles.ts';
import type { ProcessFiles } from './processFiles.ts';

/**
 * A process after names of connectors changed: tasks call them by the new names, their mappings name
 * the new parameters. Nothing else of its files changes.
 * @param follows whether a task follows, told by the version it is pinned to: one of a published version does not
 * @returns the content itself when it names none of them; `touched` counts tasks
 */
export function followRenames<C extends ProcessFiles>(
  content: C,
  renames: readonly Rename[],
  follows: (version: string | undefined) => boolean = () => true,
): { readonly content: C; readonly touched: number } {
  const tasks = implementationsIn(content.xml).flatMap(({ elementId, implementation }): Task[] => {
    if (!follows(own(content.sidecar.elements, elementId)?.connectorVersion)) return [];
    const mine = renames.filter((rename) => concerns(rename, implementation));
    return mine.length > 0 ? [{ elementId, implementation, renames: mine }] : [];
  });
  const data = new Map(tasks.length > 0 ? readProcess(content).data : []);
  const calls = newImplementations(tasks);
  const follow = new Set(calls.keys());
  let changed = false;
  for (const { elementId, renames: mine } of tasks) {
    const before = data.get(elementId);
    const after = before && renameParameters(before, mine);
    if (!after || sameData(after, before)) continue;
    data.set(elementId, after);
    follow.add(elementId);
    changed = true;
  }
  if (follow.size === 0) return { content, touched: 0 };
  const xml = setImplementations(content.xml, calls);
  return {
    content: changed ? closeProcess(content, xml, data, new Set()) : { ...content, xml },
    touched: follow.size,
  };
}

function sameData(left: ElementData, right: ElementData): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

interface Task {
  readonly elementId: string;
  readonly implementation: string;
  /** the renames that concern it */
  readonly renames: readonly Rename[];
}

/** Names in a rename are all from before, so each is looked for in what the task calls now. */
function concerns({ kind, connector, action, from }: Rename, implementation: string): boolean {
  if (kind === 'connector') return implementation.startsWith(`${from}.`);
  return implementation === implementationOf(connector, kind === 'action' ? from : (action ?? ''));
}

function newImplementations(tasks: readonly Task[]): ReadonlyMap<string, string> {
  const calls = new Map<string, string>();
  for (const { elementId, implementation, renames } of tasks) {
    const connector = renames.find(({ kind }) => kind === 'connector');
    const action = renames.find(({ kind }) => kind === 'action');
    const from = connector?.from ?? action?.connector ?? '';
    const name = action?.to ?? implementation.slice(from.length + 1);
    const to = implementationOf(connector?.to ?? from, name);
    if ((connector ?? action) && to !== implementation) calls.set(elementId, to);
  }
  return calls;
}

function renameParameters(data: ElementData, renames: readonly Rename[]): ElementData {
  const inputs = namesOf(renames, 'input');
  const outputs = namesOf(renames, 'output');
  if (inputs.size + outputs.size === 0) return data;
  const { mapping, constants, touched } = data;
  return {
    ...data,
    ...(mapping && { mapping: renameMapping(mapping, inputs, outputs) }),
    ...(constants && { constants: renameKeys<JsonObject[string]>(constants, inputs) }),
    ...(touched && {
      touched: {
        inputs: touched.inputs.map((name) => inputs.get(name) ?? name),
        outputs: touched.outputs.map((name) => outputs.get(name) ?? name),
      },
    }),
  };
}

function namesOf(renames: readonly Rename[], kind: Rename['kind']): ReadonlyMap<string, string> {
  return new Map(renames.flatMap((rename) => (rename.kind === kind ? [[rename.from, rename.to]] : [])));
}

/** Inputs go by the parameter's name; outputs by the variable's, with the parameter in the value. */
function renameMapping(
  mapping: Mapping,
  inputs: ReadonlyMap<string, string>,
  outputs: ReadonlyMap<string, string>,
): Mapping {
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

function renameOutput(entry: MappingEntry, outputs: ReadonlyMap<string, string>): MappingEntry {
  const { type, value } = entry;
  if (value === undefined) return entry;
  if (type === 'variable')
    return typeof value === 'string' ? { ...entry, value: outputs.get(value) ?? value } : entry;
  // Expressions of an output see what the connector returned.
  let renamed = value;
  for (const [from, to] of outputs) renamed = renameInValue(renamed, from, to);
  return renamed === value ? entry : { ...entry, value: renamed };
}

function renameKeys<T>(
  record: Readonly<Record<string, T>>,
  names: ReadonlyMap<string, string>,
): Readonly<Record<string, T>> {
  const [first, ...more] = [...names].filter(([from]) => Object.hasOwn(record, from));
  if (!first) return record;
  if (more.length === 0) return withKeyRenamed(record, ...first);
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [names.get(key) ?? key, value]));
}
