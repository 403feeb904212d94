import type { ArrangeGraph, Arrangement } from './ArrangeGraph.ts';
import { layOutGraph } from './layOutGraph.ts';

export type LayOutAnswer = { readonly arrangements: readonly Arrangement[] } | { readonly failure: string };

self.addEventListener('message', ({ data }: MessageEvent<readonly ArrangeGraph[]>) => {
  let answer: LayOutAnswer;
  try {
    answer = { arrangements: data.map(layOutGraph) };
  } catch (error) {
    answer = { failure: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(answer);
});
