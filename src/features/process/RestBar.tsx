import type { Action, Parameter } from '../../domain/connector.ts';
import { createVariablesForRest, inputRows, outputRows } from '../../domain/mapping.ts';
import { mapsAll, mappingTypeOf } from '../../domain/mappingType.ts';
import type { Variable } from '../../domain/process.ts';
import { isMappable } from '../../domain/shownParameters.ts';
import type { ElementView } from '../../modeler/ElementView.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './PropertiesPanel.module.css';
import { useSession } from './SessionContext.tsx';
import { useTarget } from './TargetContext.ts';

interface RestBarProps {
  readonly view: ElementView;
  readonly action: Action;
  readonly variables: readonly Variable[];
}

/** How many parameters have nothing yet, and the one button that gives them all a variable. */
export function RestBar({ view, action, variables }: RestBarProps) {
  const { editor } = useSession();
  const target = useTarget();
  const { data, processId } = view;
  if (mappingTypeOf(data) === 'none') return null;
  const inputs = mapsAll(data, 'inputs') ? [] : inputRows(action, data, variables, target);
  const outputs = mapsAll(data, 'outputs') ? [] : outputRows(action, data, variables, target);
  const open =
    seen(inputs).filter((row) => !row.entry && row.constant === undefined).length +
    seen(outputs).filter((row) => !row.entry).length;
  if (open === 0) return null;
  const create = () => {
    const made = createVariablesForRest(action, variables, data);
    const process = editor.model().processes.find((one) => one.id === processId);
    const changes = new Map([[view.id, made.data]]);
    if (process) changes.set(process.id, { ...process.data, variables: made.variables });
    editor.setData(changes, 'Create variables for the rest');
  };
  return (
    <div className={styles.rest}>
      <span>{`${open} not mapped`}</span>
      <Button size="small" onPress={create}>
        Create variables for the rest
      </Button>
    </div>
  );
}

/** Without those that are hidden. */
function seen<Row extends { readonly parameter: Parameter | null }>(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ parameter }) => parameter === null || isMappable(parameter));
}
