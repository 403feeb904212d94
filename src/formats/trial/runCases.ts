import type { TestCase } from '../../domain/trial/TestCase.ts';
import { t } from '../../language/t.ts';
import { language } from '../../language/texts.ts';
import { answerEach } from '../answerEach.ts';
import type { CaseRun } from './CaseRun.ts';
import type { TriedConnector } from './runCase.ts';

export interface CasesRequest {
  readonly tried: TriedConnector;
  readonly cases: readonly TestCase[];
}

export interface CasesAnswer {
  readonly id: string;
  readonly run: CaseRun;
}

/**
 * Runs cases beside the page, one after the other; one that takes too long is red, and the others go on. Without a
 * browser, `runCase` does the same.
 * @param onRun called with each as it is done
 * @param signal ends it
 */
export function runCases(
  { tried, cases }: CasesRequest,
  onRun: (answer: CasesAnswer) => void,
  signal: AbortSignal,
): Promise<void> {
  return answerEach<TestCase, CasesAnswer>({
    items: cases,
    worker: () =>
      new Worker(new URL('./trial.worker.ts', import.meta.url), { type: 'module', name: language() }),
    request: (left): CasesRequest => ({ tried, cases: left }),
    failed: ({ id }, why) => ({
      id,
      run: { isGreen: false, findings: [{ at: 'action', message: MESSAGES[why] }] },
    }),
    onAnswer: onRun,
    signal,
  });
}

const MESSAGES = {
  late: t('It took too long: a pattern in a schema of the action may never end.'),
  broken: t('It could not be run. Reload the page and try again.'),
};
