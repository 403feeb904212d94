import { t } from '../../language/t.ts';
import { language } from '../../language/texts.ts';
import { answerEach } from '../answerEach.ts';
import type { ReplayAnswer, ReplayedProcess, ReplayItem } from './ReplayedProcess.ts';

export interface ReplayRequest {
  readonly replayed: ReplayedProcess;
  readonly items: readonly ReplayItem[];
}

/** Walks saved scenarios again, beside the page; one that takes too long has failed. */
export function replayScenarios(
  { replayed, items }: ReplayRequest,
  onAnswer: (answer: ReplayAnswer) => void,
  signal: AbortSignal,
): Promise<void> {
  return answerEach<ReplayItem, ReplayAnswer>({
    items,
    worker: () =>
      new Worker(new URL('./replay.worker.ts', import.meta.url), { type: 'module', name: language() }),
    request: (left): ReplayRequest => ({ replayed, items: left }),
    failed: ({ id }, why) => ({ id, problem: MESSAGES[why] }),
    onAnswer,
    signal,
  });
}

const MESSAGES = {
  late: t('It took too long: an expression of the process may never end.'),
  broken: t('It could not be run. Reload the page and try again.'),
};
