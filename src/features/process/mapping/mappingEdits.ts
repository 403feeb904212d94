import type { Action, Parameter } from '../../../domain/connector/connector.ts';
import { addVariable } from '../../../domain/process/editVariables.ts';
import { mapAction } from '../../../domain/mapping/mapAction.ts';
import { withoutEmptyMapping } from '../../../domain/mapping/mappingType.ts';
import { variableNameFrom, variableNameProblem } from '../../../domain/values/names.ts';
import { newVariable } from '../../../domain/process/newVariable.ts';
import { without } from '../../../domain/values/own.ts';
import type { ElementData, Touched, Variable } from '../../../domain/process/process.ts';
import type { Target } from '../../../domain/process/target.ts';
import { isKnownType } from '../../../domain/connector/types.ts';
import { t } from '../../../language/t.ts';
import type { ProcessSession } from '../session/ProcessSession.ts';

type Direction = 'inputs' | 'outputs';

interface AutoMapping {
  readonly action: Action | null;
  readonly variables: readonly Variable[];
  readonly target: Target;
}

/** As if no person had been at the parameter: its entry and its mark go, and the identical name is mapped again. */
export function resetToAuto(
  { action, variables, target }: AutoMapping,
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
  // Two empty sides would say that nothing is to be mapped, by choice.
  const open = withoutEmptyMapping(untouched);
  return action ? mapAction(action, variables, open, target) : open;
}

/** One step: a variable of the parameter's type, what auto-mapping makes of it, and the element's own use of it. */
export function createVariableFor(
  { editor, catalogue }: ProcessSession,
  elementId: string,
  parameter: Parameter | null,
  wanted: string,
  mapTo: (data: ElementData, name: string) => ElementData,
): void {
  const model = editor.model();
  const element = model.elements.find((one) => one.id === elementId);
  const process = model.processes.find((one) => one.id === element?.processId);
  if (!element || !process) return;
  const others = process.variables.map((variable) => variable.name);
  const name = variableNameProblem(wanted, others) === null ? wanted : variableNameFrom(wanted, others);
  const type = parameter && isKnownType(parameter.type) ? parameter.type : parameter ? 'json' : 'string';
  const changes = new Map(
    addVariable(model, process.id, newVariable(process.variables, { name, type }), catalogue),
  );
  changes.set(elementId, mapTo(changes.get(elementId) ?? element.data, name));
  editor.setData(changes, t`Create variable ${name}`);
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
