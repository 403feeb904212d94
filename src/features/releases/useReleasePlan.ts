import { useEffect, useState } from 'react';
import { messageOf } from '../../domain/values/messageOf.ts';
import { flushAll } from '../../state/autosave.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { commitDrafts } from '../../ui/fields/useDraft.ts';
import { loadReleaseDocuments, planRelease, type ReleasePlan } from './releasePlan.ts';

/** Reads what is kept (with what an open editor has not saved yet), once: what is looked at is what is released. */
export function useReleasePlan(projectId: string): ReleasePlan | { readonly failed: string } | null {
  const store = useStore();
  const [plan, setPlan] = useState<ReleasePlan | { readonly failed: string } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      commitDrafts();
      await flushAll();
      return planRelease(await loadReleaseDocuments(store, projectId));
    };
    load().then(
      (made) => isCurrent && setPlan(made),
      (error: unknown) => isCurrent && setPlan({ failed: messageOf(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [store, projectId]);
  return plan;
}
