import type { Problem } from '../domain/problem.ts';

/** A file as someone gave it; the name may hold folders. */
export interface RawFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function fileProblem(
  file: string,
  code: string,
  message: string,
  more: Partial<Problem['place']> & { readonly severity?: Problem['severity'] } = {},
): Problem {
  const { severity = 'error', ...place } = more;
  return { code, severity, message, place: { file, ...place } };
}
