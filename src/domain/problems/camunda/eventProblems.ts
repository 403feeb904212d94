import { t } from '../../../language/t.ts';
import type { Problem } from '../../problem.ts';
import type { ElementContext } from '../ElementContext.ts';

const CORRELATES: readonly string[] = [
  'bpmn:IntermediateCatchEvent',
  'bpmn:BoundaryEvent',
  'bpmn:ReceiveTask',
];

/** What an event waits for is said: its message and what tells one from another, its time. */
export function eventProblems({ element, place }: ElementContext): readonly Problem[] {
  const { type, messageName, timer, zeebe } = element;
  const problems: Omit<Problem, 'place' | 'severity'>[] = [];
  const waits = messageName !== undefined && (CORRELATES.includes(type) || type === 'bpmn:StartEvent');
  if (waits && messageName === '') {
    problems.push({ code: 'message-name-missing', message: t('The message it waits for has no name.') });
  } else if (
    waits &&
    CORRELATES.includes(type) &&
    (zeebe?.texts['subscription.correlationKey'] ?? '') === ''
  ) {
    problems.push({
      code: 'correlation-key-missing',
      message: t`Nothing says which “${messageName}” is meant: a correlation key is needed.`,
    });
  }
  if (timer === '') problems.push({ code: 'timer-missing', message: t('The timer has no time.') });
  return problems.map((problem) => ({ ...problem, severity: 'error', place }));
}
