import { messageOf } from '../../domain/values/messageOf.ts';
import type { Problem } from '../../domain/problem.ts';
import { unzip } from '../../formats/zip.ts';
import { t } from '../../language/t.ts';
import { openDialog } from '../../state/dialogs.ts';
import { toast } from '../../state/toasts.ts';
import type { ProblemRow } from '../../ui/ProblemList.tsx';
import { inArchive } from './importReview.ts';

/**
 * The description of an API is no file of ours, and a connector can be made of it. One in an archive is taken out of
 * it first.
 * @param originals what was chosen, by the names that problems call it
 * @param open in place of the review, or over it where that is still wanted for other files
 */
export function makeConnectorOf(
  { code, place }: Problem,
  originals: ReadonlyMap<string, File>,
  open: typeof openDialog = openDialog,
): ProblemRow['fix'] | undefined {
  const { file: name = '' } = place;
  if (code !== 'api-description') return undefined;
  const file = originals.get(name);
  if (file) return { label: LABEL, run: () => open({ kind: 'api-import', file }) };
  const archive = [...originals].find(([own]) => name.startsWith(inArchive(own, '')));
  if (!archive) return undefined;
  const path = name.slice(inArchive(archive[0], '').length);
  return { label: LABEL, run: () => void openFromArchive(archive[1], path, open) };
}

const LABEL = t('Make a connector of it');

async function openFromArchive(archive: File, path: string, open: typeof openDialog): Promise<void> {
  try {
    const bytes = new Uint8Array(await archive.arrayBuffer());
    const [entry] = unzip(bytes, undefined, undefined, undefined, (one) => one === path);
    if (!entry) throw new Error(t`${path} is not in ${archive.name} any more.`);
    // A copy of its own: what an archive gives may lie in a larger buffer.
    const file = new File([entry.bytes.slice()], path.slice(path.lastIndexOf('/') + 1));
    open({ kind: 'api-import', file });
  } catch (error) {
    toast({ message: messageOf(error), tone: 'danger' });
  }
}
