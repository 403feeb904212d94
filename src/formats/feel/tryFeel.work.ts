import { evaluateFeel } from './evaluateFeel.ts';
import type { FeelQuestion } from './tryFeel.ts';

addEventListener('message', ({ data: { expression, values } }: MessageEvent<FeelQuestion>) => {
  postMessage(evaluateFeel(expression, values));
});
