import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentContent } from '../../domain/document.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { isBackup, readBackup, writeBackup } from '../../formats/backup/backup.ts';
import { unzip, zip } from '../../formats/zip.ts';
import { created, edited } from '../../storage/changes.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import { MemoryStore } from '../../storage/MemoryStore.ts';
import { isStoredDocument } from '../../storage/storedDocumentSchema.ts';
import { allWork, workFiles } from './downloadWork.ts';
import { allDocuments, planRestore, reviewRestore, undoRestore } from './restorePlan.ts';

const bytes = fc.uint8Array({ maxLength: 20 });
const object = fc.dictionary(
  fc.constantFrom('a', '$bytes', '$object', '__proto__', 'constructor'),
  // As JSON says it: it knows no -0.
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as JsonValue),
  { noNullPrototype: true },
);
const plain = { noNullPrototype: true } as const;
const content: fc.Arbitrary<DocumentContent> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('connector' as const),
      text: fc.string(),
      version: fc.string(),
      file: fc.record({ name: fc.string(), bytes }, plain),
    },
    plain,
  ),
  fc.record(
    {
      ...{
        kind: fc.constant('version' as const),
        connectorId: fc.string(),
        version: fc.string(),
        publishedAt: fc.string(),
      },
      ...{ notes: fc.string({ unit: 'binary' }), text: fc.string(), hash: fc.string() },
      about: fc.record(
        { attachments: fc.array(fc.record({ path: fc.string(), bytes }, plain), { maxLength: 2 }) },
        plain,
      ),
    },
    plain,
  ),
  fc.record(
    {
      ...{ kind: fc.constant('project' as const), name: fc.string(), manifest: object },
      files: fc.array(fc.record({ path: fc.string(), bytes }, plain), { maxLength: 3 }),
      connectorIds: fc.array(fc.string(), { maxLength: 2 }),
      checks: fc.record(
        {
          rules: fc.dictionary(fc.string(), fc.constantFrom('error', 'off'), plain),
          engineVersions: fc.record({ activiti: fc.string(), camunda8: fc.string() }, plain),
        },
        plain,
      ),
    },
    plain,
  ),
  fc.record(
    {
      ...{
        kind: fc.constant('process' as const),
        projectId: fc.string(),
        name: fc.string(),
        xml: fc.string({ unit: 'binary' }),
      },
      extensions: fc.option(fc.string()),
      sidecar: fc.constant({
        target: 'activiti' as const,
        elements: { ['__proto__']: { connectorVersion: '1.0.0' } },
      }),
    },
    plain,
  ),
  fc.record(
    {
      kind: fc.constant('workspace' as const),
      connectorCategories: fc.array(fc.string()),
      processCategories: fc.array(fc.string()),
    },
    plain,
  ),
);
const workspace = fc.uniqueArray(fc.tuple(fc.uuid(), content, fc.boolean()), {
  maxLength: 6,
  selector: ([id]) => id,
});

const kept = (documents: readonly StoredDocument[]) =>
  documents
    .map(({ id, content: own, deletedAt }) => ({ id, content: own, isDeleted: deletedAt !== undefined }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

async function storeWith(
  given: readonly (readonly [string, DocumentContent, boolean?])[],
): Promise<MemoryStore> {
  const store = new MemoryStore();
  await store.save(
    given.map(([id, own, deleted = false]) => ({ ...created(own, id), ...(deleted && { deleted }) })),
  );
  return store;
}

async function backupOf(store: MemoryStore) {
  return { name: 'backup.zip', bytes: writeBackup(await allDocuments(store)) };
}

test('a workspace that is backed up, wiped and restored is what it was, to the last byte', async () => {
  await fc.assert(
    fc.asyncProperty(workspace, async (given) => {
      const store = await storeWith(given);
      const file = await backupOf(store);
      expect(isBackup(file)).toBe(true);
      const documents = readBackup(file, isStoredDocument);
      expect(documents).toEqual((await allDocuments(store)).toSorted((a, b) => (a.id < b.id ? -1 : 1)));
      for (const mode of ['add', 'replace'] as const) {
        const empty = new MemoryStore();
        await empty.save(planRestore(reviewRestore(documents, []), mode));
        expect(kept(await allDocuments(empty))).toEqual(kept(await allDocuments(store)));
      }
      expect(writeBackup(documents)).toEqual(file.bytes);
    }),
    { numRuns: 40 },
  );
}, 60_000);

const connector = (name: string, version = '1.0.0'): DocumentContent => ({
  kind: 'connector',
  text: JSON.stringify({ name }),
  version,
});

describe('restoring into a workspace that went on', () => {
  async function went() {
    const store = await storeWith([
      ['a', connector('a')],
      ['b', connector('b')],
      ['gone', connector('gone')],
    ]);
    const documents = readBackup(await backupOf(store), isStoredDocument);
    const b = (await store.load('b'))!;
    const gone = (await store.load('gone'))!;
    await store.save([
      edited(b, connector('b', '2.0.0')),
      { id: 'gone', basedOn: gone.revision, content: gone.content, deleted: true },
      created(connector('mine'), 'mine'),
    ]);
    return { store, documents, before: await allDocuments(store) };
  }

  test('Add what is missing brings back what is gone, and touches nothing else', async () => {
    const { store, documents, before } = await went();
    const review = reviewRestore(documents, before);
    expect([review.missing.map(({ id }) => id), review.same, review.onlyHere.map(({ id }) => id)]).toEqual([
      ['gone'],
      1,
      ['mine'],
    ]);
    await store.save(planRestore(review, 'add'));
    expect((await store.load('gone'))?.deletedAt).toBeUndefined();
    expect((await store.load('b'))?.content).toEqual(connector('b', '2.0.0'));
    expect((await store.load('mine'))?.deletedAt).toBeUndefined();
  });

  test('Replace all makes it what the backup says, what is mine goes to the trash, and undo takes all of it back', async () => {
    const { store, documents, before } = await went();
    const saved = await store.save(planRestore(reviewRestore(documents, before), 'replace'));
    expect((await store.load('b'))?.content).toEqual(connector('b'));
    expect((await store.load('mine'))?.deletedAt).toBeDefined();
    await undoRestore(store, before, saved);
    expect(kept(await allDocuments(store))).toEqual(kept(before));
  });

  test('a connector whose name another one has here is left out', async () => {
    const { documents } = await went();
    const store = await storeWith([['other', connector('a')]]);
    const review = reviewRestore(documents, await allDocuments(store));
    expect(review.nameTaken.map(({ id }) => id)).toEqual(['a']);
    expect(planRestore(review, 'add').map(({ id }) => id)).toEqual(['b', 'gone']);
  });
});

test('plain files stand beside the documents, for other programs; they are not restored twice', async () => {
  const store = await storeWith([['a', connector('a')]]);
  const file = { name: 'renamed.zip', bytes: writeBackup(await allWork(store), await workFiles(store)) };
  expect(unzip(file.bytes).map(({ path }) => path)).toContain('connectors/a.json');
  expect(isBackup(file)).toBe(true);
  expect(kept(readBackup(file, isStoredDocument))).toEqual(kept(await allDocuments(store)));
});

describe('a large workspace', () => {
  const own = connector('a');
  const some = async () => await allDocuments(await storeWith([['a', own]]));
  const plain = {
    path: 'projects/large.zip',
    bytes: new Uint8Array(50_000).map((_, at) => (at * 7919) >> 3),
  };
  const small = { entries: 10, file: 1_000, total: 2_000, ratio: 100 };

  test('whatever stands beside the documents is no reason to refuse what was written', async () => {
    const file = { name: 'b.zip', bytes: writeBackup(await some(), [plain], small) };
    expect(unzip(file.bytes).map(({ path }) => path)).toContain(plain.path);
    expect(readBackup(file, isStoredDocument, small).map(({ id }) => id)).toEqual(['a']);
  });

  test('what could not be read again is not written', async () => {
    expect(() => readBackup({ name: 'b.zip', bytes: new Uint8Array() }, isStoredDocument)).toThrow();
    const write = async (limits: Partial<typeof small>) =>
      writeBackup(await some(), [], { ...small, ...limits });
    await expect(write({ total: 100 })).rejects.toThrow('larger than one backup can be');
    await expect(write({ file: 100 })).rejects.toThrow('larger than one backup can be');
    await expect(write({ entries: 1 })).rejects.toThrow('more files than one backup can take');
  });
});

test('what comes back was made when it was made; what is here keeps its own time', async () => {
  const old = new MemoryStore(undefined, () => new Date('2020-01-01T00:00:00Z'));
  await old.save([created(connector('a'), 'a'), created(connector('b'), 'b')]);
  const documents = readBackup(await backupOf(old), isStoredDocument);
  const now = new MemoryStore(undefined, () => new Date('2026-01-01T00:00:00Z'));
  await now.save([created(connector('b', '2.0.0'), 'b')]);
  await now.save(planRestore(reviewRestore(documents, await allDocuments(now)), 'replace'));
  const times = (await now.list('connector')).map(({ id, createdAt, changedAt }) => [
    id,
    createdAt,
    changedAt,
  ]);
  expect(times.sort()).toEqual([
    ['a', '2020-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'],
    ['b', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'],
  ]);
});

test('a damaged backup is refused as a whole, naming the file', async () => {
  const file = await backupOf(await storeWith([['a', connector('a')]]));
  const files = unzip(file.bytes);
  const changed = files.map((one) =>
    one.path === 'backup.json' ? one : { ...one, bytes: one.bytes.slice(1) },
  );
  const read = (some: typeof files) => () => readBackup({ name: 'x', bytes: zip(some) }, isStoredDocument);
  expect(read(changed)).toThrow('documents/connector-1.json is missing or damaged.');
  expect(read(files.slice(0, 1))).toThrow('documents/connector-1.json is missing or damaged.');
});

test('given a version of the backup whose number was published anew here, when what is missing is added, then the number stays one version', async () => {
  const store = await storeWith([['c', connector('a')]]);
  const old = { ...versionOf('c'), notes: 'Old' };
  await store.save([created(old, 'old')]);
  const documents = readBackup(await backupOf(store), isStoredDocument);
  await store.save([{ id: 'old', basedOn: 1, content: null }, created(versionOf('c'), 'new')]);

  const review = reviewRestore(documents, await allDocuments(store));
  await store.save(planRestore(review, 'add'));

  expect(review.numberTaken.map(({ id }) => id)).toEqual(['old']);
  expect((await store.list('version')).map(({ id }) => id)).toEqual(['new']);
});

const versionOf = (connectorId: string): DocumentContent => ({
  ...{ kind: 'version', connectorId, version: '1.0.0', publishedAt: '2026-01-01T00:00:00.000Z' },
  ...{ notes: 'New', text: '{"name":"a"}', hash: 'a' },
});
