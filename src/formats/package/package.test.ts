import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { VersionContent } from '../../domain/document.ts';
import { AUTHENTICATIONS } from '../../domain/connector/authentication.ts';
import { PROTOCOLS, SUPPORT_LEVELS } from '../../domain/connector/connectorAbout.ts';
import { HUES } from '../../domain/connector/iconPaths.ts';
import { definitionHash } from '../activiti/definitionHash.ts';
import { unzip, zip, ZIP_LIMITS } from '../zip.ts';
import { packageProblem } from './packageProblem.ts';
import { readPackage } from './readPackage.ts';
import { sha256Of, writePackage } from './writePackage.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** one path, drawn */
const IMAGE = `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>')}`;
const TEXT = '{ "name": "parcel-shop",\r\n\t"description": "Labels",  "actions": {"a": {"name": "label"}} }';

function versionOf(more: Partial<VersionContent> = {}): VersionContent {
  const text = more.text ?? TEXT;
  return {
    kind: 'version',
    connectorId: '0b51ff10-0000-4000-8000-000000000001',
    version: '1.2.0',
    publishedAt: '2026-01-31T12:00:00.000Z',
    notes: 'First one.\n',
    text,
    hash: definitionHash(text),
    ...more,
  };
}

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const line = fc.string({ unit: 'grapheme', maxLength: 30 });
const markdown = fc.string({ unit: 'binary', maxLength: 200 }).map((text) => text.replace(/\p{Cs}/gu, ''));
const link = fc.webUrl({ validSchemes: ['http', 'https'] });
const fileName = fc
  .stringMatching(/^[a-z_][a-z0-9_.-]{0,12}[a-z0-9_]$/)
  .filter((name) => !/^(con|prn|aux|nul)/.test(name));
const attachment = fc.record(
  {
    path: fc.array(fileName, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')),
    bytes: fc.uint8Array({ maxLength: 50 }),
  },
  { noNullPrototype: true },
);
const about = fc
  .record(
    {
      tags: fc.array(line, { maxLength: 3 }),
      protocol: fc.constantFrom(...PROTOCOLS),
      support: fc.constantFrom(...SUPPORT_LEVELS),
      relation: fc.constantFrom('internal' as const, 'third-party' as const),
      documentation: markdown,
      links: fc.record(
        { documentation: link, video: link, source: link, support: link },
        { requiredKeys: [], noNullPrototype: true },
      ),
      licence: line,
      authors: fc.array(line, { maxLength: 2 }),
      visibility: fc.constantFrom('public' as const, 'company' as const),
      compatibility: line,
      dependencies: fc.array(
        fc.record(
          { name: line, range: line, reason: line },
          { requiredKeys: ['name', 'range'], noNullPrototype: true },
        ),
        { maxLength: 2 },
      ),
      attachments: fc.uniqueArray(attachment, { maxLength: 3, selector: ({ path }) => path }),
      reconstructed: fc.boolean(),
      privateActions: fc.array(line, { maxLength: 2 }),
      security: fc.record(
        {
          ways: fc.array(
            fc.record(
              {
                type: fc.constantFrom(...AUTHENTICATIONS),
                entries: fc.array(fc.record({ role: line, config: line }, { noNullPrototype: true }), {
                  maxLength: 2,
                }),
              },
              { noNullPrototype: true },
            ),
            { maxLength: 2 },
          ),
          scopes: fc.array(
            fc.record({ action: line, names: fc.array(line, { maxLength: 2 }) }, { noNullPrototype: true }),
            { maxLength: 2 },
          ),
          note: line,
        },
        { requiredKeys: ['ways'], noNullPrototype: true },
      ),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .filter((one) => Object.keys(one).length > 0);
const definition = fc
  .record({
    name: line.filter((name) => name !== ''),
    description: optional(line),
    actions: fc.constant({}),
    own: fc.jsonValue(),
  })
  .map((value) => JSON.stringify(value, null, 1));
const versions = fc
  .record(
    {
      version: fc
        .tuple(fc.integer({ min: 1, max: 99 }), fc.nat(99), fc.nat(99), fc.constantFrom('', '-rc.1', '-beta'))
        .map(([major, minor, patch, pre]) => `${String(major)}.${String(minor)}.${String(patch)}${pre}`),
      notes: markdown,
      reason: line,
      text: definition,
      icon: fc.record(
        { name: line, hue: fc.constantFrom(...HUES), image: fc.constant(IMAGE) },
        { requiredKeys: ['name', 'hue'], noNullPrototype: true },
      ),
      category: line,
      about,
      deprecated: line,
    },
    { requiredKeys: ['version', 'notes', 'text'], noNullPrototype: true },
  )
  .map((more) => versionOf(more));
const extras = fc.record({
  example: fc.uniqueArray(attachment, { maxLength: 2, selector: ({ path }) => path }),
});

test('what is packaged is read again, and packaged again gives the same bytes', () => {
  fc.assert(
    fc.property(versions, extras, (version, extra) => {
      const file = writePackage(version, extra);
      const { content, problems } = readPackage({ name: file.path, bytes: file.bytes });
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(content?.version).toStrictEqual(version);
      const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
      expect(content?.example).toEqual(extra.example.toSorted(byPath));
      expect(writePackage(content!.version, content!)).toEqual(file);
      expect(writePackage(version, extra)).toEqual(file);
    }),
    { numRuns: 30 },
  );
}, 60_000);

test('an attachment that packs to almost nothing is no bomb', () => {
  const bytes = new Uint8Array(150_000);
  const file = writePackage(versionOf({ about: { attachments: [{ path: 'blank.bin', bytes }] } }));
  const { content } = readPackage({ name: file.path, bytes: file.bytes });
  expect(content?.version.about?.attachments?.[0]?.bytes.length).toBe(150_000);
});

test('the definition is in the package byte for byte, and every file is in the manifest', () => {
  const file = writePackage(versionOf());
  expect(file.path).toBe('parcel-shop-1.2.0.connector.zip');
  const files = new Map(unzip(file.bytes).map(({ path, bytes }) => [path, bytes]));
  expect([...files.keys()]).toEqual(['RELEASE_NOTES.md', 'connector.json', 'manifest.json']);
  expect(textOf(files.get('connector.json'))).toBe(TEXT);
  expect(JSON.parse(textOf(files.get('manifest.json')))).toMatchObject({
    name: 'parcel-shop',
    description: 'Labels',
    version: '1.2.0',
    files: [
      { path: 'RELEASE_NOTES.md' },
      { path: 'connector.json', size: TEXT.length, sha256: sha256Of(bytesOf(TEXT)) },
    ],
  });
});

describe('what can be packaged', () => {
  test('versions from 1.0.0 on, and their release candidates', () => {
    for (const version of ['1.0.0', '2.10.3', '1.0.0-rc.1'])
      expect(packageProblem(versionOf({ version }))).toBeNull();
    expect(packageProblem(versionOf({ version: '0.9.0' }))).toContain('from 1.0.0 on');
    expect(packageProblem(versionOf({ version: 'v1' }))).toContain('not a version');
    expect(packageProblem({ kind: 'connector', text: TEXT, version: '1.0.0' })).toContain('draft');
    expect(() => writePackage(versionOf({ version: '0.9.0' }))).toThrow('from 1.0.0 on');
  });

  test.each(['../evil.jar', '/etc/passwd', 'a\\b', 'con', 'a//b', 'C:/x', 'a/./b', ''])(
    'an attachment called %j is refused with a sentence',
    (path) => {
      const version = versionOf({ about: { attachments: [{ path, bytes: new Uint8Array(1) }] } });
      expect(() => writePackage(version)).toThrow('cannot go into the package');
    },
  );
});

/** A package with some of its files changed; null takes one away. */
function tampered(changes: Readonly<Record<string, string | null>>, version = versionOf()): Uint8Array {
  const files = new Map(unzip(writePackage(version).bytes).map(({ path, bytes }) => [path, bytes]));
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) files.delete(path);
    else files.set(path, bytesOf(text));
  }
  return zip([...files].map(([path, bytes]) => ({ path, bytes })));
}

/** The same with what its manifest says changed. */
function withManifest(change: (manifest: Record<string, unknown>) => unknown): Uint8Array {
  const { bytes } = unzip(writePackage(versionOf()).bytes).find(({ path }) => path === 'manifest.json')!;
  const manifest = JSON.parse(textOf(bytes)) as Record<string, unknown>;
  return tampered({ 'manifest.json': JSON.stringify(change(manifest)) });
}

function refusal(bytes: Uint8Array, name = 'p.zip'): string {
  const { content, problems } = readPackage({ name, bytes });
  expect(content).toBeNull();
  return problems.map(({ place, message }) => `${place.file ?? ''}: ${message}`).join('\n');
}

describe('hostile packages are refused, and it is said where', () => {
  test('a changed file', () => {
    const bytes = tampered({ 'connector.json': TEXT.replace('Labels', 'Spoons') });
    expect(refusal(bytes)).toMatch(/^p\.zip › connector\.json: .*SHA-256 differs/);
  });

  test('a file that is cut off, and one that is missing', () => {
    expect(refusal(tampered({ 'connector.json': '{}' }))).toContain('connector.json: The file has 2 bytes');
    expect(refusal(tampered({ 'connector.json': null }))).toContain('but it is not in the package');
    expect(refusal(tampered({ 'manifest.json': null }))).toContain('manifest.json: The file is missing');
  });

  test('another version in the file name or in the notes than in the manifest', () => {
    const { bytes } = writePackage(versionOf());
    expect(refusal(bytes, 'parcel-shop-1.3.0.connector.zip')).toContain('The file name says version 1.3.0');
    expect(readPackage({ name: 'parcel-shop-1.2.0.connector (1).zip', bytes }).content).not.toBeNull();
    expect(readPackage({ name: 'renamed.zip', bytes }).content).not.toBeNull();
    const notes = '# parcel-shop 1.1.0\n\nFirst one.\n';
    const changed = withManifest(({ files, ...rest }) => ({
      ...rest,
      files: (files as { path: string }[]).map((file) =>
        file.path === 'RELEASE_NOTES.md'
          ? { ...file, size: notes.length, sha256: sha256Of(bytesOf(notes)) }
          : file,
      ),
    }));
    const files = unzip(changed).map((file) =>
      file.path === 'RELEASE_NOTES.md' ? { ...file, bytes: bytesOf(notes) } : file,
    );
    expect(refusal(zip(files))).toContain(
      'RELEASE_NOTES.md: The release notes are not about parcel-shop 1.2.0',
    );
  });

  test('a hash that is of another definition', () => {
    expect(refusal(withManifest((manifest) => ({ ...manifest, hash: '0'.repeat(64) })))).toContain(
      'hash in the manifest',
    );
  });

  test.each([
    ['id', '../x'],
    ['id', '__proto__'],
    ['id', 'workspace'],
    ['version', '1.2'],
    ['version', 'v1.2.0'],
    ['visibility', 'secret'],
    ['tags', 'no list'],
    ['tags', [1]],
    ['links', { source: 'javascript:alert(1)' }],
    ['dependencies', [{ name: 'x' }]],
    ['publishedAt', 'yesterday'],
    ['files', [{ path: '../../evil', size: 1, sha256: '0'.repeat(64) }]],
    ['files', 'all'],
    ['formatVersion', 2],
  ])('a manifest whose %s is %j', (key, value) => {
    expect(refusal(withManifest((manifest) => ({ ...manifest, [key]: value })))).toContain(
      'p.zip › manifest.json: ',
    );
  });

  test('a manifest that is no object, no JSON, or nested without end', () => {
    expect(refusal(tampered({ 'manifest.json': '[]' }))).toContain('An object is expected');
    expect(refusal(tampered({ 'manifest.json': '{' }))).toContain('not valid JSON');
    expect(refusal(tampered({ 'manifest.json': '['.repeat(5_000) }))).toContain('nested deeper');
  });

  test('keys called __proto__ and constructor pollute nothing', () => {
    const bytes = tampered({
      'manifest.json': '{"__proto__": {"format": "connector-package", "polluted": true}}',
    });
    expect(refusal(bytes)).toContain('This is no manifest of a package.');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const text =
      '{"name":"constructor","__proto__":{"polluted":true},"actions":{"__proto__":{"name":"__proto__"}}}';
    const file = writePackage(versionOf({ text }));
    expect(readPackage({ name: file.path, bytes: file.bytes }).content?.version.text).toBe(text);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('names that lead out of the archive', () => {
    for (const path of ['../evil', '/etc/evil', 'C:/evil', 'files/../../evil'])
      expect(refusal(tampered({ [path]: 'x' }))).toContain(
        `p.zip › ${path}: The package is not read: its name leads out`,
      );
  });

  test('two files of one name, also where only capitals differ', () => {
    expect(refusal(tampered({ 'Connector.json': TEXT }))).toContain('but for capitals');
    const twice = tampered({ 'connector.jsoN': TEXT });
    const at = Buffer.from(twice);
    for (let i = at.indexOf('connector.jsoN'); i >= 0; i = at.indexOf('connector.jsoN', i))
      at.write('connector.json', i);
    expect(refusal(new Uint8Array(at))).toContain('another entry has the same name');
  });

  test('bombs', () => {
    const files = Object.fromEntries(
      unzip(writePackage(versionOf()).bytes).map(({ path, bytes }) => [path, bytes]),
    );
    expect(refusal(zipSync({ ...files, 'files/bomb': new Uint8Array(9_000_000) }))).toContain(
      '100 times its size',
    );
    expect(refusal(zipSync({ ...files, 'files/big': [new Uint8Array(10_000_001), { level: 0 }] }))).toContain(
      'larger than 10 MB',
    );
    const limits = { ...ZIP_LIMITS, entries: 2 };
    expect(readPackage({ name: 'p', bytes: zipSync(files) }, limits).problems[0]?.message).toContain(
      'more than 2 files',
    );
  });

  test('what is no archive', () => {
    expect(refusal(bytesOf('PK'))).toContain('no zip archive');
  });
});

test('a file the manifest does not name is left out, and that is said', () => {
  const { content, problems } = readPackage({
    name: 'p.zip',
    bytes: tampered({ 'files/run.sh': 'rm -rf /', '__MACOSX/x': '' }),
  });
  expect(content?.version).toEqual(versionOf());
  expect(problems.map(({ severity, place }) => [severity, place.file])).toEqual([
    ['warning', 'p.zip › files/run.sh'],
  ]);
});

test('a picture that is more than a drawing does not come in with a package', () => {
  const evil = btoa('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>');
  const icon = { name: 'mail', hue: 'blue', image: `data:image/svg+xml;base64,${evil}` } as const;
  expect(refusal(writePackage(versionOf({ icon })).bytes)).toContain('icon.json');
});
