import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import { action, catalogued, connector } from '../../domain/testing.ts';
import type { TestCase } from '../../domain/trial/TestCase.ts';
import { MemoryStore } from '../../storage/MemoryStore.ts';
import { created, edited } from '../../storage/changes.ts';
import { publish } from './publish.ts';
import { proposalFor } from './publishPlan.ts';
import { undoSave } from '../../state/undoSave.ts';

const published = (version: string, inputs: readonly string[]): CatalogueConnector => ({
  ...catalogued('stock', [action('reserve', inputs)]),
  version,
  hash: version,
});
const draft = (inputs: readonly string[]) => ({ connector: connector('stock', [action('reserve', inputs)]) });
const versionsOf = (proposal: ReturnType<typeof proposalFor>) =>
  proposal.choices.map(({ version }) => version);

describe('proposalFor', () => {
  test('given nothing is published, the first version is 1.0.0', () => {
    expect(versionsOf(proposalFor(draft(['a']), '1.0.0', []))).toEqual(['1.0.0', '1.0.0-rc.1']);
  });

  test.each([
    ['a new input', ['a', 'b'], '1.1.0'],
    ['a retyped input', ['a:integer'], '2.0.0'],
    ['no change at all', ['a'], '1.0.1'],
  ])('given %s, it proposes %s as %s', (_, inputs, version) => {
    expect(versionsOf(proposalFor(draft(inputs), '1.0.1', [published('1.0.0', ['a'])]))[0]).toBe(version);
  });

  test('given the newest is a pre-release, promoting it comes first', () => {
    const proposal = proposalFor(draft(['a', 'b']), '1.2.0-rc.1', [
      published('1.1.0', ['a']),
      published('1.2.0-rc.1', ['a', 'b']),
    ]);
    expect(proposal.choices.map(({ label }) => label)).toEqual([
      'Promote to 1.2.0',
      'Pre-release 1.2.0-rc.2',
    ]);
  });
});

const TEXT = '{"name":"stock","actions":{"reserve":{"id":"reserve","name":"reserve"}}}';

const CASE: TestCase = {
  ...{ id: 'x', action: 'reserve', name: 'Reserves', inputs: [] },
  answer: { kind: 'outputs', values: [] },
  expected: { kind: 'outputs', values: [] },
};

async function storeWith() {
  const store = new MemoryStore();
  const process = {
    kind: 'process' as const,
    projectId: 'p',
    name: 'order',
    xml: '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P"><serviceTask id="T" implementation="stock.reserve"/></process></definitions>',
    extensions: null,
    sidecar: { target: 'activiti' as const, elements: { T: { connectorVersion: '1.0.1' } } },
  };
  const saved = await store.save([
    created({ kind: 'connector', text: TEXT, version: '1.0.1' }, 'c'),
    created(process, 'o'),
  ]);
  return { store, saved };
}

describe('publish', () => {
  test('the tasks of the draft follow to another number, and no diagram changes; undone, all is as it was', async () => {
    const { store, saved } = await storeWith();
    const save = await publish(store, 'c', { version: '2.0.0', notes: 'n', reason: '' }, '1.0.1');
    const [version] = await store.list('version');
    const process = (await store.list('process'))[0];
    expect(process?.content.sidecar.elements.T).toEqual({
      connectorVersion: '2.0.0',
      connectorHash: version?.content.hash,
    });
    expect(process?.content.xml).toBe((saved[1]?.content as { xml: string }).xml);
    expect((await store.load('c'))?.content).toMatchObject({ version: '2.0.0' });

    await undoSave(store, save, ({ id }) => id);
    expect(await store.list('version')).toEqual([]);
    expect((await store.load('c'))?.content).toEqual(saved[0]?.content);
    expect((await store.load('o'))?.content).toEqual(saved[1]?.content);
  });

  test('given a connector with cases, then they stay beside it and no version knows of them', async () => {
    const publication = { version: '1.0.1', notes: 'n', reason: '' };
    const contents = await Promise.all(
      [undefined, [CASE]].map(async (cases) => {
        const { store } = await storeWith();
        const draft = await store.load('c');
        if (draft?.content.kind === 'connector' && cases)
          await store.save([edited(draft, { ...draft.content, cases })]);
        await publish(store, 'c', publication, '1.0.1');
        expect((await store.load('c'))?.content).toMatchObject(cases ? { cases } : { text: TEXT });
        const [version] = await store.list('version');
        return { ...version?.content, publishedAt: '' };
      }),
    );
    expect(contents[1]).toEqual(contents[0]);
  });

  test('a number that was taken meanwhile is refused, and nothing is saved', async () => {
    const { store } = await storeWith();
    const publication = { version: '1.0.1', notes: 'n', reason: '' };
    await publish(store, 'c', publication, '1.0.1');
    await expect(publish(store, 'c', publication, null)).rejects.toThrow('was published meanwhile');
    expect(await store.list('version')).toHaveLength(1);
  });

  test('whatever the connector becomes later, what was published stays', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string(), { maxLength: 5 }), async (texts) => {
        const { store } = await storeWith();
        await publish(store, 'c', { version: '1.0.1', notes: 'n', reason: '' }, '1.0.1');
        const [before] = await store.list('version');
        for (const text of texts) {
          const now = await store.load('c');
          if (now?.content.kind === 'connector')
            await store.save([edited(now, { ...now.content, text, version: '1.0.2' })]);
        }
        expect(await store.list('version')).toEqual([before]);
        expect(before?.content.text).toBe(TEXT);
      }),
      { numRuns: 30 },
    );
  });
});
