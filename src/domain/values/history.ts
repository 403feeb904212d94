/** Undo and redo over immutable values. */
export interface History<T> {
  /** oldest first; `label` names the change made to `value` */
  readonly past: readonly Step<T>[];
  readonly present: T;
  /** next first; `label` names the change that led to `value` */
  readonly future: readonly Step<T>[];
  /** what the last change may be joined with, while typing */
  readonly joins?: string;
}

interface Step<T> {
  readonly value: T;
  readonly label: string;
}

const LONGEST = 500;

export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/**
 * @param joins changes in a row with the same key are one step: the letters typed into one field
 * @returns the same history when the value is the present one
 */
export function push<T>(history: History<T>, value: T, label: string, joins?: string): History<T> {
  if (Object.is(value, history.present)) return history;
  const join = joins !== undefined && joins === history.joins && history.past.length > 0;
  return {
    past: join ? history.past : [...history.past, { value: history.present, label }].slice(-LONGEST),
    present: value,
    future: [],
    ...(joins === undefined ? {} : { joins }),
  };
}

export function undo<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: last.value,
    future: [{ value: history.present, label: last.label }, ...history.future],
  };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return {
    past: [...history.past, { value: history.present, label: next.label }],
    present: next.value,
    future,
  };
}

export function canUndo(history: History<unknown>): boolean {
  return history.past.length > 0;
}

export function canRedo(history: History<unknown>): boolean {
  return history.future.length > 0;
}

/** '' when there is nothing to undo. */
export function undoLabel(history: History<unknown>): string {
  return history.past.at(-1)?.label ?? '';
}

export function redoLabel(history: History<unknown>): string {
  return history.future[0]?.label ?? '';
}
