import { useMemo } from 'react';
import type { Action } from '../../../domain/connector/connector.ts';
import {
  mapOutput,
  mappingTypeOf,
  type OutputRow,
  outputRows,
  setOutputEntry,
} from '../../../domain/mapping/mapping.ts';
import { shownRows } from '../../../domain/connector/shownParameters.ts';
import type { ElementData, Variable } from '../../../domain/process/process.ts';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { copiedOutputs } from './copiedRows.ts';
import { copyRows } from './copyRows.ts';
import { createVariableFor, resetToAuto } from './mappingEdits.ts';
import { MappingMenu } from './MappingMenu.tsx';
import { MappingRows } from './MappingRows.tsx';
import styles from './MappingTable.module.css';
import { OutputMappingRow, type OutputRowActions } from './OutputMappingRow.tsx';
import { PanelSection } from '../fields/PanelSection.tsx';
import type { ProcessSession } from '../session/ProcessSession.ts';
import { useSession } from '../session/SessionContext.tsx';
import { useTarget } from '../session/TargetContext.ts';
import { useManyOutputs } from './useManyOutputs.tsx';

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
  const many = useManyOutputs(view.id, rows, variables);
  const results = useMemo(() => action.outputs.map(({ name }) => name), [action]);
  const { plain, advanced } = shownRows(rows);
  const own = [...plain, ...advanced].filter(({ parameter }) => parameter);
  const names = new Set(own.map(({ name }) => name)).size;
  const mapped = new Set(own.filter(({ entry }) => entry).map(({ name }) => name)).size;
  const type = mappingTypeOf(view.data);
  const all = type === 'MAP_ALL' || type === 'MAP_ALL_OUTPUTS';
  return (
    <PanelSection
      title={t('Output mapping')}
      tight
      count={names === 0 ? undefined : t`${mapped} of ${names}`}
      action={
        !all &&
        names > 0 && (
          <MappingMenu
            one="output"
            onPaste={() => many.paste('', own)}
            onCopy={() => void copyRows(copiedOutputs(own), own.length, 'output')}
          />
        )
      }
    >
      {all && <p className={styles.note}>{t('Everything the action returns is kept under its own name.')}</p>}
      {names === 0 && !all && <p className={styles.note}>{t('This action returns nothing.')}</p>}
      <MappingRows
        label={t('Output mapping')}
        direction="outputs"
        rows={all ? NO_ROWS : rows}
        keyOf={rowKey}
        touched={view.data.touched?.outputs ?? NO_ROWS}
        commands={many.commands}
        onClear={many.clear}
        onCopy={copiedOutputs}
        onPaste={many.paste}
        onVariable={actions.onVariable}
      >
        {(row, place) => (
          <OutputMappingRow
            key={rowKey(row)}
            row={row}
            variables={variables}
            results={results}
            actions={actions}
            {...place}
          />
        )}
      </MappingRows>
      {many.dialogs}
    </PanelSection>
  );
}

const NO_ROWS: readonly never[] = [];

function rowKey(row: OutputRow): string {
  return row.parameter && row.variable === null ? row.name : `${row.name} ${row.variable ?? ''}`;
}

function rowActions(session: ProcessSession, elementId: string, action: Action): OutputRowActions {
  const { editor, target } = session;
  const dataNow = (): ElementData => editor.view(elementId)?.data ?? {};
  const set = (label: string, data: ElementData) => editor.setData(new Map([[elementId, data]]), label);
  return {
    onVariable: (row, variable) =>
      set(
        variable === null ? t`Clear ${row.name}` : t`Map ${row.name}`,
        mapOutput(dataNow(), row.name, variable),
      ),
    onEntry: (row, entry) => {
      if (row.variable !== null) set(t`Map ${row.variable}`, setOutputEntry(dataNow(), row.variable, entry));
    },
    onReset: (row) => {
      const { variables } = editor.snapshot();
      set(t`Reset ${row.name}`, resetToAuto({ action, variables, target }, dataNow(), 'outputs', row.name));
    },
    onNewVariable: (row, wanted) =>
      createVariableFor(session, elementId, row.parameter, wanted, (data, name) =>
        mapOutput(data, row.name, name),
      ),
  };
}
