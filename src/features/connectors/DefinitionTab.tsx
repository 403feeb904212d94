import { useCallback, useRef, type CSSProperties, type ReactNode } from 'react';
import type { Connector } from '../../domain/connector/connector.ts';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Splitter } from '../../ui/Splitter.tsx';
import { setPanelSize, usePanelSize } from '../../state/uiStore.ts';
import { ActionForm } from './ActionForm.tsx';
import { ConnectorOutline } from './ConnectorOutline.tsx';
import { sameSelection, type Selection } from './connectorPlace.ts';
import type { ConnectorSession } from './ConnectorSession.ts';
import type { ConnectorState } from './ConnectorState.ts';
import type { TaskUse } from '../../domain/versions/taskUse.ts';
import { DeleteUsedDialog } from './DeleteUsedDialog.tsx';
import styles from './DefinitionTab.module.css';
import { ErrorForm } from './ErrorForm.tsx';
import { focusField } from './focusField.ts';
import { positionOf, rowName, type OutlineEdits } from './outlineEdits.ts';
import type { PlacedProblem } from './placedProblems.ts';
import type { RowMenuProps } from './RowMenu.tsx';
import { useOutlineEdits, usesOfRow } from './useOutlineEdits.ts';

interface DefinitionTabProps {
  readonly session: ConnectorSession;
  readonly state: ConnectorState;
  readonly connector: Connector;
  readonly selection: Selection | undefined;
  readonly onSelect: (selection: Selection | undefined) => void;
  readonly problems: readonly PlacedProblem[];
  readonly uses: readonly TaskUse[];
  readonly footer: ReactNode;
}

/** Actions, events and errors: the outline at the left, the form of one of them at the right. */
export function DefinitionTab(props: DefinitionTabProps) {
  const { connector, selection, onSelect, problems, uses } = props;
  const sheet = useRef<HTMLDivElement>(null);
  const { edits, added, setAdded, asking, setAsking, removeNow } = useOutlineEdits(props);
  const width = usePanelSize('connector-outline', 256);
  const focusName = useCallback(() => focusField(sheet.current, { tab: 'definition', field: 'name' }), []);
  const columns: CSSProperties & Record<'--outline', string> = { '--outline': `${width}px` };
  return (
    <div className={styles.tab} style={columns}>
      <ConnectorOutline
        connector={connector}
        about={props.state.content.about}
        selection={selection}
        onSelect={(row) => {
          if (!sameSelection(selection, row)) setAdded(undefined);
          onSelect(row);
        }}
        edits={edits}
        problems={problems}
        onEnter={focusName}
      />
      <Splitter
        label={t('Resize outline')}
        size={width}
        min={200}
        max={480}
        pane="start"
        standard={256}
        onResize={(size) => setPanelSize('connector-outline', size)}
      />
      <section className={styles.detail} aria-label={t('Details')}>
        <div className={styles.sheet} ref={sheet}>
          {selection === undefined ? (
            <NothingYet onAdd={() => edits.add('actions')} />
          ) : (
            <Form
              {...props}
              selection={selection}
              menu={{
                ...menuOf(connector, selection, edits),
                // the closing menu gives the focus back to its button first
                onRename: () => setTimeout(focusName, 60),
              }}
              isNew={sameSelection(added, selection)}
            />
          )}
        </div>
        {props.footer}
      </section>
      {asking !== null && (
        <DeleteUsedDialog
          what={rowName(connector, asking)}
          uses={usesOfRow(connector, asking, uses)}
          onClose={() => setAsking(null)}
          onDelete={() => removeNow(asking)}
        />
      )}
    </div>
  );
}

type FormProps = Pick<DefinitionTabProps, 'session' | 'state' | 'connector' | 'problems' | 'uses'> & {
  readonly selection: Selection;
  readonly menu: RowMenuProps;
  readonly isNew: boolean;
};

function Form({ session, state, connector, selection, problems, uses, menu, isNew }: FormProps) {
  const own = problems.filter(({ place }) => sameSelection(place.selection, selection));
  if (selection.list === 'errors') {
    return (
      <ErrorForm
        key={selection.index}
        session={session}
        connector={connector}
        index={selection.index}
        problems={own}
        menu={menu}
        isNew={isNew}
      />
    );
  }
  const action = connector[selection.list].find(({ key }) => key === selection.key);
  if (action === undefined) return null;
  return (
    <ActionForm
      key={action.key}
      session={session}
      connector={connector}
      list={selection.list}
      action={action}
      icon={state.content.icon}
      about={state.content.about}
      uses={usesOfRow(connector, selection, uses)}
      problems={own}
      menu={menu}
      isNew={isNew}
    />
  );
}

function NothingYet({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <div className={styles.nothing}>
      <h2>{t('What can this connector do?')}</h2>
      <p>
        {t(
          'An action is one thing a task can ask for: sending a message, booking a label. It takes input parameters and gives output parameters back.',
        )}
      </p>
      <Button kind="primary" onPress={onAdd}>
        {t('Add the first action')}
      </Button>
    </div>
  );
}

function menuOf(
  connector: Connector,
  selection: Selection,
  edits: OutlineEdits,
): Omit<RowMenuProps, 'onRename'> {
  const at = positionOf(connector, selection);
  const rows = connector[selection.list];
  return {
    name: rowName(connector, selection),
    isFirst: at === 0,
    isLast: at === rows.length - 1,
    onDuplicate: () => edits.duplicate(selection),
    onMove: (by) => edits.move(selection, by),
    onDelete: () => edits.remove(selection),
  };
}
