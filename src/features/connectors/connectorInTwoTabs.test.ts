import { describe, expect, it } from 'vitest';
import { updateConnector } from '../../domain/connector/editConnector.ts';
import { readConnector } from '../../formats/activiti/connectorJson.ts';
import { CONNECTOR, connectorContent, workspace, open } from './testing.ts';

describe('another tab', () => {
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
});
