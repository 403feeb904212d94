import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import type { ProcessContent } from '../../../domain/document.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { Checks } from '../../../domain/problems/ruleSettings.ts';
import { TemplateShelf } from '../../../domain/templates/TemplateShelf.ts';
import type { StoredProcessDocument } from './StoredProcess.ts';

export type SourceTab = 'xml' | 'extensions';

/** Immutable; what the page shows besides the editor's own snapshot. */
export interface SessionState {
  readonly phase: 'loading' | 'ready' | 'missing' | 'deleted';
  /** why the document cannot be drawn: only its text can be edited */
  readonly drawError: string | null;
  readonly content: ProcessContent | null;
  readonly catalogue: readonly CatalogueConnector[];
  /** what a process for Camunda 8 can be made from */
  readonly shelf: TemplateShelf;
  readonly problems: readonly Problem[];
  /** how the project wants it checked */
  readonly checks: Checks;
  /** text of the tabs that is not applied, because it cannot be or nobody asked for it yet */
  readonly drafts: Readonly<Record<SourceTab, string | null>>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undoLabel: string;
  readonly redoLabel: string;
  /** grows with every change of what would be written */
  readonly version: number;
  /** the document as another tab saved it while this one had changes of its own */
  readonly conflict: StoredProcessDocument | null;
}

export const LOADING: SessionState = {
  phase: 'loading',
  drawError: null,
  content: null,
  catalogue: [],
  shelf: TemplateShelf.EMPTY,
  problems: [],
  checks: {},
  drafts: { xml: null, extensions: null },
  canUndo: false,
  canRedo: false,
  undoLabel: '',
  redoLabel: '',
  version: 0,
  conflict: null,
};
