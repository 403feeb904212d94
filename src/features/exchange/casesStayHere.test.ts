import { expect, test } from 'vitest';
import type { ConnectorContent, ProjectContent, VersionContent } from '../../domain/document.ts';
import type { TestCase } from '../../domain/trial/TestCase.ts';
import { definitionHash } from '../../formats/activiti/definitionHash.ts';
import { readBackup, writeBackup } from '../../formats/backup/backup.ts';
import { unzip } from '../../formats/zip.ts';
import { created } from '../../storage/changes.ts';
import { MemoryStore } from '../../storage/MemoryStore.ts';
import { isStoredDocument } from '../../storage/storedDocumentSchema.ts';
import { allWork } from './downloadWork.ts';
import { prepareExport, type ExportOptions } from './exportFiles.ts';
import { kindsFor } from './exportKinds.ts';
import { loadExportSource, type ExportRequest } from './exportSource.ts';
import { USUAL_PICTURE } from './pictureOptions.ts';

// Tests need the connector, and the connector never needs its tests: nothing that is handed out says they are there.

const WORD = 'only-the-case-says-this';
const one: TestCase = {
  ...{ id: `id-${WORD}`, action: 'a1', name: WORD },
  inputs: [{ parameter: 'to', text: WORD }],
  answer: { kind: 'response', status: '200', headers: `X: ${WORD}`, body: WORD },
  expected: { kind: 'outputs', values: [{ parameter: 'to', text: WORD }] },
};
const TEXT = JSON.stringify({ id: 'm', name: 'mailer', actions: { a1: { id: 'a1', name: 'send' } } });
const mailer: ConnectorContent = { kind: 'connector', text: TEXT, version: '1.0.0', cases: [one] };
const published: VersionContent = {
  ...{ kind: 'version', connectorId: 'c', version: '1.0.0', publishedAt: '2026-01-31T12:00:00.000Z' },
  ...{ notes: '', text: TEXT, hash: definitionHash(TEXT) },
};
const shop: ProjectContent = { kind: 'project', name: 'shop', files: [], connectorIds: ['c'] };
const OPTIONS: Omit<ExportOptions, 'kind'> = {
  ...{
    processId: null,
    extensionsName: 'process',
    allConnectors: true,
    manifest: true,
    picture: USUAL_PICTURE,
    versionId: null,
  },
  ...{ visibility: 'public', templateFiles: 'each', hybrid: false, expand: true, exampleId: null },
  leftOut: new Set(),
};

async function workspace(): Promise<MemoryStore> {
  const store = new MemoryStore();
  await store.save([created(mailer, 'c'), created(published, 'v'), created(shop, 'p')]);
  return store;
}

function textsIn(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes);
  return bytes[0] === 0x50 && bytes[1] === 0x4b
    ? text +
        unzip(bytes)
          .map((file) => textsIn(file.bytes))
          .join('')
    : text;
}

test.each<ExportRequest>([{ connectorIds: ['c'] }, { projectId: 'p' }])(
  'given a connector with cases, when %j is exported in any way, then no file says a word of them',
  async (request) => {
    const source = await loadExportSource(await workspace(), request);
    const kinds = kindsFor(source).filter((kind) => !['svg', 'png', 'report'].includes(kind));
    expect(kinds.length).toBeGreaterThan(2);
    for (const kind of kinds) {
      const { files } = await prepareExport(source, { ...OPTIONS, kind });
      const texts = files.map(({ bytes }) => textsIn(bytes)).join('');
      if (kind === 'connectors' || kind === 'package') expect(texts).toContain('mailer');
      expect(texts).not.toContain(WORD);
    }
  },
);

test('given a connector with cases, when the workspace is backed up, then they come back with it', async () => {
  const documents = await allWork(await workspace());
  const bytes = writeBackup(documents, []);
  // when
  const read = readBackup({ name: 'backup.zip', bytes }, isStoredDocument);
  // then
  expect(read.find(({ id }) => id === 'c')?.content).toEqual(mailer);
});

test.each([
  { ...one, answer: { kind: 'reply' } },
  { ...one, inputs: [{ parameter: 'to' }] },
  { ...one, id: 1 },
])('given a damaged case, then its document is none that can be kept', (damaged) => {
  const head = { id: 'c', revision: 1, createdAt: '', changedAt: '' };
  expect(isStoredDocument({ ...head, content: mailer })).toBe(true);
  expect(isStoredDocument({ ...head, content: { ...mailer, cases: [damaged] } })).toBe(false);
});
