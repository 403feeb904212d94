import { ArrowLeft } from 'lucide-react';
import { memo, useId } from 'react';
import type { InputRow } from '../../domain/mapping.ts';
import type { MappingEntry, Variable } from '../../domain/process.ts';
import { Icon } from '../../ui/Icon.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import type { RowPlace } from './MappingRows.tsx';
import { InputSource } from './InputSource.tsx';
import styles from './MappingTable.module.css';
import { ParameterName } from './ParameterName.tsx';
import { RowNote } from './RowNote.tsx';
import { sameRow } from './sameRow.ts';
import { useTarget } from './TargetContext.ts';

export interface InputRowActions {
  readonly onEntry: (row: InputRow, entry: MappingEntry | null) => void;
  readonly onNewVariable: (row: InputRow, name: string) => void;
  readonly onReset: (row: InputRow) => void;
  readonly onConstant: (row: InputRow) => void;
}

interface InputMappingRowProps extends RowPlace {
  readonly row: InputRow;
  readonly variables: readonly Variable[];
  readonly actions: InputRowActions;
}

export const InputMappingRow = memo(InputRowView, sameRow);

function InputRowView({ row, variables, actions, rowKey, isPicked, isStop }: InputMappingRowProps) {
  const target = useTarget();
  const id = useId();
  const { name, parameter, entry, problem, severity = 'error' } = row;
  const bad = problem !== undefined && severity === 'error' && !row.stale;
  const [near] = row.near;
  // What a required input lacks is said with the row itself; of an optional one only the near match is worth a line.
  const missing = entry === null && parameter?.required === true && problem !== undefined;
  const note = missing ? 'Required.' : (problem ?? (near === undefined ? undefined : 'Not mapped.'));
  return (
    <div
      className={styles.row}
      role="row"
      data-map-row={rowKey}
      data-picked={isPicked || undefined}
      data-state={row.stale ? 'stale' : bad ? 'bad' : undefined}
    >
      <ParameterName name={name} parameter={parameter} isPicked={isPicked} isStop={isStop} />
      <Icon of={ArrowLeft} size={12} className={styles.arrow} />
      <div role="cell" data-row-field>
        <InputSource
          name={name}
          type={parameter?.type ?? ''}
          parameter={parameter}
          entry={entry}
          variables={variables}
          auto={row.auto}
          bad={bad}
          describedBy={note === undefined ? undefined : id}
          {...(parameter?.placeholder === undefined ? {} : { placeholder: parameter.placeholder })}
          onEntry={(next) => actions.onEntry(row, next)}
          onNewVariable={(variable) => actions.onNewVariable(row, variable)}
        />
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
              label: 'Clear',
              disabledReason: entry ? null : 'Nothing is mapped.',
              run: () => actions.onEntry(row, null),
            },
            {
              id: 'new',
              label: `Create variable “${name}”`,
              disabledReason: taken(name, variables),
              run: () => actions.onNewVariable(row, name),
            },
            // Camunda has no constants: a value is one.
            ...(target === 'camunda8'
              ? []
              : [{ id: 'constant', label: 'Use a constant', run: () => actions.onConstant(row) }]),
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
            onUse={(variable) => actions.onEntry(row, { type: 'variable', value: variable })}
            onRemove={row.stale ? () => actions.onEntry(row, null) : undefined}
          />
        </div>
      )}
    </div>
  );
}

function taken(name: string, variables: readonly Variable[]): string | null {
  return variables.some((variable) => variable.name === name) ? 'There is one of that name.' : null;
}
