import { useCallback, useMemo } from 'react';
import type { TaskUse } from '../../domain/versions/taskUse.ts';
import { taskUsesInSteps } from '../../formats/processWork.ts';
import { useInTurns } from '../../state/useInTurns.ts';
import { useDocuments, useVersionDocuments } from '../../state/queries.ts';
import { catalogueRows, type CatalogueRow } from './catalogueRows.ts';

type Documents = NonNullable<ReturnType<typeof useDocuments<'connector'>>['data']>;

const NOTHING: readonly never[] = [];

export function useCatalogueRows(documents: Documents): readonly CatalogueRow[] {
  const versions = useVersionDocuments();
  const processes = useDocuments('process').data ?? NOTHING;
  const look = useCallback(() => taskUsesInSteps(processes), [processes]);
  const uses: readonly TaskUse[] = useInTurns(look) ?? NOTHING;
  return useMemo(() => catalogueRows(documents, versions, uses), [documents, versions, uses]);
}
