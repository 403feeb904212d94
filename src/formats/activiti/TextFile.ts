import type { RawFile } from '../RawFile.ts';

/** A file with its text, and what it was recognised as. */
export interface TextFile extends RawFile {
  readonly kind: 'bpmn' | 'connector' | 'extensions';
  readonly text: string;
}

export interface Diagram {
  readonly file: TextFile;
  readonly folder: string;
  readonly name: string;
  readonly processIds: readonly string[];
}

/** What one process gets of an extensions file; `file` where it gets all of it. */
export interface ExtensionsPart {
  readonly text: string;
  readonly file?: RawFile;
  /** its text cannot be read: kept for the person to mend */
  readonly invalid: boolean;
}
