import { useEffect, useState } from 'react';
import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import { failureToast } from '../../../state/failureToast.ts';
import { useDocuments } from '../../../state/queries.ts';
import type { ProcessSession } from '../session/ProcessSession.ts';
import { useEngineVersion } from '../session/useEngineVersion.ts';

interface CamundaKnowledgeProps {
  readonly session: ProcessSession;
  readonly catalogue: readonly CatalogueConnector[];
}

/** Keeps a process for Camunda 8 told of the workspace's templates. What that takes is loaded with the first one. */
export function CamundaKnowledge({ session, catalogue }: CamundaKnowledgeProps) {
  const documents = useDocuments('template').data;
  const engineVersion = useEngineVersion();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    // Until they are read nobody can say that a template is missing.
    if (!documents) return undefined;
    let late = false;
    import('../session/processTemplates.ts')
      .then(({ tellTemplates }) => {
        if (!late) tellTemplates(session, documents, catalogue, engineVersion);
      })
      .catch((error: unknown) => {
        if (!late) failureToast(error, () => setTries((count) => count + 1));
      });
    return () => {
      late = true;
    };
  }, [session, documents, catalogue, engineVersion, tries]);
  return null;
}
