import type { Connector } from '../domain/connector/connector.ts';
import type {
  ConnectorContent,
  OpaqueFile,
  ProcessContent,
  ProjectContent,
  SourceFile,
  TemplateContent,
} from '../domain/document.ts';
import type { Problem } from '../domain/problem.ts';
import type { ElementTemplate } from '../domain/templates/ElementTemplate.ts';
import type { ReleaseInfo } from './release/releaseInfo.ts';
import type { ConnectorPackage } from './package/ConnectorPackage.ts';

/** A file to write: the path inside its archive, or the name alone. */
export type OutFile = OpaqueFile;

/** What came in through the gate, ready to be stored. `file` is where it came from, for the person. */
export type ImportItem = ConnectorItem | ProcessItem | ProjectItem | PackageItem | TemplateItem;

export interface ConnectorItem {
  readonly kind: 'connector';
  readonly file: string;
  readonly content: ConnectorContent;
  readonly connector: Connector;
  /** it came in a repository: the packages beside it are its versions, it is what comes after them */
  readonly isDraft?: boolean;
}

/** One published version. */
export interface PackageItem {
  readonly kind: 'package';
  readonly file: string;
  readonly content: ConnectorPackage;
}

/** One version of an element template; several can be of one file. */
export interface TemplateItem {
  readonly kind: 'template';
  readonly file: string;
  readonly content: TemplateContent;
  readonly template: ElementTemplate;
  /** what is wrong with this one; with its file as a whole: among the problems of the import */
  readonly problems: readonly Problem[];
}

export interface ProcessItem {
  readonly kind: 'process';
  readonly file: string;
  /** whoever stores it says which project it belongs to */
  readonly content: Omit<ProcessContent, 'projectId'>;
}

export interface ProjectItem {
  readonly kind: 'project';
  readonly file: string;
  /** `connectorIds` is empty: whoever stores the connectors knows their ids */
  readonly content: ProjectContent;
  readonly processes: readonly ProcessItem[];
  readonly connectors: readonly ConnectorItem[];
  /** its archive is a release */
  readonly release?: ReleaseInfo;
  /** the archive itself, where it is a release: it is kept */
  readonly archive?: SourceFile;
}

/** An extensions file that came without its BPMN; the workspace may have that process. */
export interface LooseExtensions {
  readonly file: string;
  readonly text: string;
  readonly source: SourceFile;
}

export interface Import {
  readonly items: readonly ImportItem[];
  /** readable ones; each is among the problems as well, for where nothing has its processes */
  readonly extensions: readonly LooseExtensions[];
  readonly problems: readonly Problem[];
}
