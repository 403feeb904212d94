import type { Action } from './connector.ts';
import { byName, mapInputs } from './editInputs.ts';
import { mapOutputs, outputsByName } from './editOutputs.ts';
import type { DataChanges } from './editVariables.ts';
import { createVariablesForRest, inputRows, outputRows } from './mapping.ts';
import { mapsAll, mappingTypeOf } from './mappingType.ts';
import type { ElementData, ProcessModel, Variable } from './process.ts';
import { isMappable } from './shownParameters.ts';
import type { Target } from './target.ts';

/** A task with the action it calls. */
export interface MappedTask {
  readonly id: string;
  readonly action: Action;
  readonly data: ElementData;
  readonly processId: string | null;
  /** of its process */
  readonly variables: readonly Variable[];
}

/** A variable for every parameter of these tasks that has nothing, and one for all that are called the same. */
export function variablesForRest(model: ProcessModel, tasks: readonly MappedTask[]): DataChanges {
  const changes = new Map<string, ElementData>();
  for (const { id, action, data, processId, variables } of tasks) {
    if (mappingTypeOf(data) === 'none') continue;
    const process = model.processes.find((one) => one.id === processId);
    const before = changes.get(processId ?? '')?.variables ?? variables;
    const made = createVariablesForRest(action, before, data);
    if (made.data !== data) changes.set(id, made.data);
    if (process && made.variables !== variables)
      changes.set(process.id, { ...process.data, variables: made.variables });
  }
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
