import { ArrowRight } from 'lucide-react';
import { memo, useId, useMemo, useState } from 'react';
import type { Action } from '../../domain/connector.ts';
import {
  mapOutput,
  mappingTypeOf,
  type OutputRow,
  outputRows,
  setOutputEntry,
} from '../../domain/mapping.ts';
import { variableNameProblem } from '../../domain/names.ts';
import { shownRows } from '../../domain/shownParameters.ts';
import type { ElementData, Variable } from '../../domain/process.ts';
import type { ElementView } from '../../modeler/ElementView.ts';
import { Icon } from '../../ui/Icon.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { InputSource } from './InputSource.tsx';
import { AdvancedRows } from './AdvancedRows.tsx';
import { createVariableFor, resetToAuto } from './mappingEdits.ts';
import styles from './MappingTable.module.css';
import { OutputTarget } from './OutputTarget.tsx';
import { PanelSection } from './PanelSection.tsx';
import { ParameterName } from './ParameterName.tsx';
import type { ProcessSession } from './ProcessSession.ts';
import { RowNote } from './RowNote.tsx';
import { sameRow } from './sameRow.ts';
import { useSession } from './SessionContext.tsx';
import { useTarget } from './TargetContext.ts';

interface OutputMappingProps {
  readonly view: ElementView;
  readonly action: Action;
  readonly variables: readonly Variable[];
}

export function OutputMapping({ view, action, variables }: OutputMappingProps) {
  const session = useSession();
  const actions = useMemo(() => rowActions(session, view.id, action), [session, view.id, action]);
  const target = useTarget();
  const rows = outputRows(action, view.data, variables, target);
  const results = useMemo(() => action.outputs.map(({ name }) => name), [action]);
  const { plain, advanced } = shownRows(rows);
  const own = [...plain, ...advanced].filter(({ parameter }) => parameter);
  const names = new Set(own.map(({ name }) => name)).size;
  const mapped = new Set(own.filter(({ entry }) => entry).map(({ name }) => name)).size;
  const rowOf = (row: OutputRow) => (
    <OutputMappingRow key={rowKey(row)} row={row} variables={variables} results={results} actions={actions} />
  );
  const type = mappingTypeOf(view.data);
  const all = type === 'MAP_ALL' || type === 'MAP_ALL_OUTPUTS';
  return (
    <PanelSection title="Output mapping" tight count={names === 0 ? undefined : `${mapped} of ${names}`}>
      {all && <p className={styles.note}>Everything the action returns is kept under its own name.</p>}
      {names === 0 && !all && <p className={styles.note}>This action returns nothing.</p>}
      <div className={styles.map} role="table" aria-label="Output mapping">
        {(all ? [] : plain).map(rowOf)}
      </div>
      {!all && (
        <AdvancedRows label="Advanced outputs" rows={advanced}>
          {rowOf}
        </AdvancedRows>
      )}
    </PanelSection>
  );
}

function rowKey(row: OutputRow): string {
  return row.parameter && row.variable === null ? row.name : `${row.name} ${row.variable ?? ''}`;
}

interface OutputRowActions {
  readonly onVariable: (row: OutputRow, variable: string | null) => void;
  readonly onNewVariable: (row: OutputRow, name: string) => void;
  readonly onReset: (row: OutputRow) => void;
  readonly onEntry: (row: OutputRow, entry: OutputRow['entry']) => void;
}

interface OutputMappingRowProps {
  readonly row: OutputRow;
  readonly variables: readonly Variable[];
  /** the names of all outputs */
  readonly results: readonly string[];
  readonly actions: OutputRowActions;
}

const OutputMappingRow = memo(OutputRowView, sameRow);

function OutputRowView({ row, variables, results, actions }: OutputMappingRowProps) {
  const target = useTarget();
  const id = useId();
  const { name, parameter, problem, severity = 'error', entry } = row;
  const bad = problem !== undefined && severity === 'error' && !row.stale;
  const [near] = row.near;
  const note = problem ?? (near === undefined ? undefined : 'Not kept.');
  const [computing, setComputing] = useState(false);
  const computed = computing || (entry !== null && entry.type !== 'variable');
  return (
    <div className={styles.row} role="row" data-state={row.stale ? 'stale' : bad ? 'bad' : undefined}>
      <ParameterName name={name} parameter={parameter} />
      <Icon of={ArrowRight} size={12} className={styles.arrow} />
      <div role="cell">
        {computed ? (
          <InputSource
            name={name}
            type=""
            parameter={null}
            entry={entry}
            variables={target === 'camunda8' ? variables : []}
            results={results}
            startsAs={computing ? 'expression' : undefined}
            onEntry={(next) => {
              setComputing(false);
              actions.onEntry(row, next);
            }}
          />
        ) : (
          <OutputTarget
            name={name}
            type={parameter?.type ?? ''}
            variable={row.variable}
            entry={entry}
            variables={variables}
            auto={row.auto}
            bad={bad}
            onVariable={(variable) => actions.onVariable(row, variable)}
            onNewVariable={(variable) => actions.onNewVariable(row, variable)}
          />
        )}
      </div>
      <div role="cell">
        <MenuButton
          label={`More for ${name}`}
          isIconOnly
          size="small"
          className={styles.menu}
          entries={[
            {
              id: 'clear',
              label: computed ? 'Remove' : 'Do not keep',
              disabledReason: entry ? null : 'It is not kept.',
              run: () => (computed ? actions.onEntry(row, null) : actions.onVariable(row, null)),
            },
            {
              id: 'new',
              label: `Create variable “${name}”`,
              disabledReason: variableNameProblem(
                name,
                variables.map((one) => one.name),
              ),
              run: () => actions.onNewVariable(row, name),
            },
            ...(target === 'camunda8' && !computed
              ? [
                  {
                    id: 'feel',
                    label: 'Compute in FEEL',
                    disabledReason: row.variable === null ? 'Choose the variable it goes to first.' : null,
                    run: () => setComputing(true),
                  },
                ]
              : []),
            {
              id: 'auto',
              label: 'Reset to auto',
              disabledReason: row.auto ? 'It is auto-mapped.' : null,
              run: () => actions.onReset(row),
            },
          ]}
        />
      </div>
      {note !== undefined && (
        <div role="cell" className={styles.whole}>
          <RowNote
            id={id}
            message={note}
            severity={problem === undefined ? 'note' : severity}
            near={row.stale ? undefined : near}
            onUse={(variable) => actions.onVariable(row, variable)}
            onRemove={row.stale ? () => actions.onVariable(row, null) : undefined}
          />
        </div>
      )}
    </div>
  );
}

function rowActions(session: ProcessSession, elementId: string, action: Action): OutputRowActions {
  const { editor, target } = session;
  const dataNow = (): ElementData => editor.view(elementId)?.data ?? {};
  const set = (label: string, data: ElementData) => editor.setData(new Map([[elementId, data]]), label);
  return {
    onVariable: (row, variable) =>
      set(
        variable === null ? `Clear ${row.name}` : `Map ${row.name}`,
        mapOutput(dataNow(), row.name, variable),
      ),
    onEntry: (row, entry) => {
      if (row.variable !== null) set(`Map ${row.variable}`, setOutputEntry(dataNow(), row.variable, entry));
    },
    onReset: (row) => {
      const { variables } = editor.snapshot();
      set(`Reset ${row.name}`, resetToAuto({ action, variables, target }, dataNow(), 'outputs', row.name));
    },
    onNewVariable: (row, wanted) =>
      createVariableFor(session, elementId, row.parameter, wanted, (data, name) =>
        mapOutput(data, row.name, name),
      ),
  };
}
