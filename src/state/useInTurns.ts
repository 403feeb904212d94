import { startTransition, useEffect, useState } from 'react';
import { inTurns, type Steps } from '../domain/values/inTurns.ts';

/**
 * What the steps come to, found out without the page being stuck; while they are gone through anew, what there was
 * before. Undefined until the first time.
 * @param start makes the steps; another function is other work, so it comes from useCallback
 */
export function useInTurns<T>(start: () => Steps<T>): T | undefined {
  const [made, setMade] = useState<{ readonly value: T }>();
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    inTurns(start(), signal).then(
      (value) => {
        if (!signal.aborted) startTransition(() => setMade({ value }));
      },
      (error: unknown) => {
        if (!signal.aborted) setFailure({ error });
      },
    );
    return () => abort.abort();
  }, [start]);
  if (failure !== undefined) throw failure.error;
  return made?.value;
}
