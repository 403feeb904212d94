import { describe, expect, it } from 'vitest';
import type { TemplateContent } from '../../domain/document.ts';
import { MemoryDisk, MemoryStore } from '../../storage/MemoryStore.ts';
import { TemplateSession } from './TemplateSession.ts';

const TEXT = `{
  "$schema": "https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json",
  "name": "Ping", "id": "ping",  "x-own": [1,2],
  "appliesTo": ["bpmn:Task"],
  "properties": []
}`;

async function opened() {
  const store = new MemoryStore(new MemoryDisk());
  await store.save([{ id: 't', basedOn: 0, content: { kind: 'template', text: TEXT } }]);
  const session = await TemplateSession.open(store, 't');
  if (session === undefined) throw new Error('there is no template');
  return { store, session };
}

async function kept(store: MemoryStore): Promise<TemplateContent> {
  const content = (await store.load('t'))?.content;
  if (content?.kind !== 'template') throw new Error('there is no template');
  return content;
}

describe('a template that is edited', () => {
  it('gets only what a form edit changes, and keeps the rest character for character', async () => {
    const { session } = await opened();

    session.edit('Rename', (json) => ({ ...json, name: 'Pong' }));

    expect(session.getState().content.text).toBe(TEXT.replace('"Ping"', '"Pong"'));
    expect(session.getState().template?.name).toBe('Pong');
    session.undo();
    expect(session.getState().content.text).toBe(TEXT);
    expect(session.dirty).toBe(false);
  });

  it('says that a list is no template', async () => {
    const { session } = await opened();
    session.editText(`[${TEXT}]`);
    expect(session.getState().textProblems.map(({ code }) => code)).toEqual(['template-not-an-object']);
  });

  it('given another tab changed it as well, when mine becomes a copy, then it is mine under a name and id of its own', async () => {
    const { store, session } = await opened();
    session.edit('Rename', (json) => ({ ...json, name: 'Mine' }));
    const mine = session.getState().content;
    await store.save([
      { id: 't', basedOn: 1, content: { ...(await kept(store)), text: TEXT.replace('Ping', 'Theirs') } },
    ]);

    const copy = await session.settle('copy');

    expect((await store.load(copy ?? ''))?.content).toEqual({
      ...mine,
      text: TEXT.replace('"Ping"', '"Mine copy"').replace('"ping"', '"ping2"'),
    });
  });

  it('given copies are there already, when mine becomes one more, then no two templates have one id', async () => {
    const { store, session } = await opened();
    await store.save([
      { id: 'other', basedOn: 0, content: { kind: 'template', text: TEXT.replace('"ping"', '"ping2"') } },
    ]);
    session.edit('Rename', (json) => ({ ...json, version: 7 }));
    await store.save([{ id: 't', basedOn: 1, content: { ...(await kept(store)), text: `${TEXT} ` } }]);

    const copy = await session.settle('copy');

    const content = (await store.load(copy ?? ''))?.content;
    const { id, version } = JSON.parse(content?.kind === 'template' ? content.text : '{}') as {
      readonly id: string;
      readonly version: number;
    };
    expect([id, version]).toEqual(['ping3', 7]);
  });

  it('makes the next version of what is shown, also before it is saved', async () => {
    const { session } = await opened();

    session.edit('Rename', (json) => ({ ...json, name: 'Pong' }));

    expect(JSON.parse(session.textAsVersion(2) ?? '')).toMatchObject({ name: 'Pong', version: 2 });
  });
});
