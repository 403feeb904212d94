import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, content, EXTENSIONS, openProcess, settled, storedContent, XML } from './fakeProcess.ts';

afterEach(closeAll);

describe('WholeSteps', () => {
  it('restores a version as one step, files and all, and undo brings the newer one back', async () => {
    const { store, editor, session } = await openProcess(content());
    const newer = XML.replace('name="Order"', 'name="Newer"');
    await editor.draw(newer);
    session.setDraft('xml', '<not applied');
    await session.autosave.flush();
    const past = content({ extensions: EXTENSIONS.replaceAll('orderId', 'parcelId') });
    await session.restore(past, 'Restore the version of Today 10:00');
    expect(session.state().undoLabel).toBe('Restore the version of Today 10:00');
    await session.autosave.flush();
    expect(await storedContent(store)).toMatchObject({
      xml: XML,
      extensions: past.extensions,
      invalidXml: '<not applied',
    });
    expect((await store.history('doc-1'))[0]).toMatchObject({ reason: 'restore' });
    session.undo();
    await settled();
    await session.autosave.flush();
    expect(await storedContent(store)).toMatchObject({ xml: newer, extensions: EXTENSIONS });
    await expect(session.restore(content({ xml: 'no XML' }), 'x')).rejects.toThrow();
    expect((await session.content()).xml).toBe(newer);
  });

  it('restores where nothing could be drawn; undo leads back to the text, redo to the diagram', async () => {
    const { store, session } = await openProcess(content({ xml: 'no XML' }));
    expect(session.state().drawError).not.toBeNull();
    await session.restore(content(), 'Restore');
    expect(session.state().drawError).toBeNull();
    await session.autosave.flush();
    expect((await storedContent(store)).xml).toBe(XML);
    const [entry] = await store.history('doc-1');
    expect(entry).toMatchObject({ revision: 1, reason: 'restore' });
    expect((await store.loadPast('doc-1', 1))?.content).toMatchObject({ xml: 'no XML' });
    session.undo();
    await settled();
    expect(session.state().drawError).not.toBeNull();
    expect((await session.content()).xml).toBe('no XML');
    session.redo();
    await settled();
    expect(session.state()).toMatchObject({ drawError: null, canUndo: true });
    expect((await session.content()).xml).toBe(XML);
  });

  it('given a version that cannot be drawn, then what was there is there, and can be undone as before', async () => {
    const { editor, session } = await openProcess(content());
    const newer = XML.replace('name="Order"', 'name="Newer"');
    await session.applyXml(newer);
    const open = editor.open.bind(editor);
    editor.open = (document) =>
      document.xml === newer ? open(document) : Promise.reject(new Error('It cannot be drawn.'));
    await expect(session.restore(content({ extensions: null }), 'Restore')).rejects.toThrow(
      'cannot be drawn',
    );
    editor.open = open;
    expect(await session.content()).toMatchObject({ xml: newer, extensions: EXTENSIONS });
    expect(session.state()).toMatchObject({ drawError: null, undoLabel: 'Apply XML' });
  });

  it('brings back the text that was not applied when a restored version, with a text of its own, is undone', async () => {
    const { session } = await openProcess(content());
    session.setDraft('xml', '<mine');
    await session.restore(content({ invalidXml: '<then' }), 'Restore');
    expect(session.state().drafts.xml).toBe('<then');
    session.undo();
    await settled();
    expect(session.state().drafts.xml).toBe('<mine');
    session.redo();
    await settled();
    expect(session.state().drafts.xml).toBe('<then');
  });

  it('travels over steps of the canvas and of the whole document to any stand, and forth again', async () => {
    const { editor, session } = await openProcess(content());
    editor.setData(new Map([['task', { constants: { x: 1 } }]]), 'Map x');
    await session.applyXml(XML.replace('name="Order"', 'name="Newer"'));
    editor.setData(new Map([['task', { constants: { y: 1 } }]]), 'Map y');
    editor.setData(new Map([['task', { constants: { z: 1 } }]]), 'Map z');
    expect(session.steps()).toEqual({ undo: ['Map z', 'Map y', 'Apply XML'], redo: [] });

    await session.travel(-3);
    expect((await session.content()).xml).toBe(XML);
    expect(session.steps()).toEqual({ undo: [], redo: ['Apply XML'] });
    await session.travel(5);
    expect((await session.content()).xml).toContain('Newer');
    expect(session.state()).toMatchObject({ canRedo: false });
  });
});
