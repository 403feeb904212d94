import { ArrowRight } from 'lucide-react';
import { memo, useId } from 'react';
import type { OutputRow } from '../../../domain/mapping/mapping.ts';
import { variableNameProblem } from '../../../domain/values/names.ts';
import type { Variable } from '../../../domain/process/process.ts';
import { t } from '../../../language/t.ts';
import { useOwnState } from '../../../ui/useOwnState.ts';
import { InputSource } from './InputSource.tsx';
import { isBad, MappingRow } from './MappingRow.tsx';
import type { RowPlace } from './MappingRows.tsx';
import { OutputTarget } from './OutputTarget.tsx';
import { sameRow } from './sameRow.ts';
import { useTarget } from '../session/TargetContext.ts';

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

function OutputRowView({ row, variables, results, actions, ...place }: OutputMappingRowProps) {
  const target = useTarget();
  const id = useId();
  const { name, parameter, problem, entry } = row;
  const text = problem ?? (row.near.length === 0 ? undefined : t('Not kept.'));
  const [computing, setComputing] = useOwnState(false);
  const computed = computing || (entry !== null && entry.type !== 'variable');
  return (
    <MappingRow
      {...place}
      row={row}
      arrow={ArrowRight}
      note={text === undefined ? null : { id, text }}
      onUse={(variable) => actions.onVariable(row, variable)}
      onRemove={() => actions.onVariable(row, null)}
      menu={[
        {
          id: 'clear',
          label: computed ? t('Remove') : t('Do not keep'),
          disabledReason: entry ? null : t('It is not kept.'),
          run: () => (computed ? actions.onEntry(row, null) : actions.onVariable(row, null)),
        },
        {
          id: 'new',
          label: t`Create variable “${name}”`,
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
                label: t('Compute in FEEL'),
                disabledReason: row.variable === null ? t('Choose the variable it goes to first.') : null,
                run: () => setComputing(true),
              },
            ]
          : []),
        {
          id: 'auto',
          label: t('Reset to auto'),
          disabledReason: row.auto ? t('It is auto-mapped.') : null,
          run: () => actions.onReset(row),
        },
      ]}
    >
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
          bad={isBad(row)}
          onVariable={(variable) => actions.onVariable(row, variable)}
          onNewVariable={(variable) => actions.onNewVariable(row, variable)}
        />
      )}
    </MappingRow>
  );
}
