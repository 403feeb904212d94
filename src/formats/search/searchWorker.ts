import { language } from '../../language/texts.ts';
import { SearchHost } from './SearchHost.ts';
import type { SearchAnswer, SearchRequest } from './searchProtocol.ts';

/** The narrow part of a Worker that is used. */
export interface SearchWorker {
  post(request: SearchRequest): void;
  listen(onAnswer: (answer: SearchAnswer) => void, onError: () => void): void;
  close(): void;
}

/** Where there are no workers, the same done here, a turn for each request. */
export function searchWorker(): SearchWorker {
  if (typeof Worker === 'undefined') return searchHere();
  const worker = new Worker(new URL('./search.worker.ts', import.meta.url), {
    type: 'module',
    name: language(),
  });
  return {
    post: (request) => worker.postMessage(request),
    listen: (onAnswer, onError) => {
      worker.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => onAnswer(data));
      worker.addEventListener('error', onError);
      worker.addEventListener('messageerror', onError);
    },
    close: () => worker.terminate(),
  };
}

function searchHere(): SearchWorker {
  const host = new SearchHost();
  let tell: (answer: SearchAnswer) => void = () => undefined;
  return {
    post: (request) => queueMicrotask(() => tell(host.answer(request))),
    listen: (onAnswer) => {
      tell = onAnswer;
    },
    close: () => undefined,
  };
}
