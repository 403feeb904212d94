import { Check, ChevronRight } from 'lucide-react';
import { Fragment, useCallback, useMemo } from 'react';
import type { Connector } from '../../domain/connector/connector.ts';
import { usesOfConnector } from '../../domain/versions/connectorUses.ts';
import type { ConnectorContent } from '../../domain/document.ts';
import {
  JOURNEY_LABELS,
  journeyOf,
  type JourneyState,
  type JourneyStep,
} from '../../domain/connector/journey.ts';
import { connectorProblems } from '../../domain/problems/connectorProblems.ts';
import { taskUsesInSteps } from '../../formats/processWork.ts';
import { t } from '../../language/t.ts';
import { openDialog } from '../../state/dialogs.ts';
import { useMade } from '../../state/made.ts';
import { useDocuments, useVersionDocuments } from '../../state/queries.ts';
import { useInTurns } from '../../state/useInTurns.ts';
import { Icon } from '../../ui/Icon.tsx';
import { tip } from '../../ui/tip.ts';
import styles from './ConnectorJourney.module.css';

interface ConnectorJourneyProps {
  readonly connectorId: string;
  readonly content: ConnectorContent;
  readonly connector: Connector | null;
  readonly isDraft: boolean;
  readonly flush: () => Promise<void>;
  readonly onGoTo: (tab: string) => void;
}

/** How far the connector has come, from its definition to a release; each step leads to what it is about. */
export default function ConnectorJourney(props: ConnectorJourneyProps) {
  const { connectorId, flush, onGoTo } = props;
  const steps = useJourney(props);
  if (steps === null) return null;
  const open = (step: JourneyStep) => {
    if (step === 'definition') onGoTo('definition');
    else if (step === 'code') void flush().then(() => openDialog({ kind: 'code', connectorId }));
    else if (step === 'packaged')
      void flush().then(() => openDialog({ kind: 'export', connectorIds: [connectorId] }));
    else onGoTo('versions');
  };
  return (
    <nav className={styles.journey} aria-label={t('Journey')}>
      {steps.map(({ step, state, text }, index) => (
        <Fragment key={step}>
          {index > 0 && <Icon of={ChevronRight} size={12} />}
          <button
            type="button"
            className={styles.step}
            data-state={state}
            aria-label={`${JOURNEY_LABELS[step]}: ${STATES[state]}`}
            aria-description={text}
            {...tip(text)}
            onClick={() => open(step)}
          >
            {state === 'done' ? <Icon of={Check} size={12} /> : <span className={styles.dot} />}
            {JOURNEY_LABELS[step]}
          </button>
        </Fragment>
      ))}
    </nav>
  );
}

const STATES: Readonly<Record<JourneyState['state'], string>> = {
  done: t('done'),
  next: t('next'),
  open: t('not yet'),
};

const NONE: readonly string[] = [];

/** Derived anew from what is there; null until it is known who uses the connector. */
function useJourney({ connectorId, content, connector, isDraft }: ConnectorJourneyProps) {
  const processes = useDocuments('process').data;
  const versions = useVersionDocuments();
  const made = useMade();
  const look = useCallback(() => taskUsesInSteps(processes ?? []), [processes]);
  const uses = useInTurns(look);
  return useMemo(() => {
    if (uses === undefined || processes === undefined) return null;
    const own = versions.filter((one) => one.content.connectorId === connectorId);
    const errors =
      connector === null
        ? 1
        : connectorProblems(connector, NONE, content.about).filter(({ severity }) => severity === 'error')
            .length;
    return journeyOf({
      actions: (connector?.actions.length ?? 0) + (connector?.events.length ?? 0),
      errors,
      tasks: connector === null ? 0 : usesOfConnector(uses, connector.name).length,
      published: own.map((one) => one.content.version),
      isPublished: !isDraft,
      made: made.filter((one) => one.connectorId === connectorId),
    });
  }, [uses, processes, versions, made, connectorId, connector, content.about, isDraft]);
}
