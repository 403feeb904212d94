import type { Connector } from './connector.ts';

/** A connector of the catalogue as the modeler and the forms need it: one version, read. */
export interface CatalogueConnector {
  /** id of its document in the store */
  readonly documentId: string;
  readonly version: string;
  readonly icon: ConnectorIcon;
  readonly connector: Connector;
}

export interface ConnectorIcon {
  /** a name of domain/iconPaths.ts */
  readonly name: string;
  readonly hue: Hue;
}

export type Hue = 'blue' | 'teal' | 'green' | 'amber' | 'orange' | 'red' | 'violet' | 'slate';
