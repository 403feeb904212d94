import { describe, expect, it } from 'vitest';
import { addAction, newConnector } from '../../domain/connector/editConnector.ts';
import { readConnector, writeConnector } from '../../formats/activiti/connectorJson.ts';
import type { TestCase } from '../../domain/trial/TestCase.ts';
import { CONNECTOR, connectorContent, workspace, open } from './testing.ts';

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
