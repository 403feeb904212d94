import { useEffect } from 'react';
import type { CatalogueConnector } from '../../domain/catalogue.ts';
import { useTemplateDocuments } from '../../state/queries.ts';
import type { ProcessSession } from './ProcessSession.ts';

interface CamundaKnowledgeProps {
  readonly session: ProcessSession;
  readonly catalogue: readonly CatalogueConnector[];
}

/** Keeps a process for Camunda 8 told of the workspace's templates. What that takes is loaded with the first one. */
export function CamundaKnowledge({ session, catalogue }: CamundaKnowledgeProps) {
  const documents = useTemplateDocuments();
  useEffect(() => {
    let late = false;
    void import('./processTemplates.ts').then(({ tellTemplates }) => {
      if (!late) tellTemplates(session, documents, catalogue);
    });
    return () => {
      late = true;
    };
  }, [session, documents, catalogue]);
  return null;
}
