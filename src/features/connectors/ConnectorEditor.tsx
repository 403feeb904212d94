import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Connector } from '../../domain/connector/connector.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useProblemSteps } from '../../state/useProblemSteps.ts';
import { ProblemsPanel } from '../../ui/ProblemsPanel.tsx';
import { TabLevels } from '../../ui/TabLevels.tsx';
import { TabBar, TabPanel } from '../../ui/TabBar.tsx';
import { commitDrafts } from '../../ui/fields/useDraft.ts';
import { ConfigurationTab } from './ConfigurationTab.tsx';
import { ConnectorHead } from './ConnectorHead.tsx';
import styles from './ConnectorPage.module.css';
import type { ConnectorPartProps, ConnectorParts } from './ConnectorPart.ts';
import {
  changedSelection,
  existingSelection,
  placeOfPath,
  type ConnectorPlace,
  type ConnectorTab,
  type Selection,
} from './connectorPlace.ts';
import type { ConnectorState } from './ConnectorState.ts';
import { DefinitionTab } from './DefinitionTab.tsx';
import { focusField } from './focusField.ts';
import { JsonTab } from './JsonTab.tsx';
import { placedProblems, problemRows, type PlacedProblem } from './placedProblems.ts';
import { useActionInRoute } from './useActionInRoute.ts';
import { useConnectorCommands } from './useConnectorCommands.ts';
import { useNamesAndUses } from './useNamesAndUses.ts';
import type { OpenConnector } from './useConnectorSession.ts';

interface ConnectorEditorProps {
  readonly open: OpenConnector;
  readonly state: ConnectorState;
  readonly tab: string;
  readonly parts: ConnectorParts;
}

/** The editor of one connector: its head, its tabs, and what is wrong with it. */
export function ConnectorEditor({ open, state, tab, parts }: ConnectorEditorProps) {
  const { session } = open;
  const { connector, content } = state;
  const [, navigate] = useLocation();
  const [wanted, setWanted] = useState<Selection | undefined>();
  useActionInRoute(connector, setWanted);
  const [shown, setShown] = useState<Problem | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const { otherNames, uses } = useNamesAndUses(session.id, connector?.name);
  const problems = useMemo(
    () =>
      connector === null
        ? []
        : placedProblems(connector, state.textProblems, otherNames, state.content.about),
    [connector, state, otherNames],
  );

  const goTo = (to: string) => navigate(`/connectors/${session.id}/${to}`, { replace: true });
  const showPlace = (place: ConnectorPlace) => {
    if (tab !== place.tab) goTo(place.tab);
    if (place.selection !== undefined) setWanted(place.selection);
    // The tab and the form must be drawn before a field of theirs can be found.
    setTimeout(() => focusField(page.current, place), 60);
  };
  const show = ({ problem, place }: PlacedProblem) => {
    if (tab !== 'json' && place.tab !== 'json') {
      showPlace(place);
      return;
    }
    if (tab !== 'json') goTo('json');
    setShown({ ...problem });
  };
  const partProps: ConnectorPartProps = {
    connectorId: session.id,
    content,
    connector,
    isDraft: state.isDraft,
    onEditContent: (label, patch, typing) => session.editContent(label, patch, typing),
    flush: async () => {
      commitDrafts();
      await open.autosave.flush();
    },
    reload: () => session.takeTheirs(),
    onGoTo: (to, path) => {
      if (path === undefined || connector === null) goTo(to);
      else showPlace(placeOfPath(path, connector));
    },
  };
  const part = parts.tabs.find(({ id }) => id === tab);
  const step = (run: () => void) => {
    run();
    const after = session.getState().connector;
    if (connector === null || after === null) return;
    const changed = changedSelection(connector, after);
    if (changed !== undefined) setWanted(changed);
  };
  const undo = () => step(() => session.undo());
  const redo = () => step(() => session.redo());
  useConnectorCommands(open, state, { undo, redo, goTo });

  const panel = <Problems session={session} problems={problems} onShow={show} />;
  const cannotRead = (
    <UnreadBar
      isUnread={content.invalidText !== undefined}
      onOpen={() => goTo('json')}
      onDrop={() => session.dropInvalidText()}
    />
  );
  return (
    <>
      <ConnectorHead
        open={open}
        state={state}
        otherNames={otherNames}
        uses={uses}
        onUndo={undo}
        onRedo={redo}
        onTravel={(by) => step(() => session.travel(by))}
        actions={parts.HeadActions && <parts.HeadActions {...partProps} />}
      />
      {parts.UnderHead && (
        <div className={styles.underHead}>
          <parts.UnderHead {...partProps} />
        </div>
      )}
      <TabBar
        label={t('Connector')}
        name="connector"
        tabs={tabsOf(session.id, connector, content.invalidText !== undefined, parts, problems)}
        selected={tab}
        onSelect={goTo}
      />
      <TabPanel name="connector" selected={tab} className={styles.panel}>
        <div ref={page} className={styles.panel}>
          {part !== undefined ? (
            <part.Body {...partProps} />
          ) : tab === 'json' || connector === null ? (
            <>
              <JsonTab session={session} state={state} problems={problems} shown={shown} />
              {panel}
            </>
          ) : (
            <>
              {cannotRead}
              {tab === 'configuration' ? (
                <ConfigurationTab
                  session={session}
                  connector={connector}
                  about={content.about}
                  problems={problems}
                  footer={panel}
                />
              ) : (
                <DefinitionTab
                  session={session}
                  state={state}
                  connector={connector}
                  selection={existingSelection(wanted, connector)}
                  onSelect={setWanted}
                  problems={problems}
                  uses={uses}
                  footer={panel}
                />
              )}
            </>
          )}
        </div>
      </TabPanel>
    </>
  );
}

function tabsOf(
  connectorId: string,
  connector: Connector | null,
  isUnread: boolean,
  parts: ConnectorParts,
  problems: readonly PlacedProblem[],
) {
  const levelsIn = (tab: ConnectorTab) => (
    <TabLevels
      levels={problems.flatMap(({ problem, place }) => (place.tab === tab ? [problem.severity] : []))}
    />
  );
  return [
    { id: 'definition', label: t('Definition'), end: levelsIn('definition') },
    {
      id: 'configuration',
      label: t('Configuration'),
      count: connector?.config.length ?? 0,
      end: levelsIn('configuration'),
    },
    ...parts.tabs.map(({ id, label, Count }) => ({
      id,
      label,
      ...(Count === undefined ? {} : { end: <Count connectorId={connectorId} /> }),
    })),
    { id: 'json', label: t('JSON'), end: isUnread ? <UnreadMark /> : levelsIn('json') },
  ];
}

function UnreadMark(): ReactNode {
  return <span className={styles.mark} title={t('Holds text that cannot be read yet')} />;
}

interface UnreadBarProps {
  readonly isUnread: boolean;
  readonly onOpen: () => void;
  readonly onDrop: () => void;
}

function UnreadBar({ isUnread, onOpen, onDrop }: UnreadBarProps) {
  if (!isUnread) return null;
  return (
    <Banner
      tone="warn"
      isFull
      title={t('The JSON tab holds text that cannot be read yet')}
      actions={
        <>
          <Button size="small" onPress={onDrop}>
            {t('Back to the last valid version')}
          </Button>
          <Button size="small" onPress={onOpen}>
            {t('Open JSON')}
          </Button>
        </>
      }
    >
      {t('Forms show and change the last valid version. What you change here is not in that text.')}
    </Banner>
  );
}

interface ProblemsProps {
  readonly session: OpenConnector['session'];
  readonly problems: readonly PlacedProblem[];
  readonly onShow: (problem: PlacedProblem) => void;
}

function Problems({ session, problems, onShow }: ProblemsProps) {
  const [isOpen, setOpen] = useState(true);
  const rows = problemRows(problems, session, onShow);
  const current = useProblemSteps(rows);
  return <ProblemsPanel rows={rows} current={current} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />;
}
