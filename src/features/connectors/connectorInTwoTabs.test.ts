import { describe, expect, it, vi } from 'vitest';
import { updateConnector } from '../../domain/editConnector.ts';
import { readConnector } from '../../formats/activiti/connectorJson.ts';
import type { MemoryStore } from '../../storage/MemoryStore.ts';
import { ConnectorSession } from './ConnectorSession.ts';
import { CONNECTOR, connectorContent, workspace, open } from './testing.ts';

describe('another tab', () => {
  it('is shown when nothing is changed here', async () => {
    const store = await workspace({ c: connectorContent() });
    const session = await open(store);
    await store.save([{ id: 'c', basedOn: 1, content: connectorContent('{ "name": "theirs" }') }]);
    await expect.poll(() => session.getState().connector?.name).toBe('theirs');
  });

  it('never loses what is changed here: the save is refused, and a person chooses', async () => {
    const store = await workspace({
      c: { ...connectorContent(CONNECTOR.replace('{', '{ "id": "mailer-id",')), version: '2.3.0' },
    });
    const session = await open(store);
    session.edit('Describe', (one) => updateConnector(one, { description: 'mine' }));
    await store.save([{ id: 'c', basedOn: 1, content: connectorContent('{ "name": "theirs" }') }]);

    await expect(session.save()).rejects.toMatchObject({ name: 'RevisionConflict' });
    expect(session.getState().connector?.description).toBe('mine');

    const copy = await session.settle('copy');
    expect(session.getState().connector?.name).toBe('theirs');
    const copied = (await store.load(copy ?? ''))?.content;
    expect(copied).toMatchObject({ kind: 'connector', text: expect.stringContaining('"mine"') as string });
    // A connector of its own: no version of it is published, and its name and id are not taken.
    const definition = copied?.kind === 'connector' ? readConnector(copied.text).connector : null;
    expect(copied).toMatchObject({ version: '1.0.0' });
    expect(definition).toMatchObject({ name: 'mailer-2' });
    expect(definition?.id).not.toBe('mailer-id');
  });

  const inConflict = async () => {
    const store = await workspace({ c: connectorContent() });
    const session = await open(store);
    session.edit('Describe', (one) => updateConnector(one, { description: 'mine' }));
    const mine = session.getState().content;
    const theirs = connectorContent('{ "name": "theirs" }');
    await store.save([{ id: 'c', basedOn: 1, content: theirs }]);
    await expect(session.save()).rejects.toMatchObject({ name: 'RevisionConflict' });
    return { store, session, mine, theirs };
  };
  const pastOf = async (store: MemoryStore) => {
    const [entry] = await store.history('c');
    return { entry, content: (await store.loadPast('c', entry?.revision ?? 0))?.content };
  };

  it('shows both sides, and what is not kept of them is in the history', async () => {
    const { store, session, mine, theirs } = await inConflict();
    expect(await session.theirs()).toEqual(theirs);

    await session.settle('mine');
    await session.save();

    expect((await store.load('c'))?.content).toEqual(mine);
    expect(await pastOf(store)).toMatchObject({ entry: { reason: 'conflict' }, content: theirs });
  });

  it('of which the version is loaded leaves mine in the history and on the undo stack', async () => {
    const { store, session, mine, theirs } = await inConflict();

    await session.settle('theirs');
    await session.save();

    expect((await store.load('c'))?.content).toEqual(theirs);
    expect(await pastOf(store)).toMatchObject({ entry: { reason: 'conflict' }, content: mine });
    expect(session.getState().undoLabel).toBe('Load the other version');
    session.undo();
    await session.save();
    expect((await store.load('c'))?.content).toEqual(mine);
  });

  it('with which nobody settled it keeps its version, and mine goes to the history', async () => {
    const { store, session, mine, theirs } = await inConflict();

    await session.leave();

    expect((await store.load('c'))?.content).toEqual(theirs);
    expect(await pastOf(store)).toMatchObject({ entry: { reason: 'conflict' }, content: mine });
  });

  it('given a version that is brought back while the choice is being saved, then the next save is told as that', async () => {
    const { store, session, mine } = await inConflict();
    await session.settle('theirs');
    const save = store.save.bind(store);
    store.save = async (changes) => {
      store.save = save;
      const stored = await save(changes);
      session.restore(mine, 'Restore');
      return stored;
    };

    await session.save();
    const first = await pastOf(store);
    await session.save();

    expect(first).toMatchObject({ entry: { reason: 'conflict' }, content: mine });
    expect((await store.load('c'))?.content).toEqual(mine);
    const entries = await store.history('c');
    expect(entries.map(({ reason }) => reason).filter((one) => one === 'restore')).toHaveLength(1);
    // What was given up is kept once, not again with the next save.
    expect(entries.filter(({ reason }) => reason === 'conflict')).toHaveLength(1);
  });

  it('that published the number of what is edited here: mine goes on as the next draft', async () => {
    const store = await workspace({ c: connectorContent() });
    const session = await open(store);
    session.edit('Describe', (one) => updateConnector(one, { description: 'mine' }));
    await store.save([
      { id: 'c', basedOn: 1, content: connectorContent() },
      {
        ...{ id: 'v', basedOn: 0 },
        content: {
          ...{ kind: 'version', connectorId: 'c', version: '1.0.0', notes: '', text: CONNECTOR, hash: 'abc' },
          publishedAt: '2026-01-01T00:00:00.000Z',
        },
      },
    ]);
    await expect(session.save()).rejects.toMatchObject({ name: 'RevisionConflict' });

    await session.settle('mine');
    await session.save();

    expect((await store.load('c'))?.content).toMatchObject({
      version: '1.0.1',
      text: expect.stringContaining('"mine"') as string,
    });
  });

  it('that keeps it from being read for a moment has not deleted it', async () => {
    const store = await workspace({ c: connectorContent() });
    const session = await open(store);
    const load = vi.spyOn(store, 'load').mockRejectedValue(new Error('the disk is busy'));
    session.edit('Describe', (one) => updateConnector(one, { description: 'one' }));
    await session.save();
    expect(session.getState().gone).toBe(false);
    load.mockRestore();

    session.edit('Describe', (one) => updateConnector(one, { description: 'two' }));
    await session.save();
    expect((await store.load('c'))?.content).toMatchObject({
      text: expect.stringContaining('"two"') as string,
    });
  });

  it('that deleted and brought it back finds what is changed here, and a person chooses', async () => {
    const store = await workspace({ c: connectorContent() });
    const onDirty = vi.fn();
    const session = await ConnectorSession.open(store, 'c', { onDirty });
    session?.edit('Describe', (one) => updateConnector(one, { description: 'mine' }));
    await store.save([{ id: 'c', basedOn: 1, content: connectorContent(), deleted: true }]);
    await expect.poll(() => session?.getState().gone).toBe(true);
    onDirty.mockClear();
    await store.save([{ id: 'c', basedOn: 2, content: connectorContent(), deleted: false }]);
    await expect
      .poll(() => session?.getState())
      .toMatchObject({
        gone: false,
        connector: { description: 'mine' },
      });
    expect(onDirty).toHaveBeenCalled();
    await expect(session?.save()).rejects.toMatchObject({ name: 'RevisionConflict' });
  });

  it('that deleted it is said', async () => {
    const store = await workspace({ c: connectorContent() });
    const session = await open(store);
    await store.save([{ id: 'c', basedOn: 1, content: connectorContent(), deleted: true }]);
    await expect.poll(() => session.getState().gone).toBe(true);
  });
});
