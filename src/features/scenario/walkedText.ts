import type { ProcessModel } from '../../domain/process/process.ts';

const known = new WeakMap<ProcessModel, string>();

/** All of a document that a walk can depend on: the same text as long as it does, wherever shapes are moved to. */
export function walkedText(model: ProcessModel): string {
  const text = known.get(model) ?? textOf(model);
  known.set(model, text);
  return text;
}

function textOf({ processes, elements, compensations, engineVersion }: ProcessModel): string {
  const told = processes.map(({ data: { scenarios: _, ...data }, ...process }) => ({ ...process, data }));
  return JSON.stringify([told, elements, compensations, engineVersion]);
}
