import { expect, it } from 'vitest';
import { updateConnector } from '../../domain/connector/editConnector.ts';
import { closeDialog, currentDialog } from '../../state/dialogs.ts';
import { openSession } from '../../state/openSession.ts';
import { currentToasts, runToastAction } from '../../state/toasts.ts';
import { MemoryStore } from '../../storage/MemoryStore.ts';
import { CONNECTORS } from './useConnectorSession.ts';

const TEXT = '{ "name": "mailer" }';

async function inConflict() {
  const store = new MemoryStore();
  await store.save([{ id: 'c', basedOn: 0, content: { kind: 'connector', text: TEXT, version: '1.0.0' } }]);
  const places: string[] = [];
  const open = await openSession(CONNECTORS, store, 'c', (to) => places.push(to));
  if (!open) throw new Error('there is no connector');
  open.session.edit('Describe', (one) => updateConnector(one, { description: 'mine' }));
  await store.save([
    { id: 'c', basedOn: 1, content: { kind: 'connector', text: '{ "name": "theirs" }', version: '1.0.0' } },
  ]);
  await open.autosave.flush();
  return { store, open, places };
}

const question = () => currentToasts().find(({ about }) => about?.startsWith('conflict') === true);

it('given a disk that is slow, when a connector is saved, then the page says before that its own part is done', async () => {
  const store = new MemoryStore();
  await store.save([{ id: 'c', basedOn: 0, content: { kind: 'connector', text: TEXT, version: '1.0.0' } }]);
  const open = await openSession(CONNECTORS, store, 'c', () => undefined);
  if (!open) throw new Error('there is no connector');
  const order: string[] = [];
  const save = store.save.bind(store);
  store.save = async (changes) => {
    const stored = await save(changes);
    order.push('on the disk');
    return stored;
  };
  open.session.edit('Describe', (one) => updateConnector(one, { description: 'mine' }));
  await open.session.save(() => order.push('handed over'));
  expect(order).toEqual(['handed over', 'on the disk']);
  open.autosave.dispose();
  open.session.dispose();
});

it('given two tabs changed a connector, then both sides are shown, and the question stays until one is chosen', async () => {
  const { store, open, places } = await inConflict();
  expect(open.autosave.status.get()).toBe('conflict');
  const asked = question();
  expect(asked?.message).toContain('mailer was changed in another tab');

  open.compareConflict();
  await expect.poll(() => currentDialog()?.kind).toBe('conflict');
  const dialog = currentDialog();
  if (dialog?.kind !== 'conflict') throw new Error('there is no comparison');
  expect(dialog.mine).toMatchObject({ text: expect.stringContaining('"mine"') as string });
  expect(dialog.theirs).toMatchObject({ text: '{ "name": "theirs" }' });
  expect(question()).toBe(asked);

  await dialog.onKeep('copy');
  closeDialog();
  expect(question()).toBeUndefined();
  expect(open.autosave.status.get()).toBe('saved');
  expect((await store.load('c'))?.content).toMatchObject({ text: '{ "name": "theirs" }' });
  expect(places).toHaveLength(1);
  open.autosave.dispose();
  open.session.dispose();
});

it('given the question, when mine is kept from it, then that is saved', async () => {
  const { store, open } = await inConflict();
  const asked = question();
  const keep = asked?.actions.find(({ label }) => label === 'Keep mine');
  if (!asked || !keep) throw new Error('nobody asks');

  runToastAction(asked.id, keep);

  await expect.poll(async () => (await store.load('c'))?.revision).toBe(3);
  expect((await store.load('c'))?.content).toMatchObject({
    text: expect.stringContaining('"mine"') as string,
  });
  open.autosave.dispose();
  open.session.dispose();
});
