import { List, Plus } from 'lucide-react';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { openDialog } from '../../state/dialogs.ts';
import { rememberRecent } from '../../state/uiStore.ts';
import { EmptyArt } from '../../ui/EmptyArt.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ConnectorEditor } from './ConnectorEditor.tsx';
import styles from './ConnectorPage.module.css';
import type { ConnectorTab } from './connectorPlace.ts';
import { useConnectorSession, useConnectorState, type OpenConnector } from './useConnectorSession.ts';

interface ConnectorPageProps {
  readonly connectorId: string;
  /** 'definition', 'configuration' or 'json'; anything else is the first */
  readonly tab?: string | undefined;
}

/** One connector, open for editing. */
export default function ConnectorPage({ connectorId, tab }: ConnectorPageProps) {
  return (
    <div className={styles.page}>
      <Opened
        key={connectorId}
        connectorId={connectorId}
        tab={TABS.find((one) => one === tab) ?? 'definition'}
      />
    </div>
  );
}

const TABS: readonly ConnectorTab[] = ['definition', 'configuration', 'json'];

function Opened({ connectorId, tab }: { readonly connectorId: string; readonly tab: ConnectorTab }) {
  const open = useConnectorSession(connectorId);
  useEffect(() => {
    if (open) rememberRecent({ kind: 'connector', id: connectorId });
  }, [open, connectorId]);
  if (open === undefined) return <Skeleton label="Loading connector" count={8} />;
  return open === null ? <NoSuchConnector /> : <OpenOrGone open={open} tab={tab} />;
}

function OpenOrGone({ open, tab }: { readonly open: OpenConnector; readonly tab: ConnectorTab }) {
  const state = useConnectorState(open.session);
  return state.gone ? <NoSuchConnector /> : <ConnectorEditor open={open} state={state} tab={tab} />;
}

function NoSuchConnector() {
  const [, navigate] = useLocation();
  return (
    <>
      <h1 className="unseen">No such connector</h1>
      <EmptyState
        art={<EmptyArt />}
        title="This connector is not here any more"
        lead="It was deleted, or the link is from another browser. What was deleted lies in the trash for 30 days."
        ways={[
          {
            icon: List,
            title: 'All connectors',
            text: 'Back to the catalogue.',
            onPress: () => navigate('/connectors'),
          },
          {
            icon: Plus,
            title: 'New connector',
            text: 'Define it anew.',
            onPress: () => openDialog({ kind: 'new-connector' }),
          },
        ]}
      />
    </>
  );
}
