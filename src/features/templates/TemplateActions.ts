import type { TemplateRow } from './templateRows.ts';

export interface TemplateActions {
  readonly tick: (rows: readonly TemplateRow[], on: boolean) => void;
  readonly remove: (rows: readonly TemplateRow[]) => void;
  readonly exportFiles: (rows: readonly TemplateRow[]) => void;
}
