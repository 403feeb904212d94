import { processIdsIn } from '../../bpmn/patchXml.ts';
import type { ConnectorContent, ProcessContent } from '../../domain/document.ts';
import { freeFileName } from '../../domain/values/freeFileName.ts';
import { freshId } from '../../domain/values/freshId.ts';
import { connectorNameFrom } from '../../domain/values/names.ts';
import { writeConnector } from '../../formats/activiti/connectorJson.ts';
import { duplicateProcess } from '../../formats/activiti/duplicateProcess.ts';
import { followRenames, usesOf } from '../../formats/processWork.ts';
import type { Import } from '../../formats/ImportItem.ts';
import { t } from '../../language/t.ts';
import { created, newDocumentId } from '../../storage/changes.ts';
import type { Change, StoredDocument } from '../../storage/DocumentStore.ts';
import type { GalleryConnector } from './galleryFiles.ts';

const FIRST_VERSION = '1.0.0';

/** Where the example goes: a project that is there, or a new one of that name. */
export type ExampleProject =
  { readonly kind: 'project'; readonly id: string } | { readonly kind: 'new'; readonly name: string };

export interface WantedExample {
  /** its files, through the gate */
  readonly files: Import;
  readonly project: ExampleProject;
  /** all processes of the workspace: names and ids are unique in a project */
  readonly processes: readonly StoredDocument<ProcessContent>[];
}

export interface GalleryPlan {
  readonly changes: readonly Change[];
  readonly connectorId: string;
  readonly connectorName: string;
  readonly processId: string | null;
}

/** What one *Use* saves: the connector under a free name and, if wanted, its example with tasks that call this copy. */
export function galleryChanges(
  entry: GalleryConnector,
  takenNames: readonly string[],
  example: WantedExample | null,
): GalleryPlan {
  const connectorId = newDocumentId();
  const connectorName = connectorNameFrom(entry.name, takenNames);
  const changes: Change[] = [created(connectorContent(entry, connectorName), connectorId)];
  if (example === null) return { changes, connectorId, connectorName, processId: null };
  const { project } = example;
  const projectId = project.kind === 'project' ? project.id : newDocumentId();
  if (project.kind === 'new') {
    changes.push(
      created({ kind: 'project', name: project.name.trim(), files: [], connectorIds: [] }, projectId),
    );
  }
  const processId = newDocumentId();
  changes.push(created(exampleContent(entry, connectorName, projectId, example), processId));
  return { changes, connectorId, connectorName, processId };
}

function connectorContent(entry: GalleryConnector, name: string): ConnectorContent {
  const { category, icon, example: _, ...about } = entry.about;
  const copy = { ...entry.connector, id: `connector-${freshId()}`, name, template: entry.name };
  return {
    kind: 'connector',
    text: writeConnector(copy, entry.text),
    version: FIRST_VERSION,
    icon,
    category,
    about: { ...about, documentation: entry.documentation },
  };
}

function exampleContent(
  entry: GalleryConnector,
  connectorName: string,
  projectId: string,
  { files, processes }: WantedExample,
): ProcessContent {
  const item = files.items.find(({ kind }) => kind === 'process');
  if (item?.kind !== 'process') {
    throw new Error(t`The example of “${entry.name}” could not be read. ${files.problems[0]?.message ?? ''}`);
  }
  const here = processes.filter(({ content }) => content.projectId === projectId);
  const names = here.map(({ content }) => content.name);
  // It is no file of the person's, so it has none it came from.
  const { xmlFile: _xml, extensionsFile: _extensions, ...read } = item.content;
  const name = freeFileName(entry.about.example.name, names);
  const content = pinned({ ...read, projectId, name });
  const ids = new Set(here.flatMap((process) => processIdsIn(process.content.xml)));
  const own = processIdsIn(content.xml).some((id) => ids.has(id)) ? duplicateProcess(content, name) : content;
  if (connectorName === entry.name) return own;
  const rename = { kind: 'connector', connector: entry.name, from: entry.name, to: connectorName } as const;
  return followRenames(own, [rename]).content;
}

/** Its tasks keep the version they were made for. */
function pinned(content: ProcessContent): ProcessContent {
  const elements = usesOf(content).map(
    ({ elementId }) => [elementId, { connectorVersion: FIRST_VERSION }] as const,
  );
  return { ...content, sidecar: { ...content.sidecar, elements: Object.fromEntries(elements) } };
}
