import { expect, test } from 'vitest';
import type {
  ConnectorContent,
  ProcessContent,
  ProjectContent,
  VersionContent,
} from '../../domain/document.ts';
import { projectNotes, releaseChanges } from '../../domain/versions/releaseChanges.ts';
import { weightOf } from '../../domain/versions/definitionChange.ts';
import { definitionHash } from '../activiti/definitionHash.ts';
import { readArchive, writeArchive } from '../activiti/projectArchive.ts';
import { readFiles } from '../importFiles.ts';
import type { OutFile } from '../ImportItem.ts';
import { makeRelease, releaseFile, type ReleaseSource } from './makeRelease.ts';
import { releasedFiles, releaseParts } from './releaseParts.ts';

const MAIL = JSON.stringify({
  name: 'mail',
  actions: { send: { id: 'send', name: 'send', inputs: [{ id: 'to', name: 'to', type: 'string' }] } },
  config: [
    { name: 'MAIL_HOST', value: 'smtp.example.com' },
    { name: 'MAIL_PORT' },
    { name: 'MAIL_PASSWORD', secure: true },
  ],
});
const LOG = '{"name":"log","actions":{"write":{"id":"write","name":"write"}}}';
const UNUSED = '{"name":"unused"}';

function version(connectorId: string, text: string, number: string, more: Partial<VersionContent> = {}) {
  const content: VersionContent = {
    ...{ kind: 'version', connectorId, version: number, publishedAt: '2026-01-01', notes: 'x', text },
    ...{ hash: definitionHash(text), ...more },
  };
  return { id: `${connectorId}-${number}`, content };
}
function connector(id: string, text: string, number: string) {
  const content: ConnectorContent = { kind: 'connector', text, version: number };
  return { id, content };
}
function process(name: string, more: Partial<ProcessContent> = {}): ProcessContent {
  return {
    ...{ kind: 'process', projectId: 'p', name, extensions: null },
    xml: `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><process id="Process_${name}" isExecutable="true"><serviceTask id="Send" name="Send it" implementation="mail.send"/></process></definitions>`,
    sidecar: {
      target: 'activiti',
      elements: { Send: { connectorVersion: '1.0.0', connectorHash: definitionHash(MAIL) } },
    },
    ...more,
  };
}
const PROJECT: ProjectContent = {
  ...{ kind: 'project', name: 'Parcel shop', connectorIds: ['unused'] },
  files: [{ path: 'forms/a.json', bytes: new TextEncoder().encode('{}') }],
};
const SOURCE: ReleaseSource = {
  project: PROJECT,
  processes: [process('ship'), process('pay')],
  connectors: [
    connector('unused', UNUSED, '1.0.0'),
    connector('mail', MAIL.replace('to', 'recipient'), '1.0.1'),
    connector('log', LOG, '2.1.0'),
  ],
  versions: [
    version('mail', MAIL, '1.0.0', { about: { dependencies: [{ name: 'log', range: '^2.0.0' }] } }),
    version('log', LOG, '2.0.0'),
    version('log', LOG, '2.1.0'),
    version('log', LOG, '3.0.0'),
  ],
};
const HEAD = { version: '1.0.0', notes: 'First.', registry: 'registry.example.com/team/' };
const textOf = (files: readonly OutFile[], path: string) =>
  new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
const bytesOf = (source: ReleaseSource) =>
  releaseFile(source.project, '1.0.0', makeRelease(source, HEAD).files).bytes;

test('given published versions in use, then the release has these and what they need, and nothing else', () => {
  const { connectors, problems, files } = makeRelease(SOURCE, HEAD);
  expect(connectors).toEqual([
    { name: 'log', version: '2.1.0', documentId: 'log' },
    { name: 'mail', version: '1.0.0', documentId: 'mail' },
  ]);
  expect(problems).toEqual([]);
  expect(textOf(files, 'connectors/mail.json')).toBe(MAIL);
  expect(files.map(({ path }) => path).toSorted()).toEqual([
    'Parcel shop.json',
    'connector-modeler/release.json',
    'connector-modeler/sidecar.json',
    'connectors/log.json',
    'connectors/mail.json',
    'deployment-descriptor.json',
    'forms/a.json',
    'processes/pay.bpmn20.xml',
    'processes/ship.bpmn20.xml',
  ]);
  expect(JSON.parse(textOf(files, 'Parcel shop.json'))).toEqual({ name: 'Parcel shop', version: '1.0.0' });
  // Whoever takes the first JSON at the root for the project must find the manifest.
  const atRoot = files.filter(({ path }) => !path.includes('/')).map(({ path }) => path);
  expect(atRoot).toEqual(['Parcel shop.json', 'deployment-descriptor.json']);
});

test('given a connector with variables, then the descriptor names its image and them, secure ones without a value', () => {
  const { files } = makeRelease(SOURCE, HEAD);
  expect(JSON.parse(textOf(files, 'deployment-descriptor.json'))).toEqual({
    name: 'parcel-shop',
    version: '1.0.0',
    infrastructure: {
      connectors: {
        log: { image: 'registry.example.com/team/log:2.1.0' },
        mail: { image: 'registry.example.com/team/mail:1.0.0' },
      },
      bridges: {},
    },
    variables: { mail: { MAIL_HOST: 'smtp.example.com', MAIL_PORT: '' } },
    secrets: { mail: ['MAIL_PASSWORD'] },
  });
});

test('given a task on the draft, then the draft goes along and says so', () => {
  const draft = { target: 'activiti' as const, elements: { Send: { connectorVersion: '1.0.1' } } };
  const { connectors } = makeRelease({ ...SOURCE, processes: [process('ship', { sidecar: draft })] }, HEAD);
  expect(connectors).toEqual([{ name: 'mail', version: '1.0.1', documentId: 'mail', draft: true }]);
});

test('given needs that nothing published meets, then they are told', () => {
  const needs = (name: string, range: string) => ({ about: { dependencies: [{ name, range }] } });
  const codes = (more: Partial<VersionContent>) =>
    makeRelease({ ...SOURCE, versions: [version('mail', MAIL, '1.0.0', more)] }, HEAD).problems.map(
      ({ code }) => code,
    );
  expect(codes(needs('log', '^2.0.0'))).toEqual(['dependency-missing']);
  expect(codes(needs('mail', '^2.0.0'))).toEqual(['dependency-version']);
});

test('given the same project in another order, then the archive is the same bytes', () => {
  const turned = {
    ...SOURCE,
    processes: SOURCE.processes.toReversed(),
    connectors: SOURCE.connectors.toReversed(),
    versions: SOURCE.versions.toReversed(),
  };
  expect(bytesOf(turned)).toEqual(bytesOf(SOURCE));
});

test('given a release, when it is imported and released again, then it says what it is and is the same bytes', async () => {
  const { files } = makeRelease(SOURCE, HEAD);
  const archive = releaseFile(PROJECT, '1.0.0', files);
  const { items, problems } = await readFiles([{ name: archive.name, bytes: archive.bytes }]);
  expect(problems).toEqual([]);
  const item = items.find((one) => one.kind === 'project');
  if (!item) throw new Error('no project');
  expect(item.release).toMatchObject({
    version: '1.0.0',
    notes: 'First.',
    registry: 'registry.example.com/team'.concat('/'),
  });
  expect(item.archive).toEqual(archive);
  expect(item.content.files.map(({ path }) => path)).toEqual(['forms/a.json']);
  const again = makeRelease(
    {
      project: item.content,
      processes: item.processes.map(({ content }) => ({ ...content, projectId: 'other' })),
      connectors: item.connectors.map(({ content, connector: { name } }) => ({ id: name, content })),
      versions: item.connectors.map(({ content, connector: { name } }) =>
        version(name, content.text, content.version, content.about ? { about: content.about } : {}),
      ),
    },
    HEAD,
  );
  expect(releaseFile(item.content, '1.0.0', again.files).bytes).toEqual(archive.bytes);
  // As an archive it is no release any more.
  const plain = writeArchive(item.content, [], [], { extensionsName: 'process', allConnectors: false });
  expect(plain.files.map(({ path }) => path)).not.toContain('deployment-descriptor.json');
});

test('given a damaged release file, then the archive comes in as any other, and nothing of it is lost', () => {
  const { files } = makeRelease(SOURCE, HEAD);
  const damaged = files.map((file) =>
    file.path === 'connector-modeler/release.json'
      ? { ...file, bytes: new TextEncoder().encode('{"format":1}') }
      : file,
  );
  const { item } = readArchive(damaged, 'x');
  expect(item.release).toBeUndefined();
  expect(item.content.name).toBe('Parcel shop');
  expect(item.content.files.map(({ path }) => path)).toContain('deployment-descriptor.json');
});

test('given two releases, then their differences are told in words, weighed, and become notes', async () => {
  const before = await releaseParts(releasedFiles(bytesOf(SOURCE)));
  expect(releaseChanges(before, before)).toEqual([]);
  const newer = MAIL.replace('"name":"MAIL_PORT"', '"name":"MAIL_PORT","required":true');
  const next: ReleaseSource = {
    ...SOURCE,
    project: { ...PROJECT, files: [{ path: 'forms/a.json', bytes: new TextEncoder().encode('{"a":1}') }] },
    processes: [
      process('ship', {
        xml: process('ship').xml.replace('Send it', 'Send *all*'),
        sidecar: { target: 'activiti', elements: { Send: { connectorVersion: '1.1.0' } } },
      }),
      process('refund', {
        sidecar: { target: 'activiti', elements: { Send: { connectorVersion: '1.1.0' } } },
      }),
    ],
    versions: [...SOURCE.versions, version('mail', newer, '1.1.0')],
  };
  const after = await releaseParts(makeRelease(next, HEAD).files);
  const changes = releaseChanges(before, after);
  expect(changes.map(({ kind, weight, label }) => [label, kind, weight].join(' '))).toEqual([
    'Process “pay” removed breaking',
    'Process “refund” added compatible',
    'Process “ship” changed compatible',
    'Connector “log” 2.1.0 removed compatible',
    'Connector “mail” changed breaking',
    'File “forms/a.json” changed compatible',
  ]);
  expect(weightOf(changes)).toBe('breaking');
  const notes = projectNotes(changes);
  expect(notes).toContain('- Process “pay” is gone\n');
  expect(notes).toContain('Send \\*all\\*');
  expect(notes).toContain('1.0.0 → 1.1.0');
});
