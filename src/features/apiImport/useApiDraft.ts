import { startTransition, useEffect, useState } from 'react';
import { messageOf } from '../../domain/values/messageOf.ts';
import type { ApiProgress, DraftRequest, PostedDraft } from '../../formats/api/apiProtocol.ts';
import type { ApiReading } from '../../formats/api/readApi.ts';
import { t } from '../../language/t.ts';

/** A draft that is wanted; a new object asks anew. */
export interface DraftWish {
  readonly reading: ApiReading;
  readonly request: DraftRequest;
}

export type DraftStage =
  | { readonly kind: 'making'; readonly progress: ApiProgress }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'made'; readonly draft: PostedDraft };

const START: ApiProgress = { what: t('Making the actions'), done: 0, total: 0 };

/** Makes the draft that is wished for; another wish, or none, stops the making. */
export function useApiDraft(wish: DraftWish | null): DraftStage | null {
  const [progress, setProgress] = useState(START);
  const [ended, setEnded] = useState<{ readonly wish: DraftWish; readonly stage: DraftStage } | null>(null);
  useEffect(() => {
    if (wish === null) return undefined;
    const stopper = new AbortController();
    const { signal } = stopper;
    const end = (stage: DraftStage) => {
      // In parts, between which the page answers: a review of thousands is drawn with it.
      if (!signal.aborted) startTransition(() => setEnded({ wish, stage }));
    };
    const onProgress = (now: ApiProgress) => {
      if (!signal.aborted) setProgress(now);
    };
    wish.reading.draft(wish.request, { onProgress, signal }).then(
      (draft) => end({ kind: 'made', draft }),
      (error: unknown) => end({ kind: 'failed', message: messageOf(error) }),
    );
    return () => {
      stopper.abort();
      setProgress(START);
    };
  }, [wish]);
  if (wish === null) return null;
  return ended?.wish === wish ? ended.stage : { kind: 'making', progress };
}
