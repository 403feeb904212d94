import { compareVersions } from '../../domain/versions/versions.ts';
import { versionUsage } from '../../domain/versions/versionUsage.ts';
import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import { taskUses } from '../../formats/processWork.ts';
import { t } from '../../language/t.ts';
import { saveUndoably, type UndoableSave } from '../../state/undoSave.ts';
import type { DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';
import { isLive } from '../../storage/isLive.ts';
import { publishChanges, type Publication } from './publishPlan.ts';

/**
 * Publishes what is stored of the connector.
 * @param draft the number of the draft, whose tasks follow; null where there is none
 * @throws Error with a sentence for the user
 */
export async function publish(
  store: DocumentStore,
  connectorId: string,
  publication: Omit<Publication, 'publishedAt'>,
  draft: string | null,
): Promise<UndoableSave> {
  const [connector, connectors, versions, processes] = await Promise.all([
    store.load(connectorId),
    store.list('connector'),
    store.list('version'),
    store.list('process'),
  ]);
  if (!isLive(connector, 'connector'))
    throw new Error(t('This connector is not here any more. It may lie in the trash.'));
  const taken = versions.some(
    ({ content }) =>
      content.connectorId === connectorId && compareVersions(content.version, publication.version) === 0,
  );
  if (taken)
    throw new Error(t`Version ${publication.version} was published meanwhile. Choose another number.`);
  const usage = versionUsage(taskUses(processes), readCatalogue(connectors, versions));
  const uses = draft === null ? [] : (usage.connectors.get(connectorId) ?? []);
  const tasks = uses
    .filter(({ version }) => version === draft)
    .flatMap(({ projects }) => projects.flatMap((project) => project.processes.flatMap((one) => one.tasks)))
    .filter(({ version }) => version !== undefined);
  const publishedAt = new Date().toISOString();
  const changes = publishChanges(connector, { ...publication, publishedAt }, tasks, processes);
  const before = new Map([connector, ...processes].map((one) => [one.id, one as StoredDocument]));
  return saveUndoably(store, changes, before);
}
