import type { VersionContent } from '../../domain/document.ts';
import { t } from '../../language/t.ts';
import { saveUndoably } from '../../state/undoSave.ts';
import { edited } from '../../storage/changes.ts';
import type { DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';
import { undoByToast } from './undoByToast.ts';

/** '' takes it back. */
export async function setDeprecated(
  store: DocumentStore,
  document: StoredDocument<VersionContent>,
  message: string,
): Promise<void> {
  const { version } = document.content;
  const change = edited(document, { ...document.content, deprecated: message });
  const save = await saveUndoably(store, [change], new Map([[document.id, document]]));
  undoByToast(
    store,
    save,
    message === '' ? t`${version} is not deprecated any more` : t`Deprecated ${version}`,
  );
}
