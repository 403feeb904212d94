import { t } from '../../language/t.ts';
import { isExpression, isUnbalanced } from '../expressions/expressions.ts';
import type { Problem } from '../problem.ts';
import type { ElementContext } from './ElementContext.ts';
import { labelOf } from './ElementContext.ts';

/** What a call activity calls is said. */
export function calledElementProblems({ element, place }: ElementContext): readonly Problem[] {
  if (element.type !== 'bpmn:CallActivity' || element.javaDelegate === true) return [];
  const called = element.calledElement ?? '';
  if (isUnbalanced(called)) {
    const message = t`“${called}” has a “\${” without its “}”: the engine looks for a process of that very name.`;
    return [{ code: 'expression-unbalanced', severity: 'error', message, place }];
  }
  if (called !== '') return [];
  return [
    {
      code: 'called-element-missing',
      severity: 'error',
      message: t('The call activity does not say which process it calls.'),
      place,
    },
  ];
}

/** A boundary error event catches what the connector of its task can send. */
export function errorCodeProblems({ element, model, place }: ElementContext): readonly Problem[] {
  const { errorCode, attachedTo } = element;
  if (errorCode === undefined || errorCode === '' || attachedTo === undefined) return [];
  if (isExpression(errorCode)) return [];
  const task = model.byId.get(attachedTo);
  const found = task === undefined ? null : model.find(task);
  if (task === undefined || found === null) return [];
  const { name, errors } = found.connector.connector;
  if (errors.some((error) => error.code === errorCode)) return [];
  return [
    {
      code: 'error-code-unknown',
      severity: 'warning',
      message: t`The connector “${name}” of “${labelOf(task)}” has no error with the code “${errorCode}”.`,
      place,
    },
  ];
}
