import { mapOutput } from './mapping.ts';
import type { ElementData, Variable } from './process.ts';

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

/** The variable of the same name, else the nearest that fits; no variable gets two of them. */
export function outputsByName(rows: readonly Row[], variables: readonly Variable[]): OutputEdits {
  const names = new Set(variables.map((variable) => variable.name));
  const edits = new Map<string, string>();
  const taken = new Set<string>();
  for (const { name, near } of rows) {
    const variable = names.has(name) ? name : near[0];
    if (variable === undefined || taken.has(variable)) continue;
    taken.add(variable);
    edits.set(name, variable);
  }
  return edits;
}
