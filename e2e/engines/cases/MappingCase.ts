import type { Action } from '../../../src/domain/connector/connector.ts';
import type { JsonValue } from '../../../src/domain/values/json.ts';
import type { ElementData, Variable } from '../../../src/domain/process/process.ts';
import type { Target } from '../../../src/domain/process/target.ts';

/** Where the service task stands. */
export type Shape = 'plain' | 'sub-process' | 'multi-instance' | 'call-activity' | 'boundary-error';

export type Values = Readonly<Record<string, JsonValue>>;

/** What a person maps, as the panel keeps it. */
export interface Mapped {
  readonly variables: readonly Variable[];
  readonly task: ElementData;
}

interface MappingSituation {
  readonly action: Action;
  readonly target: Target;
}

/** What an engine makes of a case. */
export interface Outcome {
  /** what the connector is given, once for each time it is called */
  readonly receives: readonly Values[];
  /** the variables of the process when it is over */
  readonly ends: Values;
}

/** What the person maps in the panel, and what connector and process must get for it. */
export interface MappingCase extends Outcome {
  readonly name: string;
  /** 'plain' where it says nothing */
  readonly shape?: Shape;
  /** parameters as `name:type`, with `!` where required */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** variables as `name:type`, declared where the engine declares any */
  readonly variables: readonly string[];
  /** what the process is started with */
  readonly start: Values;
  /** done after the action was attached, which maps by identical names */
  readonly map?: (mapped: Mapped, situation: MappingSituation) => Mapped;
  /** what the connector gives back */
  readonly gives?: Values;
  /** it throws an error of this code instead */
  readonly throws?: string;
  /** an engine that does otherwise: there the product has to say so, with this problem */
  readonly differs?: Partial<Record<EngineName, Partial<Outcome> & { readonly told?: string }>>;
  /** the one target that has such a thing */
  readonly only?: Target;
}

type EngineName = 'activiti-7.1.0.M6' | 'camunda8';
