import type { Problem } from '../../domain/problem.ts';
import { openDialog } from '../../state/dialogs.ts';
import type { ProblemRow } from '../../ui/ProblemList.tsx';
import { pathOf } from './pickedFiles.ts';

/** The description of an API is no file of ours, and a connector can be made of it. */
export function makeConnectorOf(
  { code, place }: Problem,
  sources: readonly File[],
): ProblemRow['fix'] | undefined {
  if (code !== 'api-description') return undefined;
  const file = sources.find((source) => pathOf(source) === place.file);
  return file && { label: 'Make a connector of it', run: () => openDialog({ kind: 'api-import', file }) };
}
