import { useEffect, useRef, useState } from 'react';

interface Identified {
  readonly id: string;
}

interface RunsOptions<Item extends Identified, Answer extends Identified> {
  readonly items: readonly Item[];
  /** all that an answer depends on: it is good as long as each of these is the same */
  readonly basisOf: (item: Item) => readonly unknown[];
  /** goes through items beside the page, each answered under its id */
  readonly go: (
    items: readonly Item[],
    onAnswer: (answer: Answer) => void,
    signal: AbortSignal,
  ) => Promise<void>;
}

export interface Runs<Item, Answer> {
  /** undefined: not run since what it is about changed */
  readonly answerOf: (item: Item) => Answer | undefined;
  /** of the run that is under way */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** all, or one of them */
  readonly run: (id?: string) => void;
  readonly stop: () => void;
}

/** Runs tests that are kept with a document. Answers stay while the page is open, and go when what they are about changes. */
export function useRuns<Item extends Identified, Answer extends Identified>(
  options: RunsOptions<Item, Answer>,
): Runs<Item, Answer> {
  const [kept, setKept] = useState<ReadonlyMap<string, { answer: Answer; basis: readonly unknown[] }>>(
    new Map(),
  );
  const [asked, setAsked] = useState<{ readonly id?: string } | null>(null);
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  // In an effect, so that what was typed until then has become part of the items.
  useEffect(() => {
    if (asked === null) return undefined;
    const { items, basisOf, go } = latest.current;
    const wanted = items.filter(({ id }) => asked.id === undefined || id === asked.id);
    const bases = new Map(wanted.map((item) => [item.id, basisOf(item)]));
    const stopper = new AbortController();
    const onAnswer = (answer: Answer) => {
      const basis = bases.get(answer.id);
      if (!basis || stopper.signal.aborted) return;
      setKept((before) => new Map(before).set(answer.id, { answer, basis }));
      setProgress(({ done, total }) => ({ done: done + 1, total }));
    };
    void go(wanted, onAnswer, stopper.signal).then(() => {
      if (!stopper.signal.aborted) setAsked(null);
    });
    return () => stopper.abort();
  }, [asked]);
  return {
    answerOf: (item) => {
      const found = kept.get(item.id);
      const now = options.basisOf(item);
      return found?.basis.every((one, at) => one === now[at]) === true ? found.answer : undefined;
    },
    progress: asked === null ? null : progress,
    run: (id) => {
      setProgress({ done: 0, total: id === undefined ? options.items.length : 1 });
      setAsked(id === undefined ? {} : { id });
    },
    stop: () => setAsked(null),
  };
}
