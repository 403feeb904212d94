import type { ConnectorContent } from '../../domain/document.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { sameJson } from '../../domain/values/sameJson.ts';
import { draftAfter } from '../../domain/versions/versions.ts';
import { definitionHash } from '../../formats/activiti/definitionHash.ts';
import type { ConnectorItem } from '../../formats/ImportItem.ts';
import { readConnector } from '../../formats/activiti/connectorJson.ts';
import { created, edited, newDocumentId } from '../../storage/changes.ts';
import type { Change } from '../../storage/DocumentStore.ts';
import type { Here } from './hereFiles.ts';

type Taken =
  | { readonly kind: 'taken'; readonly id: string; readonly change: Change | null }
  /** another one has its name: which of them is meant, a person says */
  | { readonly kind: 'clash'; readonly id: string };

interface TakeInto {
  readonly here: Here;
  /** the connector its file was written from; null for a new file */
  readonly ownerId: string | null;
}

/** A connector of the folder: the draft of the one it belongs to, one that is here word for word, or a new one. */
export function takeConnector({ content, connector }: ConnectorItem, { here, ownerId }: TakeInto): Taken {
  const owner = here.connectors.find(({ id }) => id === ownerId);
  if (owner) {
    return { kind: 'taken', id: owner.id, change: draftChange(owner, content, here) };
  }
  const named = here.connectors.filter((one) => nameOf(one.content) === connector.name);
  const same = named.find((one) => sameText(one.content.text, content.text));
  if (same) return { kind: 'taken', id: same.id, change: null };
  const ids = new Set(named.map(({ id }) => id));
  const hash = definitionHash(content.text);
  const published = here.versions.find(
    (one) => ids.has(one.content.connectorId) && one.content.hash === hash,
  );
  if (published) return { kind: 'taken', id: published.content.connectorId, change: null };
  const [other] = named;
  if (other) return { kind: 'clash', id: other.id };
  const id = newDocumentId();
  return { kind: 'taken', id, change: created(content, id) };
}

/** What was published stays what it is: another text under its number is the draft of the next one. */
function draftChange(
  document: Here['connectors'][number],
  { text, file }: ConnectorContent,
  { versions }: Pick<Here, 'versions'>,
): Change | null {
  const { invalidText: _, file: __, ...mine } = document.content;
  if (mine.text === text && document.content.file === file) return null;
  const published = new Map(
    versions
      .filter(({ content }) => content.connectorId === document.id)
      .map(({ content }) => [content.version, content.hash]),
  );
  const hash = published.get(mine.version);
  const isFree = hash === undefined || hash === definitionHash(text);
  const version = isFree ? mine.version : draftAfter([...published.keys()]);
  return { ...edited(document, { ...mine, text, version, ...(file && { file }) }), reason: 'import' };
}

function nameOf({ text }: ConnectorContent): string | undefined {
  return readConnector(text).connector?.name;
}

/** Layout and the order of keys do not make another connector. */
function sameText(left: string, right: string): boolean {
  if (left === right) return true;
  try {
    return sameJson(JSON.parse(left) as JsonValue, JSON.parse(right) as JsonValue);
  } catch {
    return false;
  }
}
