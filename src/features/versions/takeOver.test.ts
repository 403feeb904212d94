import { expect, test } from 'vitest';
import type { ConnectorContent, ProcessContent, VersionContent } from '../../domain/document.ts';
import { definitionHash } from '../../formats/activiti/definitionHash.ts';
import { undoSave } from '../../state/undoSave.ts';
import { MemoryStore } from '../../storage/MemoryStore.ts';
import { saveTakeOver } from './saveTakeOver.ts';
import { planTakeOver, takenOver, type TakeOver } from './takeOver.ts';

const text = (host: string, description: string, action = 'send') =>
  `{\n  "name": "mail",\n  "description": "${description}",\n  "config": [{ "name": "HOST", "value": "${host}" }],\n  "actions": { "a1": { "id": "a1", "name": "${action}" } }\n}\n`;
const version = (number: string, own: string, more: Partial<VersionContent> = {}): VersionContent => ({
  ...{ kind: 'version', connectorId: 'c', version: number, publishedAt: '2026-01-01', notes: '', text: own },
  ...{ hash: definitionHash(own), ...more },
});
const NEW = text('localhost', 'New', 'deliver');
const PUBLISHED = [version('1.0.0', text('localhost', 'Old')), version('1.1.0', NEW)];
const DRAFT: ConnectorContent = { kind: 'connector', text: text('mine.example', 'Old'), version: '1.0.1' };

function planned(draft = DRAFT, published = PUBLISHED): TakeOver {
  const plan = planTakeOver(draft, published, '1.1.0');
  if (typeof plan === 'string') throw new Error(plan);
  return plan;
}

test('given a draft with a constant of its own, when a newer version is taken over, then it keeps the constant and the rest is theirs', () => {
  const plan = planned();
  expect(plan.base?.version).toBe('1.0.0');
  expect(plan.changes.map(({ label }) => label)).toEqual(['configuration › HOST › value']);
  expect(takenOver(DRAFT, PUBLISHED, plan, plan.changes)).toMatchObject({
    text: text('mine.example', 'New', 'deliver'),
    version: '1.1.1',
  });
});

test('given none of it is kept, then the connector is the version, and no draft', () => {
  expect(takenOver(DRAFT, PUBLISHED, planned(), [])).toMatchObject({ text: NEW, version: '1.1.0' });
});

test('given words, a picture and files beside the definition, then those changed here are listed, and each goes its way', () => {
  const file = (byte: number) => ({ path: 'lib.jar', bytes: new Uint8Array([byte]) });
  const base = { about: { documentation: 'Old', tags: ['a'], attachments: [file(1)] } };
  const published = [
    version('1.0.0', DRAFT.text, base),
    version('1.1.0', DRAFT.text, {
      about: { documentation: 'New', tags: ['a', 'b'], attachments: [file(2)] },
      icon: { name: 'mail', hue: 'red' },
    }),
  ];
  const draft: ConnectorContent = {
    ...DRAFT,
    about: { documentation: 'Mine', tags: ['a'], attachments: [file(3)] },
    icon: { name: 'plug', hue: 'blue' },
  };
  const plan = planned(draft, published);
  expect(plan.changes.map(({ label, isContested }) => [label, isContested])).toEqual([
    ['about › documentation', true],
    ['about › attachments', true],
    ['icon', true],
  ]);
  expect(takenOver(draft, published, plan, plan.changes)).toMatchObject({
    about: { documentation: 'Mine', tags: ['a', 'b'], attachments: [file(3)] },
    icon: { name: 'plug', hue: 'blue' },
  });
  expect(takenOver(draft, published, plan, plan.changes.slice(0, 1))).toMatchObject({
    about: { documentation: 'Mine', tags: ['a', 'b'], attachments: [file(2)] },
    icon: { name: 'mail', hue: 'red' },
  });
});

test('given a text that cannot be read, then it says what is to be done first', () => {
  expect(planTakeOver({ ...DRAFT, text: '{' }, PUBLISHED, '1.1.0')).toMatch(/cannot be read/);
  expect(planTakeOver({ ...DRAFT, invalidText: '{' }, PUBLISHED, '1.1.0')).toMatch(/Mend it or give it up/);
  expect(planTakeOver(DRAFT, PUBLISHED, '9.0.0')).toMatch(/not here any more/);
});

test('given tasks on the draft and on a version, when a version is taken over, then those of the draft follow in one save, and one undo takes all of it back', async () => {
  const process = (pin: string): ProcessContent => ({
    ...{ kind: 'process', projectId: 'p', name: pin, extensions: null },
    xml: `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"><process id="P"><serviceTask id="T" implementation="mail.send" /></process></definitions>`,
    sidecar: { target: 'activiti', elements: { T: { connectorVersion: pin } } },
  });
  const store = new MemoryStore();
  const contents = {
    c: DRAFT,
    v1: PUBLISHED[0],
    v2: PUBLISHED[1],
    draft: process('1.0.1'),
    old: process('1.0.0'),
  };
  await store.save(
    Object.entries(contents).flatMap(([id, content]) => (content ? [{ id, basedOn: 0, content }] : [])),
  );
  const pinOf = async (id: string) => {
    const content = (await store.load(id))?.content;
    if (content?.kind !== 'process') throw new Error('there is no process');
    const pin = content.sidecar.elements.T?.connectorVersion;
    return [pin, /implementation="([^"]*)"/.exec(content.xml)?.[1]];
  };

  const save = await saveTakeOver(store, 'c', '1.1.0', () => true);
  expect((await store.load('c'))?.content).toMatchObject({ version: '1.1.1' });
  expect(await pinOf('draft')).toEqual(['1.1.1', 'mail.deliver']);
  expect(await pinOf('old')).toEqual(['1.0.0', 'mail.send']);

  await undoSave(store, save, ({ id }) => id);
  expect((await store.load('c'))?.content).toEqual(DRAFT);
  expect(await pinOf('draft')).toEqual(['1.0.1', 'mail.send']);
});
