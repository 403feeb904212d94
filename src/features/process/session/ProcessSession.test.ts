import { afterEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../../../storage/MemoryStore.ts';
import { FakeEditor } from './FakeEditor.ts';
import { closeAll, content, EXTENSIONS, openProcess, settled, storedContent, XML } from './fakeProcess.ts';
import { ProcessSession } from './ProcessSession.ts';

afterEach(closeAll);

describe('ProcessSession', () => {
  it('says so when an edit could not be made in the text of the file, until it is opened afresh', async () => {
    // given
    const { editor, session } = await openProcess(content());
    const save = editor.save.bind(editor);
    const told = () => session.state().problems.some(({ code }) => code === 'text-rewritten');
    // when
    editor.save = async () => ({ ...(await save()), rewritten: 'A shape is there twice.' });
    await session.content();
    session.refreshProblems();
    // then
    expect(told()).toBe(true);
    editor.save = save;
    await session.content();
    session.refreshProblems();
    expect(told()).toBe(false);
  });

  it('says so when the inside of a collapsed sub-process gets a diagram of its own, until it is undone', async () => {
    // given
    const { editor, session } = await openProcess(content());
    const save = editor.save.bind(editor);
    const told = () => session.state().problems.find(({ code }) => code === 'diagram-moved')?.severity;
    // when
    editor.save = async () => ({ ...(await save()), isMoved: true });
    await session.content();
    session.refreshProblems();
    // then
    expect(told()).toBe('note');
    editor.save = save;
    await session.content();
    session.refreshProblems();
    expect(told()).toBeUndefined();
  });

  it('says of no connector that it is missing before it is known which there are', async () => {
    // given
    const task = '<bpmn:serviceTask id="Task_1" implementation="mailer.send" />';
    const xml = XML.replace('</bpmn:process>', `${task}</bpmn:process>`);
    const { session } = await openProcess(content({ xml }), undefined, undefined, null);
    // when
    session.refreshProblems();
    // then
    expect(session.state().problems).toEqual([]);
    session.setCatalogue([]);
    session.refreshProblems();
    expect(
      session
        .state()
        .problems.map(({ message }) => message)
        .join(),
    ).toContain('mailer');
  });

  it('opens what is stored and saves nothing while nothing changes', async () => {
    const { store, session } = await openProcess(content());
    await session.autosave.flush();
    expect(session.state().phase).toBe('ready');
    expect((await store.load('doc-1'))?.revision).toBe(1);
    expect((await session.content()).extensions).toBe(EXTENSIONS);
  });

  it('saves an edit by itself, and the very same text once it is undone', async () => {
    const { store, editor, session } = await openProcess(content());
    await editor.draw(XML.replace('name="Order"', 'name="Orders"'));
    await settled();
    expect((await storedContent(store)).xml).toContain('name="Orders"');
    session.undo();
    await settled();
    expect((await storedContent(store)).xml).toBe(XML);
  });

  it('says what is missing and what lies in the trash', async () => {
    const { store, session } = await openProcess(content());
    await store.save([{ id: 'doc-1', basedOn: 1, content: content(), deleted: true }]);
    await settled();
    expect(session.state().phase).toBe('deleted');
    const other = new ProcessSession({ id: 'nobody', store, editor: new FakeEditor() });
    await other.start();
    expect(other.state().phase).toBe('missing');
  });

  it('takes back applied XML beyond the start of the canvas stack, and brings it again', async () => {
    const { session } = await openProcess(content());
    const other = XML.replace('name="Order"', 'name="Typed"');
    await session.applyXml(other);
    expect((await session.content()).xml).toBe(other);
    expect(session.state()).toMatchObject({ canUndo: true, canRedo: false, undoLabel: 'Apply XML' });
    session.undo();
    await settled();
    expect((await session.content()).xml).toBe(XML);
    expect(session.state()).toMatchObject({ canUndo: false, canRedo: true, redoLabel: 'Apply XML' });
    session.redo();
    await settled();
    expect((await session.content()).xml).toBe(other);
  });

  it('undoes the steps on the canvas before the text under them', async () => {
    const { editor, session } = await openProcess(content());
    const applied = XML.replace('name="Order"', 'name="Typed"');
    await session.applyXml(applied);
    await editor.draw(applied.replace('Typed', 'Drawn'));
    session.undo();
    expect((await session.content()).xml).toBe(applied);
    session.undo();
    await settled();
    expect((await session.content()).xml).toBe(XML);
  });

  it('keeps variables of a process that got another id in the text', async () => {
    const { session } = await openProcess(content());
    await session.applyXml(XML.replaceAll('Process_order', 'Process_sale'));
    const { extensions } = await session.content();
    expect(extensions).toContain('"Process_sale"');
    expect(extensions).toContain('orderId');
  });

  it('refuses text that is not BPMN and leaves the diagram as it is', async () => {
    const { session } = await openProcess(content());
    await expect(session.applyXml('<definitions')).rejects.toThrow();
    expect((await session.content()).xml).toBe(XML);
    expect(session.state().canUndo).toBe(false);
  });

  it('keeps text that is not applied, over a reload', async () => {
    const { store, session } = await openProcess(content());
    session.setDraft('xml', '<definitions');
    await settled();
    expect((await storedContent(store)).invalidXml).toBe('<definitions');
    const editor = new FakeEditor();
    const again = new ProcessSession({ id: 'doc-1', store, editor, delay: 5 });
    await again.start();
    expect(again.state().drafts.xml).toBe('<definitions');
    again.setDraft('xml', null);
    await settled();
    expect(await storedContent(store)).not.toHaveProperty('invalidXml');
  });

  it('applies extensions as one step, which undo takes back to the same text', async () => {
    const { session } = await openProcess(content());
    const next = EXTENSIONS.replace('orderId', 'saleId');
    await session.applyExtensions(next);
    expect((await session.content()).extensions).toBe(next);
    expect(session.state().undoLabel).toBe('Apply extensions');
    session.undo();
    expect((await session.content()).extensions).toBe(EXTENSIONS);
    await expect(session.applyExtensions('{"extensions": ')).rejects.toThrow();
  });

  it('shows what another tab saved while nothing was changed here', async () => {
    const { store, session } = await openProcess(content());
    const theirs = XML.replace('name="Order"', 'name="Theirs"');
    await store.save([{ id: 'doc-1', basedOn: 1, content: content({ xml: theirs }) }]);
    await settled();
    expect((await session.content()).xml).toBe(theirs);
    expect(session.state().conflict).toBeNull();
  });

  it('lets call activities of the project follow a process id, in the same save', async () => {
    const store = new MemoryStore();
    const caller = XML.replaceAll('Process_order', 'Process_caller').replace(
      '</bpmn:process>',
      '<bpmn:callActivity id="Call_1" calledElement="Process_order" /></bpmn:process>',
    );
    await store.save([{ id: 'doc-2', basedOn: 0, content: content({ xml: caller, extensions: null }) }]);
    const { editor, session } = await openProcess(content(), store);
    await editor.draw(XML.replaceAll('Process_order', 'Process_sale'));
    await session.autosave.flush();
    expect((await storedContent(store, 'doc-2')).xml).toContain('calledElement="Process_sale"');
  });

  it('saves what is left when it is let go of', async () => {
    const { store, editor, session } = await openProcess(content());
    await editor.draw(XML.replace('name="Order"', 'name="Last"'));
    await session.dispose();
    expect((await storedContent(store)).xml).toContain('name="Last"');
    expect(editor.isDestroyed).toBe(true);
  });
});
