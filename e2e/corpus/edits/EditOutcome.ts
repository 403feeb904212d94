import type { ElementData } from '../../../src/domain/process/process.ts';
import type { Target } from '../../../src/domain/process/target.ts';

export const EDITS = [
  'rename-task',
  'map-parameter',
  'add-task',
  'delete-element',
  'move-shape',
  'arrange',
] as const;
export type Edit = (typeof EDITS)[number];

export interface EditRequest {
  readonly xml: string;
  /** what its elements carry, by id, as JSON: as a type it is too deep for what crosses into the page */
  readonly data: string;
  readonly target: Target;
  readonly edit: Edit;
  /** which of the elements it could be made on */
  readonly seed: number;
}

export interface Edited {
  readonly xml: string;
  readonly data: string;
  /** the product's own self check: why the text was written anew */
  readonly rewritten: string | null;
  /** what the edit changed in the model: an id, or an attribute of it as `id@attribute` */
  readonly changed: readonly string[];
  /** read again it is the edited model; else the first difference */
  readonly difference: string | null;
  /** after undo the text is the one that was opened */
  readonly isUndone: boolean;
}

export interface EditOutcome {
  /** opened on the canvas and saved, the text is the one that was opened */
  readonly isUnedited: boolean;
  readonly isDrawn: boolean;
  /** null where it could not be done; `reason` says why */
  readonly edited: Edited | null;
  readonly reason: string;
}

export type DataEntries = readonly (readonly [string, ElementData])[];
