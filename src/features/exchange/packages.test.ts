import { describe, expect, test } from 'vitest';
import type { ConnectorContent, DocumentContent, VersionContent } from '../../domain/document.ts';
import { definitionHash } from '../../formats/activiti/definitionHash.ts';
import { readFiles } from '../../formats/importFiles.ts';
import { writePackage } from '../../formats/package/writePackage.ts';
import type { RawFile } from '../../formats/RawFile.ts';
import { zip } from '../../formats/zip.ts';
import { created } from '../../storage/changes.ts';
import { MemoryStore } from '../../storage/MemoryStore.ts';
import { listTrash } from '../../storage/purgeTrash.ts';
import { prepareExport, type ExportOptions } from './exportFiles.ts';
import { loadExportSource, type ExportRequest } from './exportSource.ts';
import type { Choices } from './Choices.ts';
import { firstChoices, outcomesOf } from './importChoices.ts';
import { planImport } from './importPlan.ts';
import { reviewImport } from './importReview.ts';
import type { Workspace } from './Workspace.ts';
import { missingConnectors, rebuiltConnectors } from './missingConnectors.ts';
import type { PackagePart } from './packageExport.ts';
import { undoImport } from './undoImport.ts';
import { USUAL_PICTURE } from './pictureOptions.ts';

const ID = 'connector-id-1';
const text = (description: string, name = 'parcel') =>
  JSON.stringify({ name, description, actions: { a: { name: 'label' } } });

function version(number: string, description = number, more: Partial<VersionContent> = {}): VersionContent {
  const definition = text(description);
  return {
    kind: 'version',
    connectorId: ID,
    version: number,
    publishedAt: '2026-01-31T12:00:00.000Z',
    notes: `Notes of ${number}`,
    text: definition,
    hash: definitionHash(definition),
    ...more,
  };
}

function packed(...versions: readonly VersionContent[]): RawFile[] {
  return versions.map((one) => {
    const { path, bytes } = writePackage(one);
    return { name: path, bytes };
  });
}

const draft = (number: string, description = number): ConnectorContent => ({
  kind: 'connector',
  text: text(description),
  version: number,
});

async function workspaceOf(store: MemoryStore): Promise<Workspace> {
  const [projects, processes, connectors, versions] = await Promise.all([
    store.list('project'),
    store.list('process'),
    store.list('connector'),
    store.list('version'),
  ]);
  const all = [projects, processes, connectors, versions, await listTrash(store)].flat();
  return {
    projects,
    processes,
    connectors,
    versions,
    templates: [],
    takenIds: new Set(all.map(({ id }) => id)),
  };
}

async function run(store: MemoryStore, files: readonly RawFile[], change: Partial<Choices> = {}) {
  const imported = await readFiles(files);
  const workspace = await workspaceOf(store);
  const review = reviewImport(imported, workspace);
  const choices = { ...firstChoices(review, workspace, undefined), ...change };
  const plan = planImport(review, choices, workspace);
  const saved = await store.save(plan.changes);
  const outcomes = outcomesOf(review, choices, workspace);
  return {
    plan,
    saved,
    problems: imported.problems,
    fates: review.entries.map(({ key }) => outcomes.get(key)?.fate),
    ...(await workspaceOf(store)),
  };
}

async function storeWith(
  ...documents: readonly (readonly [string, DocumentContent])[]
): Promise<MemoryStore> {
  const store = new MemoryStore();
  await store.save(documents.map(([id, content]) => created(content, id)));
  return store;
}

const answer = (value: 'copy' | 'replace' | 'keep' | 'version'): Partial<Choices> => ({
  answers: new Map([['0', value]]),
});

describe('a package of a connector nobody has', () => {
  test('comes in as a published version under its own id, and goes out as the same bytes', async () => {
    const one = version('1.2.0', 'x', {
      category: 'Logistics',
      about: { tags: ['a'], visibility: 'company' },
    });
    const { connectors, versions, fates, plan } = await run(new MemoryStore(), packed(one));
    expect(fates).toEqual(['new']);
    expect(
      connectors.map(({ id, content }) => [id, content.version, content.text, content.category]),
    ).toEqual([[ID, '1.2.0', one.text, 'Logistics']]);
    expect(versions.map(({ content }) => content)).toEqual([one]);
    expect(writePackage(versions[0]!.content)).toEqual(writePackage(one));
    expect(plan.counts).toMatchObject({ connectors: 1, versions: 1 });
    expect(plan.opens).toBe(`/connectors/${ID}`);
  });

  test('several versions together are one connector, at the newest of them', async () => {
    const files = packed(version('2.0.0'), version('1.0.0'), version('1.10.0'));
    const { connectors, versions } = await run(new MemoryStore(), files);
    expect(connectors.map(({ content }) => content.version)).toEqual(['2.0.0']);
    expect(versions.map(({ content }) => content.version).sort()).toEqual(['1.0.0', '1.10.0', '2.0.0']);
  });

  test('gets another id where its own is taken by something else', async () => {
    const store = await storeWith([ID, { kind: 'project', name: 'p', files: [], connectorIds: [] }]);
    const { connectors, versions } = await run(store, packed(version('1.0.0')));
    expect(connectors[0]!.id).not.toBe(ID);
    expect(versions[0]!.content.connectorId).toBe(connectors[0]!.id);
  });

  test('the chosen category is that of the connector; what was published stays as it was', async () => {
    const choose = { categories: new Map([['0', 'Mine']]) };
    const { connectors, versions } = await run(new MemoryStore(), packed(version('1.0.0')), choose);
    expect(connectors[0]!.content.category).toBe('Mine');
    expect(versions[0]!.content.category).toBeUndefined();
  });
});

describe('a package of a connector that is there', () => {
  const installed = () => storeWith([ID, draft('1.0.0')], ['v1', version('1.0.0')]);

  test('a new version is added, and the connector goes on to it', async () => {
    const { connectors, versions, fates } = await run(await installed(), packed(version('1.1.0')));
    expect(fates).toEqual(['version']);
    expect(connectors.map(({ content }) => [content.version, content.text])).toEqual([
      ['1.1.0', text('1.1.0')],
    ]);
    expect(versions).toHaveLength(2);
  });

  test('a draft somebody is at work on stays, and gets out of the way of the number', async () => {
    const store = await storeWith([ID, draft('1.1.0', 'my work')], ['v1', version('1.0.0')]);
    const { connectors } = await run(store, packed(version('1.1.0', 'theirs')));
    expect(connectors.map(({ content }) => [content.version, content.text])).toEqual([
      ['1.1.1', text('my work')],
    ]);
  });

  test('the same version with the same content is there already', async () => {
    const { plan, fates } = await run(await installed(), packed(version('1.0.0')));
    expect(fates).toEqual(['already-there']);
    expect(plan.changes).toEqual([]);
  });

  test('the same version with another content is skipped, or comes in as a copy', async () => {
    const drifted = packed(version('1.0.0', 'drifted'));
    const skipped = await run(await installed(), drifted);
    expect([skipped.fates, skipped.plan.changes]).toEqual([['kept'], []]);
    const copied = await run(await installed(), drifted, answer('copy'));
    expect(copied.connectors.map(({ content }) => JSON.parse(content.text) as unknown)).toMatchObject([
      { name: 'parcel', description: '1.0.0' },
      { name: 'parcel-2', description: 'drifted' },
    ]);
    expect(copied.versions.map(({ content }) => content.text)).toEqual([text('1.0.0')]);
  });

  test('Replace draft publishes nothing', async () => {
    const { connectors, versions } = await run(
      await installed(),
      packed(version('1.1.0')),
      answer('replace'),
    );
    expect(connectors.map(({ content }) => [content.version, content.text])).toEqual([
      ['1.1.0', text('1.1.0')],
    ]);
    expect(versions).toHaveLength(1);
  });

  test('is taken back as one step', async () => {
    const store = await installed();
    const before = await workspaceOf(store);
    const { plan, saved } = await run(store, packed(version('1.1.0')));
    await undoImport(store, plan, saved);
    const after = await workspaceOf(store);
    expect(after.connectors.map(({ content }) => content)).toEqual(
      before.connectors.map(({ content }) => content),
    );
    expect(after.versions.map(({ content }) => content)).toEqual(
      before.versions.map(({ content }) => content),
    );
  });
});

describe('several files', () => {
  test('a zip of packages, one of them broken: the others come, and the broken one is named', async () => {
    const [good, bad] = packed(version('1.0.0'), version('1.1.0'));
    const files = [
      { path: good!.name, bytes: good!.bytes },
      { path: bad!.name, bytes: bad!.bytes.slice(0, -30) },
    ];
    const { versions, problems } = await run(new MemoryStore(), [{ name: 'all.zip', bytes: zip(files) }]);
    expect(versions.map(({ content }) => content.version)).toEqual(['1.0.0']);
    expect(problems.map(({ place }) => place.file)).toEqual(['all.zip › parcel-1.1.0.connector.zip']);
  });

  test('a repository: its definition becomes the draft after its versions', async () => {
    const packages = packed(version('1.0.0'), version('1.1.0'));
    const files = [
      { path: 'parcel/README.md', bytes: new Uint8Array([35]) },
      { path: 'parcel/connector/parcel.json', bytes: new TextEncoder().encode(text('in work')) },
      ...packages.map(({ name, bytes }) => ({ path: `parcel/dist/${name}`, bytes })),
    ];
    const { connectors, versions } = await run(new MemoryStore(), [
      { name: 'parcel.zip', bytes: zip(files) },
    ]);
    expect(connectors.map(({ id, content }) => [id, content.version, content.text])).toEqual([
      [ID, '1.1.1', text('in work')],
    ]);
    expect(versions).toHaveLength(2);
  });
});

describe('a plain definition', () => {
  const json = (definition: string): RawFile[] => [
    { name: 'parcel.json', bytes: new TextEncoder().encode(definition) },
  ];

  test('that is an older published version is there already', async () => {
    const store = await storeWith([ID, draft('1.1.0')], ['v1', version('1.0.0')]);
    const { fates, plan } = await run(store, json(text('1.0.0')));
    expect([fates, plan.changes]).toEqual([['already-there'], []]);
  });

  test('that replaces a published text becomes the draft of the next version', async () => {
    const store = await storeWith([ID, draft('1.0.0')], ['v1', version('1.0.0')]);
    const { connectors } = await run(store, json(text('other')), answer('replace'));
    expect(connectors.map(({ content }) => [content.version, content.text])).toEqual([
      ['1.0.1', text('other')],
    ]);
  });
});

describe('a package with an example', () => {
  const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"><process id="P"><serviceTask id="T" implementation="parcel.label" /><serviceTask id="U" implementation="courier.book" /></process></definitions>`;
  const bytes = (content: string) => new TextEncoder().encode(content);
  const example = [
    { path: 'ship.bpmn20.xml', bytes: bytes(xml) },
    {
      path: 'ship-extensions.json',
      bytes: bytes(
        JSON.stringify({
          id: 'ship',
          extensions: {
            P: {
              constants: {},
              properties: {},
              mappings: { U: { inputs: { to: { type: 'value', value: 'x' } } } },
            },
          },
        }),
      ),
    },
    { path: 'readme.txt', bytes: bytes('no process') },
  ];
  const files = ['1.0.0', '1.1.0'].map((number) => {
    const { path, bytes: packaged } = writePackage(version(number), { example });
    return { name: path, bytes: packaged };
  });

  test('offers it once, and leaves it out unless it is asked for', async () => {
    const { fates, processes } = await run(new MemoryStore(), files);
    expect(fates).toEqual(['new', 'left', 'new']);
    expect(processes).toEqual([]);
  });

  test('brings it in as a process with its extensions, into the chosen project', async () => {
    const store = await storeWith(['mine', { kind: 'project', name: 'mine', files: [], connectorIds: [] }]);
    const { processes, connectors } = await run(store, files, {
      left: new Set(),
      destination: { kind: 'project', id: 'mine' },
    });
    expect(processes.map(({ content }) => [content.projectId, content.name, content.xml])).toEqual([
      ['mine', 'ship', xml],
    ]);
    expect(processes[0]!.content.extensions).toContain('"to"');
    expect(connectors).toHaveLength(1);
  });

  test('its connectors that nobody has are told, and made of its tasks where that is wanted', async () => {
    const workspace = await workspaceOf(new MemoryStore());
    const review = reviewImport(await readFiles(files), workspace);
    const told = (choices: Choices) =>
      missingConnectors(review, outcomesOf(review, choices, workspace), workspace);
    const first = firstChoices(review, workspace, undefined);
    expect(told(first)).toEqual([]);
    const wanted = { ...first, left: new Set<string>() };
    expect(told(wanted)).toEqual([{ name: 'courier', tasks: 1 }]);
    const rebuilt = (names: readonly string[]) => {
      const choices = { ...wanted, rebuilt: new Set(names) };
      return rebuiltConnectors(review, choices, outcomesOf(review, choices, workspace), workspace);
    };
    expect(await rebuilt([])).toEqual([]);
    expect(await rebuilt(['nobody'])).toEqual([]);
    const [change] = await rebuilt(['courier']);
    expect(change).toMatchObject({ content: { kind: 'connector', about: { reconstructed: true } } });
    expect(JSON.stringify(change)).toMatch(/book.*to/);
  });
});

describe('packages go out', () => {
  const full = () =>
    storeWith(
      [ID, draft('1.1.1', 'in work')],
      ['v1', version('1.0.0')],
      ['v2', version('1.1.0')],
      ['v0', version('0.9.0')],
    );

  async function exported(store: MemoryStore, request: ExportRequest, options: Partial<ExportOptions> = {}) {
    return prepareExport(await loadExportSource(store, request), {
      kind: 'package',
      processId: null,
      extensionsName: 'process',
      allConnectors: false,
      manifest: false,
      picture: USUAL_PICTURE,
      versionId: null,
      visibility: 'public',
      templateFiles: 'each',
      hybrid: false,
      expand: true,
      exampleId: null,
      leftOut: new Set(),
      ...options,
    });
  }
  const names = ({ downloads }: { downloads: readonly { path: string }[] }) =>
    downloads.map(({ path }) => path);

  test('the newest version, the chosen one, or the versions that were asked for', async () => {
    const store = await full();
    const newest = await exported(store, { connectorIds: [ID] });
    expect(names(newest)).toEqual(['parcel-1.1.0.connector.zip']);
    expect(newest.files.map(({ path }) => path)).toEqual([
      'RELEASE_NOTES.md',
      'connector.json',
      'manifest.json',
    ]);
    expect(names(await exported(store, { connectorIds: [ID] }, { versionId: 'v1' }))).toEqual([
      'parcel-1.0.0.connector.zip',
    ]);
    const asked = await exported(store, { versionIds: ['v0', 'v1', 'v2'] });
    expect(names(asked)).toEqual(['parcel-1.1.0.connector.zip', 'parcel-1.0.0.connector.zip']);
    expect(asked.problems.map(({ message }) => message)).toEqual([expect.stringContaining('0.9.0')]);
  });

  test('given only a draft, it says why there is none', async () => {
    const made = await exported(await storeWith([ID, draft('1.0.0')]), { connectorIds: [ID] });
    expect(made.blocked).toBe('No published version can be packaged yet');
    expect(made.problems[0]?.message).toContain('draft');
  });

  test('what was not wanted is not in it; the rest is as it was, and it can be read', async () => {
    const about = {
      documentation: '# Parcel',
      tags: ['a'],
      attachments: [{ path: 'lib/a.jar', bytes: new Uint8Array([1]) }],
    };
    const icon = { name: 'parcel', hue: 'orange' } as const;
    const store = await storeWith([ID, draft('1.0.0')], ['v1', version('1.0.0', '1.0.0', { about, icon })]);
    const pathsOf = async (...leftOut: PackagePart[]) =>
      (await exported(store, { connectorIds: [ID] }, { leftOut: new Set(leftOut) })).files.map(
        ({ path }) => path,
      );
    const always = ['RELEASE_NOTES.md', 'connector.json', 'manifest.json'];
    expect(await pathsOf()).toEqual([...always, 'docs/README.md', 'files/lib/a.jar', 'icon.json'].toSorted());
    expect(await pathsOf('documentation')).toEqual([...always, 'files/lib/a.jar', 'icon.json'].toSorted());
    expect(await pathsOf('documentation', 'attachments', 'icon')).toEqual(always);
    const bare = await exported(store, { connectorIds: [ID] }, { leftOut: new Set(['attachments']) });
    const [file] = bare.downloads;
    const { versions, problems } = await run(new MemoryStore(), [{ name: file!.path, bytes: file!.bytes }]);
    expect(problems).toEqual([]);
    expect(versions[0]!.content.about).toEqual({
      documentation: '# Parcel',
      tags: ['a'],
      visibility: 'public',
    });
  });

  test('who it is for is in the manifest, and what is fixed cannot be chosen again', async () => {
    const manifestOf = (made: Awaited<ReturnType<typeof exported>>) =>
      new TextDecoder().decode(made.files.find(({ path }) => path === 'manifest.json')?.bytes);
    const company = { visibility: 'company' } as const;
    expect(manifestOf(await exported(await full(), { connectorIds: [ID] }, company))).toContain('"company"');
    const fixed = { ...draft('1.0.0'), about: { visibility: 'public' as const } };
    const store = await storeWith([ID, fixed], ['v1', version('1.0.0')]);
    expect(manifestOf(await exported(store, { connectorIds: [ID] }, company))).toContain('"public"');
  });

  test('a repository goes out and comes in with every version from 1.0.0 on and the draft', async () => {
    const made = await exported(await full(), { connectorIds: [ID] }, { kind: 'repository' });
    expect(made.files.map(({ path }) => path)).toEqual([
      'parcel/README.md',
      'parcel/CHANGELOG.md',
      'parcel/connector/parcel.json',
      'parcel/dist/parcel-1.1.0.connector.zip',
      'parcel/dist/parcel-1.0.0.connector.zip',
    ]);
    const [file] = made.downloads;
    const { connectors, versions, problems, plan } = await run(new MemoryStore(), [
      { name: file!.path, bytes: file!.bytes },
    ]);
    expect(problems).toEqual([]);
    expect(plan.counts).toMatchObject({ connectors: 1, versions: 2 });
    expect(connectors.map(({ id, content }) => [id, content.text])).toEqual([[ID, text('in work')]]);
    expect(versions.map(({ content }) => content.version).sort()).toEqual(['1.0.0', '1.1.0']);
  });
});
