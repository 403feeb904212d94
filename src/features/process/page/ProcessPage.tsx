import { useEffect, useMemo } from 'react';
import { Link } from 'wouter';
import { readCatalogue } from '../../../formats/activiti/readCatalogue.ts';
import { t } from '../../../language/t.ts';
import { useConnectorDocuments, useDocuments, useVersionDocuments } from '../../../state/queries.ts';
import { rememberRecent } from '../../../state/uiStore.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { RefusedContext } from '../../../ui/fields/RefusedTexts.ts';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import styles from './Workbench.module.css';
import { SessionContext, useSessionState } from '../session/SessionContext.tsx';
import { CamundaKnowledge } from './CamundaKnowledge.tsx';
import { type ProcessParts, ProcessPartsContext } from '../session/ProcessParts.ts';
import { refusedTextsOf } from '../session/refusedTextsOf.ts';
import { ProjectChecks } from './ProjectChecks.tsx';
import { TargetContext } from '../session/TargetContext.ts';
import { useProcessSession } from '../session/useProcessSession.ts';
import { Workbench } from './Workbench.tsx';

interface ProcessPageProps {
  readonly processId: string;
  readonly parts: ProcessParts;
}

export default function ProcessPage({ processId, parts }: ProcessPageProps) {
  const session = useProcessSession(processId);
  const documents = useConnectorDocuments();
  const versions = useVersionDocuments();
  const catalogue = useMemo(() => readCatalogue(documents, versions), [documents, versions]);
  const isKnown = [useDocuments('connector'), useDocuments('version')].every(
    ({ data }) => data !== undefined,
  );
  // Before, every connector would be said to be missing.
  useEffect(() => {
    if (isKnown) session?.setCatalogue(catalogue);
  }, [isKnown, session, catalogue]);
  if (!session) {
    return (
      <div className={styles.page}>
        <Skeleton label={t('Loading the process')} shape="block" />
      </div>
    );
  }
  return (
    <SessionContext value={session}>
      <TargetContext value={session.target}>
        {session.target === 'camunda8' && <CamundaKnowledge session={session} catalogue={catalogue} />}
        <ProcessPartsContext value={parts}>
          <RefusedContext value={refusedTextsOf(processId)}>
            <ProjectChecks />
            <OpenedProcess documentId={processId} />
          </RefusedContext>
        </ProcessPartsContext>
      </TargetContext>
    </SessionContext>
  );
}

function OpenedProcess({ documentId }: { readonly documentId: string }) {
  const { phase, content } = useSessionState();
  const known = content !== null;
  useEffect(() => {
    if (known) rememberRecent({ id: documentId, kind: 'process' });
  }, [documentId, known]);
  if (phase === 'missing' || phase === 'deleted') {
    return (
      <EmptyState
        title={phase === 'deleted' ? t('This process is in the trash') : t('There is no such process')}
        lead={
          <>
            {phase === 'deleted'
              ? t('It was deleted. The trash keeps it for 30 days. ')
              : t('It may have been deleted for good, or it is kept in another browser. ')}
            <Link href="/projects" className="link">
              {t('Go to the projects')}
            </Link>
          </>
        }
      />
    );
  }
  return <Workbench documentId={documentId} />;
}
