import { useMemo } from 'react';
import type { CatalogueConnector } from '../../domain/catalogue.ts';
import type { Connector } from '../../domain/connector.ts';
import type {
  ConnectorContent,
  ProcessContent,
  ProjectContent,
  VersionContent,
} from '../../domain/document.ts';
import { newestFirst } from '../../domain/versions.ts';
import { versionUsage, type VersionUse } from '../../domain/versionUsage.ts';
import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import { taskUses } from '../../formats/activiti/taskUses.ts';
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
}

export interface UsedVersions extends Versions {
  readonly uses: readonly VersionUse[];
  readonly processes: readonly StoredDocument<ProcessContent>[];
  readonly projects: readonly StoredDocument<ProjectContent>[];
}

const NOTHING: readonly never[] = [];

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
    }),
    [catalogue, versions, connectorId],
  );
}

/** The same with who uses them: every task of the workspace is looked at, so only for those who show it. */
export function useUsedVersions(connectorId: string): UsedVersions {
  const versions = useVersions(connectorId);
  const { catalogue } = versions;
  const processes = useDocuments('process').data ?? NOTHING;
  const projects = useDocuments('project').data ?? NOTHING;
  const usage = useMemo(() => versionUsage(taskUses(processes), catalogue), [processes, catalogue]);
  return useMemo(
    () => ({ ...versions, uses: usage.connectors.get(connectorId) ?? NOTHING, processes, projects }),
    [versions, usage, processes, projects, connectorId],
  );
}
