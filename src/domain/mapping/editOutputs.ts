import { mapOutput } from './mapping.ts';
import type { ElementData, Variable } from '../process/process.ts';

/** Where several outputs are to go, by name; null: they are not kept. */
export type OutputEdits = ReadonlyMap<string, string | null>;

export function mapOutputs(data: ElementData, edits: OutputEdits): ElementData {
  let result = data;
  for (const [name, variable] of edits) result = mapOutput(result, name, variable);
  return result;
}

interface Row {
  readonly name: string;
  readonly variable: string | null;
  readonly near: readonly string[];
}

/**
 * The variable of the same name, else the nearest that fits; no variable gets two of them, nor one that another output
 * goes to and stays with.
 * @param all the rows of the task, those included
 */
export function outputsByName(
  rows: readonly Row[],
  all: readonly Row[],
  variables: readonly Variable[],
): OutputEdits {
  const names = new Set(variables.map((variable) => variable.name));
  const edits = new Map<string, string>();
  const moved = new Set(rows.map(({ name }) => name).filter((name) => names.has(name)));
  const taken = new Set(all.flatMap(({ name, variable }) => (moved.has(name) ? [] : (variable ?? []))));
  for (const { name, near } of rows) {
    const variable = names.has(name) ? name : near[0];
    if (variable === undefined || taken.has(variable)) continue;
    taken.add(variable);
    edits.set(name, variable);
  }
  return edits;
}
