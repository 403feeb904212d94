import { writeConnector } from '../../formats/activiti/connectorJson.ts';
import type { ConnectorWorks } from './ConnectorWorks.ts';
import { connectorOf } from './ConnectorWorks.ts';
import type { Choices, Outcome } from './Choices.ts';
import { packageCategory } from './packageChoices.ts';
import type { PackageEntry } from './packageReview.ts';

/** What a package becomes. @param ids documents by the group of their entries: several versions are one connector */
export function addPackage(
  works: ConnectorWorks,
  entry: PackageEntry,
  outcome: Outcome,
  choices: Choices,
  ids: Map<string, string>,
): string | undefined {
  const { fate } = outcome;
  const category = packageCategory(entry, choices);
  if (fate === 'copy') {
    const text = writeConnector({ ...entry.connector, name: outcome.name }, entry.content.text);
    const id = works.create({ ...connectorOf(entry.content), text });
    works.setCategory(id, category);
    return id;
  }
  if (fate === 'left') return undefined;
  const id = ids.get(entry.group) ?? entry.installed?.id;
  if (fate === 'kept' || fate === 'already-there') return id;
  if (fate === 'replaced') {
    if (id !== undefined) works.replaceDraft(id, connectorOf(entry.content));
  } else {
    const home = id ?? works.create(connectorOf(entry.content), entry.content.connectorId);
    ids.set(entry.group, home);
    works.publish(home, entry.content);
  }
  const now = ids.get(entry.group) ?? id;
  if (now !== undefined && (fate === 'new' || choices.categories.has(entry.group)))
    works.setCategory(now, category);
  return now;
}
