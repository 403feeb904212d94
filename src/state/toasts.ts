import { useStore as useZustand } from 'zustand';
import { createStore } from 'zustand/vanilla';

type ToastTone = 'plain' | 'ok' | 'warn' | 'danger';

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Toast {
  readonly id: number;
  readonly message: string;
  readonly tone: ToastTone;
  readonly about?: string | undefined;
  /** running one also dismisses the toast: see `runToastAction` */
  readonly actions: readonly ToastAction[];
}

export interface ToastOptions {
  readonly message: string;
  readonly tone?: ToastTone;
  readonly action?: ToastAction;
  readonly actions?: readonly ToastAction[];
  /** stays until it is dismissed; so does every 'danger' toast */
  readonly stays?: boolean;
  /** one of several about the same: the newest stands in for those before it, so that they do not pile up */
  readonly about?: string;
}

const PLAIN_MS = 5_000;
const WITH_ACTION_MS = 12_000;
const MOST = 4;

interface Timed {
  remaining: number;
  startedAt: number;
  handle: ReturnType<typeof setTimeout> | undefined;
}

const store = createStore<{ readonly toasts: readonly Toast[] }>(() => ({ toasts: [] }));
const timers = new Map<number, Timed>();
let held = false;
let lastId = 0;

/** Says something without asking for anything; gives the id to dismiss it by. */
export function toast(options: ToastOptions): number {
  const id = ++lastId;
  const tone = options.tone ?? 'plain';
  const actions = options.actions ?? (options.action ? [options.action] : []);
  const { message, about } = options;
  const before = store.getState().toasts;
  const others = before.filter((one) => about === undefined || one.about !== about).slice(1 - MOST);
  for (const old of before) if (!others.includes(old)) stopTimer(old.id);
  store.setState({ toasts: [...others, { id, message, tone, about, actions }] });
  if (options.stays !== true && tone !== 'danger') {
    const timed: Timed = {
      remaining: actions.length > 0 ? WITH_ACTION_MS : PLAIN_MS,
      startedAt: 0,
      handle: undefined,
    };
    timers.set(id, timed);
    if (!held) startTimer(id, timed);
  }
  return id;
}

export function dismissToast(id: number): void {
  stopTimer(id);
  store.setState((state) => ({ toasts: state.toasts.filter((one) => one.id !== id) }));
}

export function runToastAction(toastId: number, action: ToastAction): void {
  dismissToast(toastId);
  action.run();
}

/** While the pointer or the focus is on the toasts none of them goes away. */
export function holdToasts(hold: boolean): void {
  if (hold === held) return;
  held = hold;
  for (const [id, timed] of timers) {
    if (hold) {
      clearTimeout(timed.handle);
      timed.remaining = Math.max(1_000, timed.remaining - (Date.now() - timed.startedAt));
    } else startTimer(id, timed);
  }
}

export function useToasts(): readonly Toast[] {
  return useZustand(store, (state) => state.toasts);
}

/** For what is not React. */
export function currentToasts(): readonly Toast[] {
  return store.getState().toasts;
}

function startTimer(id: number, timed: Timed): void {
  timed.startedAt = Date.now();
  timed.handle = setTimeout(() => dismissToast(id), timed.remaining);
}

function stopTimer(id: number): void {
  clearTimeout(timers.get(id)?.handle);
  timers.delete(id);
}
