import type { CatalogueConnector } from '../connector/catalogue.ts';
import type { Action } from '../connector/connector.ts';
import { byName, mapInputs } from './editInputs.ts';
import { mapOutputs, outputsByName } from './editOutputs.ts';
import { addVariables, type DataChanges } from '../process/editVariables.ts';
import { createVariablesForRest, inputRows, outputRows } from './mapping.ts';
import { mapsAll, mappingTypeOf } from './mappingType.ts';
import type { ElementData, ProcessModel, Variable } from '../process/process.ts';
import { isMappable } from '../connector/shownParameters.ts';
import type { Target } from '../process/target.ts';

/** A task with the action it calls. */
export interface MappedTask {
  readonly id: string;
  readonly action: Action;
  readonly data: ElementData;
  readonly processId: string | null;
  /** of its process */
  readonly variables: readonly Variable[];
}

/**
 * A variable for every parameter of these tasks that has nothing, and one for all that are called the same. They map
 * themselves wherever another task waits for their names.
 */
export function variablesForRest(
  model: ProcessModel,
  tasks: readonly MappedTask[],
  connectors: readonly CatalogueConnector[],
): DataChanges {
  const changes = new Map<string, ElementData>();
  const added = new Map<string, readonly Variable[]>();
  for (const { id, action, data, processId, variables } of tasks) {
    if (processId === null || mappingTypeOf(data) === 'none') continue;
    const before = [...variables, ...(added.get(processId) ?? [])];
    const made = createVariablesForRest(action, before, data);
    if (made.data !== data) changes.set(id, made.data);
    added.set(processId, made.variables.slice(variables.length));
  }
  const elements = model.elements.map((element) => ({
    ...element,
    data: changes.get(element.id) ?? element.data,
  }));
  for (const [processId, variables] of added)
    for (const [id, data] of addVariables({ ...model, elements }, processId, variables, connectors))
      changes.set(id, data);
  return changes;
}

/** Every parameter of these tasks that has nothing gets the variable of its name, or the nearest that fits. */
export function mapTasksByName(tasks: readonly MappedTask[], target: Target): DataChanges {
  const changes = new Map<string, ElementData>();
  for (const task of tasks) {
    const data = mappedByName(task, target);
    if (data !== task.data) changes.set(task.id, data);
  }
  return changes;
}

function mappedByName({ action, data, variables }: MappedTask, target: Target): ElementData {
  if (mappingTypeOf(data) === 'none') return data;
  let result = data;
  if (!mapsAll(data, 'inputs')) {
    const rows = inputRows(action, data, variables, target);
    const open = rows.filter(
      ({ parameter, entry, constant }) =>
        parameter !== null && isMappable(parameter) && entry === null && constant === undefined,
    );
    result = mapInputs(result, byName(open, variables));
  }
  if (!mapsAll(data, 'outputs')) {
    const rows = outputRows(action, data, variables, target);
    const open = rows.filter(
      ({ parameter, variable }) => parameter !== null && isMappable(parameter) && variable === null,
    );
    result = mapOutputs(result, outputsByName(open, rows, variables));
  }
  return result;
}
