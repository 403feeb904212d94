import type { Problem } from '../../domain/problem.ts';
import { openDialog } from '../../state/dialogs.ts';
import type { ProblemRow } from '../../ui/ProblemList.tsx';

/**
 * The description of an API is no file of ours, and a connector can be made of it.
 * @param originals what was chosen, by the names that problems call it
 */
export function makeConnectorOf(
  { code, place }: Problem,
  originals: ReadonlyMap<string, File>,
): ProblemRow['fix'] | undefined {
  if (code !== 'api-description') return undefined;
  const file = originals.get(place.file ?? '');
  return file && { label: 'Make a connector of it', run: () => openDialog({ kind: 'api-import', file }) };
}
