import type { Problem } from '../../domain/problem.ts';

/** An edit that could not be made in the file's own text: said, because comments and layout go with the old text. */
export function rewrittenProblem(reason: string): Problem {
  return {
    code: 'text-rewritten',
    severity: 'warning',
    message: `The edits could not be made in the file’s own text, so all of it is written anew, without its comments and layout. ${reason}`,
    place: { label: 'XML' },
  };
}
