import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { attachAction, detachAction, previewAttach } from '../../domain/attachAction.ts';
import type { CatalogueConnector } from '../../domain/catalogue.ts';
import { iconPath } from '../../domain/iconPaths.ts';
import { findAction, type FoundAction, implementationOf } from '../../domain/implementation.ts';
import type { Variable } from '../../domain/process.ts';
import type { ElementView } from '../../modeler/ElementView.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboField } from '../../ui/ComboField.tsx';
import type { ComboSection } from '../../ui/comboOptions.ts';
import { Tile } from '../../ui/Tile.tsx';
import { VersionChip } from '../../ui/VersionChip.tsx';
import styles from './ImplementationField.module.css';
import { runFix } from './runFix.ts';
import { useSession, useSessionState } from './SessionContext.tsx';

const IMPLEMENTATION = /^(implementation|connector|action)-/;

interface ImplementationFieldProps {
  readonly view: ElementView;
  readonly found: FoundAction | null;
  readonly variables: readonly Variable[];
  readonly catalogue: readonly CatalogueConnector[];
}

/** Which action of which connector the task calls. Choosing keeps, drops and maps in one undo step. */
export function ImplementationField({ view, found, variables, catalogue }: ImplementationFieldProps) {
  const session = useSession();
  const { editor } = session;
  const { problems } = useSessionState();
  const [active, setActive] = useState<string | null>(null);
  const sections = useMemo(() => catalogue.map(sectionOf), [catalogue]);
  const { implementation, data } = view;
  const choose = (text: string | null) => {
    const wanted = text?.trim() ?? '';
    const action = findAction(catalogue, wanted);
    if (action) editor.chooseAction(view.id, wanted, attachAction(action, variables, data));
    else editor.chooseAction(view.id, wanted, wanted === '' ? detachAction(data) : data);
  };
  const problem = problems.find(({ code, place }) => place.element === view.id && IMPLEMENTATION.test(code));
  return (
    <div className={styles.section}>
      <ComboField
        label="Implementation"
        value={implementation}
        sections={sections}
        isMono
        allowsFree
        placeholder="Choose an action…"
        noMatch={
          catalogue.length === 0
            ? 'No connectors yet. Make one under Connectors.'
            : 'No action matches. Enter takes the text as it is.'
        }
        error={problem?.message}
        start={found ? <ConnectorTile connector={found.connector} /> : undefined}
        onFocusOption={(option) => setActive(option?.id ?? null)}
        footer={
          <Consequence
            action={active === null ? null : findAction(catalogue, active)}
            view={view}
            variables={variables}
          />
        }
        onChange={choose}
      />
      {problem?.fix && (
        <div className={styles.below}>
          <Button size="small" onPress={() => problem.fix && runFix(session, problem.fix)}>
            {problem.fix.label}
          </Button>
        </div>
      )}
      {found && <PinnedVersion found={found} view={view} onUpgrade={() => choose(implementation)} />}
    </div>
  );
}

function sectionOf(connector: CatalogueConnector): ComboSection {
  const { name, actions } = connector.connector;
  return {
    id: connector.documentId,
    title: name,
    start: <ConnectorTile connector={connector} />,
    end: <VersionChip version={connector.version} />,
    options: actions.map((action) => ({
      id: implementationOf(name, action.name),
      title: implementationOf(name, action.name),
      description: action.description,
    })),
  };
}

export function ConnectorTile({ connector }: { readonly connector: CatalogueConnector }) {
  return <Tile hue={connector.icon.hue} path={iconPath(connector.icon.name)} size="small" />;
}

interface ConsequenceProps {
  readonly action: FoundAction | null;
  readonly view: ElementView;
  readonly variables: readonly Variable[];
}

/** What the option the keys are on would do, said before it is chosen. */
function Consequence({ action, view, variables }: ConsequenceProps) {
  if (!action) return <span>Arrows show what an action would keep, drop and map.</span>;
  const { kept, dropped, autoMapped } = previewAttach(action, variables, view.data);
  const mappings = kept === 1 ? '1 mapping' : `${kept} mappings`;
  return (
    <span>
      <b>{action.action.name}</b> {`keeps ${mappings}, drops ${dropped}, auto-maps ${autoMapped}`}
    </span>
  );
}

interface PinnedVersionProps {
  readonly found: FoundAction;
  readonly view: ElementView;
  readonly onUpgrade: () => void;
}

function PinnedVersion({ found, view, onUpgrade }: PinnedVersionProps) {
  const { version, documentId } = found.connector;
  const pinned = view.data.connectorVersion;
  return (
    <div className={styles.below}>
      <VersionChip version={pinned ?? version} />
      {pinned === version && <span>as in the catalogue</span>}
      {pinned === undefined && <span>not pinned</span>}
      {pinned !== version && (
        <Button
          size="small"
          kind="quiet"
          onPress={onUpgrade}
        >{`${pinned === undefined ? 'Pin' : 'Use'} ${version}`}</Button>
      )}
      <Link href={`/connectors/${documentId}`} className="link">
        Open connector
      </Link>
    </div>
  );
}
