import { useCallback, useState } from 'react';
import { useOwner } from './OwnerContext.ts';

type Next<T> = T | ((now: T) => T);

/** State that begins anew with another owner, without the part that has it being made anew. */
export function useOwnState<T>(initial: T): readonly [T, (next: Next<T>) => void] {
  const owner = useOwner();
  const [first] = useState(() => initial);
  const [kept, keep] = useState({ owner, value: initial });
  // Forgotten for good: whoever comes back to an owner finds it as anew as any other.
  if (kept.owner !== owner && !Object.is(kept.value, first)) keep({ owner, value: first });
  const set = useCallback(
    (next: Next<T>) =>
      keep((was) => {
        const now = was.owner === owner ? was.value : first;
        const value = next instanceof Function ? next(now) : next;
        return was.owner === owner && Object.is(value, was.value) ? was : { owner, value };
      }),
    [owner, first],
  );
  return [kept.owner === owner ? kept.value : initial, set];
}
