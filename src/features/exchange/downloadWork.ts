import type { DocumentContent, DocumentKind } from '../../domain/document.ts';
import { freePath, safeFileName } from '../../formats/fileNames.ts';
import { exportProcess, writeArchive } from '../../formats/activiti/projectArchive.ts';
import type { OutFile } from '../../formats/ImportItem.ts';
import { zip } from '../../formats/zip.ts';
import type { DocumentStore } from '../../storage/DocumentStore.ts';
import { FallbackStore } from '../../storage/FallbackStore.ts';
import { connectorFiles } from './connectorFiles.ts';
import { openDialog } from '../../state/dialogs.ts';
import { writeBackup } from '../../formats/backup/backup.ts';
import type { BackupDocument } from '../../formats/backup/backup.ts';
import { allDocuments } from './restorePlan.ts';
import { BACKUP_NAME } from './openBackup.ts';
import { saveAsFiles } from '../../ui/saveAsFiles.ts';
import { secretsInWork } from './secretsInWork.ts';

/**
 * Everything in the workspace as one zip: the documents exactly as they are kept, to be restored, and beside them
 * plain files that other programs read: an archive per project, and the connectors.
 * Where it would give away secrets, a dialog says so first.
 */
export async function downloadWork(store: DocumentStore): Promise<void> {
  const documents = await allWork(store);
  const day = new Date().toISOString().slice(0, 10);
  const file = {
    path: `${BACKUP_NAME}${day}.zip`,
    bytes: writeBackup(documents, await workFiles(store)),
  };
  const problems = await secretsInWork(documents);
  if (problems.length > 0) openDialog({ kind: 'backup', file, problems });
  else await saveAsFiles([file]);
}

/** All documents as they are kept, and over them what could not be. */
export async function allWork(store: DocumentStore): Promise<readonly BackupDocument[]> {
  const kept = new Map((await allDocuments(store)).map((document) => [document.id, document]));
  const now = new Date().toISOString();
  for (const { id, basedOn, content, deleted } of store instanceof FallbackStore ? store.unsaved() : []) {
    if (content === null) {
      kept.delete(id);
      continue;
    }
    const { createdAt = now, deletedAt = now } = kept.get(id) ?? {};
    const isDeleted = deleted ?? kept.get(id)?.deletedAt !== undefined;
    kept.set(id, {
      ...{ id, revision: basedOn + 1, createdAt, changedAt: now },
      ...(isDeleted && { deletedAt }),
      content,
    });
  }
  return [...kept.values()];
}

export async function workFiles(store: DocumentStore): Promise<readonly OutFile[]> {
  const [projects, processes, connectors, versions] = await Promise.all([
    workOf(store, 'project'),
    workOf(store, 'process'),
    workOf(store, 'connector'),
    workOf(store, 'version'),
  ]);
  const options = { extensionsName: 'process', allConnectors: false, versions } as const;
  const files = projects.map(({ id, content }): OutFile => {
    const own = processes.filter((process) => process.content.projectId === id).map((one) => one.content);
    return {
      path: `projects/${safeFileName(content.name, 'project')}.zip`,
      bytes: zip(writeArchive(content, own, connectors, options).files),
    };
  });
  const known = new Set(projects.map((project) => project.id));
  const strays = processes
    .filter((process) => !known.has(process.content.projectId))
    .flatMap((process) => exportProcess(process.content, options).files)
    .map((file) => ({ ...file, path: `processes/${file.path}` }));
  const loose = connectorFiles(connectors.map((one) => one.content)).map((file) => ({
    ...file,
    path: `connectors/${file.path}`,
  }));
  return withFreePaths([...files, ...strays, ...loose]);
}

type ContentOf<K extends DocumentKind> = Extract<DocumentContent, { kind: K }>;

interface Work<K extends DocumentKind> {
  readonly id: string;
  readonly content: ContentOf<K>;
}

/** What is kept, and over it what could not be: that is why people download their work. */
async function workOf<K extends DocumentKind>(store: DocumentStore, kind: K): Promise<readonly Work<K>[]> {
  const kept = await store.list(kind);
  const work = new Map<string, Work<K>>(kept.map(({ id, content }) => [id, { id, content }]));
  for (const { id, content, deleted } of store instanceof FallbackStore ? store.unsaved() : []) {
    if (content === null || deleted === true) work.delete(id);
    else if (isOfKind(content, kind)) work.set(id, { id, content });
  }
  return [...work.values()];
}

function isOfKind<K extends DocumentKind>(content: DocumentContent, kind: K): content is ContentOf<K> {
  return content.kind === kind;
}

/** Two projects can have one name, two files of a zip cannot. */
function withFreePaths(files: readonly OutFile[]): readonly OutFile[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const path = freePath(file.path, taken);
    taken.add(path.toLowerCase());
    return { ...file, path };
  });
}
