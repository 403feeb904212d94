import type { Problem } from '../../../domain/problem.ts';

/** The one field of Properties that a problem is about. */
export type ProblemField =
  | { readonly kind: 'row'; readonly direction: 'inputs' | 'outputs'; readonly name: string }
  | { readonly kind: 'variable'; readonly id: string }
  /** by its name; `fold` is the section it may be folded in */
  | { readonly kind: 'field'; readonly labels: readonly string[]; readonly fold?: string };

const field = (fold: string | undefined, ...labels: string[]): ProblemField => ({
  kind: 'field',
  labels,
  ...(fold !== undefined && { fold }),
});

const CONDITION = field('condition', 'Condition expression');
const MESSAGE = field('reference', 'Message', 'Name of the new message');
const SIGNAL = field('reference', 'Signal');
const LOOP = field('multi-instance', 'Collection', 'Input collection', 'Runs');

/** Of rules that say it by their code alone. */
const BY_CODE: readonly (readonly [RegExp, ProblemField])[] = [
  [/^(label-missing|activity-name-pattern|process-name-pattern)$/, field('general', 'Name')],
  [/^(process-id-form|process-id-pattern|id-duplicate|process-id-duplicate)$/, field('general', 'Id')],
  [/^process-not-executable$/, field('process', 'Executable')],
  [
    /^(implementation-|connector-(unknown|version|drifted|deprecated|newer)|action-)/,
    field(undefined, 'Implementation'),
  ],
  [/^job-type-missing$/, field('job', 'Job type', 'Implementation', 'Script', 'Decision id')],
  [/^condition-/, CONDITION],
  [/^timer-missing$/, field('timer', 'Timer value')],
  [/^(message-missing|message-name-missing)$/, MESSAGE],
  [/^correlation-key-missing$/, field('reference', 'Correlation key')],
  [/^signal-/, SIGNAL],
  [/^error-code-/, field('reference', 'Error')],
  [/^escalation-code-missing$/, field('reference', 'Escalation')],
  [/^script-missing$/, field('script', 'Script')],
  [/^user-task-unassigned$/, field('assignment', 'Assignee')],
  [/^called-element-/, field('called', 'Called element')],
  [/^multi-instance-without-collection$/, LOOP],
  [
    /^(map-all-in-old-engines|unmapped-in-old-engines|mapping-type-invalid)$/,
    field('mapping-type', 'Mapping type'),
  ],
  [
    /^template-(not-found|misfit|engine|deprecated|outdated)$/,
    field(undefined, 'Template', 'Implementation'),
  ],
];

/** null where the element as a whole is meant. */
export function fieldOfProblem({ code, place }: Problem): ProblemField | null {
  const [list, name] = place.path ?? [];
  if (place.element === undefined) return null;
  if ((list === 'inputs' || list === 'outputs') && typeof name === 'string') {
    return { kind: 'row', direction: list, name };
  }
  if (list === 'properties' && typeof name === 'string') return { kind: 'variable', id: name };
  if (list === 'constants' && typeof name === 'string') return field('constants', name);
  if (list === 'condition') return CONDITION;
  if (code === 'template-value') return field(undefined, place.label?.split(' › ').at(-1) ?? '');
  return BY_CODE.find(([codes]) => codes.test(code))?.[1] ?? null;
}
