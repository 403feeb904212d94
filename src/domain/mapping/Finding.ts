import type { Severity } from '../problem.ts';
import type { Variable } from '../process/process.ts';
import type { Target } from '../process/target.ts';

/** What is wrong with one row of a mapping: the table and the list of problems say it in the same words. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

export interface Scope {
  /** what expressions are written in, and what an undeclared variable means */
  readonly target: Target;
  /** what is wrong with a FEEL text; null for nothing, and while nobody can say */
  readonly feelProblem?: (feel: string) => string | null;
  /** variables of the process by name */
  readonly variables: ReadonlyMap<string, Variable>;
  /** names that expressions of this element may use besides; null: not knowable, so none is blamed */
  readonly others: ReadonlySet<string> | null;
  /** variables may be there that nobody declared: made by a multi-instance or by "map all outputs" */
  readonly open: boolean;
  readonly hasConstant: (parameter: string) => boolean;
  readonly allInputs: boolean;
  readonly allOutputs: boolean;
}
