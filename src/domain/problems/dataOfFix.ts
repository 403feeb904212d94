import type { CatalogueConnector } from '../connector/catalogue.ts';
import type { DataChanges } from '../process/editVariables.ts';
import { addVariable, removeVariable, updateVariable } from '../process/editVariables.ts';
import { actionOfTask } from '../connector/implementation.ts';
import { mapInput, setOutputEntry } from '../mapping/mapping.ts';
import { mapsAll } from '../mapping/mappingType.ts';
import { newVariable } from '../process/newVariable.ts';
import { own } from '../values/own.ts';
import type { Fix } from '../problem.ts';
import type { ElementData, ElementInfo, ProcessModel } from '../process/process.ts';
import { nameForParameter } from './inputProblems.ts';

/**
 * What elements carry once a process problem is mended, for one `setData`. null for fixes that concern more than
 * data: `set-implementation` (chooseAction), `set-id` (setId) and `rename-variable` (renameVariable, which also
 * rewrites the diagram's own texts; `changesOfRename` computes its data).
 */
export function dataOfFix(
  model: ProcessModel,
  fix: Fix,
  connectors: readonly CatalogueConnector[],
): DataChanges | null {
  const { action } = fix;
  switch (action.kind) {
    case 'map-input':
      return change(model, action.element, (data) =>
        mapInput(data, action.parameter, { type: 'variable', value: action.variable }),
      );
    case 'set-entry':
      return change(model, action.element, (data) =>
        action.direction === 'inputs'
          ? mapInput(data, action.name, action.entry)
          : setOutputEntry(data, action.name, action.entry),
      );
    case 'clear-input':
      return change(model, action.element, (data) => mapInput(data, action.parameter, null));
    case 'clear-output':
      return change(model, action.element, (data) => setOutputEntry(data, action.variable, null));
    case 'create-variable':
      return createVariable(model, action, connectors);
    case 'remove-variable':
      return removeVariable(model, action.process, action.variable);
    default:
      return null;
  }
}

/** For `rename-variable`: the old name and the changes; null when the variable is gone or the name taken. */
export function changesOfRename(
  model: ProcessModel,
  fix: Fix,
  connectors: readonly CatalogueConnector[],
): {
  readonly processId: string;
  readonly from: string;
  readonly to: string;
  readonly data: DataChanges;
} | null {
  if (fix.action.kind !== 'rename-variable') return null;
  const { process: processId, variable: id, name: to } = fix.action;
  const process = model.processes.find((one) => one.id === processId);
  const variable = process?.variables.find((one) => one.id === id);
  if (variable === undefined) return null;
  const data = updateVariable(model, processId, { ...variable, name: to }, connectors);
  return data.size === 0 ? null : { processId, from: variable.name, to, data };
}

function change(
  model: ProcessModel,
  elementId: string,
  edit: (data: ElementData) => ElementData,
): DataChanges | null {
  const element = model.elements.find((one) => one.id === elementId);
  if (element === undefined) return null;
  const data = edit(element.data);
  return data === element.data ? new Map() : new Map([[elementId, data]]);
}

/** The variable, and the input it was made for mapped to it, also where auto-mapping would leave it alone. */
function createVariable(
  model: ProcessModel,
  fix: { readonly element: string; readonly name: string; readonly type: string },
  connectors: readonly CatalogueConnector[],
): DataChanges | null {
  const element = model.elements.find((one) => one.id === fix.element);
  const process = model.processes.find((one) => one.id === element?.processId);
  if (element === undefined || process === undefined) return null;
  const names = process.variables.map((variable) => variable.name);
  if (names.includes(fix.name)) return null;
  const variable = newVariable(process.variables, { name: fix.name, type: fix.type });
  const changes = new Map(addVariable(model, process.id, variable, connectors));
  const data = changes.get(element.id) ?? element.data;
  const input = inputWithout(element, data, fix.name, names, connectors);
  if (input !== null) {
    changes.set(element.id, mapInput(data, input, { type: 'variable', value: fix.name }));
  }
  return changes;
}

function inputWithout(
  element: ElementInfo,
  data: ElementData,
  variable: string,
  names: readonly string[],
  connectors: readonly CatalogueConnector[],
): string | null {
  if (element.implementation === undefined || mapsAll(data, 'inputs')) return null;
  const inputs = actionOfTask(connectors, element)?.action.inputs ?? [];
  const input = inputs.find(
    ({ name, required }) =>
      required === true &&
      own(data.mapping?.inputs, name) === undefined &&
      own(data.constants, name) === undefined &&
      nameForParameter(name, names) === variable,
  );
  return input?.name ?? null;
}
