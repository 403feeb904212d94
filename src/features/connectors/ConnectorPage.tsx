import { List, Plus } from 'lucide-react';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { t } from '../../language/t.ts';
import { openDialog } from '../../state/dialogs.ts';
import { rememberRecent } from '../../state/uiStore.ts';
import { EmptyArt } from '../../ui/EmptyArt.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ConnectorEditor } from './ConnectorEditor.tsx';
import styles from './ConnectorPage.module.css';
import type { ConnectorParts } from './ConnectorPart.ts';
import type { ConnectorTab } from './connectorPlace.ts';
import { useConnectorSession, useConnectorState, type OpenConnector } from './useConnectorSession.ts';

interface ConnectorPageProps {
  readonly connectorId: string;
  /** 'definition', 'configuration', 'json' or one of the parts; anything else is the first */
  readonly tab?: string | undefined;
  readonly parts?: ConnectorParts;
}

/** One connector, open for editing. */
export default function ConnectorPage({ connectorId, tab = '', parts = NO_PARTS }: ConnectorPageProps) {
  return (
    <div className={styles.page}>
      <Opened
        key={connectorId}
        connectorId={connectorId}
        tab={[...OWN_TABS, ...parts.tabs.map(({ id }) => id)].includes(tab) ? tab : 'definition'}
        parts={parts}
      />
    </div>
  );
}

const OWN_TABS: readonly string[] = ['definition', 'configuration', 'json'] satisfies ConnectorTab[];
const NO_PARTS: ConnectorParts = { tabs: [] };

interface OpenedProps {
  readonly tab: string;
  readonly parts: ConnectorParts;
}

function Opened({ connectorId, tab, parts }: OpenedProps & { readonly connectorId: string }) {
  const open = useConnectorSession(connectorId);
  useEffect(() => {
    if (open) rememberRecent({ kind: 'connector', id: connectorId });
  }, [open, connectorId]);
  if (open === undefined) return <Skeleton label={t('Loading connector')} count={8} />;
  return open === null ? <NoSuchConnector /> : <OpenOrGone open={open} tab={tab} parts={parts} />;
}

function OpenOrGone({ open, tab, parts }: OpenedProps & { readonly open: OpenConnector }) {
  const state = useConnectorState(open.session);
  return state.gone ? (
    <NoSuchConnector />
  ) : (
    <ConnectorEditor open={open} state={state} tab={tab} parts={parts} />
  );
}

function NoSuchConnector() {
  const [, navigate] = useLocation();
  return (
    <>
      <h1 className="unseen">{t('No such connector')}</h1>
      <EmptyState
        art={<EmptyArt />}
        title={t('This connector is not here any more')}
        lead={t(
          'It was deleted, or the link is from another browser. What was deleted lies in the trash for 30 days.',
        )}
        ways={[
          {
            icon: List,
            title: t('All connectors'),
            text: t('Back to the catalogue.'),
            onPress: () => navigate('/connectors'),
          },
          {
            icon: Plus,
            title: t('New connector'),
            text: t('Define it anew.'),
            onPress: () => openDialog({ kind: 'new-connector' }),
          },
        ]}
      />
    </>
  );
}
