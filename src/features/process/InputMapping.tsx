import { WandSparkles } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { Action } from '../../domain/connector.ts';
import { autoMap } from '../../domain/autoMap.ts';
import { inputRows, mapInput, mappingTypeOf, setConstant } from '../../domain/mapping.ts';
import { variableNameFrom, variableNameProblem } from '../../domain/names.ts';
import type { Variable } from '../../domain/process.ts';
import type { ElementView } from '../../modeler/ElementView.ts';
import { toast } from '../../state/toasts.ts';
import { setPanelSize } from '../../state/uiStore.ts';
import { Button } from '../../ui/Button.tsx';
import { InputMappingRow, type InputRowActions } from './InputMappingRow.tsx';
import { resetToAuto, withNewVariable } from './mappingEdits.ts';
import styles from './MappingTable.module.css';
import { PanelSection } from './PanelSection.tsx';
import { type ProcessSession } from './ProcessSession.ts';
import { useSession } from './SessionContext.tsx';
import { useSame } from './useSame.ts';

const NOTHING_TO_MAP =
  'No other input or output is named exactly like a variable. Rows you cleared stay so: “Reset to auto” in their menu maps them again.';

interface InputMappingProps {
  readonly view: ElementView;
  readonly action: Action;
  readonly variables: readonly Variable[];
}

export function InputMapping({ view, action, variables }: InputMappingProps) {
  const session = useSession();
  const latest = useRef({ view, action, variables });
  useEffect(() => {
    latest.current = { view, action, variables };
  });
  // The same objects over renders, so that of fifty rows only the one that changed is drawn again.
  const actions = useMemo(() => rowActions(session, () => latest.current), [session]);
  const rows = useSame(inputRows(action, view.data, variables), (row) => row.name);
  const mapped = rows.filter((row) => row.parameter && (row.entry ?? row.constant) != null).length;
  const type = mappingTypeOf(view.data);
  const all = type === 'MAP_ALL' || type === 'MAP_ALL_INPUTS';
  return (
    <PanelSection
      title="Input mapping"
      tight
      count={action.inputs.length === 0 ? undefined : `${mapped} of ${action.inputs.length}`}
      action={
        <Button
          size="small"
          icon={WandSparkles}
          disabledReason={type === 'none' || type === 'MAP_ALL' ? 'This task does not map one by one.' : null}
          onPress={() => {
            const data = autoMap(action, variables, view.data);
            if (data !== view.data) session.editor.setData(new Map([[view.id, data]]), 'Auto-map');
            else toast({ message: NOTHING_TO_MAP });
          }}
        >
          Auto-map
        </Button>
      }
    >
      {all && <p className={styles.note}>Every process variable is sent under its own name.</p>}
      {rows.length === 0 && !all && <p className={styles.note}>This action takes no input.</p>}
      <div className={styles.map} role="table" aria-label="Input mapping">
        {(all ? [] : rows).map((row) => (
          <InputMappingRow key={row.name} row={row} variables={variables} actions={actions} />
        ))}
      </div>
    </PanelSection>
  );
}

function rowActions(session: ProcessSession, now: () => InputMappingProps): InputRowActions {
  const { editor } = session;
  const set = (label: string, data: InputMappingProps['view']['data']) =>
    editor.setData(new Map([[now().view.id, data]]), label);
  return {
    onEntry: (row, entry) => set(entry ? `Map ${row.name}` : `Clear ${row.name}`, mapInput(now().view.data, row.name, entry)),
    onReset: (row) => {
      const { action, variables, view } = now();
      set(`Reset ${row.name}`, resetToAuto(action, variables, view.data, 'inputs', row.name));
    },
    onConstant: (row) => {
      const { data } = now().view;
      const value = row.entry?.type === 'value' ? (row.entry.value ?? '') : '';
      setPanelSize('process.constants', 1);
      set('Use a constant', setConstant(mapInput(data, row.name, null), row.name, value));
    },
    onNewVariable: (row, wanted) => {
      const { view, variables } = now();
      const name = variableNameProblem(wanted) === null ? wanted : variableNameFrom(wanted, variables.map((one) => one.name));
      const changes = withNewVariable(
        {
          model: editor.model(),
          connectors: session.catalogue,
          processId: view.processId ?? '',
          elementId: view.id,
          name,
          parameter: row.parameter,
        },
        (data) => mapInput(data, row.name, { type: 'variable', value: name }),
      );
      editor.setData(changes, `Create variable ${name}`);
    },
  };
}
