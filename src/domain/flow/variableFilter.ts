import type { VariableRow } from './variableFlow.ts';

/** What is amiss with a variable, as far as the process says. */
export const VARIABLE_FILTERS = ['all', 'unread', 'unwritten', 'early', 'unused'] as const;
export type VariableFilter = (typeof VARIABLE_FILTERS)[number];

export function passesFilter(row: VariableRow, filter: VariableFilter): boolean {
  const isWritten = row.marks.some(({ access }) => access !== 'read');
  if (filter === 'all') return true;
  if (filter === 'early') return row.early.length > 0;
  if (filter === 'unread') return isWritten && !isRead(row);
  if (filter === 'unwritten') return !isWritten && isRead(row);
  return !isWritten && !isRead(row);
}

/** People see it in the web app, or in evaluations: it is what the process is for. */
function isRead({ marks, variable: { display, analytics } }: VariableRow): boolean {
  return display === true || analytics === true || marks.some(({ access }) => access !== 'write');
}
