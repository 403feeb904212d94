import { freeName } from './names.ts';

/** Edits of immutable lists and objects: each returns the very same value when there is nothing to do. */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined };

export function updatedAt<T extends object>(all: readonly T[], index: number, patch: Patch<T>): readonly T[] {
  const old = all[index];
  if (old === undefined) return all;
  const now = patched(old, patch);
  return now === old ? all : all.with(index, now);
}

export function removedAt<T>(all: readonly T[], index: number): readonly T[] {
  return index in all ? all.toSpliced(index, 1) : all;
}

export function movedTo<T>(all: readonly T[], from: number, to: number): readonly T[] {
  const item = all[from];
  const target = Math.max(0, Math.min(to, all.length - 1));
  if (item === undefined || target === from) return all;
  return all.toSpliced(from, 1).toSpliced(target, 0, item);
}

export function duplicatedAt<T extends { readonly name: string }>(
  all: readonly T[],
  index: number,
): readonly T[] {
  const original = all[index];
  if (original === undefined) return all;
  const name = freeName(
    original.name,
    all.map((one) => one.name),
  );
  return all.toSpliced(index + 1, 0, { ...original, name });
}

/** Sets the keys of the patch and removes those that are undefined; the same object when all are as they were. */
export function patched<T extends object>(old: T, patch: Patch<T>): T {
  const entries = Object.entries(patch);
  const before: Partial<Record<string, unknown>> = { ...old };
  if (entries.every(([key, value]) => before[key] === value)) return old;
  const removed = new Set(entries.flatMap(([key, value]) => (value === undefined ? [key] : [])));
  const kept = Object.entries({ ...old, ...patch }).filter(([key]) => !removed.has(key));
  // What is left of T without the keys a caller removed; only optional ones are ever passed as undefined.
  return Object.fromEntries(kept) as T;
}
