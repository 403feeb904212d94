import { t } from '../../../language/t.ts';
import type { DrawingEditing } from '../../../modeler/DrawingEditing.ts';
import { toast } from '../../../state/toasts.ts';
import type { AlignmentChoice } from './alignments.ts';

/** Says so where nothing came of it: lines, boundary events and lanes have no place of their own. */
export function alignSelected(drawing: DrawingEditing, { label, run }: AlignmentChoice): void {
  if (!run(drawing)) toast({ message: t`${label}: nothing to change among these elements.` });
}
