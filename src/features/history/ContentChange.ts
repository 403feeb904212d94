import type { ProcessChange } from '../../domain/process/processChanges.ts';

/** One difference, as a list shows it. */
export interface ContentChange {
  readonly kind: ProcessChange['kind'];
  /** of an element of a diagram */
  readonly id?: string;
  readonly label: string;
  readonly details: readonly string[];
}
