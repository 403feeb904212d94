import { freshId } from '../../domain/values/freshId.ts';
import { copyOfConnector } from '../../formats/activiti/copyOfConnector.ts';
import { t } from '../../language/t.ts';
import { useSaveDocuments } from '../../state/queries.ts';
import { toast } from '../../state/toasts.ts';
import type { CatalogueRow } from './catalogueRows.ts';

export function useDuplicate(rows: readonly CatalogueRow[]): (row: CatalogueRow) => void {
  const save = useSaveDocuments();
  return (row) => {
    const content = copyOfConnector(
      row.document.content,
      rows.map(({ name }) => name),
    );
    save.mutate([{ id: freshId(), basedOn: 0, content }], {
      onSuccess: () => toast({ message: t`Duplicated ${row.name}`, tone: 'ok' }),
    });
  };
}
