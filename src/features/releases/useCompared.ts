import { useEffect, useState } from 'react';
import { messageOf } from '../../domain/values/messageOf.ts';
import { flushAll } from '../../state/autosave.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { compareReleases, type ComparedReleases, filesNow, filesOf } from './compareReleases.ts';
import type { ReleaseDocument } from './releasePlan.ts';

type Compared = ComparedReleases | { readonly failed: string };

/** null while they are read. `after` null: the project as it is now. */
export function useCompared(
  before: ReleaseDocument | undefined,
  after: ReleaseDocument | null,
): Compared | null {
  const store = useStore();
  const [found, setFound] = useState<{ readonly of: string; readonly compared: Compared } | null>(null);
  const key = before === undefined ? '' : `${before.id} ${after?.id ?? ''}`;
  useEffect(() => {
    if (before === undefined) return undefined;
    let isCurrent = true;
    const compare = async () => {
      await flushAll();
      return compareReleases(filesOf(before), after ? filesOf(after) : await filesNow(store, before));
    };
    compare().then(
      (compared) => isCurrent && setFound({ of: key, compared }),
      (error: unknown) => isCurrent && setFound({ of: key, compared: { failed: messageOf(error) } }),
    );
    return () => {
      isCurrent = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a release never changes: its id says which
  }, [store, key]);
  return found?.of === key ? found.compared : null;
}
