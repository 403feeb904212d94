import { expect, test } from 'vitest';
import type { ProcessContent } from '../../domain/document.ts';
import { created, edited } from '../../storage/changes.ts';
import { MemoryStore } from '../../storage/MemoryStore.ts';
import { undoSave } from '../../state/undoSave.ts';
import { loadReleaseDocuments, planRelease } from './releasePlan.ts';
import { saveRelease } from './saveRelease.ts';

const xml = (name: string) =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><process id="Process_1" isExecutable="true"><startEvent id="A" name="${name}"/></process></definitions>`;
const process = (name: string, text = xml('Start')): ProcessContent => ({
  ...{ kind: 'process', projectId: 'p', name, xml: text, extensions: null },
  sidecar: { target: 'activiti', elements: {} },
});
const HEAD = { notes: 'First.', registry: '' };

async function given() {
  const store = new MemoryStore();
  await store.save([
    created({ kind: 'project', name: 'shop', files: [], connectorIds: [] }, 'p'),
    created(process('ship'), 'ship'),
  ]);
  return store;
}
const plan = async (store: MemoryStore) => planRelease(await loadReleaseDocuments(store, 'p'));

test('given nothing released, then 1.0.0 is proposed', async () => {
  const first = await plan(await given());
  expect(first).toMatchObject({ base: null, changes: [], blocked: null, notes: 'First release.\n' });
  expect(first.choices[0]?.version).toBe('1.0.0');
});

test('given a release, when it is edited, then the next one is proposed by what changed, and the first stays', async () => {
  const store = await given();
  const { documents } = await plan(store);
  const { release } = await saveRelease(store, documents, { ...HEAD, version: '1.0.0' });
  const unchanged = await plan(store);
  expect(unchanged).toMatchObject({ base: '1.0.0', changes: [], notes: '' });
  expect(unchanged.choices[0]?.version).toBe('1.0.1');

  const [ship] = await store.list('process');
  if (!ship) throw new Error('no process');
  await store.save([edited(ship, process('ship', xml('Order came')))]);
  const next = await plan(store);
  expect(next.choices.map(({ version }) => version)).toEqual(['1.1.0', '1.0.1', '2.0.0', '1.1.0-rc.1']);
  expect(next.notes).toContain('Process “ship”:');
  expect(next.notes).toContain('Order came');
  expect((await store.list('release'))[0]?.content).toEqual(release);

  await expect(saveRelease(store, next.documents, { ...HEAD, version: '1.0.0' })).rejects.toThrow(
    /exists already/,
  );
  await expect(saveRelease(store, next.documents, { ...HEAD, version: '0.9.0' })).rejects.toThrow(/higher/);
});

test('given a release that was just made, when it is undone, then it is gone', async () => {
  const store = await given();
  const { documents } = await plan(store);
  const { save } = await saveRelease(store, documents, { ...HEAD, version: '1.0.0' });
  await undoSave(store, save, () => 'Release');
  expect(await store.list('release')).toEqual([]);
});

test('given a process that cannot be read, or none, then it cannot be released, and it says why', async () => {
  const store = await given();
  const [ship] = await store.list('process');
  if (!ship) throw new Error('no process');
  await store.save([edited(ship, process('ship', '<definitions'))]);
  expect((await plan(store)).blocked).not.toBeNull();
  const [again] = await store.list('process');
  await store.save([{ id: 'ship', basedOn: again?.revision ?? 0, content: null }]);
  expect((await plan(store)).blocked).toBe('The project has no process yet');
});
