import { expect, it, vi } from 'vitest';
import { createAutosave } from './autosave.ts';
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

  await closeSession('Mailer', autosave, dispose);

  const [said] = currentToasts();
  expect(said?.message).toBe('Mailer is not saved. There is no space.');
  expect(dispose).not.toHaveBeenCalled();

  isFull = false;
  const [retry] = said?.actions ?? [];
  if (said !== undefined && retry !== undefined) runToastAction(said.id, retry);
  await expect.poll(() => kept).toEqual(['the work']);
  await expect.poll(() => dispose.mock.calls.length).toBe(1);
});
