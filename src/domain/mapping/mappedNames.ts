import { namesInValue } from '../expressions/expressions.ts';
import { mapsAll } from './mappingType.ts';
import type { ElementData } from '../process/process.ts';
import { namesOfFeel } from '../templates/rules/namesOfFeel.ts';

/** The parameters of its action that a task says something about, by their names. */
export interface MappedNames {
  /** with an entry or a constant */
  readonly inputs: readonly string[];
  /** that a variable gets, or an expression uses */
  readonly outputs: readonly string[];
  /** all of the direction is passed on, whatever it is called */
  readonly allInputs: boolean;
  readonly allOutputs: boolean;
}

export function mappedNames(data: ElementData): MappedNames {
  const { mapping = {}, constants = {} } = data;
  const outputs = Object.values(mapping.outputs ?? {}).flatMap(({ type, value }) => {
    if (type === 'variable') return typeof value === 'string' ? [value] : [];
    if (type === 'feel' && typeof value === 'string')
      return namesOfFeel(value).map((path) => path.replace(/\..*/, ''));
    return value === undefined ? [] : namesInValue(value);
  });
  return {
    inputs: [...new Set([...Object.keys(mapping.inputs ?? {}), ...Object.keys(constants)])],
    outputs: [...new Set(outputs)],
    allInputs: mapsAll(data, 'inputs'),
    allOutputs: mapsAll(data, 'outputs'),
  };
}

/** What nobody knows of a task counts as mapped. */
export function mapsParameter(
  mapped: MappedNames | undefined,
  list: 'inputs' | 'outputs',
  name: string,
): boolean {
  if (mapped === undefined) return true;
  return mapped[list].includes(name) || (list === 'inputs' ? mapped.allInputs : mapped.allOutputs);
}
