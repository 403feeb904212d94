import { failureToast } from '../../state/failureToast.ts';
import { edited } from '../../storage/changes.ts';
import type { DocumentStore } from '../../storage/DocumentStore.ts';
import type { ExportState } from './useExport.ts';
import { withoutVisibility } from './packageExport.ts';

/** The first package says for good who the connector's packages are for. */
export async function fixVisibility(store: DocumentStore, { source, options }: ExportState): Promise<void> {
  if (options.kind !== 'package' && options.kind !== 'repository') return;
  const { visibility } = options;
  try {
    const now = await Promise.all(withoutVisibility(source).map(({ id }) => store.load(id)));
    const changes = now.flatMap((document) => {
      if (document?.content.kind !== 'connector') return [];
      return [edited(document, { ...document.content, about: { ...document.content.about, visibility } })];
    });
    if (changes.length > 0) await store.save(changes);
  } catch (error) {
    failureToast(error);
  }
}
