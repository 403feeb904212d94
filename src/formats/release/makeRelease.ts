import type { ProcessContent, ProjectContent, ReleasedConnector } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ConnectorDocument, VersionDocument } from '../activiti/chooseConnectors.ts';
import { DESCRIPTOR_PATH, RELEASE_PATH } from '../activiti/archiveLayout.ts';
import { readConnector } from '../activiti/connectorJson.ts';
import { writeArchive } from '../activiti/projectArchive.ts';
import { safeFileName } from '../fileNames.ts';
import type { OutFile } from '../ImportItem.ts';
import { zip } from '../zip.ts';
import { deploymentDescriptor } from './deploymentDescriptor.ts';
import { releaseConnectors } from './releaseConnectors.ts';
import { writeReleaseInfo } from './releaseInfo.ts';

export interface ReleaseSource {
  readonly project: ProjectContent;
  readonly processes: readonly ProcessContent[];
  readonly connectors: readonly ConnectorDocument[];
  readonly versions: readonly VersionDocument[];
}

export interface ReleaseHead {
  readonly version: string;
  readonly notes: string;
  /** where the images of the connectors are; '' for nowhere yet */
  readonly registry: string;
}

export interface MadeRelease {
  /** what is in the archive */
  readonly files: readonly OutFile[];
  readonly connectors: readonly (ReleasedConnector & { readonly documentId: string })[];
  readonly problems: readonly Problem[];
}

/** The files of a release: the same source and head are always the same bytes. */
export function makeRelease(source: ReleaseSource, head: ReleaseHead): MadeRelease {
  const { project, connectors: documents, versions } = source;
  const processes = source.processes.map(withoutScenarios).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const chosen = releaseConnectors(project, processes, documents, versions);
  const connectors = chosen.connectors.map(({ name, content, isDraft, documentId }) => ({
    ...{ name, version: content.version, documentId },
    ...(isDraft && { draft: true as const }),
  }));
  const deployed = chosen.connectors.map(({ name, content }) => ({
    ...{ name, version: content.version },
    config: readConnector(content.text).connector?.config ?? [],
  }));
  const registry = head.registry.trim();
  const info = writeReleaseInfo({
    ...{ version: head.version, notes: head.notes, connectors },
    ...(registry !== '' && { registry }),
  });
  const application = { name: project.name, version: head.version };
  const beside = [
    { path: RELEASE_PATH, text: info },
    { path: DESCRIPTOR_PATH, text: deploymentDescriptor(application, deployed, registry) },
  ];
  // One that came with an archive of somebody else gives way to ours.
  const kept = project.files.filter(({ path }) => path !== DESCRIPTOR_PATH && path !== RELEASE_PATH);
  const { files, problems } = writeArchive({ ...project, files: kept }, processes, documents, {
    extensionsName: 'process',
    allConnectors: false,
    versions,
    release: {
      version: head.version,
      connectors: chosen,
      files: beside.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })),
    },
  });
  return { files, connectors, problems };
}

/** A release is handed on to be run: what tests its processes, on data of people, stays here. */
function withoutScenarios(content: ProcessContent): ProcessContent {
  const entries = Object.entries(content.sidecar.elements).flatMap(([id, { scenarios: _, ...entry }]) =>
    Object.keys(entry).length === 0 ? [] : [[id, entry] as const],
  );
  return { ...content, sidecar: { ...content.sidecar, elements: Object.fromEntries(entries) } };
}

export function releaseFile(project: { readonly name: string }, version: string, files: readonly OutFile[]) {
  return { name: `${safeFileName(project.name, 'project')}-${version}.zip`, bytes: zip(files) };
}
