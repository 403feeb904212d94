import { useMemo } from 'react';
import { taskUses } from '../../formats/activiti/taskUses.ts';
import { useDocuments, useVersionDocuments } from '../../state/queries.ts';
import { catalogueRows, type CatalogueRow } from './catalogueRows.ts';

type Documents = NonNullable<ReturnType<typeof useDocuments<'connector'>>['data']>;

export function useCatalogueRows(documents: Documents): readonly CatalogueRow[] {
  const versions = useVersionDocuments();
  const processes = useDocuments('process').data;
  const uses = useMemo(() => taskUses(processes ?? []), [processes]);
  return useMemo(() => catalogueRows(documents, versions, uses), [documents, versions, uses]);
}
