import { expect, test } from 'vitest';
import type { ConnectorContent, DocumentContent } from '../../domain/document.ts';
import { definitionHash } from '../../formats/activiti/definitionHash.ts';
import { readFiles } from '../../formats/importFiles.ts';
import { makeRelease, releaseFile } from '../../formats/release/makeRelease.ts';
import { MemoryStore } from '../../storage/MemoryStore.ts';
import { firstChoices } from './importChoices.ts';
import { planImport } from './importPlan.ts';
import { reviewImport } from './importReview.ts';
import type { Workspace } from './Workspace.ts';

const MAIL = '{"name":"mail","actions":{"send":{"id":"send","name":"send"}}}';
const LOG = '{"name":"log","actions":{"write":{"id":"write","name":"write"}}}';
const NONE: Workspace = {
  ...{ projects: [], processes: [], connectors: [], versions: [], templates: [] },
  takenIds: new Set(),
};
const connector = (text: string, version: string): ConnectorContent => ({ kind: 'connector', text, version });

test('given a released archive, when it comes into an empty workspace, then the release, and what was published, are there', async () => {
  const pins = { A: { connectorVersion: '1.2.0', connectorHash: definitionHash(MAIL) } };
  const xml =
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P"><serviceTask id="A" implementation="mail.send"/><serviceTask id="B" implementation="log.write"/></process></definitions>';
  const head = { version: '3.1.0', notes: 'All of it.', registry: '' };
  const made = makeRelease(
    {
      project: { kind: 'project', name: 'shop', files: [], connectorIds: [] },
      processes: [
        {
          ...{ kind: 'process', projectId: 'p', name: 'ship', xml, extensions: null },
          sidecar: { target: 'activiti', elements: pins },
        },
      ],
      connectors: [
        { id: 'mail', content: connector(MAIL, '1.2.0') },
        { id: 'log', content: connector(LOG, '0.1.0') },
      ],
      versions: [
        {
          id: 'v',
          content: {
            ...{
              kind: 'version',
              connectorId: 'mail',
              version: '1.2.0',
              text: MAIL,
              hash: definitionHash(MAIL),
            },
            ...{ publishedAt: '2026-01-31T12:00:00.000Z', notes: '' },
          },
        },
      ],
    },
    head,
  );
  const archive = releaseFile({ name: 'shop' }, head.version, made.files);
  const review = reviewImport(await readFiles([archive]), NONE);
  const plan = planImport(review, firstChoices(review, NONE, undefined), NONE);
  const store = new MemoryStore();
  await store.save(plan.changes);
  const contents = async (kind: DocumentContent['kind']) =>
    (await store.list(kind)).map((one) => one.content);
  const [project] = await store.list('project');
  expect(await contents('release')).toMatchObject([
    {
      ...{ projectId: project?.id, version: '3.1.0', notes: 'All of it.', imported: true, file: archive },
      connectors: [
        { name: 'log', version: '0.1.0', draft: true },
        { name: 'mail', version: '1.2.0' },
      ],
    },
  ]);
  const mail = (await store.list('connector')).find(({ content }) => content.text === MAIL);
  expect(await contents('version')).toMatchObject([
    { connectorId: mail?.id, version: '1.2.0', hash: definitionHash(MAIL), text: MAIL },
  ]);
});
