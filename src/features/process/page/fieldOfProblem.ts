import type { Problem } from '../../../domain/problem.ts';
import { t } from '../../../language/t.ts';

/** The one field of Properties that a problem is about. */
export type ProblemField =
  | { readonly kind: 'row'; readonly direction: 'inputs' | 'outputs'; readonly name: string }
  | { readonly kind: 'variable'; readonly id: string }
  /** the one whose text was refused, as it is named in RefusedTexts */
  | { readonly kind: 'refused'; readonly field: string }
  /** by its name; `fold` is the section it may be folded in */
  | { readonly kind: 'field'; readonly labels: readonly string[]; readonly fold?: string };

const field = (fold: string | undefined, ...labels: string[]): ProblemField => ({
  kind: 'field',
  labels,
  ...(fold !== undefined && { fold }),
});

const CONDITION = field('condition', t('Condition expression'));
const MESSAGE = field('reference', t('Message'), t('Name of the message'));
const SIGNAL = field('reference', t('Signal'));
const LOOP = field('multi-instance', t('Collection'), t('Input collection'), t('Runs'));

/** Of rules that say it by their code alone. */
const BY_CODE: readonly (readonly [RegExp, ProblemField])[] = [
  [/^(label-missing|activity-name-pattern|process-name-pattern)$/, field('general', t('Name'))],
  [/^(process-id-form|process-id-pattern|id-duplicate|process-id-duplicate)$/, field('general', t('Id'))],
  [/^process-not-executable$/, field('process', t('Executable'))],
  [
    /^(implementation-|connector-(unknown|version|drifted|deprecated|newer)|action-)/,
    field(undefined, t('Implementation')),
  ],
  [/^job-type-missing$/, field('job', t('Job type'), t('Implementation'), t('Script'), t('Decision id'))],
  [/^condition-/, CONDITION],
  [/^timer-missing$/, field('timer', t('Timer value'))],
  [/^(message-missing|message-name-missing)$/, MESSAGE],
  [/^correlation-key-missing$/, field('reference', t('Correlation key'))],
  [/^signal-/, SIGNAL],
  [/^error-code-/, field('reference', t('Error'))],
  [/^escalation-code-missing$/, field('reference', t('Escalation'))],
  [/^script-missing$/, field('script', t('Script'))],
  [/^user-task-unassigned$/, field('assignment', t('Assignee'))],
  [/^called-element-/, field('called', t('Called element'))],
  [/^multi-instance-without-collection$/, LOOP],
  [
    /^(map-all-in-old-engines|unmapped-in-old-engines|mapping-type-invalid)$/,
    field('mapping-type', t('Mapping type')),
  ],
  [
    /^template-(not-found|misfit|engine|deprecated|outdated)$/,
    field(undefined, t('Template'), t('Implementation')),
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
