import type { ConnectorIcon } from '../../domain/connector/catalogue.ts';
import type { Connector } from '../../domain/connector/connector.ts';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import type { CodeModel } from './CodeModel.ts';

/** One version of a connector, as code is made from it. */
export interface CodeSource {
  readonly connector: Connector;
  /** the definition JSON: it goes along byte for byte */
  readonly text: string;
  readonly version: string;
  readonly icon?: ConnectorIcon | undefined;
  readonly category?: string | undefined;
  readonly about?: ConnectorAbout | undefined;
}

export interface CodeOptions {
  /** what the project, its package and its folder are called */
  readonly projectName: string;
  /** of Java packages: com.example */
  readonly group: string;
  /** without a tag: registry.example.com/connectors/mail */
  readonly image: string;
}

/** What the files of a target are made from. */
export interface CodeProject {
  readonly model: CodeModel;
  readonly options: CodeOptions;
  readonly source: CodeSource;
}

/** A file of a project, under the project's folder. */
export interface CodeFile {
  readonly path: string;
  readonly text: string;
}
