import { useMemo } from 'react';
import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import { useConnectorDocuments, useDocuments } from '../../state/queries.ts';
import { taskUses } from '../../formats/activiti/taskUses.ts';
import type { TaskUse } from '../../domain/taskUse.ts';
import { usesOfConnector } from '../../domain/connectorUses.ts';

/** What the rest of the workspace says about a connector: which names are taken, and which tasks call it. */
export function useNamesAndUses(
  documentId: string,
  name: string | undefined,
): { readonly otherNames: readonly string[]; readonly uses: readonly TaskUse[] } {
  const connectors = useConnectorDocuments();
  const processes = useDocuments('process').data;
  const otherNames = useMemo(
    () =>
      readCatalogue(connectors)
        .filter((other) => other.documentId !== documentId)
        .map(({ connector }) => connector.name),
    [connectors, documentId],
  );
  const all = useMemo(() => taskUses(processes ?? []), [processes]);
  const uses = useMemo(() => (name === undefined ? [] : usesOfConnector(all, name)), [all, name]);
  return { otherNames, uses };
}
