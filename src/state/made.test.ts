import { expect, test } from 'vitest';
import { WORKSPACE_ID } from '../domain/document.ts';
import { EMPTY_WORKSPACE } from '../domain/connector/categories.ts';
import { created, edited } from '../storage/changes.ts';
import type { Change } from '../storage/DocumentStore.ts';
import { MemoryStore } from '../storage/MemoryStore.ts';
import { rememberMade } from './made.ts';

/** Another tab adds a category just before the first save that is asked for. */
class BusyStore extends MemoryStore {
  #isFirst = true;

  override async save(changes: readonly Change[]) {
    if (this.#isFirst) {
      this.#isFirst = false;
      const now = await this.load(WORKSPACE_ID);
      const content = { ...EMPTY_WORKSPACE, connectorCategories: ['theirs'] };
      await super.save([now ? edited(now, content) : created(content, WORKSPACE_ID)]);
    }
    return super.save(changes);
  }
}

test('given another tab that saves meanwhile, when a package was made, then both are kept', async () => {
  const store = new BusyStore();
  await rememberMade(store, [{ connectorId: 'c', version: '1.0.0' }], 'package');
  expect((await store.load(WORKSPACE_ID))?.content).toMatchObject({
    connectorCategories: ['theirs'],
    made: [{ connectorId: 'c', version: '1.0.0', what: 'package' }],
  });
});
