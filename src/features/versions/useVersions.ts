import { useCallback, useMemo } from 'react';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { Connector } from '../../domain/connector/connector.ts';
import type {
  ConnectorContent,
  ProcessContent,
  ProjectContent,
  VersionContent,
} from '../../domain/document.ts';
import { newestFirst } from '../../domain/versions/versions.ts';
import { versionUsageInSteps, type VersionUse } from '../../domain/versions/versionUsage.ts';
import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import type { Steps } from '../../domain/values/inTurns.ts';
import { taskUsesInSteps } from '../../formats/processWork.ts';
import { useInTurns } from '../../state/useInTurns.ts';
import { useConnectorDocuments, useDocuments, useVersionDocuments } from '../../state/queries.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';

/** What the page of a connector gives to its parts. */
export interface VersionsPartProps {
  readonly connectorId: string;
  readonly content: ConnectorContent;
  /** null while the stored text cannot be read */
  readonly connector: Connector | null;
  readonly isDraft: boolean;
  readonly flush: () => Promise<void>;
  readonly reload: () => Promise<void>;
}

export interface Versions {
  /** every version of every connector, as tasks find them */
  readonly catalogue: readonly CatalogueConnector[];
  /** of this connector, newest first, the draft among them */
  readonly own: readonly CatalogueConnector[];
  readonly published: readonly StoredDocument<VersionContent>[];
  /** the definition JSON of each of `own` */
  readonly texts: ReadonlyMap<string, string>;
}

export interface UsedVersions extends Versions {
  readonly uses: readonly VersionUse[];
  readonly processes: readonly StoredDocument<ProcessContent>[];
  readonly projects: readonly StoredDocument<ProjectContent>[];
}

/** The versions of one connector, and all it stands beside. */
export function useVersions(connectorId: string): Versions {
  const connectors = useConnectorDocuments();
  const versions = useVersionDocuments();
  const catalogue = useMemo(() => readCatalogue(connectors, versions), [connectors, versions]);
  return useMemo(
    () => ({
      catalogue,
      own: catalogue
        .filter(({ documentId }) => documentId === connectorId)
        .toSorted((a, b) => newestFirst(a.version, b.version)),
      published: versions.filter(({ content }) => content.connectorId === connectorId),
      texts: textsOf(connectorId, connectors, versions),
    }),
    [catalogue, connectors, versions, connectorId],
  );
}

/** What is published counts: the draft may still have the number of it. */
function textsOf(
  connectorId: string,
  connectors: readonly StoredDocument<ConnectorContent>[],
  versions: readonly StoredDocument<VersionContent>[],
): ReadonlyMap<string, string> {
  const draft = connectors.filter(({ id }) => id === connectorId);
  const published = versions.filter(({ content }) => content.connectorId === connectorId);
  return new Map([...draft, ...published].map(({ content }) => [content.version, content.text]));
}

/**
 * The same with who uses them: every task of the workspace is looked at, so only for those who show it. Until that
 * is done, null; while it is done anew, what it was before, all of it.
 */
export function useUsedVersions(connectorId: string): UsedVersions | null {
  const versions = useVersions(connectorId);
  const processes = useDocuments('process').data;
  const projects = useDocuments('project').data;
  const look = useCallback(
    function* (): Steps<UsedVersions | null> {
      if (processes === undefined || projects === undefined) return null;
      const tasks = yield* taskUsesInSteps(processes);
      const usage = yield* versionUsageInSteps(tasks, versions.catalogue);
      return { ...versions, uses: usage.connectors.get(connectorId) ?? [], processes, projects };
    },
    [versions, processes, projects, connectorId],
  );
  return useInTurns(look) ?? null;
}
