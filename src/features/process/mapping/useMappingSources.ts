import { useCallback, useMemo } from 'react';
import { importedApart } from '../../../domain/templates/withoutAction.ts';
import { taskUsesInSteps } from '../../../formats/processWork.ts';
import { useDocuments } from '../../../state/queries.ts';
import { useSameItems } from '../../../state/useSameItems.ts';
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
  // The open process is another one with every save, and the others are not looked through again for that.
  const others = useSameItems(
    documents?.filter(
      (document) =>
        document.id !== id &&
        document.content.projectId === projectId &&
        document.content.sidecar.target === target,
    ) ?? NONE,
  );
  const look = useCallback(() => taskUsesInSteps(others), [others]);
  const uses = useInTurns(look);
  const model = editor.model();
  const sources = useMemo(
    () => [
      ...sourcesHere(importedApart(model, catalogue, shelf.isImported), elementId, catalogue),
      ...sourcesElsewhere(uses ?? NONE, others, catalogue),
    ],
    [model, catalogue, shelf, elementId, uses, others],
  );
  return { sources, isLooking: uses === undefined || documents === undefined };
}
