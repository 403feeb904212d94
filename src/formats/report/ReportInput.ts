import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ProcessModel } from '../../domain/process/process.ts';

export interface ReportProcess {
  readonly name: string;
  /** null: it could not be read */
  readonly model: ProcessModel | null;
  /** what was written about its elements, by their ids */
  readonly documentation: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  /** null: it could not be drawn */
  readonly svg: string | null;
}

/** What people wrote about one version of a connector. */
export interface ReportTexts {
  readonly documentId: string;
  readonly version: string;
  /** Markdown */
  readonly documentation?: string;
  /** Markdown */
  readonly notes?: string;
}

export interface ReportInput {
  readonly title: string;
  readonly description?: string;
  /** as people read it: "25 November 2026" */
  readonly date: string;
  readonly processes: readonly ReportProcess[];
  readonly catalogue: readonly CatalogueConnector[];
  readonly texts: readonly ReportTexts[];
}
