import { copyInputs } from './copyInputs.ts';
import { type CopyLine, type CopyTarget, isCopied, type MappingSource } from './copyLine.ts';
import { copyOutputs } from './copyOutputs.ts';
import type { Parameter } from '../connector/connector.ts';
import { mapInput, setConstant, setOutputEntry } from './mapping.ts';
import { copiedVariable } from '../process/missingVariables.ts';
import { own } from '../values/own.ts';
import type { ElementData, Variable } from '../process/process.ts';
import { isKnownType } from '../connector/types.ts';

/** What the mapping of one task would make of another's, parameter by parameter; names have to be identical. */
export function planCopy(from: MappingSource, to: CopyTarget): readonly CopyLine[] {
  return [...copyInputs(from, to), ...copyOutputs(from, to)];
}

/** Of the ticked lines those that can be: one that takes a variable of another output waits for that one. */
export function tickedLines(
  lines: readonly CopyLine[],
  isTicked: (line: CopyLine) => boolean,
): readonly CopyLine[] {
  let ticked = lines.filter((line) => isCopied(line) && isTicked(line));
  for (;;) {
    const keys = new Set(ticked.map(({ key }) => key));
    const left = ticked.filter(({ needs }) => needs.every((key) => keys.has(key)));
    if (left.length === ticked.length) return left;
    ticked = left;
  }
}

/** The task with these lines, as a person's choice; nothing else of it changes. */
export function copyMapping(data: ElementData, lines: readonly CopyLine[]): ElementData {
  let result = data;
  const outputs = lines.filter(({ direction }) => direction === 'outputs');
  // First what they had: another of them may take that variable.
  for (const { now, becomes } of outputs)
    for (const variable of Object.keys(now.entries))
      if (own(becomes.entries, variable) === undefined) result = setOutputEntry(result, variable, null);
  for (const { becomes } of outputs)
    for (const [variable, entry] of Object.entries(becomes.entries))
      result = setOutputEntry(result, variable, entry);
  for (const { direction, name, becomes } of lines) {
    if (direction !== 'inputs') continue;
    result = mapInput(result, name, own(becomes.entries, name) ?? null);
    result = setConstant(result, name, becomes.constant ?? null);
  }
  return result;
}

/** What these lines name and the process does not have: each as the source's process has it, else of the parameter's type. */
export function variablesFor(
  lines: readonly CopyLine[],
  from: MappingSource,
  to: CopyTarget,
): readonly Variable[] {
  const made: Variable[] = [];
  for (const line of lines) {
    for (const name of line.missing) {
      if (made.some((variable) => variable.name === name)) continue;
      made.push(copiedVariable(name, typeOf(line, to), from, [...to.variables, ...made]));
    }
  }
  return made;
}

function typeOf({ direction, name }: CopyLine, { action }: CopyTarget): string {
  const parameters: readonly Parameter[] = action[direction];
  const type = parameters.find((parameter) => parameter.name === name)?.type;
  return type !== undefined && isKnownType(type) ? type : type === undefined ? 'string' : 'json';
}
