import type { LocalChange } from '../../domain/values/localChanges.ts';
import { versionUsage } from '../../domain/versions/versionUsage.ts';
import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import { planTasks, taskUses, upgradeTasks } from '../../formats/processWork.ts';
import { t } from '../../language/t.ts';
import { saveUndoably, type UndoableSave } from '../../state/undoSave.ts';
import { edited } from '../../storage/changes.ts';
import type { DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';
import { isLive } from '../../storage/isLive.ts';
import { planTakeOver, takenOver } from './takeOver.ts';

/**
 * The draft goes on from another version, with what is kept of it; the tasks that are on the draft follow, all in one
 * save.
 * @throws Error with a sentence for the user
 */
export async function saveTakeOver(
  store: DocumentStore,
  connectorId: string,
  version: string,
  isKept: (change: LocalChange) => boolean,
): Promise<UndoableSave> {
  const [document, connectors, versions, processes] = await Promise.all([
    store.load(connectorId),
    store.list('connector'),
    store.list('version'),
    store.list('process'),
  ]);
  if (!isLive(document, 'connector'))
    throw new Error(t('This connector is not here any more. It may lie in the trash.'));
  const own = versions.filter(({ content }) => content.connectorId === connectorId);
  const published = own.map(({ content }) => content);
  const plan = planTakeOver(document.content, published, version);
  if (typeof plan === 'string') throw new Error(plan);
  const next = takenOver(document.content, published, plan, plan.changes.filter(isKept));
  const from = readCatalogue([document], own).find((one) => one.version === document.content.version);
  const to = readCatalogue([{ id: connectorId, content: next }], own).find(
    (one) => one.version === next.version,
  );
  const usage = versionUsage(taskUses(processes), readCatalogue(connectors, versions));
  const tasks = (usage.connectors.get(connectorId) ?? [])
    .filter((use) => use.version === document.content.version)
    .flatMap(({ projects }) => projects.flatMap((project) => project.processes.flatMap((one) => one.tasks)))
    .filter((task) => task.version !== undefined);
  const follow = processes.flatMap((process) => {
    const ids = tasks.filter(({ processId }) => processId === process.id).map((task) => task.elementId);
    if (ids.length === 0 || !from || !to) return [];
    const planned = planTasks(process.content, new Set(ids), () => from, to);
    const content = upgradeTasks(process.content, planned);
    return content === process.content ? [] : [edited(process, content)];
  });
  const before = new Map<string, StoredDocument>([document, ...processes].map((one) => [one.id, one]));
  return saveUndoably(store, [edited(document, next), ...follow], before);
}
