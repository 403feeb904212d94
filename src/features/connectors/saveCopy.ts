import { freeName } from '../../domain/names.ts';
import { writeConnector } from '../../formats/activiti/connectorJson.ts';
import { created } from '../../storage/changes.ts';
import type { DocumentStore } from '../../storage/DocumentStore.ts';
import type { ConnectorState } from './ConnectorState.ts';
import { otherNames } from './followTasks.ts';

/** What is edited as a connector of its own, under a name nobody has; gives its id. */
export async function saveCopy(
  store: DocumentStore,
  id: string,
  { content, connector }: ConnectorState,
): Promise<string> {
  const own = connector?.name ?? 'connector';
  const name = freeName(own, [own, ...(await otherNames(store, id))]);
  const text = connector === null ? content.text : writeConnector({ ...connector, name }, content.text);
  const copy = created({ ...content, text });
  await store.save([copy]);
  return copy.id;
}
