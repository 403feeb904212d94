import type { ConnectorIcon } from '../../domain/connector/catalogue.ts';
import type { Connector } from '../../domain/connector/connector.ts';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';

/** One version of a connector, as its templates are made from. */
export interface TemplateSource {
  readonly connector: Connector;
  readonly version: string;
  /** absent: the one its name has */
  readonly icon?: ConnectorIcon | undefined;
  readonly category?: string | undefined;
  readonly about?: ConnectorAbout | undefined;
}
