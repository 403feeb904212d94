import { useEffect } from 'react';
import { useDocument } from '../../../state/queries.ts';
import { useSession, useSessionState } from '../session/SessionContext.tsx';

/** Keeps the open process told how its project wants it checked. */
export function ProjectChecks() {
  const session = useSession();
  const { content } = useSessionState();
  const project = useDocument(content?.projectId ?? '', 'project').data;
  const checks = project?.content.checks;
  useEffect(() => session.setChecks(checks ?? {}), [session, checks]);
  return null;
}
