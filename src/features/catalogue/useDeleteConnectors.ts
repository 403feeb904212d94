import { t } from '../../language/t.ts';
import { useDeleteDocuments } from '../../state/deleteDocuments.ts';
import type { CatalogueRow } from './catalogueRows.ts';
import { wordsFor } from './wordsFor.ts';

/** Takes the published versions along, in the same save: they come back together, and tasks find them again. */
export function useDeleteConnectors(onDeleted: () => void): (rows: readonly CatalogueRow[]) => void {
  const deleteDocuments = useDeleteDocuments();
  return (rows) => {
    const documents = rows.flatMap(({ document, versions }) => [document, ...versions]);
    void deleteDocuments(documents, t`Deleted ${wordsFor(rows)}`).then(onDeleted);
  };
}
