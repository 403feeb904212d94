import { copyOfConnector } from '../../formats/activiti/copyOfConnector.ts';
import { created } from '../../storage/changes.ts';
import type { DocumentStore } from '../../storage/DocumentStore.ts';
import type { ConnectorState } from './ConnectorState.ts';
import { otherNames } from './followTasks.ts';

/** What is edited as a connector of its own, under a name nobody has; gives its id. */
export async function saveCopy(
  store: DocumentStore,
  id: string,
  { content }: ConnectorState,
): Promise<string> {
  const copy = created(copyOfConnector(content, await otherNames(store, id)));
  await store.save([copy]);
  return copy.id;
}
