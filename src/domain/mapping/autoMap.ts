import type { Action } from '../connector/connector.ts';
import { mappingTypeOf } from './mappingType.ts';
import { own } from '../values/own.ts';
import type { ElementData, Mapping, MappingEntry, Variable } from '../process/process.ts';
import { isMappable } from '../connector/shownParameters.ts';

export type Direction = 'inputs' | 'outputs';

/**
 * Maps every input and output whose name is identical to a variable's, as explicit entries, because what
 * engines do without an entry changed between versions. Leaves alone what has an entry or a constant, what
 * a person touched, what is hidden, and directions in which all is mapped (or, by choice, nothing).
 */
export function autoMap(action: Action, variables: readonly Variable[], data: ElementData): ElementData {
  const type = mappingTypeOf(data);
  if (type === 'none' || type === 'MAP_ALL') return data;
  const names = new Set(variables.map((variable) => variable.name));
  const inputs = type === 'MAP_ALL_INPUTS' ? [] : missingInputs(action, names, data);
  const outputs = type === 'MAP_ALL_OUTPUTS' ? [] : missingOutputs(action, names, data);
  if (inputs.length + outputs.length === 0) return data;
  const mapping: Mapping = {
    ...data.mapping,
    ...(inputs.length === 0 ? {} : { inputs: withEntries(data.mapping?.inputs, inputs) }),
    ...(outputs.length === 0 ? {} : { outputs: withEntries(data.mapping?.outputs, outputs) }),
  };
  return { ...data, mapping };
}

function missingInputs(action: Action, variables: ReadonlySet<string>, data: ElementData): string[] {
  return namesOf(action.inputs).filter(
    (name) =>
      variables.has(name) &&
      !data.touched?.inputs.includes(name) &&
      own(data.mapping?.inputs, name) === undefined &&
      own(data.constants, name) === undefined,
  );
}

function missingOutputs(action: Action, variables: ReadonlySet<string>, data: ElementData): string[] {
  const mapped = mappedOutputs(data);
  return namesOf(action.outputs).filter(
    (name) =>
      variables.has(name) &&
      !data.touched?.outputs.includes(name) &&
      !mapped.has(name) &&
      own(data.mapping?.outputs, name) === undefined,
  );
}

function namesOf(parameters: Action['inputs']): string[] {
  const names = parameters.filter(isMappable).map((parameter) => parameter.name);
  return [...new Set(names)].filter((name) => name !== '');
}

/** The outputs of the action that go to a variable already. */
export function mappedOutputs(data: ElementData): ReadonlySet<string> {
  const names = new Set<string>();
  for (const entry of Object.values(data.mapping?.outputs ?? {})) {
    if (entry.type === 'variable' && typeof entry.value === 'string') names.add(entry.value);
  }
  return names;
}

function withEntries(
  entries: Readonly<Record<string, MappingEntry>> | undefined,
  names: readonly string[],
): Readonly<Record<string, MappingEntry>> {
  const made = names.map((name): [string, MappingEntry] => [name, { type: 'variable', value: name }]);
  return { ...entries, ...Object.fromEntries(made) };
}

/** Whether auto-mapping would have made the entry: the identical name, and no person touched it. */
export function isAuto(data: ElementData, direction: Direction, parameter: string): boolean {
  const entry = own(data.mapping?.[direction], parameter);
  return (
    entry?.type === 'variable' &&
    entry.value === parameter &&
    data.touched?.[direction].includes(parameter) !== true
  );
}
