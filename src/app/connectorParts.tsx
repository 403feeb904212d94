import { lazy, Suspense } from 'react';
import type { ConnectorPartProps, ConnectorParts } from '../features/connectors/ConnectorPart.ts';
import { Skeleton } from '../ui/Skeleton.tsx';

const DocumentationTab = lazy(() =>
  import('../features/documentation/DocumentationTab.tsx').then(({ DocumentationTab: Tab }) => ({
    default: Tab,
  })),
);

/** What other rooms add to the page of a connector. */
export const CONNECTOR_PARTS: ConnectorParts = {
  tabs: [{ id: 'documentation', label: 'Documentation', Body: Documentation }],
};

function Documentation(props: ConnectorPartProps) {
  return (
    <Suspense fallback={<Skeleton label="Loading the documentation" count={8} />}>
      <DocumentationTab {...props} />
    </Suspense>
  );
}
