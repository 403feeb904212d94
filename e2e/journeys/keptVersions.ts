import type { Page } from '@playwright/test';
import type { ConnectorContent, DocumentContent, VersionContent } from '../../src/domain/document.ts';
import type { JsonObject } from '../../src/domain/values/json.ts';
import { definitionHash } from '../../src/formats/activiti/definitionHash.ts';
import type { StoredDocument } from '../../src/storage/DocumentStore.ts';

type Kept<C extends DocumentContent = DocumentContent> = StoredDocument<C>;

/** What the browser keeps, as text: it is too deep for what Playwright makes of a value. */
async function kept(page: Page): Promise<readonly Kept[]> {
  const all = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('connector-modeler');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('documents').objectStore('documents').getAll();
          reading.onerror = () => reject(new Error('not read'));
          reading.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(reading.result));
          };
        };
      }),
  );
  return JSON.parse(all) as readonly Kept[];
}

/** As another tab does: into the same database, and told to the others. */
async function keep(page: Page, documents: readonly Kept[]): Promise<void> {
  await page.evaluate((text) => {
    const written = JSON.parse(text) as readonly { readonly id: string }[];
    return new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('connector-modeler');
      opening.onerror = () => reject(new Error('no database'));
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('documents', 'readwrite');
        for (const document of written) transaction.objectStore('documents').put(document);
        transaction.onerror = () => reject(new Error('not written'));
        transaction.oncomplete = () => {
          opening.result.close();
          const channel = new BroadcastChannel('connector-modeler/saves');
          channel.postMessage(written.map(({ id }) => id));
          channel.close();
          resolve();
        };
      };
    });
  }, JSON.stringify(documents));
}

async function connectorOf(page: Page, name: string): Promise<Kept<ConnectorContent>> {
  const isIt = (one: Kept): one is Kept<ConnectorContent> =>
    one.content.kind === 'connector' && (JSON.parse(one.content.text) as { name?: unknown }).name === name;
  const found = (await kept(page)).find(isIt);
  if (!found) throw new Error(`There is no connector ${name}`);
  return found;
}

/** Publishes what the connector is, or what `edit` makes of it. */
export async function publish(
  page: Page,
  name: string,
  version: string,
  edit: (definition: JsonObject) => JsonObject = (same) => same,
  about?: VersionContent['about'],
): Promise<void> {
  const connector = await connectorOf(page, name);
  const text = edited(connector, edit);
  await keep(page, [
    {
      ...connector,
      revision: connector.revision + 1,
      content: { ...connector.content, text, version },
    },
    versionOf(connector, version, text, about),
  ]);
}

/** A version that came from elsewhere: the draft stays as it is. */
export async function bringVersion(
  page: Page,
  name: string,
  version: string,
  edit: (definition: JsonObject) => JsonObject,
): Promise<void> {
  const connector = await connectorOf(page, name);
  await keep(page, [versionOf(connector, version, edited(connector, edit))]);
}

function edited({ content }: Kept<ConnectorContent>, edit: (definition: JsonObject) => JsonObject): string {
  return JSON.stringify(edit(JSON.parse(content.text) as JsonObject));
}

function versionOf(
  { id: connectorId }: Kept<ConnectorContent>,
  version: string,
  text: string,
  about?: VersionContent['about'],
): Kept<VersionContent> {
  const now = new Date().toISOString();
  const hash = definitionHash(text);
  return {
    ...{ id: `${connectorId}-${version}`, revision: 1, createdAt: now, changedAt: now },
    content: {
      ...{ kind: 'version', connectorId, version, publishedAt: now, notes: '', text, hash },
      ...(about && { about }),
    },
  };
}

/** What the draft is called from now on, which is what an edit after a publication does. */
export async function beginDraft(page: Page, name: string, version: string): Promise<void> {
  const connector = await connectorOf(page, name);
  await keep(page, [
    {
      ...connector,
      revision: connector.revision + 1,
      content: { ...connector.content, version },
    },
  ]);
}

/** Changes what is kept of a published version: somebody gives it up, or another workspace had another one. */
export async function changeVersion(
  page: Page,
  version: string,
  change: Partial<VersionContent>,
): Promise<void> {
  const isIt = (one: Kept): one is Kept<VersionContent> =>
    one.content.kind === 'version' && one.content.version === version;
  const found = (await kept(page)).find(isIt);
  if (!found) throw new Error(`There is no version ${version}`);
  await keep(page, [{ ...found, revision: found.revision + 1, content: { ...found.content, ...change } }]);
}
