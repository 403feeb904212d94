import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { currentToasts, dismissToast, holdToasts, runToastAction, toast } from './toasts.ts';

const messages = () => currentToasts().map(({ message }) => message);

describe('toasts', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    holdToasts(false);
    for (const { id } of currentToasts()) dismissToast(id);
    vi.useRealTimers();
  });

  it('given toasts of each kind, when time passes, then plain ones go first and errors stay', () => {
    toast({ message: 'plain' });
    toast({ message: 'undo', action: { label: 'Undo', run: () => undefined } });
    toast({ message: 'error', tone: 'danger' });
    vi.advanceTimersByTime(5_000);
    expect(messages()).toEqual(['undo', 'error']);
    vi.advanceTimersByTime(60_000);
    expect(messages()).toEqual(['error']);
  });

  it('given a held toast, when time passes, then it waits until it is let go', () => {
    toast({ message: 'plain' });
    vi.advanceTimersByTime(4_500);
    holdToasts(true);
    vi.advanceTimersByTime(60_000);
    expect(messages()).toEqual(['plain']);
    holdToasts(false);
    vi.advanceTimersByTime(1_000);
    expect(messages()).toEqual([]);
  });

  it('given a toast with an action, when it is run, then the toast is gone', () => {
    const run = vi.fn();
    const action = { label: 'Undo', run };
    runToastAction(toast({ message: 'Deleted', action }), action);
    expect(run).toHaveBeenCalledOnce();
    expect(messages()).toEqual([]);
  });

  it('given many toasts, when another comes, then the oldest makes room', () => {
    for (const message of ['1', '2', '3', '4', '5']) toast({ message, stays: true });
    expect(messages()).toEqual(['2', '3', '4', '5']);
  });

  it('given two toasts about the same, when the second comes, then it stands in for the first, for its full time', () => {
    toast({ message: 'Renamed a → b', about: 'rename' });
    toast({ message: 'Deleted c' });
    vi.advanceTimersByTime(4_000);
    toast({ message: 'Renamed b → d', about: 'rename' });
    expect(messages()).toEqual(['Deleted c', 'Renamed b → d']);
    vi.advanceTimersByTime(4_000);
    expect(messages()).toEqual(['Renamed b → d']);
    vi.advanceTimersByTime(1_000);
    expect(messages()).toEqual([]);
  });
});
