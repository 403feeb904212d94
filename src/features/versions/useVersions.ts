import { useMemo } from 'react';
import type { CatalogueConnector } from '../../domain/catalogue.ts';
import type { Connector } from '../../domain/connector.ts';
import type {
  ConnectorContent,
  ProcessContent,
  ProjectContent,
  VersionContent,
} from '../../domain/document.ts';
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
  readonly uses: readonly VersionUse[];
  readonly processes: readonly StoredDocument<ProcessContent>[];
  readonly projects: readonly StoredDocument<ProjectContent>[];
}

const NOTHING: readonly never[] = [];

/** All there is to know of the versions of one connector and who uses them. */
export function useVersions(connectorId: string): Versions {
  const connectors = useConnectorDocuments();
  const versions = useVersionDocuments();
  const processes = useDocuments('process').data ?? NOTHING;
  const projects = useDocuments('project').data ?? NOTHING;
  const catalogue = useMemo(() => readCatalogue(connectors, versions), [connectors, versions]);
  const usage = useMemo(() => versionUsage(taskUses(processes), catalogue), [processes, catalogue]);
  return useMemo(
    () => ({
      catalogue,
      own: catalogue.filter(({ documentId }) => documentId === connectorId),
      published: versions.filter(({ content }) => content.connectorId === connectorId),
      uses: usage.connectors.get(connectorId) ?? NOTHING,
      processes,
      projects,
    }),
    [catalogue, versions, usage, processes, projects, connectorId],
  );
}
