import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RevisionConflict, StorageFull } from '../storage/errors.ts';
import { createAutosave, flushAll, type AutosaveOptions, type SaveStatus } from './autosave.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pauseOf = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const pause = (ms: number) => vi.advanceTimersByTimeAsync(ms);

function watched(save: () => Promise<void>, options: Partial<AutosaveOptions> = {}) {
  const autosave = createAutosave({ save, ...options });
  const seen: SaveStatus[] = [];
  autosave.status.subscribe(() => seen.push(autosave.status.get()));
  return { autosave, seen };
}

describe('createAutosave', () => {
  it('given a change, when a second has passed, then it was saved once', async () => {
    const save = vi.fn(() => Promise.resolve());
    const { autosave, seen } = watched(save);
    autosave.schedule();
    await pause(119);
    expect(save).not.toHaveBeenCalled();
    await pause(881);
    expect(save).toHaveBeenCalledTimes(1);
    expect(seen).toEqual(['unsaved', 'saving', 'saved']);
  });

  it('given changes without a pause, when time goes by, then what is older than a second is always saved', async () => {
    const save = vi.fn(() => Promise.resolve());
    const { autosave } = watched(save);
    for (let i = 0; i < 60; i++) {
      autosave.schedule();
      await pause(50);
      if (i >= 20) expect(save.mock.calls.length).toBeGreaterThanOrEqual(Math.floor((i * 50) / 1_000));
    }
    expect(save.mock.calls.length).toBeLessThan(15);
  });

  it('given a change during a save, when that ends, then the change is saved by a second one, not beside it', async () => {
    let running = 0;
    let most = 0;
    const save = vi.fn(async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      running--;
    });
    const { autosave, seen } = watched(save);
    autosave.schedule();
    await pause(700);
    autosave.schedule();
    await pause(5_000);
    expect(save).toHaveBeenCalledTimes(2);
    expect(most).toBe(1);
    expect(seen).toEqual(['unsaved', 'saving', 'unsaved', 'saving', 'saved']);
  });

  it('given an unsaved change, when it is flushed, then it is saved at once, and nothing follows', async () => {
    const save = vi.fn(() => Promise.resolve());
    const { autosave } = watched(save);
    autosave.schedule();
    await autosave.flush();
    await pause(5_000);
    expect(save).toHaveBeenCalledTimes(1);
    await autosave.flush();
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('given a failure, when it is flushed again, then it is tried again with what there is', async () => {
    const save = vi.fn(() => Promise.resolve());
    save.mockRejectedValueOnce(new Error('Out of order.'));
    const { autosave } = watched(save, { download: () => undefined });
    autosave.schedule();
    await pause(600);
    expect(autosave.status.get()).toEqual({ failed: 'Out of order.' });
    await autosave.flush();
    expect(autosave.status.get()).toBe('saved');
  });

  it('given a document that takes a second to save, when changes keep coming, then most of the time is left to its user', async () => {
    let busy = 0;
    const save = async () => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      busy += 1_000;
    };
    const { autosave } = watched(save);
    for (let i = 0; i < 300; i++) {
      autosave.schedule();
      await pause(100);
    }
    expect(busy).toBeGreaterThanOrEqual(8_000);
    expect(busy).toBeLessThanOrEqual(11_000);
    autosave.dispose();
    await pause(2_000);
  });

  it('given a document that takes a third of a second to save, when changes keep coming, then none gets a second old', async () => {
    const unsaved: number[] = [];
    let oldest = 0;
    const save = async () => {
      const count = unsaved.length;
      await pauseOf(300);
      for (const since of unsaved.splice(0, count)) oldest = Math.max(oldest, Date.now() - since);
    };
    const { autosave } = watched(save);
    for (let i = 0; i < 200; i++) {
      unsaved.push(Date.now());
      autosave.schedule();
      await pause(50);
    }
    expect(oldest).toBeGreaterThan(0);
    expect(oldest).toBeLessThanOrEqual(1_000);
    autosave.dispose();
    await pause(2_000);
  });

  it('given one that takes the page longer, but less than half a second, when changes keep coming, then none gets a second old either', async () => {
    const unsaved: number[] = [];
    let oldest = 0;
    const save = async () => {
      const count = unsaved.length;
      await pauseOf(420);
      for (const since of unsaved.splice(0, count)) oldest = Math.max(oldest, Date.now() - since);
    };
    const { autosave } = watched(save);
    for (let i = 0; i < 400; i++) {
      unsaved.push(Date.now());
      autosave.schedule();
      await pause(25);
    }
    expect(oldest).toBeGreaterThan(0);
    expect(oldest).toBeLessThanOrEqual(1_000);
    autosave.dispose();
    await pause(2_000);
  });

  it('given a save that turns out not to be whole, when it is flushed, then it is saved again before that ends', async () => {
    const save = vi.fn(() => Promise.resolve());
    const settled = vi.fn(() => Promise.resolve(true)).mockResolvedValueOnce(false);
    const { autosave } = watched(save, { settled });
    autosave.schedule();
    await autosave.flush();
    expect(save).toHaveBeenCalledTimes(2);
    expect(autosave.status.get()).toBe('saved');
    autosave.dispose();
    await pause(0);
  });

  it('given a save nobody knows the outcome of yet, when a change comes, then that does not wait for it', async () => {
    const save = vi.fn(() => Promise.resolve());
    let tell: (isWhole: boolean) => void = () => undefined;
    const settled = () => new Promise<boolean>((resolve) => (tell = resolve));
    const { autosave } = watched(save, { settled });
    autosave.schedule();
    const flushed = autosave.flush();
    await pause(0);
    autosave.schedule();
    await pause(500);
    expect(save).toHaveBeenCalledTimes(2);
    tell(true);
    await flushed;
    autosave.dispose();
    await pause(0);
    tell(true);
  });

  it('given a slow disk, when changes keep coming, then only the work of the page is rested from', async () => {
    const save = vi.fn(async (handedOver: () => void) => {
      handedOver();
      await new Promise((resolve) => setTimeout(resolve, 400));
    });
    const { autosave } = watched(() => Promise.resolve(), { save });
    for (let i = 0; i < 100; i++) {
      autosave.schedule();
      await pause(50);
    }
    // 5 seconds: each save takes 400 ms, and what came meanwhile goes at once
    expect(save.mock.calls.length).toBeGreaterThanOrEqual(9);
    autosave.dispose();
    await pause(2_000);
  });

  it('given a change that fell due during a save, when that ends, then it does not wait once more', async () => {
    const save = vi.fn(async (handedOver: () => void) => {
      handedOver();
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    });
    const { autosave } = watched(() => Promise.resolve(), { save });
    autosave.schedule();
    await pause(300);
    autosave.schedule();
    await pause(901);
    expect(save).toHaveBeenCalledTimes(2);
    autosave.dispose();
    await pause(2_000);
  });

  it('given a full disk, when there is room again, then it is saved without anybody doing anything', async () => {
    const save = vi.fn(() => Promise.resolve());
    save.mockRejectedValueOnce(new StorageFull()).mockRejectedValueOnce(new StorageFull());
    const { autosave } = watched(save);
    autosave.schedule();
    await pause(10_000);
    expect(autosave.status.get()).toMatchObject({ failed: new StorageFull().message });
    await pause(1_000);
    expect(autosave.status.get()).toBe('saved');
    await pause(20_000);
    expect(save).toHaveBeenCalledTimes(3);
  });

  it('given a full disk, when saving fails, then the status offers the download', async () => {
    const download = vi.fn();
    const { autosave } = watched(() => Promise.reject(new StorageFull()), { download });
    autosave.schedule();
    await pause(600);
    expect(autosave.status.get()).toEqual({ failed: new StorageFull().message, download });
  });

  it('given a conflict, when changes go on, then nothing is saved until it is settled', async () => {
    const save = vi.fn(() => Promise.resolve());
    save.mockRejectedValueOnce(new RevisionConflict(['a']));
    const onConflict = vi.fn();
    const { autosave } = watched(save, { onConflict });
    autosave.schedule();
    await pause(600);
    autosave.schedule();
    await autosave.flush();
    await pause(5_000);
    expect(autosave.status.get()).toBe('conflict');
    expect(onConflict).toHaveBeenCalledTimes(1);
    expect(save).toHaveBeenCalledTimes(1);
    autosave.resume(true);
    await pause(600);
    expect(save).toHaveBeenCalledTimes(2);
    expect(autosave.status.get()).toBe('saved');
  });

  it('given a page with an unsaved change, when it is hidden, then it is saved at once; disposed, it listens no more', async () => {
    const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    vi.stubGlobal('document', page);
    vi.stubGlobal('window', new EventTarget());
    const save = vi.fn(() => Promise.resolve());
    const { autosave } = watched(save);
    autosave.schedule();
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
    await pause(0);
    expect(save).toHaveBeenCalledTimes(1);
    autosave.schedule();
    autosave.dispose();
    await pause(0);
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('given an unsaved change, when the page is left, then the browser is told to ask', async () => {
    const page = new EventTarget();
    vi.stubGlobal('document', new EventTarget());
    vi.stubGlobal('window', page);
    const { autosave } = watched(() => Promise.reject(new StorageFull()));
    const leave = () => page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(true);
    autosave.schedule();
    expect(leave()).toBe(false);
    await pause(0);
    autosave.dispose();
  });
});

it('given editors with unsaved changes, also one that is just being left, flushAll waits for all of them', async () => {
  const saved: string[] = [];
  const editor = (name: string) => {
    const save = () => Promise.resolve().then(() => void saved.push(name));
    const autosave = createAutosave({ save });
    autosave.schedule();
    return autosave;
  };
  const left = editor('left');
  const open = editor('open');
  left.dispose();
  await flushAll();
  expect(saved.toSorted()).toEqual(['left', 'open']);
  open.dispose();
});

it('given a change that cannot be saved, when everything is to be saved first, then it says so until it can', async () => {
  vi.resetModules(); // editors of other tests are not asked
  const fresh = await import('./autosave.ts');
  let isFull = true;
  const save = () => (isFull ? Promise.reject(new StorageFull()) : Promise.resolve());
  const autosave = fresh.createAutosave({ save });
  autosave.schedule();
  await expect(fresh.saveEverything()).rejects.toThrow('not saved yet');
  isFull = false;
  await expect(fresh.saveEverything()).resolves.toBeUndefined();
  autosave.dispose();
});
