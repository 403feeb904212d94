import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CatalogueConnector } from '../../../src/domain/connector/catalogue.ts';
import { readCatalogue } from '../../../src/formats/activiti/readCatalogue.ts';
import { readFiles } from '../../../src/formats/importFiles.ts';
import type { CorpusFile } from '../../corpus/CorpusFile.ts';

/** What the product brings with it. */
export const PUBLIC = path.join(import.meta.dirname, '../../../public');

/** Connectors as the product reads them from their files. */
export async function connectorsIn(files: readonly CorpusFile[]): Promise<readonly CatalogueConnector[]> {
  const documents = [];
  for (const file of files) {
    const { items } = await readFiles([file]);
    for (const item of items)
      if (item.kind === 'connector') documents.push({ id: file.name, content: item.content });
  }
  return readCatalogue(documents);
}

export function sampleFiles(): readonly CorpusFile[] {
  return filesIn(path.join(PUBLIC, 'sample'));
}

/** The definitions of the gallery, one folder each. */
export function galleryFiles(): readonly CorpusFile[] {
  const gallery = path.join(PUBLIC, 'gallery');
  return readdirSync(gallery)
    .map((name) => path.join(gallery, name, 'connector.json'))
    .filter(existsSync)
    .map((file) => ({ name: path.basename(path.dirname(file)), bytes: new Uint8Array(readFileSync(file)) }))
    .map(({ name, bytes }) => ({ name: `${name}.json`, bytes }));
}

export function filesIn(folder: string): readonly CorpusFile[] {
  return readdirSync(folder)
    .filter((name) => /\.(json|bpmn|xml)$/.test(name))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(folder, name))) }));
}
