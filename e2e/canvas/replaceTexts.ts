import type { CatalogueConnector } from '../../src/domain/connector/catalogue.ts';
import type { ProcessContent } from '../../src/domain/document.ts';
import { parseQuery } from '../../src/domain/search/parseQuery.ts';
import { replaceEverywhere } from '../../src/features/replace/replaceEverywhere.ts';
import { SearchHost } from '../../src/formats/search/SearchHost.ts';
import { createProcessEditor } from '../../src/modeler/ProcessEditor.ts';
import { created } from '../../src/storage/changes.ts';
import type { StoredDocument } from '../../src/storage/DocumentStore.ts';
import { MemoryStore } from '../../src/storage/MemoryStore.ts';

/** Searches a process, gives every place found the other text, and tells what is kept then. */
export async function replaceTexts(
  content: ProcessContent,
  text: string,
  by: string,
  catalogue: readonly CatalogueConnector[],
): Promise<ProcessContent> {
  const store = new MemoryStore();
  await store.save([created(content, 'process')]);
  const document = await loaded(store);
  const { query } = parseQuery(text);
  if (query === null) throw new Error(`There is nothing to search for “${text}”`);
  const host = new SearchHost();
  host.answer({ id: 1, kind: 'put', documentId: 'process', content });
  const answer = host.answer({
    id: 2,
    kind: 'find',
    query,
    options: { matchCase: false, wholeWord: false },
    by,
    within: ['process'],
    most: 100,
  });
  if (!('result' in answer) || answer.result === null || !('hits' in answer.result))
    throw new Error('The search gave no answer');
  await replaceEverywhere(
    store,
    { documents: [document], hits: answer.result.hits, catalogue, templates: [] },
    {
      editorFor: createProcessEditor,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    },
  );
  return (await loaded(store)).content;
}

async function loaded(store: MemoryStore): Promise<StoredDocument<ProcessContent>> {
  const document = await store.load('process');
  if (document?.content.kind !== 'process') throw new Error('The process is not kept any more');
  return { ...document, content: document.content };
}
