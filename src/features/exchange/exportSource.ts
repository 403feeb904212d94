import { byName } from '../../domain/values/byName.ts';
import type { PictureLook } from '../../domain/values/pictureLook.ts';
import type {
  ConnectorContent,
  ProcessContent,
  ProjectContent,
  TemplateContent,
  VersionContent,
} from '../../domain/document.ts';
import type { DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';

export interface ExportRequest {
  readonly projectId?: string | undefined;
  readonly processId?: string | undefined;
  readonly connectorIds?: readonly string[] | undefined;
  readonly versionIds?: readonly string[] | undefined;
  readonly templateIds?: readonly string[] | undefined;
  /** the diagram of the process as it is drawn on an open canvas */
  readonly svg?: ((look?: PictureLook) => Promise<string>) | undefined;
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
  readonly openDiagram: ((look?: PictureLook) => Promise<string>) | null;
  readonly catalogue: readonly StoredDocument<ConnectorContent>[];
  readonly versions: readonly StoredDocument<VersionContent>[];
  /** the connectors the export was asked for */
  readonly chosenConnectors: readonly StoredDocument<ConnectorContent>[];
  /** the versions the export was asked for */
  readonly chosenVersions: readonly StoredDocument<VersionContent>[];
  /** the element templates of the workspace that were imported or written by hand */
  readonly templates: readonly StoredDocument<TemplateContent>[];
  /** those of them the export was asked for */
  readonly chosenTemplates: readonly StoredDocument<TemplateContent>[];
}

export async function loadExportSource(store: DocumentStore, request: ExportRequest): Promise<ExportSource> {
  const [projects, all, catalogue, versions, templates] = await Promise.all([
    store.list('project'),
    store.list('process'),
    store.list('connector'),
    store.list('version'),
    store.list('template'),
  ]);
  const process = all.find((one) => one.id === request.processId) ?? null;
  const projectId = process?.content.projectId ?? request.projectId;
  const ids = new Set(request.connectorIds);
  const versionIds = new Set(request.versionIds);
  const templateIds = new Set(request.templateIds);
  return {
    project: projects.find((one) => one.id === projectId) ?? null,
    processes: all
      .filter((one) => one.content.projectId === projectId)
      .toSorted((a, b) => byName(a.content.name, b.content.name)),
    allProcesses: all,
    process,
    openDiagram: request.svg ?? null,
    catalogue,
    versions,
    chosenConnectors: catalogue.filter((one) => ids.has(one.id)),
    chosenVersions: versions.filter((one) => versionIds.has(one.id)),
    templates,
    chosenTemplates: templates.filter((one) => templateIds.has(one.id)),
  };
}
