interface EachOptions<Item extends { readonly id: string }, Answer extends { readonly id: string }> {
  readonly items: readonly Item[];
  readonly worker: () => Worker;
  /** what a worker is told that is to go through these */
  readonly request: (left: readonly Item[]) => unknown;
  /** 'late': it was ended after too long; 'broken': the worker could not do it */
  readonly failed: (item: Item, why: 'late' | 'broken') => Answer;
  readonly onAnswer: (answer: Answer) => void;
  /** ends it */
  readonly signal: AbortSignal;
}

/** So long may one take: a pattern of a schema, an expression without an end can keep a machine busy for good. */
const LONGEST = 10_000;

/** Goes through items beside the page, one after the other; one that takes too long has failed, and the others go on. */
export function answerEach<Item extends { readonly id: string }, Answer extends { readonly id: string }>(
  options: EachOptions<Item, Answer>,
): Promise<void> {
  const { items, worker: begin, request, failed, onAnswer, signal } = options;
  return new Promise((resolve) => {
    let left = items;
    let worker: Worker | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = (): void => {
      clearTimeout(timer);
      worker?.terminate();
      worker = null;
    };
    const done = (answer: Answer): void => {
      left = left.filter(({ id }) => id !== answer.id);
      onAnswer(answer);
    };
    const fail = (why: 'late' | 'broken'): void => {
      stop();
      const [first] = left;
      if (first) done(failed(first, why));
      start();
    };
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => fail('late'), LONGEST);
    };
    const start = (): void => {
      if (left.length === 0 || signal.aborted) {
        resolve();
        return;
      }
      worker = begin();
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        done(data);
        if (left.length > 0) wait();
        else {
          stop();
          resolve();
        }
      });
      worker.addEventListener('error', () => fail('broken'));
      worker.postMessage(request(left));
      wait();
    };
    signal.addEventListener('abort', () => {
      stop();
      resolve();
    });
    start();
  });
}
