import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { ProcessContent } from '../../domain/document.ts';
import { freeFileName } from '../../domain/values/freeFileName.ts';
import { splitImplementation } from '../../domain/connector/implementation.ts';
import { connectorNameFrom } from '../../domain/values/names.ts';
import type { Rename } from '../../domain/versions/renames.ts';
import { writeConnector } from '../../formats/activiti/connectorJson.ts';
import { followRenames, usesOf } from '../../formats/processWork.ts';
import type { ConnectorItem, Import, ProcessItem } from '../../formats/ImportItem.ts';
import { t } from '../../language/t.ts';
import { created, newDocumentId } from '../../storage/changes.ts';
import type { Change } from '../../storage/DocumentStore.ts';
import { SAMPLE_DESCRIPTION, SAMPLE_LOOKS, SAMPLE_NAME } from './sampleFiles.ts';

export interface SampleWorkspace {
  readonly projectNames: readonly string[];
  readonly connectors: readonly CatalogueConnector[];
  /** definition of a connector of the catalogue, by the id of its document */
  readonly textOf: (documentId: string) => string | undefined;
}

export interface SamplePlan {
  readonly projectId: string;
  readonly changes: readonly Change[];
}

interface PlacedConnector {
  readonly documentId: string;
  readonly name: string;
  readonly version: string;
}

const FIRST_VERSION = '1.0.0';

/** One save that brings the sample in. A connector that is there already, word for word, is used; another of its name stays. */
export function sampleChanges({ items, problems }: Import, workspace: SampleWorkspace): SamplePlan {
  const connectors = items.filter((item) => item.kind === 'connector');
  const processes = items.filter((item) => item.kind === 'process');
  const refused = problems.find(({ severity }) => severity === 'error');
  if (refused !== undefined || connectors.length === 0 || processes.length === 0) {
    throw new Error(t`The sample project could not be read. ${refused?.message ?? t('Files are missing.')}`);
  }
  const changes: Change[] = [];
  const placed = new Map(
    connectors.map((item) => [item.connector.name, placeConnector(item, workspace, changes)]),
  );
  const projectId = newDocumentId();
  changes.push(
    created(
      {
        kind: 'project',
        name: freeFileName(SAMPLE_NAME, workspace.projectNames),
        description: SAMPLE_DESCRIPTION,
        files: [],
        connectorIds: [...placed.values()].map(({ documentId }) => documentId),
      },
      projectId,
    ),
  );
  for (const item of processes) changes.push(created(placeProcess(item, projectId, placed)));
  return { projectId, changes };
}

function placeConnector(item: ConnectorItem, workspace: SampleWorkspace, changes: Change[]): PlacedConnector {
  const { name } = item.connector;
  const names = workspace.connectors.map(({ connector }) => connector.name);
  const same = workspace.connectors.find(({ connector }) => connector.name === name);
  if (same && workspace.textOf(same.documentId) === item.content.text) {
    return { documentId: same.documentId, name, version: same.version };
  }
  const free = same ? connectorNameFrom(name, names) : name;
  const text = same
    ? writeConnector({ ...item.connector, name: free }, item.content.text)
    : item.content.text;
  const documentId = newDocumentId();
  changes.push(
    created({ ...item.content, text, version: FIRST_VERSION, ...SAMPLE_LOOKS.get(name) }, documentId),
  );
  return { documentId, name: free, version: FIRST_VERSION };
}

function placeProcess(
  item: ProcessItem,
  projectId: string,
  placed: ReadonlyMap<string, PlacedConnector>,
): ProcessContent {
  const renames = [...placed].flatMap(([from, { name: to }]): Rename[] =>
    from === to ? [] : [{ kind: 'connector', connector: from, from, to }],
  );
  const content = pinned({ ...item.content, projectId }, placed);
  return renames.length === 0 ? content : followRenames(content, renames).content;
}

/** Every task keeps the version of its connector that it was made for. */
function pinned(content: ProcessContent, placed: ReadonlyMap<string, PlacedConnector>): ProcessContent {
  const elements = new Map(Object.entries(content.sidecar.elements));
  for (const { elementId, implementation } of usesOf(content)) {
    const connector = placed.get(splitImplementation(implementation)?.connector ?? '');
    if (connector) elements.set(elementId, { connectorVersion: connector.version });
  }
  return { ...content, sidecar: { ...content.sidecar, elements: Object.fromEntries(elements) } };
}
