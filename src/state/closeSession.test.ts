import { expect, it, vi } from 'vitest';
import { createAutosave } from './autosave.ts';
import { RevisionConflict, StorageFull } from '../storage/errors.ts';
import { closeSession } from './closeSession.ts';
import { currentToasts, runToastAction } from './toasts.ts';

it('given the last save fails, when a page is left, then its work stays and is saved by Retry', async () => {
  let isFull = true;
  const kept: string[] = [];
  const save = () => {
    if (isFull) return Promise.reject(new Error('There is no space.'));
    kept.push('the work');
    return Promise.resolve();
  };
  const autosave = createAutosave({ save });
  const dispose = vi.fn();
  autosave.schedule();

  await closeSession('Mailer', autosave, { leave: () => Promise.resolve(), dispose });

  const [said] = currentToasts();
  expect(said?.message).toBe('Mailer is not saved. There is no space.');
  expect(dispose).not.toHaveBeenCalled();

  isFull = false;
  const [retry] = said?.actions ?? [];
  if (said !== undefined && retry !== undefined) runToastAction(said.id, retry);
  await expect.poll(() => kept).toEqual(['the work']);
  await expect.poll(() => dispose.mock.calls.length).toBe(1);
});

it('given a page that was left while there was no room, when room comes back, then its work is saved by itself', async () => {
  let isFull = true;
  const save = () => (isFull ? Promise.reject(new StorageFull()) : Promise.resolve());
  const autosave = createAutosave({ save, retry: 1 });
  const dispose = vi.fn();
  autosave.schedule();
  await closeSession('Baker', autosave, { leave: () => Promise.resolve(), dispose });
  expect(currentToasts().at(-1)?.message).toContain('Baker is not saved.');
  expect(dispose).not.toHaveBeenCalled();

  isFull = false;

  await expect.poll(() => dispose.mock.calls.length).toBe(1);
  const messages = currentToasts().map(({ message }) => message);
  expect(messages.at(-1)).toBe('Baker is saved.');
  expect(messages.filter((message) => message.includes('Baker is not saved.'))).toEqual([]);
});

it('given a conflict nobody settled, when a page is left, then what is here is kept before it is let go of', async () => {
  const autosave = createAutosave({ save: () => Promise.reject(new RevisionConflict(['a'])) });
  const dispose = vi.fn();
  const kept: string[] = [];
  let isFull = true;
  const leave = () => {
    if (isFull) return Promise.reject(new Error('There is no space.'));
    kept.push('mine');
    return Promise.resolve();
  };
  autosave.schedule();

  await closeSession('Poster', autosave, { leave, dispose });

  expect(currentToasts().at(-1)?.message).toBe('Poster is not saved. There is no space.');
  expect(dispose).not.toHaveBeenCalled();

  isFull = false;
  await closeSession('Poster', autosave, { leave, dispose });
  expect(kept).toEqual(['mine']);
  expect(dispose).toHaveBeenCalledTimes(1);
  expect(currentToasts().at(-1)?.message).toContain('Your version is in its history');
});
