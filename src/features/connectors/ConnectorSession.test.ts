import { describe, expect, it, vi } from 'vitest';
import { addAction, newConnector, updateAction, updateConnector } from '../../domain/editConnector.ts';
import { readConnector, writeConnector } from '../../formats/activiti/connectorJson.ts';
import type {
  ConnectorContent,
  ProcessContent,
  ProjectContent,
  VersionContent,
} from '../../domain/document.ts';
import type { TestCase } from '../../domain/trial/TestCase.ts';
import { MemoryDisk, MemoryStore } from '../../storage/MemoryStore.ts';
import { ConnectorSession } from './ConnectorSession.ts';
import type { Followed } from './followTasks.ts';

const CONNECTOR = JSON.stringify(
  {
    name: 'mailer',
    actions: {
      a1: { id: 'a1', name: 'send', inputs: [{ id: 'p1', name: 'to', type: 'string' }], outputs: [] },
      a2: { id: 'a2', name: 'check' },
    },
  },
  null,
  2,
);

function connectorContent(text = CONNECTOR): ConnectorContent {
  return { kind: 'connector', text, version: '1.0.0' };
}

function processContent(...implementations: readonly string[]): ProcessContent {
  const tasks = implementations.map(
    (one, index) => `<bpmn:serviceTask id="Task_${index}" implementation="${one}" />`,
  );
  const mappings = Object.fromEntries(
    implementations.map((_, index) => [
      `Task_${index}`,
      { inputs: { to: { type: 'value', value: 'x' } }, outputs: {} },
    ]),
  );
  return {
    kind: 'process',
    projectId: 'project',
    name: 'order',
    xml: `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"><bpmn:process id="Process_1">${tasks.join('')}</bpmn:process></bpmn:definitions>`,
    extensions: JSON.stringify({
      id: 'process-1',
      name: 'order',
      type: 'PROCESS',
      extensions: { Process_1: { mappings } },
    }),
    sidecar: { target: 'activiti', elements: {} },
  };
}

async function workspace(
  contents: Record<string, ConnectorContent | ProcessContent | ProjectContent | VersionContent>,
) {
  const store = new MemoryStore(new MemoryDisk());
  await store.save(Object.entries(contents).map(([id, content]) => ({ id, basedOn: 0, content })));
  return store;
}

async function open(store: MemoryStore, onFollowed?: (followed: Followed) => void, now?: () => number) {
  const session = await ConnectorSession.open(store, 'c', {
    ...(onFollowed ? { onFollowed } : {}),
    ...(now ? { now } : {}),
  });
  if (session === undefined) throw new Error('there is no connector');
  return session;
}

async function processOf(store: MemoryStore, id = 'p'): Promise<ProcessContent> {
  const content = (await store.load(id))?.content;
  if (content?.kind !== 'process') throw new Error('there is no process');
  return content;
}

const rename = (key: string, name: string) => (one: ReturnType<typeof newConnector>) =>
  updateAction(one, key, { name });

describe('a connector that is edited', () => {
  it('writes every form edit into its text, and keeps what it does not know', async () => {
    const store = await workspace({ c: connectorContent(CONNECTOR.replace('{', '{\n  "x-own": [1,2],')) });
    const session = await open(store);

    session.edit('Add action', (one) => addAction(one, 'receive'));

    const { text } = session.getState().content;
    expect(text).toContain('"x-own": [1,2]');
    expect(readConnector(text).connector?.actions.map(({ name }) => name)).toEqual([
      'send',
      'check',
      'receive',
    ]);
  });

  it('takes steps back and forth, and is not dirty at what is saved', async () => {
    const session = await open(await workspace({ c: connectorContent() }));
    session.edit('Describe', (one) => updateConnector(one, { description: 'Sends' }));
    expect(session.getState().undoLabel).toBe('Describe');

    session.undo();
    expect(session.getState().content.text).toBe(CONNECTOR);
    expect(session.dirty).toBe(false);

    session.redo();
    expect(session.getState().connector?.description).toBe('Sends');
  });

  it('makes one step of typing, and another one after a pause', async () => {
    let now = 0;
    const session = await open(await workspace({ c: connectorContent() }), undefined, () => now);
    session.editText(CONNECTOR.replace('send', 'sen'));
    now += 200;
    session.editText(CONNECTOR.replace('send', 'sendM'));
    now += 5000;
    session.editText(CONNECTOR.replace('send', 'sendMail'));

    session.undo();
    expect(session.getState().connector?.actions[0]?.name).toBe('sendM');
    session.undo();
    expect(session.getState().content.text).toBe(CONNECTOR);
  });
});

it('takes what a description was read as in one step, with what stands beside the definition', async () => {
  const session = await open(await workspace({ c: connectorContent() }));
  session.editText('{');
  const text = writeConnector(newConnector('mailer', 'Follows the description'));
  session.replace('Update from Mail API', text, { protocol: 'rest' });
  expect(session.getState().content).toMatchObject({ text, about: { protocol: 'rest' } });
  expect(session.getState().content.invalidText).toBeUndefined();
  expect(session.getState().undoLabel).toBe('Update from Mail API');
  session.undo();
  expect(session.getState().content.text).toBe(CONNECTOR);
  expect(session.getState().content.about).toBeUndefined();
  session.dispose();
});

describe('text that cannot be read', () => {
  it('is kept with the connector, also in the store, while the last valid one stays in force', async () => {
    const store = await workspace({ c: connectorContent() });
    const session = await open(store);

    session.editText('{ "name": "mailer", ');
    await session.save();

    const again = await open(store);
    expect(again.getState().content.invalidText).toBe('{ "name": "mailer", ');
    expect(again.getState().connector?.actions).toHaveLength(2);
    expect(again.getState().textProblems[0]?.place.line).toBe(1);
  });

  it('goes when it is mended, or given up, and comes back with undo', async () => {
    const session = await open(await workspace({ c: connectorContent() }));
    session.editText('{');
    session.dropInvalidText();
    expect(session.getState().content).toEqual(connectorContent());

    session.undo();
    expect(session.getState().content.invalidText).toBe('{');

    session.editText('{ "name": "post" }');
    expect(session.getState().content.invalidText).toBeUndefined();
    expect(session.getState().connector?.name).toBe('post');
  });

  it('does not stop the forms', async () => {
    const session = await open(await workspace({ c: connectorContent() }));
    session.editText('{');
    session.edit('Describe', (one) => updateConnector(one, { description: 'Sends' }));
    expect(session.getState().connector?.description).toBe('Sends');
    expect(session.getState().content.invalidText).toBe('{');
  });
});

describe('a rename', () => {
  it('takes the tasks of every process along in the same save, and back with undo', async () => {
    const store = await workspace({
      c: connectorContent(),
      p: processContent('mailer.send', 'mailer.check', 'other.send'),
      q: processContent('mailer.send'),
    });
    const said: Followed[] = [];
    const session = await open(store, (followed) => said.push(followed));

    session.edit('Rename send', rename('a1', 'sendMail'));
    await session.save();

    expect((await processOf(store)).xml).toContain('implementation="mailer.sendMail"');
    expect((await processOf(store)).xml).toContain('implementation="other.send"');
    expect((await processOf(store, 'q')).xml).toContain('implementation="mailer.sendMail"');
    expect(said).toMatchObject([{ tasks: 2, processes: 2, renames: [{ from: 'send', to: 'sendMail' }] }]);

    session.undo();
    await session.save();
    expect((await processOf(store)).xml).toBe(
      processContent('mailer.send', 'mailer.check', 'other.send').xml,
    );
  });

  it('of the connector and of a parameter are followed too', async () => {
    const store = await workspace({ c: connectorContent(), p: processContent('mailer.send') });
    const session = await open(store);

    session.editText(CONNECTOR.replace('"mailer"', '"post"').replace('"to"', '"recipient"'));
    await session.save();

    const { xml, extensions } = await processOf(store);
    expect(xml).toContain('implementation="post.send"');
    expect(extensions).toContain('"recipient"');
    expect(extensions).not.toContain('"to"');
  });

  it('of the connector takes along what environments say to it, and back with undo', async () => {
    const values = [
      { connector: 'mailer', variable: 'HOST', value: 'smtp.example.com' },
      { connector: 'other', variable: 'HOST', value: 'x' },
    ];
    const project: ProjectContent = {
      ...{ kind: 'project', name: 'Shop', files: [], connectorIds: [] },
      environments: [{ name: 'prod', values }],
    };
    const store = await workspace({ c: connectorContent(), shop: project });
    const connectorsIn = async () => {
      const content = (await store.load('shop'))?.content;
      if (content?.kind !== 'project') throw new Error('there is no project');
      return content.environments?.[0]?.values.map(({ connector, value }) => [connector, value]);
    };
    const session = await open(store);

    session.edit('Rename', (one) => updateConnector(one, { name: 'post' }));
    await session.save();
    expect(await connectorsIn()).toEqual([
      ['other', 'x'],
      ['post', 'smtp.example.com'],
    ]);

    session.undo();
    await session.save();
    expect(await connectorsIn()).toEqual([
      ['mailer', 'smtp.example.com'],
      ['other', 'x'],
    ]);
  });

  it('waits while the name is not the only one, so that it never takes a namesake along', async () => {
    const store = await workspace({
      c: connectorContent(),
      p: processContent('mailer.send', 'mailer.check'),
    });
    const session = await open(store);

    session.editText(CONNECTOR.replace('"send"', '"check"'));
    await session.save();
    expect((await processOf(store)).xml).toContain('implementation="mailer.send"');

    session.editText(CONNECTOR.replace('"send"', '"checkAll"'));
    await session.save();
    const { xml } = await processOf(store);
    expect(xml).toContain('implementation="mailer.checkAll"');
    expect(xml).toContain('implementation="mailer.check"');
  });

  it('of a connector waits while another connector has the name', async () => {
    const store = await workspace({
      c: connectorContent(),
      d: connectorContent(writeConnector(newConnector('post'))),
      p: processContent('mailer.send', 'post.send'),
    });
    const session = await open(store);
    session.editText(CONNECTOR.replace('"mailer"', '"post"'));
    await session.save();
    session.editText(CONNECTOR.replace('"mailer"', '"poster"'));
    await session.save();

    const { xml } = await processOf(store);
    expect(xml).toContain('implementation="poster.send"');
    expect(xml).toContain('implementation="post.send"');
  });

  it('reads a process again that was saved meanwhile', async () => {
    const store = await workspace({ c: connectorContent(), p: processContent('mailer.send') });
    const session = await open(store);
    const list = store.list.bind(store);
    let raced = false;
    store.list = async (kind, options) => {
      const found = await list(kind, options);
      if (kind === 'process' && !raced) {
        raced = true;
        await store.save([{ id: 'p', basedOn: 1, content: processContent('mailer.send', 'mailer.send') }]);
      }
      return found;
    };

    session.edit('Rename send', rename('a1', 'sendMail'));
    await session.save();

    expect((await processOf(store)).xml.match(/mailer\.sendMail/g)).toHaveLength(2);
  });
});

describe('another tab', () => {
  it('is shown when nothing is changed here', async () => {
    const store = await workspace({ c: connectorContent() });
    const session = await open(store);
    await store.save([{ id: 'c', basedOn: 1, content: connectorContent('{ "name": "theirs" }') }]);
    await expect.poll(() => session.getState().connector?.name).toBe('theirs');
  });

  it('never loses what is changed here: the save is refused, and a person chooses', async () => {
    const store = await workspace({ c: connectorContent() });
    const session = await open(store);
    session.edit('Describe', (one) => updateConnector(one, { description: 'mine' }));
    await store.save([{ id: 'c', basedOn: 1, content: connectorContent('{ "name": "theirs" }') }]);

    await expect(session.save()).rejects.toMatchObject({ name: 'RevisionConflict' });
    expect(session.getState().connector?.description).toBe('mine');

    const copy = await session.settle('copy');
    expect(session.getState().connector?.name).toBe('theirs');
    expect((await store.load(copy ?? ''))?.content).toMatchObject({
      kind: 'connector',
      text: expect.stringContaining('"mine"') as string,
    });
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

describe('after a publication', () => {
  const published: VersionContent = {
    kind: 'version',
    connectorId: 'c',
    version: '1.0.0',
    publishedAt: '2026-01-01T00:00:00.000Z',
    notes: 'First version',
    text: CONNECTOR,
    hash: 'abc',
  };
  const pinnedTo = (version: string | undefined): ProcessContent => ({
    ...processContent('mailer.send'),
    sidecar: {
      target: 'activiti',
      elements: version === undefined ? {} : { Task_0: { connectorVersion: version } },
    },
  });

  it('the first edit begins the next draft, and undo ends it', async () => {
    const store = await workspace({ c: connectorContent(), v: published });
    const session = await open(store);
    expect(session.getState()).toMatchObject({ isDraft: false, content: { version: '1.0.0' } });

    session.edit('Change description', (one) => updateConnector(one, { description: 'New' }));
    expect(session.getState()).toMatchObject({ isDraft: true, content: { version: '1.0.1' } });
    session.editContent('Change category', { category: 'Mail' });
    expect(session.getState().content.version).toBe('1.0.1');

    session.undo();
    session.undo();
    expect(session.getState()).toMatchObject({ isDraft: false, content: { version: '1.0.0' } });
  });

  it('a category says nothing about the version', async () => {
    const session = await open(await workspace({ c: connectorContent(), v: published }));
    session.editContent('Change category', { category: 'Mail' });
    expect(session.getState()).toMatchObject({ isDraft: false, content: { version: '1.0.0' } });
  });

  it('a rename takes tasks of the draft along, and leaves those of published versions alone', async () => {
    const store = await workspace({
      c: { ...connectorContent(), version: '1.0.1' },
      v: published,
      old: pinnedTo('1.0.0'),
      draft: pinnedTo('1.0.1'),
      loose: pinnedTo(undefined),
    });
    const session = await open(store);
    session.edit('Rename send', (one) => updateAction(one, 'a1', { name: 'deliver' }));
    await session.save();

    const calls = (await store.list('process')).map(({ id, content }) => [
      id,
      /implementation="([^"]*)"/.exec(content.xml)?.[1],
    ]);
    expect(Object.fromEntries(calls)).toEqual({
      old: 'mailer.send',
      draft: 'mailer.deliver',
      loose: 'mailer.send',
    });
  });

  it('saves of other documents do not read the versions again', async () => {
    const store = await workspace({ c: connectorContent(), v: published, p: processContent('mailer.send') });
    const session = await open(store);
    const lists: string[] = [];
    const list = store.list.bind(store);
    store.list = (kind, options) => {
      lists.push(kind);
      return list(kind, options);
    };
    await store.save([{ id: 'p', basedOn: 1, content: processContent('mailer.check') }]);
    await store.save([{ id: 'v', basedOn: 1, content: published, deleted: true }]);
    await expect.poll(() => session.getState().isDraft).toBe(true);
    expect(lists).toEqual(['version']);
  });

  it('an edit right after it begins the next draft, and is saved without a conflict', async () => {
    const store = await workspace({ c: connectorContent() });
    const session = await open(store);
    await store.save([
      { id: 'c', basedOn: 1, content: connectorContent() },
      { id: 'v', basedOn: 0, content: published },
    ]);
    await session.takeTheirs();
    session.edit('Change description', (one) => updateConnector(one, { description: 'New' }));
    await session.save();
    expect((await store.load('c'))?.content).toMatchObject({ version: '1.0.1' });
  });

  it('a publication elsewhere is noticed', async () => {
    const store = await workspace({ c: connectorContent() });
    const session = await open(store);
    expect(session.getState().isDraft).toBe(true);
    await store.save([{ id: 'v', basedOn: 0, content: published }]);
    await expect.poll(() => session.getState().isDraft).toBe(false);
  });
});

describe('the cases of its actions', () => {
  const one: TestCase = {
    ...{ id: 'x', action: 'a1', name: 'Sends' },
    inputs: [{ parameter: 'to', text: 'Ada' }],
    answer: { kind: 'outputs', values: [] },
    expected: { kind: 'outputs', values: [] },
  };
  // As files of others have it: the parameter has no id, so cases know it by its name.
  const text = CONNECTOR.replace('"id": "p1",', '');

  it('given a parameter without an id, when it gets another name, then a case follows in the same step, in form and JSON', async () => {
    const session = await open(await workspace({ c: { ...connectorContent(text), cases: [one] } }));
    const parameters = () =>
      session.getState().content.cases?.flatMap(({ inputs }) => inputs.map(({ parameter }) => parameter));
    session.editText(text.replace('"name": "to"', '"name": "receiver"'));
    expect(parameters()).toEqual(['receiver']);
    session.undo();
    expect(parameters()).toEqual(['to']);
  });

  it('given a published number, when a case is added, then no draft begins and the cases are kept; an undo takes them away', async () => {
    const store = await workspace({
      c: connectorContent(),
      v: {
        ...{ kind: 'version', connectorId: 'c', version: '1.0.0', publishedAt: '' },
        ...{ notes: '', text: CONNECTOR, hash: 'h' },
      },
    });
    const session = await open(store);
    session.editContent('Add case', { cases: [one] });
    await session.save();
    expect((await store.load('c'))?.content).toMatchObject({ version: '1.0.0', cases: [one] });
    session.undo();
    await session.save();
    expect((await store.load('c'))?.content).toEqual(connectorContent());
  });
});
