import { lazy, Suspense } from 'react';
import type { ConnectorPartProps, ConnectorParts } from '../features/connectors/ConnectorPart.ts';
import { VersionsCount } from '../features/versions/VersionsCount.tsx';
import { t } from '../language/t.ts';
import { Button } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';

const DocumentationTab = lazy(() =>
  import('../features/documentation/DocumentationTab.tsx').then(({ DocumentationTab: Tab }) => ({
    default: Tab,
  })),
);
const PreviewTab = lazy(() =>
  import('../features/connectorPreview/PreviewTab.tsx').then(({ PreviewTab: Tab }) => ({ default: Tab })),
);
const TemplateForm = lazy(() =>
  import('../features/templateForm/TemplateForm.tsx').then(({ TemplateForm: Form }) => ({ default: Form })),
);
const VersionsTab = lazy(() => import('../features/versions/VersionsTab.tsx'));
const TrialTab = lazy(() => import('../features/trial/TrialTab.tsx'));
const ConnectorJourney = lazy(() => import('../features/code/ConnectorJourney.tsx'));
const PublishButton = lazy(() => import('../features/versions/PublishButton.tsx'));

/** What other rooms add to the page of a connector. */
export const CONNECTOR_PARTS: ConnectorParts = {
  tabs: [
    { id: 'documentation', label: t('Documentation'), Body: Documentation },
    { id: 'versions', label: t('Versions'), Count: VersionsCount, Body: Versions },
    { id: 'preview', label: t('Preview'), Body: Preview },
    { id: 'test', label: t('Test'), Body: Trial },
  ],
  HeadActions: Publish,
  UnderHead: Journey,
};

function Documentation(props: ConnectorPartProps) {
  return (
    <Suspense fallback={<Skeleton label={t('Loading the documentation')} count={8} />}>
      <DocumentationTab {...props} />
    </Suspense>
  );
}

function Versions(props: ConnectorPartProps) {
  return (
    <Suspense fallback={<Skeleton label={t('Loading the versions')} shape="rows" count={8} />}>
      <VersionsTab {...props} />
    </Suspense>
  );
}

function Preview(props: ConnectorPartProps) {
  return (
    <Suspense fallback={<Skeleton label={t('Loading the preview')} count={8} />}>
      <PreviewTab {...props} Form={TemplateForm} />
    </Suspense>
  );
}

function Trial(props: ConnectorPartProps) {
  return (
    <Suspense fallback={<Skeleton label={t('Loading the cases')} count={8} />}>
      <TrialTab {...props} />
    </Suspense>
  );
}

/** Its place is taken from the start: Export beside it must not move away while it is pressed. */
function Publish(props: ConnectorPartProps) {
  return (
    <Suspense
      fallback={
        <Button kind="primary" isBusy>
          {t('Publish…')}
        </Button>
      }
    >
      <PublishButton {...props} />
    </Suspense>
  );
}

function Journey(props: ConnectorPartProps) {
  return (
    <Suspense fallback={null}>
      <ConnectorJourney {...props} />
    </Suspense>
  );
}
