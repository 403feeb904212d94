import type { Problem } from '../../../domain/problem.ts';

/** A problem of a text as the code editor marks it. */
export function diagnosticOf({ message, severity, place }: Problem) {
  return { message, severity, line: place.line ?? 1, column: place.column ?? 1 };
}
