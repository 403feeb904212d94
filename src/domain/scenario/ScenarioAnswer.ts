import type { JsonValue } from '../values/json.ts';

/** By the names of variables, parameters or outputs. */
export type Values = Readonly<Record<string, JsonValue>>;

/** What a modeler, or a saved scenario, says where the process cannot know. */
export type ScenarioAnswer =
  /** what came back: outputs of a connector, of a person, of a message */
  | { readonly kind: 'outputs'; readonly values: Values }
  | { readonly kind: 'error'; readonly code: string }
  /** one of the events that can happen here does; `above`: it is of the process that called this one, so many up */
  | { readonly kind: 'event'; readonly id: string; readonly above?: number }
  | { readonly kind: 'flows'; readonly ids: readonly string[] }
  /** it goes the way it goes by itself: into what it calls, on to wait. Never kept */
  | { readonly kind: 'onward' };

/** A call activity that is under way: which of its visits. */
export interface CallPlace {
  readonly element: string;
  readonly visit: number;
}
