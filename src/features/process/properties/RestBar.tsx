import { inputRows, outputRows } from '../../../domain/mapping/mapping.ts';
import type { Target } from '../../../domain/process/target.ts';
import { mapsAll, mappingTypeOf } from '../../../domain/mapping/mappingType.ts';
import { isMappable } from '../../../domain/connector/shownParameters.ts';
import { type MappedTask, mapTasksByName, variablesForRest } from '../../../domain/mapping/mapTasks.ts';
import type { Parameter } from '../../../domain/connector/connector.ts';
import { t } from '../../../language/t.ts';
import { useCommands } from '../../../state/commands.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './PropertiesPanel.module.css';
import { useSession } from '../session/SessionContext.tsx';
import { useTarget } from '../session/TargetContext.ts';

const LABEL = t('Create variables for the rest');

interface RestBarProps {
  /** with what each of them calls; one, or all that are selected */
  readonly tasks: readonly MappedTask[];
}

/** How many parameters have nothing yet, and the buttons that give them something, in one step. */
export function RestBar({ tasks }: RestBarProps) {
  const { editor, catalogue } = useSession();
  const target = useTarget();
  const open = tasks.reduce((sum, task) => sum + openRows(task, target), 0);
  const create = () => editor.setData(variablesForRest(editor.model(), tasks, catalogue), LABEL);
  useCommands(
    open > 0 ? [{ id: 'process.create-rest', label: LABEL, section: t('Process'), run: create }] : [],
  );
  if (open === 0) return null;
  return (
    <div className={styles.rest}>
      <span>{t`${open} not mapped`}</span>
      <span className={styles.restActions}>
        {tasks.length > 1 && <MapByName tasks={tasks} />}
        <Button size="small" onPress={create}>
          {LABEL}
        </Button>
      </span>
    </div>
  );
}

/** Of several tasks; of one it is done in its rows. */
function MapByName({ tasks }: RestBarProps) {
  const { editor } = useSession();
  const target = useTarget();
  const changes = mapTasksByName(tasks, target);
  return (
    <Button
      size="small"
      disabledReason={changes.size > 0 ? null : t('No variable is called like one of these.')}
      onPress={() => editor.setData(changes, t`Map ${tasks.length} tasks by name`)}
    >
      {t('Map by name')}
    </Button>
  );
}

function openRows({ action, data, variables }: MappedTask, target: Target): number {
  if (mappingTypeOf(data) === 'none') return 0;
  const inputs = mapsAll(data, 'inputs') ? [] : inputRows(action, data, variables, target);
  const outputs = mapsAll(data, 'outputs') ? [] : outputRows(action, data, variables, target);
  return (
    seen(inputs).filter((row) => !row.entry && row.constant === undefined).length +
    seen(outputs).filter((row) => !row.entry).length
  );
}

/** Without those that are hidden. */
function seen<Row extends { readonly parameter: Parameter | null }>(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ parameter }) => parameter === null || isMappable(parameter));
}
