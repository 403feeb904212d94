import { useCallback, useMemo } from 'react';
import { importedApart } from '../../../domain/templates/withoutAction.ts';
import { taskUsesInSteps } from '../../../formats/processWork.ts';
import { useDocuments } from '../../../state/queries.ts';
import { useInTurns } from '../../../state/useInTurns.ts';
import { type FoundSource, sourcesElsewhere, sourcesHere } from './mappingSources.ts';
import { useSession, useSessionState } from '../session/SessionContext.tsx';

const NONE: readonly never[] = [];

interface MappingSources {
  readonly sources: readonly FoundSource[];
  /** other processes are being looked through */
  readonly isLooking: boolean;
}

/** All tasks whose mapping can be copied: of the open process, then of the other ones of its project for the same engine. */
export function useMappingSources(elementId: string): MappingSources {
  const { id, editor, target } = useSession();
  const { catalogue, shelf, content } = useSessionState();
  const { data: documents } = useDocuments('process');
  const projectId = content?.projectId;
  const others = useMemo(
    () =>
      documents?.filter(
        (document) =>
          document.id !== id &&
          document.content.projectId === projectId &&
          document.content.sidecar.target === target,
      ),
    [documents, id, projectId, target],
  );
  const look = useCallback(() => taskUsesInSteps(others ?? NONE), [others]);
  const uses = useInTurns(look);
  const model = editor.model();
  const sources = useMemo(
    () => [
      ...sourcesHere(importedApart(model, catalogue, shelf.isImported), elementId, catalogue),
      ...sourcesElsewhere(uses ?? NONE, others ?? NONE, catalogue),
    ],
    [model, catalogue, shelf, elementId, uses, others],
  );
  return { sources, isLooking: uses === undefined || others === undefined };
}
