import type { Action, Connector } from '../connector/connector.ts';
import type { ConnectorAbout } from '../connector/connectorAbout.ts';
import type { DefinitionChange } from '../versions/definitionChange.ts';
import type { Problem } from '../problem.ts';

export interface DraftChoice {
  /** keys of the operations; absent: all that can be made into actions */
  readonly operations?: readonly string[];
  /** false: what the API sends by itself is listed and left out; else it becomes events */
  readonly events?: boolean;
  /** true: the connector does what the described application does; else what its users do */
  readonly asApplication?: boolean;
  /** name of the connector; absent: made of the title */
  readonly connectorName?: string;
  /** names of connectors that the made-up name must not be */
  readonly taken?: readonly string[];
  /** other names for actions, by the key of the operation */
  readonly actionNames?: Readonly<Record<string, string>>;
  /** the connector that is to follow the description: what was made before keeps its names and ids */
  readonly existing?: { readonly connector: Connector; readonly about?: ConnectorAbout };
}

/** A connector made of a description, not stored yet. */
export interface ApiDraft {
  readonly connector: Connector;
  readonly about: ConnectorAbout;
  /** what does not come over, of the description and of the chosen operations */
  readonly problems: readonly Problem[];
  /** with an existing connector: what is different from it */
  readonly changes: readonly DefinitionChange[];
  /** with an existing connector: actions whose operations are not in the description any more; they are left out */
  readonly gone: readonly Pick<Action, 'key' | 'name'>[];
}
