import { useCallback, useMemo } from 'react';
import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import { useInTurns } from '../../state/useInTurns.ts';
import { useConnectorDocuments, useDocuments } from '../../state/queries.ts';
import { taskUsesInSteps } from '../../formats/processWork.ts';
import type { TaskUse } from '../../domain/versions/taskUse.ts';
import { usesOfConnector } from '../../domain/versions/connectorUses.ts';

const NOTHING: readonly never[] = [];

/** What the rest of the workspace says about a connector: which names are taken, and which tasks call it. */
export function useNamesAndUses(
  documentId: string,
  name: string | undefined,
): { readonly otherNames: readonly string[]; readonly uses: readonly TaskUse[] } {
  const connectors = useConnectorDocuments();
  const processes = useDocuments('process').data ?? NOTHING;
  const otherNames = useMemo(
    () =>
      readCatalogue(connectors.filter(({ id }) => id !== documentId)).map(({ connector }) => connector.name),
    [connectors, documentId],
  );
  const look = useCallback(() => taskUsesInSteps(processes), [processes]);
  const all: readonly TaskUse[] = useInTurns(look) ?? NOTHING;
  const uses = useMemo(() => (name === undefined ? [] : usesOfConnector(all, name)), [all, name]);
  return { otherNames, uses };
}
