import type {
  ConnectorContent,
  DocumentKind,
  ProcessContent,
  ProjectContent,
  VersionContent,
} from '../../domain/document.ts';
import { modelKey } from '../../formats/activiti/folderLayout.ts';
import { writeArchive } from '../../formats/activiti/projectArchive.ts';
import type { ContentOf } from '../../state/queries.ts';
import type { DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';
import { hashOf } from './hashOf.ts';

interface HereFile {
  readonly bytes: Uint8Array;
  readonly hash: string;
}

/** The project as it is kept here, and the files it would be written as. */
export interface Here {
  readonly project: StoredDocument<ProjectContent>;
  readonly processes: readonly StoredDocument<ProcessContent>[];
  readonly connectors: readonly StoredDocument<ConnectorContent>[];
  readonly versions: readonly StoredDocument<VersionContent>[];
  readonly files: ReadonlyMap<string, HereFile>;
  /** the document a file is of, by its path */
  readonly owners: ReadonlyMap<string, string>;
}

/** The documents of a project; undefined where it is in the trash, or gone. */
export type HereDocuments = Pick<Here, 'project' | 'processes' | 'connectors' | 'versions'>;

export async function readDocuments(
  store: DocumentStore,
  projectId: string,
): Promise<HereDocuments | undefined> {
  const [projects, processes, connectors, versions] = await Promise.all([
    store.list('project'),
    store.list('process'),
    store.list('connector'),
    store.list('version'),
  ]);
  const project = projects.find(({ id }) => id === projectId);
  if (!project) return undefined;
  const own = processes.filter(({ content }) => content.projectId === projectId);
  return { project, processes: own.toSorted(byId), connectors: connectors.toSorted(byId), versions };
}

/** The same documents where some of them were saved. */
export function withSaved(
  { project, processes, connectors, versions }: HereDocuments,
  saved: readonly StoredDocument[],
): HereDocuments {
  const ids = new Set(saved.map(({ id }) => id));
  const fresh = saved.filter(({ deletedAt }) => deletedAt === undefined);
  const and = <K extends DocumentKind>(kind: K, before: readonly StoredDocument<ContentOf<K>>[]) => {
    const isOne = (one: StoredDocument): one is StoredDocument<ContentOf<K>> => one.content.kind === kind;
    return [...before.filter(({ id }) => !ids.has(id)), ...fresh.filter(isOne)].toSorted(byId);
  };
  return {
    project: and('project', [project])[0] ?? project,
    processes: and('process', processes),
    connectors: and('connector', connectors),
    versions,
  };
}

/** In one order always, for two names can make one file name. */
function byId(a: StoredDocument, b: StoredDocument): number {
  return a.id < b.id ? -1 : 1;
}

/** Writes a project again only where one of its documents changed. */
export class HereFiles {
  #of = '';
  #written: Pick<Here, 'files' | 'owners'> = { files: new Map(), owners: new Map() };

  async read(documents: HereDocuments): Promise<Here> {
    const { project, processes, connectors, versions } = documents;
    const all = [project, ...processes, ...connectors, ...versions];
    const of = all.map(({ id, revision }) => `${id}@${revision}`).join(' ');
    if (of !== this.#of) {
      this.#written = await write(documents);
      this.#of = of;
    }
    return { ...documents, ...this.#written };
  }
}

async function write({ project, processes, connectors, versions }: HereDocuments) {
  const ids = new Map<unknown, string>(processes.map(({ id, content }) => [content, id]));
  const contents = processes.map(({ content }) => content);
  const options = { extensionsName: 'process', allConnectors: false, versions } as const;
  const written = writeArchive(project.content, contents, connectors, options);
  const files = new Map<string, HereFile>();
  for (const { path, bytes } of written.files) files.set(path, { bytes, hash: await hashOf(bytes) });
  const owners = [...written.owners].map(([path, owner]) => {
    return [path, typeof owner === 'string' ? owner : (ids.get(owner) ?? path)] as const;
  });
  return { files, owners: new Map(owners) };
}

/** What a file belongs to: the files of one process are of one mind. */
export function unitOf({ owners }: Pick<Here, 'owners'>): (path: string) => string {
  const byModel = new Map([...owners].map(([path, owner]) => [modelKey(path), owner]));
  return (path) => owners.get(path) ?? byModel.get(modelKey(path)) ?? modelKey(path);
}
