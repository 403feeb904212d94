import { describe, expect, it, vi } from 'vitest';
import type { DocumentContent } from '../domain/document.ts';
import { MemoryDisk, MemoryStore } from '../storage/MemoryStore.ts';
import type { DocumentStore } from '../storage/DocumentStore.ts';
import type { EditingEvents, EditingSession, EditingState } from './EditingSession.ts';
import type { TextContent, TextDraft } from './TextDraft.ts';

/** A kind of document that is edited as a text, as the contract asks for it. */
export interface EditedKind<C extends TextContent, S> {
  readonly kind: C['kind'];
  /** a whole one of that name */
  readonly content: (name: string) => C;
  readonly open: (store: DocumentStore, id: string, events?: EditingEvents) => Promise<S | undefined>;
  /** one edit of a form: another name */
  readonly rename: (session: S, name: string) => void;
  /** the name of what is in force */
  readonly nameOf: (session: S) => string | undefined;
  /** the name of a copy of `mine` */
  readonly copyName: string;
}

interface Opened<C extends TextContent, S> {
  readonly store: MemoryStore;
  readonly session: S;
  readonly first: C;
}

const ID = 'edited';

/** What the editing of every such kind promises; run by the tests of each. */
export function editingContract<
  C extends TextContent,
  S extends EditingSession<C, TextDraft<C, unknown>, EditingState<C>>,
>(kind: EditedKind<C, S>): void {
  const opened = async (events?: EditingEvents): Promise<Opened<C, S>> => {
    const store = new MemoryStore(new MemoryDisk());
    const first = kind.content('first');
    await store.save([{ id: ID, basedOn: 0, content: first }]);
    return { store, first, session: await again(store, events) };
  };
  const again = async (store: MemoryStore, events?: EditingEvents): Promise<S> => {
    const session = await kind.open(store, ID, events);
    if (session === undefined) throw new Error('there is none');
    return session;
  };
  const kept = async (store: MemoryStore): Promise<DocumentContent | undefined> =>
    (await store.load(ID))?.content;
  const past = async (store: MemoryStore) => {
    const [entry] = await store.history(ID);
    return {
      reason: entry?.reason,
      content: (await store.loadPast(ID, entry?.revision ?? 0))?.content,
    };
  };

  describe(`editing a ${kind.kind}: steps`, () => {
    it('given two edits, when steps are taken back and forth, then each is what it was, and the saved one is not dirty', async () => {
      const { session, first } = await opened();
      kind.rename(session, 'second');
      kind.rename(session, 'third');
      const { undoLabel } = session.getState();
      expect(session.steps().undo).toEqual([undoLabel, undoLabel]);
      expect(session.dirty).toBe(true);

      session.undo();
      expect(kind.nameOf(session)).toBe('second');
      expect(session.getState().redoLabel).toBe(undoLabel);
      session.undo();
      expect(session.getState()).toMatchObject({ content: first, undoLabel: null });
      expect(session.dirty).toBe(false);
      session.redo();
      expect(kind.nameOf(session)).toBe('second');
    });

    it('given steps, when one travels to one of them, then the others can still be reached', async () => {
      const { session, first } = await opened();
      for (const name of ['second', 'third', 'fourth']) kind.rename(session, name);

      session.travel(-2);
      expect(kind.nameOf(session)).toBe('second');
      expect(session.steps().redo).toHaveLength(2);
      session.travel(2);
      expect(kind.nameOf(session)).toBe('fourth');
      session.travel(-99);
      expect(session.getState().content).toEqual(first);
    });

    it('given nothing to take back, when undo and redo are asked for, then nobody is told of a change', async () => {
      const { session } = await opened();
      const listener = vi.fn();
      session.subscribe(listener);
      session.undo();
      session.redo();
      session.travel(-1);
      expect(listener).not.toHaveBeenCalled();
    });

    it('given typing, when there is a pause, then what follows is a step of its own', async () => {
      let now = 0;
      const { session, first } = await opened({ now: () => now });
      session.editText(`${first.text} `);
      now += 200;
      session.editText(`${first.text}  `);
      now += 5000;
      session.editText(`${first.text}   `);

      session.undo();
      expect(session.getState().content.text).toBe(`${first.text}  `);
      session.undo();
      expect(session.getState().content.text).toBe(first.text);
    });

    it('given an earlier version, when it is restored, then that is one step, and the history says so', async () => {
      const { store, session, first } = await opened();
      session.restore(kind.content('earlier'), 'Restore');
      await session.save();
      expect(kind.nameOf(session)).toBe('earlier');
      expect(await past(store)).toEqual({ reason: 'restore', content: first });
      session.undo();
      expect(session.getState().content).toEqual(first);
    });
  });

  describe(`editing a ${kind.kind}: text that cannot be read`, () => {
    it('given such text, when it is saved and opened again, then it is there, and the last valid one is in force', async () => {
      const { store, session, first } = await opened();
      session.editText('{ "name": "fir');
      await session.save();

      expect(await kept(store)).toEqual({ ...first, invalidText: '{ "name": "fir' });
      const later = await again(store);
      expect(later.getState().content.invalidText).toBe('{ "name": "fir');
      expect(later.getState().textProblems[0]?.place.line).toBe(1);
      expect(kind.nameOf(later)).toBe('first');
    });

    it('given such text, when it is mended, then it is in force and nothing is kept beside it', async () => {
      const { session } = await opened();
      session.editText('{');
      session.editText(kind.content('mended').text);
      expect(session.getState().content).toEqual(kind.content('mended'));
      expect(session.getState().textProblems).toEqual([]);
    });

    it('given such text, when it is given up, then undo brings it back', async () => {
      const { session, first } = await opened();
      session.editText('{');
      session.dropInvalidText();
      expect(session.getState().content).toEqual(first);
      session.undo();
      expect(session.getState().content.invalidText).toBe('{');
    });

    it('given such text, when a form is used, then it edits the last valid one, and the text stays', async () => {
      const { session } = await opened();
      session.editText('{');
      kind.rename(session, 'second');
      expect(kind.nameOf(session)).toBe('second');
      expect(session.getState().content.invalidText).toBe('{');
    });
  });

  describe(`editing a ${kind.kind}: saving`, () => {
    it('given an id that has none, or one in the trash, when it is opened, then there is none', async () => {
      const { store, first } = await opened();
      expect(await kind.open(store, 'nobody')).toBeUndefined();
      await store.save([{ id: ID, basedOn: 1, content: first, deleted: true }]);
      expect(await kind.open(store, ID)).toBeUndefined();
    });

    it('given an edit, then it is told, and it is handed over before the disk is done', async () => {
      const onDirty = vi.fn();
      const { store, session } = await opened({ onDirty });
      await session.save();
      expect(onDirty).not.toHaveBeenCalled();
      expect((await store.load(ID))?.revision).toBe(1);

      kind.rename(session, 'second');
      expect(onDirty).toHaveBeenCalledTimes(1);
      const order: string[] = [];
      const save = store.save.bind(store);
      store.save = async (changes) => {
        const stored = await save(changes);
        order.push('on the disk');
        return stored;
      };
      await session.save(() => order.push('handed over'));
      expect(order).toEqual(['handed over', 'on the disk']);
      expect(session.dirty).toBe(false);
      expect(await kept(store)).toEqual(session.getState().content);
    });

    it('given it cannot be read for a moment, when it is saved, then it is not gone, and the next save is kept', async () => {
      const { store, session } = await opened();
      const load = vi.spyOn(store, 'load').mockRejectedValue(new Error('the disk is busy'));
      kind.rename(session, 'second');
      await session.save();
      expect(session.getState().gone).toBe(false);
      load.mockRestore();

      kind.rename(session, 'third');
      await session.save();
      expect(await kept(store)).toEqual(session.getState().content);
    });
  });

  describe(`editing a ${kind.kind}: another tab`, () => {
    const inConflict = async () => {
      const { store, session } = await opened();
      kind.rename(session, 'mine');
      const mine = session.getState().content;
      const theirs = kind.content('theirs');
      await store.save([{ id: ID, basedOn: 1, content: theirs }]);
      await expect(session.save()).rejects.toMatchObject({ name: 'RevisionConflict' });
      return { store, session, mine, theirs };
    };

    it('given nothing is changed here, when another tab saves, then that is shown, with nothing to take back', async () => {
      const { store, session } = await opened();
      await store.save([{ id: ID, basedOn: 1, content: kind.content('theirs') }]);
      await expect.poll(() => kind.nameOf(session)).toBe('theirs');
      expect(session.getState().undoLabel).toBeNull();
      expect(session.dirty).toBe(false);
    });

    it('given it was let go of, when another tab saves, then nothing happens here', async () => {
      const { store, session } = await opened();
      const load = vi.spyOn(store, 'load');
      session.dispose();
      await store.save([{ id: ID, basedOn: 1, content: kind.content('theirs') }]);
      expect(load).not.toHaveBeenCalled();
      expect(kind.nameOf(session)).toBe('first');
    });

    it('given both changed it, then both can be seen, and mine stays until one is chosen', async () => {
      const { session, mine, theirs } = await inConflict();
      expect(await session.theirs()).toEqual(theirs);
      expect(session.getState().content).toEqual(mine);
    });

    it('given both changed it, when mine is chosen, then theirs is in the history', async () => {
      const { store, session, mine, theirs } = await inConflict();
      expect(await session.settle('mine')).toBeNull();
      await session.save();
      expect(await kept(store)).toEqual(mine);
      expect(await past(store)).toEqual({ reason: 'conflict', content: theirs });
    });

    it('given both changed it, when theirs is chosen, then mine is in the history and one undo away', async () => {
      const { store, session, mine, theirs } = await inConflict();
      expect(await session.settle('theirs')).toBeNull();
      await session.save();
      expect(await kept(store)).toEqual(theirs);
      expect(await past(store)).toEqual({ reason: 'conflict', content: mine });
      expect(session.getState().undoLabel).toBe('Load the other version');
      session.undo();
      await session.save();
      expect(await kept(store)).toEqual(mine);
    });

    it('given both changed it, when mine becomes a copy, then it has a name of its own, and theirs is here', async () => {
      const { store, session, theirs } = await inConflict();
      const copy = await session.settle('copy');
      await session.save();
      expect(await kept(store)).toEqual(theirs);
      expect(kind.nameOf(session)).toBe('theirs');
      const copied = await kind.open(store, copy ?? '');
      expect(copied && kind.nameOf(copied)).toBe(kind.copyName);
    });

    it('given a conflict nobody settled, when the page is left, then theirs stays and mine is in the history', async () => {
      const { store, session, mine, theirs } = await inConflict();
      await session.leave();
      expect(await kept(store)).toEqual(theirs);
      expect(await past(store)).toEqual({ reason: 'conflict', content: mine });
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
      expect(await past(store)).toEqual({ reason: 'conflict', content: mine });
      await session.save();

      expect(await kept(store)).toEqual(mine);
      const reasons = (await store.history(ID)).map(({ reason }) => reason);
      expect(reasons.filter((one) => one === 'restore')).toHaveLength(1);
      // What was given up is kept once, not again with the next save.
      expect(reasons.filter((one) => one === 'conflict')).toHaveLength(1);
    });

    it('given it was deleted and brought back, then what is changed here waits for a choice', async () => {
      const onDirty = vi.fn();
      const { store, session, first } = await opened({ onDirty });
      kind.rename(session, 'mine');
      await store.save([{ id: ID, basedOn: 1, content: first, deleted: true }]);
      await expect.poll(() => session.getState().gone).toBe(true);
      onDirty.mockClear();
      await store.save([{ id: ID, basedOn: 2, content: first, deleted: false }]);
      await expect.poll(() => session.getState().gone).toBe(false);
      expect(kind.nameOf(session)).toBe('mine');
      expect(onDirty).toHaveBeenCalled();
      await expect(session.save()).rejects.toMatchObject({ name: 'RevisionConflict' });
    });
  });
}
