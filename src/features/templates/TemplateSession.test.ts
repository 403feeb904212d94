import { describe, expect, it, vi } from 'vitest';
import type { TemplateContent } from '../../domain/document.ts';
import { MemoryDisk, MemoryStore } from '../../storage/MemoryStore.ts';
import { TemplateSession } from './TemplateSession.ts';

const TEXT = `{
  "$schema": "https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json",
  "name": "Ping", "id": "ping",  "x-own": [1,2],
  "appliesTo": ["bpmn:Task"],
  "properties": []
}`;

async function opened(content: Partial<TemplateContent> = {}, now?: () => number) {
  const store = new MemoryStore(new MemoryDisk());
  await store.save([{ id: 't', basedOn: 0, content: { kind: 'template', text: TEXT, ...content } }]);
  const session = await TemplateSession.open(store, 't', now ? { now } : {});
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

  it('keeps text that is no template, with the last valid one in force, over a save and a new visit', async () => {
    const { store, session } = await opened();
    const broken = TEXT.replace('"properties": []', '"properties": [');

    session.editText(broken);
    await session.save();

    expect(session.getState().template?.name).toBe('Ping');
    expect(session.getState().textProblems).toHaveLength(1);
    expect(await kept(store)).toEqual({ kind: 'template', text: TEXT, invalidText: broken });
    const again = await TemplateSession.open(store, 't');
    expect(again?.getState().content.invalidText).toBe(broken);
  });

  it('takes the text once it is a template again', async () => {
    const { session } = await opened({ invalidText: '{' });

    session.editText(TEXT.replace('Ping', 'Mended'));

    expect(session.getState().content.invalidText).toBeUndefined();
    expect(session.getState().template?.name).toBe('Mended');
  });

  it('says that a list is no template', async () => {
    const { session } = await opened();
    session.editText(`[${TEXT}]`);
    expect(session.getState().textProblems.map(({ code }) => code)).toEqual(['template-not-an-object']);
  });

  it('makes one step of typing, and another one after a pause', async () => {
    let now = 0;
    const { session } = await opened({}, () => now);
    session.editText(`${TEXT} `);
    session.editText(`${TEXT}  `);
    now += 5000;
    session.editText(`${TEXT}   `);

    session.undo();
    expect(session.getState().content.text).toBe(`${TEXT}  `);
    session.undo();
    expect(session.getState().content.text).toBe(TEXT);
  });

  it('is gone when somebody deletes it', async () => {
    const { store, session } = await opened();
    await store.save([{ id: 't', basedOn: 1, content: await kept(store), deleted: true }]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(session.getState().gone).toBe(true);
  });

  it('is not gone when it cannot be read for a moment, and is saved the next time', async () => {
    const { store, session } = await opened();
    const load = vi.spyOn(store, 'load').mockRejectedValue(new Error('the disk is busy'));
    session.edit('Rename', (json) => ({ ...json, name: 'Pong' }));
    await session.save();
    expect(session.getState().gone).toBe(false);
    load.mockRestore();

    session.edit('Rename', (json) => ({ ...json, name: 'Peng' }));
    await session.save();
    expect((await kept(store)).text).toBe(TEXT.replace('Ping', 'Peng'));
  });

  it.each(['mine', 'theirs', 'copy'] as const)(
    'given another tab changed it as well, when %s is chosen, then nothing of both is lost',
    async (keep) => {
      const { store, session } = await opened();
      const theirs = { ...(await kept(store)), text: TEXT.replace('Ping', 'Theirs') };
      session.edit('Rename', (json) => ({ ...json, name: 'Mine' }));
      const mine = session.getState().content;
      await store.save([{ id: 't', basedOn: 1, content: theirs }]);
      await expect(session.save()).rejects.toMatchObject({ name: 'RevisionConflict' });
      expect(await session.theirs()).toEqual(theirs);

      const copy = await session.settle(keep);
      await session.save();

      expect(await kept(store)).toEqual(keep === 'mine' ? mine : theirs);
      if (keep === 'copy') {
        const content = (await store.load(copy ?? ''))?.content;
        expect(content).toEqual({
          ...mine,
          text: TEXT.replace('"Ping"', '"Mine copy"').replace('"ping"', '"ping2"'),
        });
      } else {
        const [entry] = await store.history('t');
        expect(entry?.reason).toBe('conflict');
        const past = await store.loadPast('t', entry?.revision ?? 0);
        expect(past?.content).toEqual(keep === 'mine' ? theirs : mine);
      }
      if (keep === 'mine') return;
      session.undo();
      expect(session.getState().content).toEqual(mine);
    },
  );

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

  it('given a conflict nobody settled, when the page is left, then the other version stays and mine is in the history', async () => {
    const { store, session } = await opened();
    const theirs = { ...(await kept(store)), text: TEXT.replace('Ping', 'Theirs') };
    session.edit('Rename', (json) => ({ ...json, name: 'Mine' }));
    await store.save([{ id: 't', basedOn: 1, content: theirs }]);

    await session.leave();

    expect(await kept(store)).toEqual(theirs);
    const [entry] = await store.history('t');
    expect((await store.loadPast('t', entry?.revision ?? 0))?.content).toEqual(session.getState().content);
  });

  it('says in the history that an earlier version was restored', async () => {
    const { store, session } = await opened();
    session.restore({ kind: 'template', text: TEXT.replace('Ping', 'Earlier') }, 'Restore');
    await session.save();
    expect((await store.history('t'))[0]?.reason).toBe('restore');
  });

  it('makes the next version of what is shown, also before it is saved', async () => {
    const { session } = await opened();

    session.edit('Rename', (json) => ({ ...json, name: 'Pong' }));

    expect(JSON.parse(session.textAsVersion(2) ?? '')).toMatchObject({ name: 'Pong', version: 2 });
  });
});
