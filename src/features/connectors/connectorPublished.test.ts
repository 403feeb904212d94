import { describe, expect, it } from 'vitest';
import { updateAction, updateConnector } from '../../domain/connector/editConnector.ts';
import type { ProcessContent, VersionContent } from '../../domain/document.ts';
import { CONNECTOR, connectorContent, processContent, workspace, open } from './testing.ts';

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
