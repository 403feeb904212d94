import type { Variable } from '../../../domain/process/process.ts';

/** What is dragged says nothing of itself before it is dropped; and it never leaves this page. */
let dragged: Variable | null = null;

export function dragVariable(variable: Variable | null): void {
  dragged = variable;
}

export function draggedVariable(): Variable | null {
  return dragged;
}
