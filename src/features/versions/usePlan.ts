import { startTransition, useEffect, useMemo, useState } from 'react';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import { messageOf } from '../../domain/values/messageOf.ts';
import type { UsedTask } from '../../domain/versions/versionUsage.ts';
import { type PlannedProcess, planUpgrades } from './upgradeWork.ts';
import type { UsedVersions } from './useVersions.ts';

interface Plan {
  /** null while it is made */
  readonly planned: readonly PlannedProcess[] | null;
  readonly done: number;
  readonly error: string | null;
}

const START: Plan = { planned: null, done: 0, error: null };

/** The plan for these tasks; made anew when the version or a process changes. */
export function usePlan(
  tasks: readonly UsedTask[],
  { processes, projects, catalogue, own }: UsedVersions,
  to: CatalogueConnector | undefined,
): Plan {
  const request = useMemo(
    () => (to === undefined ? null : { tasks, documents: processes, projects, catalogue, own, to }),
    [tasks, processes, projects, catalogue, own, to],
  );
  const [made, setMade] = useState<{ readonly request: unknown; readonly plan: Plan } | null>(null);
  useEffect(() => {
    if (request === null) return;
    const abort = new AbortController();
    const { signal } = abort;
    const say = (plan: Plan) => {
      if (!signal.aborted) startTransition(() => setMade({ request, plan }));
    };
    planUpgrades(request, { signal, onProgress: (done) => say({ ...START, done }) }).then(
      (planned) => say({ planned, done: request.tasks.length, error: null }),
      (error: unknown) => say({ ...START, error: messageOf(error) }),
    );
    return () => abort.abort();
  }, [request]);
  // A plan for something else is none.
  return made !== null && made.request === request ? made.plan : START;
}
