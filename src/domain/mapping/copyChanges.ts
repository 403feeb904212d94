import type { CatalogueConnector } from '../connector/catalogue.ts';
import { copyMapping } from './copyMapping.ts';
import type { CopyLine } from './copyLine.ts';
import { addVariables, type DataChanges } from '../process/editVariables.ts';
import type { ProcessModel, Variable } from '../process/process.ts';

/**
 * One step: the task with the copied lines, and the variables they need, which map themselves wherever a task waits
 * for their names. What was copied is a person's choice by then.
 */
export function copyChanges(
  model: ProcessModel,
  elementId: string,
  lines: readonly CopyLine[],
  made: readonly Variable[],
  connectors: readonly CatalogueConnector[],
): DataChanges {
  const task = model.elements.find(({ id }) => id === elementId);
  if (task === undefined) return new Map();
  const data = copyMapping(task.data, lines);
  const elements = model.elements.map((element) => (element === task ? { ...task, data } : element));
  const changes = addVariables({ ...model, elements }, task.processId, made, connectors);
  return new Map([[elementId, data], ...changes]);
}
