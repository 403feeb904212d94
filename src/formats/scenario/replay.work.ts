import { evaluateFeel } from '../feel/evaluateFeel.ts';
import { replayOne } from './ReplayedProcess.ts';
import type { ReplayRequest } from './replayScenarios.ts';

addEventListener('message', ({ data: { replayed, items } }: MessageEvent<ReplayRequest>) => {
  void replayAll(replayed, items);
});

async function replayAll(replayed: ReplayRequest['replayed'], items: ReplayRequest['items']): Promise<void> {
  for (const item of items) postMessage(await replayOne(replayed, item, evaluateFeel));
}
