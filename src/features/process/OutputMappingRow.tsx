import { ArrowRight } from 'lucide-react';
import { memo, useId, useState } from 'react';
import type { OutputRow } from '../../domain/mapping.ts';
import { variableNameProblem } from '../../domain/names.ts';
import type { Variable } from '../../domain/process.ts';
import { Icon } from '../../ui/Icon.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { InputSource } from './InputSource.tsx';
import type { RowPlace } from './MappingRows.tsx';
import styles from './MappingTable.module.css';
import { OutputTarget } from './OutputTarget.tsx';
import { ParameterName } from './ParameterName.tsx';
import { RowNote } from './RowNote.tsx';
import { sameRow } from './sameRow.ts';
import { useTarget } from './TargetContext.ts';

export interface OutputRowActions {
  readonly onVariable: (row: OutputRow, variable: string | null) => void;
  readonly onNewVariable: (row: OutputRow, name: string) => void;
  readonly onReset: (row: OutputRow) => void;
  readonly onEntry: (row: OutputRow, entry: OutputRow['entry']) => void;
}

interface OutputMappingRowProps extends RowPlace {
  readonly row: OutputRow;
  readonly variables: readonly Variable[];
  /** the names of all outputs */
  readonly results: readonly string[];
  readonly actions: OutputRowActions;
}

export const OutputMappingRow = memo(OutputRowView, sameRow);

function OutputRowView(props: OutputMappingRowProps) {
  const { row, variables, results, actions, rowKey, isPicked, isStop } = props;
  const target = useTarget();
  const id = useId();
  const { name, parameter, problem, severity = 'error', entry } = row;
  const bad = problem !== undefined && severity === 'error' && !row.stale;
  const [near] = row.near;
  const note = problem ?? (near === undefined ? undefined : 'Not kept.');
  const [computing, setComputing] = useState(false);
  const computed = computing || (entry !== null && entry.type !== 'variable');
  return (
    <div
      className={styles.row}
      role="row"
      data-map-row={rowKey}
      data-picked={isPicked || undefined}
      data-state={row.stale ? 'stale' : bad ? 'bad' : undefined}
    >
      <ParameterName name={name} parameter={parameter} isPicked={isPicked} isStop={isStop} />
      <Icon of={ArrowRight} size={12} className={styles.arrow} />
      <div role="cell" data-row-field>
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
