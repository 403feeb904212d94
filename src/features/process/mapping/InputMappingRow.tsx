import { ArrowLeft } from 'lucide-react';
import { memo, useId } from 'react';
import type { InputRow } from '../../../domain/mapping/mapping.ts';
import type { MappingEntry, Variable } from '../../../domain/process/process.ts';
import { t } from '../../../language/t.ts';
import { InputSource } from './InputSource.tsx';
import { isBad, MappingRow } from './MappingRow.tsx';
import type { RowPlace } from './MappingRows.tsx';
import { sameRow } from './sameRow.ts';
import { useTarget } from '../session/TargetContext.ts';

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

function InputRowView({ row, variables, actions, ...place }: InputMappingRowProps) {
  const target = useTarget();
  const id = useId();
  const { name, parameter, entry, problem } = row;
  // What a required input lacks is said with the row itself; of an optional one only the near match is worth a line.
  const missing = entry === null && parameter?.required === true && problem !== undefined;
  const text = missing ? t('Required.') : (problem ?? (row.near.length === 0 ? undefined : t('Not mapped.')));
  return (
    <MappingRow
      {...place}
      row={row}
      arrow={ArrowLeft}
      note={text === undefined ? null : { id, text }}
      onUse={(variable) => actions.onEntry(row, { type: 'variable', value: variable })}
      onRemove={() => actions.onEntry(row, null)}
      menu={[
        {
          id: 'clear',
          label: t('Clear'),
          disabledReason: entry ? null : t('Nothing is mapped.'),
          run: () => actions.onEntry(row, null),
        },
        {
          id: 'new',
          label: t`Create variable “${name}”`,
          disabledReason: taken(name, variables),
          run: () => actions.onNewVariable(row, name),
        },
        // Camunda has no constants: a value is one.
        ...(target === 'camunda8'
          ? []
          : [{ id: 'constant', label: t('Use a constant'), run: () => actions.onConstant(row) }]),
        {
          id: 'auto',
          label: t('Reset to auto'),
          disabledReason: row.auto ? t('It is auto-mapped.') : null,
          run: () => actions.onReset(row),
        },
      ]}
    >
      <InputSource
        name={name}
        type={parameter?.type ?? ''}
        parameter={parameter}
        entry={entry}
        variables={variables}
        auto={row.auto}
        bad={isBad(row)}
        describedBy={text === undefined ? undefined : id}
        {...(parameter?.placeholder === undefined ? {} : { placeholder: parameter.placeholder })}
        onEntry={(next) => actions.onEntry(row, next)}
        onNewVariable={(variable) => actions.onNewVariable(row, variable)}
      />
    </MappingRow>
  );
}

function taken(name: string, variables: readonly Variable[]): string | null {
  return variables.some((variable) => variable.name === name) ? t('There is one of that name.') : null;
}
