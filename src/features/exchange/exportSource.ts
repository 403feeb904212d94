import type {
  ConnectorContent,
  ProcessContent,
  ProjectContent,
  VersionContent,
} from '../../domain/document.ts';
import type { DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';

export interface ExportRequest {
  readonly projectId?: string | undefined;
  readonly processId?: string | undefined;
  readonly connectorIds?: readonly string[] | undefined;
  readonly versionIds?: readonly string[] | undefined;
  /** the diagram of the process as it is drawn on an open canvas */
  readonly svg?: (() => Promise<string>) | undefined;
}

/** The documents an export is made of, as they are kept. */
export interface ExportSource {
  readonly project: StoredDocument<ProjectContent> | null;
  /** of the project */
  readonly processes: readonly StoredDocument<ProcessContent>[];
  /** of the workspace */
  readonly allProcesses: readonly StoredDocument<ProcessContent>[];
  /** the one the export was asked for */
  readonly process: StoredDocument<ProcessContent> | null;
  /** its diagram, where it is open already */
  readonly openDiagram: (() => Promise<string>) | null;
  readonly catalogue: readonly StoredDocument<ConnectorContent>[];
  readonly versions: readonly StoredDocument<VersionContent>[];
  /** the connectors the export was asked for */
  readonly chosenConnectors: readonly StoredDocument<ConnectorContent>[];
  /** the versions the export was asked for */
  readonly chosenVersions: readonly StoredDocument<VersionContent>[];
}

export async function loadExportSource(store: DocumentStore, request: ExportRequest): Promise<ExportSource> {
  const [projects, all, catalogue, versions] = await Promise.all([
    store.list('project'),
    store.list('process'),
    store.list('connector'),
    store.list('version'),
  ]);
  const process = all.find((one) => one.id === request.processId) ?? null;
  const projectId = process?.content.projectId ?? request.projectId;
  const ids = new Set(request.connectorIds);
  const versionIds = new Set(request.versionIds);
  return {
    project: projects.find((one) => one.id === projectId) ?? null,
    processes: all
      .filter((one) => one.content.projectId === projectId)
      .toSorted((a, b) => a.content.name.localeCompare(b.content.name)),
    allProcesses: all,
    process,
    openDiagram: request.svg ?? null,
    catalogue,
    versions,
    chosenConnectors: catalogue.filter((one) => ids.has(one.id)),
    chosenVersions: versions.filter((one) => versionIds.has(one.id)),
  };
}
