import { t } from '../../language/t.ts';
import { expressionFinding } from '../mapping/expressionFinding.ts';
import { own } from '../values/own.ts';
import type { Problem } from '../problem.ts';
import type { ElementContext } from './ElementContext.ts';

/** Constants win over mapped inputs of the same name, and their expressions make sense. */
export function constantProblems({ element, place, scope }: ElementContext): readonly Problem[] {
  return Object.entries(element.data.constants ?? {}).flatMap(([name, value]) => {
    const at = { ...place, path: ['constants', name] };
    const problems: Problem[] = [];
    if (!scope.allInputs && own(element.data.mapping?.inputs, name) !== undefined) {
      problems.push({
        code: 'constant-shadows-input',
        severity: 'note',
        message: t`The constant “${name}” is sent instead of what the input “${name}” is mapped to.`,
        place: at,
        fix: {
          label: t`Clear input ${name}`,
          action: { kind: 'clear-input', element: element.id, parameter: name },
        },
      });
    }
    const finding = expressionFinding(value, scope);
    return finding === null ? problems : [...problems, { ...finding, place: at }];
  });
}
