import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ProcessContent } from '../../../domain/document.ts';
import { edited, restored, trashed } from '../../../storage/changes.ts';
import { MemoryStore } from '../../../storage/MemoryStore.ts';
import { saveOne } from '../../../storage/saveOne.ts';
import { closeAll, content, openProcess, settled, storedContent, XML } from './fakeProcess.ts';

const MINE = XML.replace('name="Order"', 'name="Mine"');
const THEIRS = XML.replace('name="Order"', 'name="Theirs"');

/** Edited here, and saved by another tab meanwhile. */
async function inConflict(theirs: Partial<ProcessContent> = {}) {
  const opened = await openProcess(content());
  await opened.editor.draw(MINE);
  await opened.store.save([{ id: 'doc-1', basedOn: 1, content: content({ xml: THEIRS, ...theirs }) }]);
  await settled();
  return opened;
}

afterEach(closeAll);

describe('SessionSaves', () => {
  it('never overwrites another tab: the person chooses', async () => {
    const { store, editor, session } = await openProcess(content());
    const mine = XML.replace('name="Order"', 'name="Mine"');
    const theirs = XML.replace('name="Order"', 'name="Theirs"');
    await editor.draw(mine);
    await store.save([{ id: 'doc-1', basedOn: 1, content: content({ xml: theirs }) }]);
    await settled();
    expect(session.state().conflict).not.toBeNull();
    expect((await storedContent(store)).xml).toBe(theirs);
    await session.settleConflict('mine');
    expect((await storedContent(store)).xml).toBe(mine);
    expect(session.state().conflict).toBeNull();
  });

  it('takes the other version as a step that undo takes back, and keeps what it replaces in the history', async () => {
    const { store, editor, session } = await openProcess(content());
    const mine = XML.replace('name="Order"', 'name="Mine"');
    const theirs = XML.replace('name="Order"', 'name="Theirs"');
    await editor.draw(mine);
    await store.save([{ id: 'doc-1', basedOn: 1, content: content({ xml: theirs }) }]);
    await settled();
    await session.settleConflict('theirs');
    expect((await session.content()).xml).toBe(theirs);
    expect((await storedContent(store)).xml).toBe(theirs);
    const [entry] = await store.history('doc-1');
    expect(entry).toMatchObject({ reason: 'conflict' });
    expect((await store.loadPast('doc-1', entry?.revision ?? 0))?.content).toMatchObject({ xml: mine });
    session.undo();
    await settled();
    await session.autosave.flush();
    expect((await storedContent(store)).xml).toBe(mine);
  });

  it('keeps both of a conflict, mine as a process of its own', async () => {
    const { store, editor, session } = await openProcess(content());
    const theirs = XML.replace('name="Order"', 'name="Theirs"');
    await editor.draw(XML.replace('name="Order"', 'name="Mine"'));
    await store.save([{ id: 'doc-1', basedOn: 1, content: content({ xml: theirs }) }]);
    await settled();
    const copy = await session.settleConflict('copy');
    expect((await storedContent(store)).xml).toBe(theirs);
    const kept = await storedContent(store, copy ?? '');
    expect(kept.name).toBe('order-copy');
    expect(kept.xml).toContain('name="Mine"');
    expect(kept.xml).not.toContain('Process_order');
  });

  it('keeps the version of another tab in the history when mine replaces it', async () => {
    const { store, editor, session } = await openProcess(content());
    const theirs = XML.replace('name="Order"', 'name="Theirs"');
    await editor.draw(XML.replace('name="Order"', 'name="Mine"'));
    await store.save([{ id: 'doc-1', basedOn: 1, content: content({ xml: theirs }) }]);
    await settled();
    await session.settleConflict('mine');
    const [entry] = await store.history('doc-1');
    expect(entry).toMatchObject({ revision: 2, reason: 'conflict' });
    expect((await store.loadPast('doc-1', 2))?.content).toMatchObject({ xml: theirs });
  });

  it('meets a conflict as well where another tab pinned a task or left a text that is not applied', async () => {
    for (const more of [
      { sidecar: { target: 'activiti' as const, elements: { Task: { connectorVersion: '2.0.0' } } } },
      { invalidXml: '<theirs' },
    ]) {
      const { store, editor, session } = await openProcess(content());
      await editor.draw(XML.replace('name="Order"', 'name="Mine"'));
      await store.save([{ id: 'doc-1', basedOn: 1, content: content(more) }]);
      await settled();
      expect(session.state().conflict?.content).toMatchObject(more);
    }
  });

  it('keeps the category that was given in the project while the process is open', async () => {
    const { store, editor, session } = await openProcess(content());
    await store.save([{ id: 'doc-1', basedOn: 1, content: content({ category: 'Sales' }) }]);
    await settled();
    await editor.draw(XML.replace('name="Order"', 'name="Mine"'));
    await session.autosave.flush();
    expect(await storedContent(store)).toMatchObject({ category: 'Sales' });
    expect(session.state().conflict).toBeNull();
  });

  it('keeps the name that another tab gave it, whichever version goes on, and over undo', async () => {
    for (const keep of ['mine', 'theirs'] as const) {
      const { store, session } = await inConflict({ name: 'renamed' });
      await session.settleConflict(keep);
      expect((await storedContent(store)).name).toBe('renamed');
      session.undo();
      await settled();
      expect((await storedContent(store)).name).toBe('renamed');
      await closeAll();
    }
  });

  it('keeps this version in the history where the page is left with the conflict open', async () => {
    const { store, session } = await inConflict();
    expect(await session.dispose()).toBeNull();
    expect((await storedContent(store)).xml).toBe(THEIRS);
    const [entry] = await store.history('doc-1');
    expect((await store.loadPast('doc-1', entry?.revision ?? 0))?.content).toMatchObject({ xml: MINE });
  });

  it('says nothing of a conflict any more, and saves, once the other tab has gone back', async () => {
    const { store, session } = await inConflict();
    expect(session.state().conflict).not.toBeNull();
    await store.save([{ id: 'doc-1', basedOn: 2, content: content() }]);
    await settled();
    expect(session.state().conflict).toBeNull();
    expect((await storedContent(store)).xml).toBe(MINE);
  });

  it('goes on with what was edited when the process comes back from the trash', async () => {
    const { store, editor, session } = await openProcess(content());
    const first = await store.load('doc-1');
    if (!first) throw new Error('not stored');
    const gone = await saveOne(store, trashed(first));
    await settled();
    await editor.draw(MINE);
    await settled();
    await saveOne(store, restored(gone));
    await settled();
    expect(session.state().phase).toBe('ready');
    expect((await storedContent(store)).xml).toBe(MINE);
  });

  it('meets no conflict where only a process that calls this one was saved in between', async () => {
    const store = new MemoryStore();
    const caller = XML.replaceAll('Process_order', 'Process_caller').replace(
      '</bpmn:process>',
      '<bpmn:callActivity id="Call_1" calledElement="Process_order" /></bpmn:process>',
    );
    const other = await saveOne(store, {
      ...{ id: 'doc-2', basedOn: 0 },
      content: content({ xml: caller, extensions: null }),
    });
    const { editor, session } = await openProcess(content(), store);
    const list = store.list.bind(store);
    let isFirst = true;
    store.list = async (...args) => {
      const found = await list(...args);
      if (isFirst) {
        isFirst = false;
        await store.save([edited(other, content({ xml: caller, extensions: null, category: 'Sales' }))]);
      }
      return found;
    };
    await editor.draw(XML.replaceAll('Process_order', 'Process_sale'));
    await session.autosave.flush();
    expect(session.autosave.status.get()).toBe('saved');
    expect(session.state().conflict).toBeNull();
    const followed = await storedContent(store, 'doc-2');
    expect(followed).toMatchObject({ category: 'Sales' });
    expect(followed.xml).toContain('calledElement="Process_sale"');
  });

  it('saves nothing of a restored version before all of it is there', async () => {
    const { store, editor, session } = await openProcess(content());
    const open = editor.open.bind(editor);
    editor.open = async (document) => {
      const problems = await open(document);
      await settled();
      return problems;
    };
    const saved: ProcessContent[] = [];
    const save = store.save.bind(store);
    store.save = (changes) => {
      for (const { content: one } of changes) if (one?.kind === 'process') saved.push(one);
      return save(changes);
    };
    const restoring = session.restore(content({ xml: MINE, extensions: null }), 'Restore');
    session.setDraft('extensions', 'typed meanwhile');
    await session.autosave.flush();
    await restoring;
    await session.autosave.flush();
    expect(saved.map(({ xml, extensions }) => [xml, extensions])).toEqual([[MINE, null]]);
  });
});

describe('SessionSaves of a large process', () => {
  /** Nobody knows whether what was written is whole, until the promise says so. */
  async function unsure() {
    const opened = await openProcess(content());
    let tell: (isWhole: boolean) => void = () => undefined;
    const isWhole = new Promise<boolean>((resolve) => (tell = resolve));
    const { editor } = opened;
    const saveSoon = vi.spyOn(editor, 'saveSoon');
    saveSoon.mockImplementationOnce(async () => ({
      document: await editor.save(),
      isWhole: () => isWhole,
    }));
    return { ...opened, tell, saveSoon };
  }

  it('has it on the disk before it is sure that the text is whole', async () => {
    const { store, editor, session, tell } = await unsure();
    await editor.draw(MINE);
    await settled();
    expect((await storedContent(store)).xml).toBe(MINE);
    expect(session.autosave.status.get()).toBe('saved');
    tell(true);
    await session.autosave.flush();
    expect((await store.load('doc-1'))?.revision).toBe(2);
  });

  it('given nobody who waits for it, when time goes by, then what leaves something out is saved anew', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { store, editor, tell, saveSoon } = await unsure();
    const anew = MINE.replace('<?xml', '<?xml ');
    await editor.draw(MINE);
    await vi.advanceTimersByTimeAsync(30);
    expect((await storedContent(store)).xml).toBe(MINE);
    saveSoon.mockImplementationOnce(() =>
      Promise.resolve({ document: { xml: anew, data: new Map(), rewritten: 'Why.' }, isWhole: null }),
    );
    tell(false);
    await vi.advanceTimersByTimeAsync(2_000);
    vi.useRealTimers();
    expect((await storedContent(store)).xml).toBe(anew);
  });

  it('saves it anew, before anybody reads it, when the text turns out to leave something out', async () => {
    const { store, editor, session, tell, saveSoon } = await unsure();
    const anew = MINE.replace('<?xml', '<?xml ');
    await editor.draw(MINE);
    await settled();
    saveSoon.mockImplementationOnce(() =>
      Promise.resolve({ document: { xml: anew, data: new Map(), rewritten: 'Why.' }, isWhole: null }),
    );
    const flushed = session.autosave.flush();
    tell(false);
    await flushed;
    expect((await storedContent(store)).xml).toBe(anew);
    expect(session.autosave.status.get()).toBe('saved');
  });
});
