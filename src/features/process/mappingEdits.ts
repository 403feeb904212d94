import { autoMap } from '../../domain/autoMap.ts';
import type { CatalogueConnector } from '../../domain/catalogue.ts';
import type { Action, Parameter } from '../../domain/connector.ts';
import { addVariable } from '../../domain/editVariables.ts';
import { newVariable } from '../../domain/newVariable.ts';
import { without } from '../../domain/own.ts';
import type { ElementData, ProcessModel, Touched, Variable } from '../../domain/process.ts';
import { isKnownType } from '../../domain/types.ts';

type Direction = 'inputs' | 'outputs';

/** As if no person had been at the parameter: its entry and its mark go, and the identical name is mapped again. */
export function resetToAuto(
  action: Action | null,
  variables: readonly Variable[],
  data: ElementData,
  direction: Direction,
  parameter: string,
): ElementData {
  const entries = data.mapping?.[direction] ?? {};
  const keys = Object.entries(entries)
    .filter(([key, entry]) =>
      direction === 'inputs' ? key === parameter : entry.type === 'variable' && entry.value === parameter,
    )
    .map(([key]) => key);
  const left = keys.reduce((record, key) => without(record, key), entries);
  const { touched, ...others } = data;
  const untouched = {
    ...others,
    ...withoutTouch(touched, direction, parameter),
    mapping: { ...data.mapping, [direction]: left },
  };
  return action ? autoMap(action, variables, untouched) : untouched;
}

interface NewVariableFor {
  readonly model: ProcessModel;
  readonly connectors: readonly CatalogueConnector[];
  readonly processId: string;
  readonly elementId: string;
  readonly name: string;
  readonly parameter: Parameter | null;
}

/** One step: a variable of the parameter's type, what auto-mapping makes of it, and the element's own use of it. */
export function withNewVariable(
  { model, connectors, processId, elementId, name, parameter }: NewVariableFor,
  use: (data: ElementData) => ElementData,
): ReadonlyMap<string, ElementData> {
  const others = model.processes.find((process) => process.id === processId)?.variables ?? [];
  const type = parameter && isKnownType(parameter.type) ? parameter.type : parameter ? 'json' : 'string';
  const changes = new Map(addVariable(model, processId, newVariable(others, { name, type }), connectors));
  const before = changes.get(elementId) ?? model.elements.find((element) => element.id === elementId)?.data ?? {};
  changes.set(elementId, use(before));
  return changes;
}

function withoutTouch(
  touched: Touched | undefined,
  direction: Direction,
  parameter: string,
): { readonly touched?: Touched } {
  if (!touched) return {};
  const next = { ...touched, [direction]: touched[direction].filter((name) => name !== parameter) };
  return next.inputs.length + next.outputs.length === 0 ? {} : { touched: next };
}
