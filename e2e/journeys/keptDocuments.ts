import type { Page } from '@playwright/test';
import { readModelFromXml } from '../../src/bpmn/readModel.ts';
import type { StoredDocument } from '../../src/storage/DocumentStore.ts';
import { isStoredDocument } from '../../src/storage/storedDocumentSchema.ts';

interface Kept {
  readonly documents: readonly unknown[];
  /** keys of texts that a past version names and nobody has */
  readonly dangling: readonly string[];
}

/** What the database holds, read beside the product. @throws where anything of it is not whole */
export async function keptDocuments(page: Page): Promise<readonly StoredDocument[]> {
  const { documents, dangling } = await page.evaluate(readDatabase);
  if (dangling.length > 0) throw new Error(`The history misses ${dangling.join(', ')}`);
  return Promise.all(documents.map(whole));
}

async function whole(value: unknown): Promise<StoredDocument> {
  const document = withBytes(value);
  if (!isStoredDocument(document)) throw new Error(`Damaged: ${JSON.stringify(value).slice(0, 500)}`);
  const { content } = document;
  if (content.kind === 'connector') JSON.parse(content.text);
  if (content.kind === 'process') {
    await readModelFromXml(content.xml);
    JSON.parse(content.extensions ?? 'null');
  }
  return document;
}

/** In the page: bytes do not come out of it as bytes. */
async function readDatabase(): Promise<Kept> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('connector-modeler');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error(String(opening.error)));
  });
  const all = (store: string, keys = false) =>
    new Promise<unknown[]>((resolve, reject) => {
      const source = db.transaction(store).objectStore(store);
      const reading = keys ? source.getAllKeys() : source.getAll();
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(new Error(String(reading.error)));
    });
  const plain = (value: unknown): unknown => {
    if (value instanceof Uint8Array) return { $bytes: [...value] };
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
  };
  const documents = (await all('documents')).map(plain);
  const parts = new Set(await all('parts', true));
  const versions = (await all('history')) as { parts: readonly string[] }[];
  db.close();
  return { documents, dangling: versions.flatMap((one) => one.parts).filter((key) => !parts.has(key)) };
}

function withBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withBytes);
  if (typeof value !== 'object' || value === null) return value;
  if ('$bytes' in value && Array.isArray(value.$bytes)) return new Uint8Array(value.$bytes as number[]);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withBytes(item)]));
}
