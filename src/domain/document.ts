import type { ConnectorIcon } from './connector/catalogue.ts';
import type { ConnectorAbout } from './connector/connectorAbout.ts';
import type { Environment } from './process/environments.ts';
import type { JsonObject } from './values/json.ts';
import type { Checks } from './problems/ruleSettings.ts';
import type { Sidecar } from './process/process.ts';
import type { TestCase } from './trial/TestCase.ts';

/** What the store keeps: plain files of the engines, and as little of ours around them as possible. */
export type DocumentContent =
  | ConnectorContent
  | VersionContent
  | ProjectContent
  | ReleaseContent
  | ProcessContent
  | TemplateContent
  | WorkspaceContent;
export type DocumentKind = DocumentContent['kind'];
/** The kinds that have a page of their own. */
export type PlaceKind = Exclude<DocumentKind, 'version' | 'release' | 'workspace'>;

export interface ConnectorContent {
  readonly kind: 'connector';
  /** the definition JSON: the one truth; the form edits it through writeConnector(…, text) */
  readonly text: string;
  /** text of the JSON tab that cannot be read yet: kept, while `text` stays in force */
  readonly invalidText?: string;
  /**
   * The version this text is, or is going to be: a draft as long as no version document has it. The first edit
   * after a publication moves it on, so that what was published is never edited.
   */
  readonly version: string;
  /** name of a lucide icon of ours and a hue, e.g. 'package' / 'orange' */
  readonly icon?: ConnectorIcon;
  readonly category?: string;
  readonly about?: ConnectorAbout;
  /** what tries its actions: beside the definition and about it, never part of it, so that no version carries it */
  readonly cases?: readonly TestCase[];
  /** the file it came from; exported as it is while `text` still is its text */
  readonly file?: SourceFile;
}

/**
 * A published version: a copy of what the connector was. Nothing of it ever changes but `deprecated`; the store
 * refuses anything else.
 */
export interface VersionContent {
  readonly kind: 'version';
  /** id of the connector's document */
  readonly connectorId: string;
  readonly version: string;
  /** ISO 8601 */
  readonly publishedAt: string;
  /** Markdown */
  readonly notes: string;
  /** why it is lower than its changes ask for */
  readonly reason?: string;
  /** the definition JSON as it was published */
  readonly text: string;
  /** of the definition: formats/activiti/definitionHash.ts */
  readonly hash: string;
  readonly icon?: ConnectorIcon;
  readonly category?: string;
  readonly about?: ConnectorAbout;
  /** why it should not be used any more; '' takes it back */
  readonly deprecated?: string;
}

/** One version of an element template, as an imported file or a person wrote it. */
export interface TemplateContent {
  readonly kind: 'template';
  /** the JSON of this template alone: the very characters of its file, until it is edited */
  readonly text: string;
  /** text of the JSON tab that cannot be read yet: kept, while `text` stays in force */
  readonly invalidText?: string;
  /** the file it came from; it may hold others, each is a document with the same file */
  readonly file?: SourceFile;
  /** which of the file's list it is; absent where the file is this one template */
  readonly place?: number;
}

/** What belongs to the workspace as a whole: one document, under WORKSPACE_ID. */
export interface WorkspaceContent {
  readonly kind: 'workspace';
  /** those that are kept even while nothing is in them; others come from the connectors themselves */
  readonly connectorCategories: readonly string[];
  readonly processCategories: readonly string[];
  /** what was made of published versions and handed out: no file says so */
  readonly made?: readonly MadeOfVersion[];
}

/** A package or code of a published version: that it was downloaded, and when last. */
export interface MadeOfVersion {
  readonly connectorId: string;
  readonly version: string;
  readonly what: 'package' | 'code';
  /** ISO 8601 */
  readonly at: string;
}

export const WORKSPACE_ID = 'workspace';

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
  /** how its processes are checked, where that is not as usual */
  readonly checks?: Checks;
  /** where it is deployed to, and what its connectors are told there; in the order of people */
  readonly environments?: readonly Environment[];
  /** the paths of its archive in their order, so that it goes back out as it came */
  readonly order?: readonly string[];
}

/** What a project was when it was released: nothing of it ever changes; the store refuses it. */
export interface ReleaseContent {
  readonly kind: 'release';
  readonly projectId: string;
  readonly version: string;
  /** ISO 8601 */
  readonly releasedAt: string;
  /** it came in with its archive, at that time */
  readonly imported?: true;
  /** Markdown */
  readonly notes: string;
  /** that its processes use, as they are in its archive */
  readonly connectors: readonly ReleasedConnector[];
  /** where the images of its connectors are, to start the next one with: 'registry.example.com/team' */
  readonly registry?: string;
  /** its archive, as it is handed out */
  readonly file: SourceFile;
}

export interface ReleasedConnector {
  readonly name: string;
  readonly version: string;
  /** it was not published: its number may stand for something else by now */
  readonly draft?: true;
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
  readonly category?: string;
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
