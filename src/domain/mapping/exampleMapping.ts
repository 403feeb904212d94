import type { Action, Parameter } from '../connector/connector.ts';
import type { JsonValue } from '../values/json.ts';
import type { MappingEntry } from '../process/process.ts';
import { hiddenEntry, isMappable } from '../connector/shownParameters.ts';

/** A mapping that shows what the action takes and gives: each parameter with a variable of its own name. */
export function exampleMapping(action: Action): {
  readonly inputs: Readonly<Record<string, MappingEntry>>;
  readonly outputs: Readonly<Record<string, MappingEntry>>;
} {
  return {
    inputs: Object.fromEntries(
      action.inputs
        .filter((input) => isMappable(input) || hiddenEntry(input) !== null)
        .map((input) => [input.name, exampleInput(input)]),
    ),
    outputs: Object.fromEntries(
      action.outputs
        .filter(isMappable)
        .map(({ name }): [string, MappingEntry] => [name, { type: 'variable', value: name }]),
    ),
  };
}

/** A default is what most tasks send, so the example sends it too. */
function exampleInput({ name, value }: Parameter): MappingEntry {
  if (value !== undefined && value !== null) return { type: 'value', value: value satisfies JsonValue };
  return { type: 'variable', value: name };
}
