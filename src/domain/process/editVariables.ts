import { autoMap } from '../mapping/autoMap.ts';
import type { CatalogueConnector } from '../connector/catalogue.ts';
import { renameInValue } from '../expressions/expressions.ts';
import { actionOfTask } from '../connector/implementation.ts';
import { withoutEmptyMapping } from '../mapping/mappingType.ts';
import { renameVariableIn } from './renameVariableIn.ts';
import { processWithin } from '../scenario/callPlaces.ts';
import { withOutputsRenamed, withVariableRenamed } from '../scenario/followScenarios.ts';
import { freeElements } from './freeElements.ts';
import type {
  ElementData,
  ElementInfo,
  MappingEntry,
  ProcessInfo,
  ProcessModel,
  Variable,
} from './process.ts';

export { variableUses } from './variableUses.ts';
export type { VariableUse } from './variableUses.ts';

/** What elements (the process included) carry after an edit; only those that change. Empty when nothing does. */
export type DataChanges = ReadonlyMap<string, ElementData>;

const NOTHING: DataChanges = new Map();

/** Adds the variable, and maps every untouched input and output of its exact name, in all tasks of the process. */
export function addVariable(
  model: ProcessModel,
  processId: string,
  variable: Variable,
  connectors: readonly CatalogueConnector[],
): DataChanges {
  return addVariables(model, processId, [variable], connectors);
}

/** The same of several at once. */
export function addVariables(
  model: ProcessModel,
  processId: string,
  added: readonly Variable[],
  connectors: readonly CatalogueConnector[],
): DataChanges {
  const process = processOf(model, processId);
  if (process === undefined || added.length === 0) return NOTHING;
  const variables = [...process.variables, ...added];
  const changes = new Map<string, ElementData>([[processId, { ...process.data, variables }]]);
  for (const variable of added) autoMapTasks(model, processId, variables, variable, connectors, changes);
  return changes;
}

/**
 * Renames the variable in everything that names it. Of several with the old name the last one is renamed and
 * what names them stays with the others. Empty when the new name is taken or ''; check it before.
 */
export function renameVariable(
  model: ProcessModel,
  processId: string,
  from: string,
  to: string,
  connectors: readonly CatalogueConnector[],
): DataChanges {
  const variable = processOf(model, processId)?.variables.findLast((one) => one.name === from);
  return variable === undefined
    ? NOTHING
    : updateVariable(model, processId, { ...variable, name: to }, connectors);
}

/** Replaces the variable of the same id; with another name everything that names it follows. */
export function updateVariable(
  model: ProcessModel,
  processId: string,
  variable: Variable,
  connectors: readonly CatalogueConnector[],
): DataChanges {
  const process = processOf(model, processId);
  const old = process?.variables.find((one) => one.id === variable.id);
  if (process === undefined || old === undefined || old === variable) return NOTHING;
  if (old.name === variable.name) {
    return new Map([[processId, { ...process.data, variables: replaced(process.variables, variable) }]]);
  }
  const others = process.variables.filter((one) => one !== old);
  if (variable.name === '' || others.some((one) => one.name === variable.name)) return NOTHING;
  const follow = !others.some((one) => one.name === old.name);
  const changes = follow
    ? renamedEverywhere(model, process, old.name, variable, connectors)
    : new Map<string, ElementData>([
        [processId, { ...process.data, variables: replaced(process.variables, variable) }],
      ]);
  const variables = changes.get(processId)?.variables ?? [];
  autoMapTasks(model, processId, variables, variable, connectors, changes);
  return changes;
}

/**
 * Removes the variable and the entries that are nothing but it: inputs that get it, outputs that go to it.
 * Expressions that name it stay, and become problems. `variableUses` tells before what is concerned.
 */
export function removeVariable(model: ProcessModel, processId: string, variableId: string): DataChanges {
  const process = processOf(model, processId);
  const old = process?.variables.find((variable) => variable.id === variableId);
  if (process === undefined || old === undefined) return NOTHING;
  const variables = process.variables.filter((variable) => variable !== old);
  const changes = new Map<string, ElementData>([[processId, { ...process.data, variables }]]);
  if (variables.some((variable) => variable.name === old.name)) return changes;
  for (const element of elementsOf(model, processId)) {
    const data = withoutReferences(element.data, old.name);
    if (data !== element.data) changes.set(element.id, data);
  }
  return changes;
}

/** The variables in this order; ids that are missing keep their place at the end. */
export function orderVariables(model: ProcessModel, processId: string, ids: readonly string[]): DataChanges {
  const process = processOf(model, processId);
  if (process === undefined) return NOTHING;
  const place = new Map(ids.map((id, index) => [id, index]));
  const variables = process.variables.toSorted(
    (a, b) => (place.get(a.id) ?? ids.length) - (place.get(b.id) ?? ids.length),
  );
  if (variables.every((variable, index) => variable === process.variables[index])) return NOTHING;
  return new Map([[processId, { ...process.data, variables }]]);
}

function processOf(model: ProcessModel, processId: string): ProcessInfo | undefined {
  return model.processes.find((process) => process.id === processId);
}

function elementsOf(model: ProcessModel, processId: string): readonly ElementInfo[] {
  return model.elements.filter((element) => element.processId === processId);
}

function replaced(variables: readonly Variable[], variable: Variable): readonly Variable[] {
  return variables.map((one) => (one.id === variable.id ? variable : one));
}

function renamedEverywhere(
  model: ProcessModel,
  process: ProcessInfo,
  from: string,
  variable: Variable,
  connectors: readonly CatalogueConnector[],
): Map<string, ElementData> {
  const to = variable.name;
  const free = freeElements(model, connectors);
  const names = new Map([[from, to]]);
  const namesOf = (element: string) => (free.has(element) ? names : undefined);
  const { processRest, scenarios } = renamedInside(model, process, process.id, namesOf);
  const rest = processRest && renameInValue(processRest, from, to);
  const changes = new Map<string, ElementData>();
  for (const other of model.processes) {
    if (other === process) continue;
    const data = renamedInside(model, other, process.id, namesOf);
    if (data !== other.data) changes.set(other.id, data);
  }
  changes.set(process.id, {
    ...process.data,
    variables: replaced(process.variables, variable).map((one) => withDefaultRenamed(one, from, to)),
    ...(typeof rest === 'object' && rest !== null && !isList(rest) ? { processRest: rest } : {}),
    ...(scenarios && { scenarios: withVariableRenamed(scenarios, from, to, free) }),
  });
  for (const element of model.elements) {
    const { calledElement } = element;
    const found = actionOfTask(connectors, element);
    const returns = new Set(found?.action.outputs.map((output) => output.name));
    const data = renameVariableIn(element.data, from, to, {
      own: element.processId === process.id,
      called: calledElement === process.id,
      returns,
    });
    if (data !== element.data) changes.set(element.id, data);
  }
  return changes;
}

/** Scenarios of other processes of the document follow where they walk into this one. */
function renamedInside(
  model: ProcessModel,
  { id: root, data }: ProcessInfo,
  renamed: string,
  namesOf: (element: string) => ReadonlyMap<string, string> | undefined,
): ElementData {
  const { scenarios } = data;
  const followed =
    scenarios &&
    withOutputsRenamed(scenarios, (element, calls) =>
      calls.length > 0 && processWithin([model], root, calls) === renamed ? namesOf(element) : undefined,
    );
  return followed === scenarios ? data : { ...data, ...(followed && { scenarios: followed }) };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function withDefaultRenamed(variable: Variable, from: string, to: string): Variable {
  if (variable.value === undefined) return variable;
  const value = renameInValue(variable.value, from, to);
  return value === variable.value ? variable : { ...variable, value };
}

/**
 * A task without any mapping gets entries for all identical names as soon as it gets one for the new name:
 * engines that map all by default would otherwise send this one variable alone.
 */
function autoMapTasks(
  model: ProcessModel,
  processId: string,
  variables: readonly Variable[],
  added: Variable,
  connectors: readonly CatalogueConnector[],
  changes: Map<string, ElementData>,
): void {
  for (const element of elementsOf(model, processId)) {
    const found = actionOfTask(connectors, element);
    if (found === null) continue;
    const before = changes.get(element.id) ?? element.data;
    const mapped = autoMap(found.action, [added], before);
    if (mapped === before) continue;
    changes.set(element.id, before.mapping === undefined ? autoMap(found.action, variables, before) : mapped);
  }
}

function withoutReferences(data: ElementData, name: string): ElementData {
  const { mapping } = data;
  if (mapping === undefined) return data;
  const inputs = Object.entries(mapping.inputs ?? {});
  const outputs = Object.entries(mapping.outputs ?? {});
  const keptInputs = inputs.filter(([, entry]) => !isReference(entry, name));
  const keptOutputs = outputs.filter(([variable, entry]) => variable !== name || entry.type !== 'variable');
  if (keptInputs.length === inputs.length && keptOutputs.length === outputs.length) return data;
  return withoutEmptyMapping({
    ...data,
    mapping: {
      ...mapping,
      ...(mapping.inputs && { inputs: Object.fromEntries(keptInputs) }),
      ...(mapping.outputs && { outputs: Object.fromEntries(keptOutputs) }),
    },
  });
}

function isReference(entry: MappingEntry, name: string): boolean {
  return entry.type === 'variable' && entry.value === name;
}
