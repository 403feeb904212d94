import type { Variable } from '../../../domain/process/process.ts';
import { t } from '../../../language/t.ts';
import type { RefusedText, RefusedTexts } from '../../../ui/fields/RefusedTexts.ts';

/** Of what its form keeps for itself. */
export function ownerOf(processId: string, variable: Variable): string {
  return `${processId} ${variable.id}`;
}

/** A new name of a variable that was not taken, and waits in its form. */
export function refusedName(texts: RefusedTexts, processId: string, variable: Variable): RefusedText | null {
  const refused = texts.get(ownerOf(processId, variable), t('Name'));
  return refused?.base === variable.name ? refused : null;
}
