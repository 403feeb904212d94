import { useState } from 'react';
import { Link } from 'wouter';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { taskHref, taskKey } from './taskKey.ts';
import styles from './versions.module.css';

/** More would be no list to read. */
const MOST = 50;

interface AffectedTask {
  readonly processId: string;
  readonly elementId: string;
  readonly label: string;
  readonly processName?: string;
  readonly version?: string;
}

interface AffectedTasksProps {
  readonly tasks: readonly AffectedTask[];
  /** no links: whoever follows one would leave what is not kept yet */
  readonly isPlain?: boolean;
}

/** "3 tasks map it": opens to the tasks, each a link into its diagram. */
export function AffectedTasks({ tasks, isPlain = false }: AffectedTasksProps) {
  const [isOpen, setOpen] = useState(false);
  if (tasks.length === 0) return <span className={styles.affected}>{t('no task is affected')}</span>;
  return (
    <span className={styles.affected}>
      <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t`${counted(tasks.length, 'task')} affected`}
      </button>
      {isOpen && (
        <ul>
          {tasks.slice(0, MOST).map((task) => (
            <li key={taskKey(task)}>
              {isPlain ? task.label : <Link href={taskHref(task)}>{task.label}</Link>}{' '}
              <span className="faint">
                {[task.processName, task.version].filter((text) => text !== undefined).join(' · ')}
              </span>
            </li>
          ))}
          {tasks.length > MOST && <li className="faint">{t`and ${tasks.length - MOST} more`}</li>}
        </ul>
      )}
    </span>
  );
}
