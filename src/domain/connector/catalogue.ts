import type { Connector } from './connector.ts';
import type { ConnectorAbout } from './connectorAbout.ts';

/** A connector of the catalogue as the modeler and the forms need it: one version, read. */
export interface CatalogueConnector {
  /** id of its document in the store */
  readonly documentId: string;
  readonly version: string;
  /** the hash of a published version; absent: a draft */
  readonly hash?: string;
  /** why this version should not be used any more */
  readonly deprecated?: string;
  /** the one a new task gets: the newest published one, or the draft where none is published */
  readonly preferred: boolean;
  readonly icon: ConnectorIcon;
  readonly connector: Connector;
  /** of this very version */
  readonly about?: ConnectorAbout;
}

export interface ConnectorIcon {
  /** a name of domain/iconPaths.ts */
  readonly name: string;
  readonly hue: Hue;
  /** a picture of its own, shown instead of the one that is called so: a small PNG or SVG as a data URL */
  readonly image?: string;
}

export type Hue = 'blue' | 'teal' | 'green' | 'amber' | 'orange' | 'red' | 'violet' | 'slate';
