import { describe, expect, it } from 'vitest';
import { created } from './changes.ts';
import { StorageBlocked, StorageFull } from './errors.ts';
import { FallbackStore } from './FallbackStore.ts';
import { MemoryStore } from './MemoryStore.ts';

const project = (name: string) => ({ kind: 'project', name, files: [], connectorIds: [] }) as const;

class Openable extends MemoryStore {
  failure: Error | undefined;
  open(): Promise<void> {
    return Promise.resolve();
  }
  override save(...args: Parameters<MemoryStore['save']>) {
    return this.failure ? Promise.reject(this.failure) : super.save(...args);
  }
}

class Blocked extends Openable {
  override open(): Promise<void> {
    return Promise.reject(new StorageBlocked('unavailable'));
  }
}

describe('FallbackStore', () => {
  it('given a database that opens, when something is saved, then it is there and all is well', async () => {
    const first = new Openable();
    const store = new FallbackStore(first, new MemoryStore());
    await store.save([created(project('A'), 'a')]);
    expect(await first.load('a')).toBeDefined();
    expect(store.health()).toEqual({ kind: 'kept' });
  });

  it('given a blocked database, when something is saved, then memory has it, watchers are told and a banner can say so', async () => {
    const store = new FallbackStore(new Blocked(), new MemoryStore());
    let changes = 0;
    store.onHealth(() => changes++);
    const told: (readonly string[])[] = [];
    store.watch((ids) => told.push(ids));
    await store.save([created(project('A'), 'a')]);
    expect((await store.list('project')).map(({ id }) => id)).toEqual(['a']);
    expect(store.health()).toMatchObject({ kind: 'memory' });
    expect(changes).toBe(1);
    expect(told).toEqual([['a']]);
  });

  it('given a disk that runs full, when saves fail and work again, then the health follows', async () => {
    const first = new Openable();
    const store = new FallbackStore(first, new MemoryStore());
    first.failure = new StorageFull();
    await expect(store.save([created(project('A'), 'a')])).rejects.toThrow(StorageFull);
    expect(store.health()).toMatchObject({ kind: 'failing' });
    first.failure = undefined;
    await store.save([created(project('A'), 'a')]);
    expect(store.health()).toEqual({ kind: 'kept' });
  });
});
