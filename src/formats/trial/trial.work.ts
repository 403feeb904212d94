import type { CasesAnswer, CasesRequest } from './runCases.ts';
import { runCase } from './runCase.ts';

addEventListener('message', ({ data: { tried, cases } }: MessageEvent<CasesRequest>) => {
  for (const one of cases) {
    const answer: CasesAnswer = { id: one.id, run: runCase(tried, one) };
    postMessage(answer);
  }
});
