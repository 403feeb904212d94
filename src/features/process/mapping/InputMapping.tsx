import { WandSparkles } from 'lucide-react';
import { useMemo } from 'react';
import type { Action } from '../../../domain/connector/connector.ts';
import { mapAction } from '../../../domain/mapping/mapAction.ts';
import {
  type InputRow,
  inputRows,
  mapInput,
  mappingTypeOf,
  setConstant,
} from '../../../domain/mapping/mapping.ts';
import type { ElementData, Variable } from '../../../domain/process/process.ts';
import { shownRows } from '../../../domain/connector/shownParameters.ts';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { toast } from '../../../state/toasts.ts';
import { setPanelSize } from '../../../state/uiStore.ts';
import { Button } from '../../../ui/Button.tsx';
import { HelpLink } from '../../../ui/HelpLink.tsx';
import { InputMappingRow, type InputRowActions } from './InputMappingRow.tsx';
import { copiedInputs } from './copiedRows.ts';
import { copyRows } from './copyRows.ts';
import { createVariableFor, resetToAuto } from './mappingEdits.ts';
import { MappingMenu } from './MappingMenu.tsx';
import { MappingRows } from './MappingRows.tsx';
import styles from './MappingTable.module.css';
import { PanelSection } from '../fields/PanelSection.tsx';
import { type ProcessSession } from '../session/ProcessSession.ts';
import { useSession } from '../session/SessionContext.tsx';
import { useTarget } from '../session/TargetContext.ts';
import { useManyInputs } from './useManyInputs.tsx';

const NOTHING_TO_MAP = t(
  'No other input or output is named exactly like a variable. Rows you cleared stay so: “Reset to auto” in their menu maps them again.',
);

interface InputMappingProps {
  readonly view: ElementView;
  readonly action: Action;
  readonly variables: readonly Variable[];
}

export function InputMapping({ view, action, variables }: InputMappingProps) {
  const session = useSession();
  const actions = useMemo(() => rowActions(session, view.id, action), [session, view.id, action]);
  const target = useTarget();
  const rows = inputRows(action, view.data, variables, target);
  const many = useManyInputs(view.id, rows, variables);
  const { plain, advanced } = shownRows(rows);
  const own = [...plain, ...advanced].filter(({ parameter }) => parameter);
  const mapped = own.filter((row) => (row.entry ?? row.constant) != null).length;
  const type = mappingTypeOf(view.data);
  const all = type === 'MAP_ALL' || type === 'MAP_ALL_INPUTS';
  const autoMap = () => {
    const data = mapAction(action, variables, view.data, target);
    if (data !== view.data) session.editor.setData(new Map([[view.id, data]]), t('Auto-map'));
    else toast({ message: NOTHING_TO_MAP });
  };
  return (
    <PanelSection
      title={t('Input mapping')}
      tight
      count={own.length === 0 ? undefined : t`${mapped} of ${own.length}`}
      action={
        <>
          <HelpLink page="mapping" about={t('mapping')} />
          <Button
            size="small"
            icon={WandSparkles}
            disabledReason={
              type === 'none' || type === 'MAP_ALL' ? t('This task does not map one by one.') : null
            }
            onPress={autoMap}
          >
            {t('Auto-map')}
          </Button>
          {!all && own.length > 0 && (
            <MappingMenu
              one="input"
              onPaste={() => many.paste('', own)}
              onCopy={() => void copyRows(copiedInputs(own), own.length, 'input')}
            />
          )}
        </>
      }
    >
      {all && <p className={styles.note}>{t('Every process variable is sent under its own name.')}</p>}
      {own.length === 0 && !all && <p className={styles.note}>{t('This action takes no input.')}</p>}
      <MappingRows
        label={t('Input mapping')}
        direction="inputs"
        rows={all ? NO_ROWS : rows}
        keyOf={nameOf}
        touched={view.data.touched?.inputs ?? NO_ROWS}
        commands={many.commands}
        onClear={many.clear}
        onFillDown={many.fillDown}
        onCopy={copiedInputs}
        onPaste={many.paste}
        onVariable={(row, variable) => actions.onEntry(row, { type: 'variable', value: variable })}
      >
        {(row, place) => (
          <InputMappingRow key={row.name} row={row} variables={variables} actions={actions} {...place} />
        )}
      </MappingRows>
      {many.dialogs}
    </PanelSection>
  );
}

const NO_ROWS: readonly never[] = [];

function nameOf({ name }: InputRow): string {
  return name;
}

/** They ask the editor for what the element carries when they are used, so they stay the same over renders. */
function rowActions(session: ProcessSession, elementId: string, action: Action): InputRowActions {
  const { editor, target } = session;
  const dataNow = (): ElementData => editor.view(elementId)?.data ?? {};
  const set = (label: string, data: ElementData) => editor.setData(new Map([[elementId, data]]), label);
  return {
    onEntry: (row, entry) =>
      set(entry ? t`Map ${row.name}` : t`Clear ${row.name}`, mapInput(dataNow(), row.name, entry)),
    onReset: (row) => {
      const { variables } = editor.snapshot();
      set(t`Reset ${row.name}`, resetToAuto({ action, variables, target }, dataNow(), 'inputs', row.name));
    },
    onConstant: (row) => {
      const value = row.entry?.type === 'value' ? (row.entry.value ?? '') : '';
      setPanelSize('process.constants', 1);
      set(t('Use a constant'), setConstant(mapInput(dataNow(), row.name, null), row.name, value));
    },
    onNewVariable: (row, wanted) =>
      createVariableFor(session, elementId, row.parameter, wanted, (data, name) =>
        mapInput(data, row.name, { type: 'variable', value: name }),
      ),
  };
}
