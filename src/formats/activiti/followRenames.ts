import { implementationsIn, renameImplementation } from '../../bpmn/patchXml.ts';
import type { JsonObject } from '../../domain/json.ts';
import { renameInValue } from '../../domain/expressions.ts';
import { implementationOf } from '../../domain/implementation.ts';
import { withKeyRenamed } from '../../domain/own.ts';
import type { ElementData, Mapping, MappingEntry } from '../../domain/process.ts';
import type { Rename } from '../../domain/renames.ts';
import { closeProcess, readProcess } from './processFiles.ts';
import type { ProcessFiles } from './processFiles.ts';

/**
 * A process after names of connectors changed: tasks call them by the new names, their mappings name
 * the new parameters. Nothing else of its files changes.
 * @returns the content itself when it names none of them; `touched` counts tasks
 */
export function followRenames<C extends ProcessFiles>(
  content: C,
  renames: readonly Rename[],
): { readonly content: C; readonly touched: number } {
  const tasks = implementationsIn(content.xml).flatMap(({ elementId, implementation }): Task[] => {
    const own = renames.filter((rename) => concerns(rename, implementation));
    return own.length > 0 ? [{ elementId, implementation, own }] : [];
  });
  const data = new Map(tasks.length > 0 ? readProcess(content).data : []);
  const targets = newImplementations(tasks);
  const follow = new Set(
    tasks.filter(({ implementation }) => targets.has(implementation)).map((task) => task.elementId),
  );
  let changed = false;
  for (const { elementId, own } of tasks) {
    const before = data.get(elementId);
    const after = before && renameParameters(before, own);
    if (!after || sameData(after, before)) continue;
    data.set(elementId, after);
    follow.add(elementId);
    changed = true;
  }
  if (follow.size === 0) return { content, touched: 0 };
  const xml = renamedXml(content.xml, targets);
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
  readonly own: readonly Rename[];
}

/** Names in a rename are all from before, so each is looked for in what the task calls now. */
function concerns({ kind, connector, action, from }: Rename, implementation: string): boolean {
  if (kind === 'connector') return implementation.startsWith(`${from}.`);
  return implementation === implementationOf(connector, kind === 'action' ? from : (action ?? ''));
}

function newImplementations(tasks: readonly Task[]): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const { implementation, own } of tasks) {
    const connector = own.find(({ kind }) => kind === 'connector');
    const action = own.find(({ kind }) => kind === 'action');
    const from = connector?.from ?? action?.connector ?? '';
    const name = action?.to ?? implementation.slice(from.length + 1);
    const to = implementationOf(connector?.to ?? from, name);
    if ((connector ?? action) && to !== implementation) targets.set(implementation, to);
  }
  return targets;
}

function renamedXml(xml: string, targets: ReadonlyMap<string, string>): string {
  // In two steps over names that no file has, so that two actions can swap theirs.
  const steps = [...targets].map(([from, to], at) => ({ from, over: `\u2063${String(at)}\u2063`, to }));
  const marked = steps.reduce((text, { from, over }) => renameImplementation(text, from, over), xml);
  return steps.reduce((text, { over, to }) => renameImplementation(text, over, to), marked);
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
