import type { JsonObject, JsonValue } from '../values/json.ts';

/**
 * A connector as its definition JSON says it (Activiti connector JSON is the widest form we know).
 * `rest` holds the keys of a file that we do not know, so that writing it back loses nothing; a known
 * key whose value has the wrong type is kept there too, and reported.
 */
export interface Connector {
  readonly id?: string;
  readonly name: string;
  readonly description?: string;
  /** name of the ready-made connector it was created from */
  readonly template?: string;
  readonly actions: readonly Action[];
  readonly events: readonly Action[];
  readonly config: readonly ConfigVariable[];
  readonly errors: readonly ConnectorError[];
  readonly rest: JsonObject;
}

/** An action, or an event: both have typed inputs and outputs. */
export interface Action {
  /** key in the file's `actions` map: never changes, so a rename can be told from a removal */
  readonly key: string;
  readonly id?: string;
  readonly name: string;
  readonly description?: string;
  readonly inputs: readonly Parameter[];
  readonly outputs: readonly Parameter[];
  /** JSON schema of an event's payload */
  readonly model?: JsonValue;
  readonly rest: JsonObject;
}

export interface Parameter {
  readonly id?: string;
  /** key in files that list parameters as a map (before 2019) */
  readonly key?: string;
  readonly name: string;
  readonly type: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  /** an input that no task shows: its default is what is sent. An output that no task shows */
  readonly hidden?: boolean;
  /** shown under *Advanced* */
  readonly advanced?: boolean;
  /** the default */
  readonly value?: JsonValue;
  /** JSON schema of the value; `enum` in it are the allowed values */
  readonly model?: JsonValue;
  readonly rest: JsonObject;
}

/** Set at deployment. A secure one never has a value here. */
export interface ConfigVariable {
  readonly name: string;
  readonly description?: string;
  readonly value?: string;
  readonly required?: boolean;
  readonly secure?: boolean;
  readonly rest: JsonObject;
}

/** What a boundary error event can catch: `code` is what the engine compares. */
export interface ConnectorError {
  readonly name: string;
  readonly description?: string;
  readonly code?: string;
  readonly rest: JsonObject;
}
