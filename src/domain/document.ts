import type { ConnectorIcon } from './catalogue.ts';
import type { JsonObject } from './json.ts';
import type { Sidecar } from './process.ts';

/** What the store keeps: plain files of the engines, and as little of ours around them as possible. */
export type DocumentContent = ConnectorContent | ProjectContent | ProcessContent;
export type DocumentKind = DocumentContent['kind'];

export interface ConnectorContent {
  readonly kind: 'connector';
  /** the definition JSON: the one truth; the form edits it through writeConnector(…, text) */
  readonly text: string;
  /** text of the JSON tab that cannot be read yet: kept, while `text` stays in force */
  readonly invalidText?: string;
  /** semantic version of the draft */
  readonly version: string;
  /** name of a lucide icon of ours and a hue, e.g. 'package' / 'orange' */
  readonly icon?: ConnectorIcon;
  readonly category?: string;
  /** the file it came from; exported as it is while `text` still is its text */
  readonly file?: SourceFile;
}

export interface ProjectContent {
  readonly kind: 'project';
  readonly name: string;
  readonly description?: string;
  /** the manifest as the archive had it: unknown keys go back out with it */
  readonly manifest?: JsonObject;
  /** the file the manifest came from; exported as it is while it still says the same */
  readonly manifestFile?: SourceFile;
  /** files of the archive we do not edit (forms, scripts …): they go back out byte for byte */
  readonly files: readonly OpaqueFile[];
  /** connectors that came with its archive; they go back out even where no task uses them */
  readonly connectorIds: readonly string[];
  /** the paths of its archive in their order, so that it goes back out as it came */
  readonly order?: readonly string[];
}

export interface OpaqueFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface ProcessContent {
  readonly kind: 'process';
  readonly projectId: string;
  /** the model name: what its files are called */
  readonly name: string;
  readonly xml: string;
  /** the file it came from; exported as it is while `xml` still is its text */
  readonly xmlFile?: SourceFile;
  readonly extensions: string | null;
  readonly extensionsFile?: SourceFile;
  readonly sidecar: Sidecar;
  /** text of the XML and Extensions tabs that cannot be read yet */
  readonly invalidXml?: string;
  readonly invalidExtensions?: string;
}

export interface SourceFile {
  /** as it was called, without folders */
  readonly name: string;
  readonly bytes: Uint8Array;
}
