import type { UsedTask } from '../../domain/versions/versionUsage.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import styles from './UpgradeDialog.module.css';
import type { PlannedProcess } from './upgradeWork.ts';

interface NewProblemsProps {
  readonly planned: readonly PlannedProcess[];
  readonly isTicked: (task: UsedTask) => boolean;
}

const MOST = 5;

/** What would be wrong that is not wrong now, each sentence once with the tasks it is about. */
export function NewProblems({ planned, isTicked }: NewProblemsProps) {
  const places = new Map<string, string[]>();
  for (const { document, tasks, newProblems } of planned) {
    const uses = new Map(tasks.map(({ use }) => [use.elementId, use]));
    for (const { message, place } of newProblems) {
      const use = place.element === undefined ? undefined : uses.get(place.element);
      if (use !== undefined && !isTicked(use)) continue;
      const list = places.get(message) ?? [];
      list.push(use?.label ?? place.label ?? document.content.name);
      places.set(message, list);
    }
  }
  const count = [...places.values()].reduce((sum, list) => sum + list.length, 0);
  if (count === 0) return null;
  return (
    <div className={styles.notice}>
      <Banner tone="warn" title={t`${counted(count, 'new problem')} after the upgrade`}>
        <ul>
          {[...places].slice(0, MOST).map(([message, where]) => (
            <li key={message}>
              {message} <span className="faint">{whereText(where)}</span>
            </li>
          ))}
          {places.size > MOST && <li className="faint">{t`and ${places.size - MOST} more kinds`}</li>}
        </ul>
      </Banner>
    </div>
  );
}

function whereText(places: readonly string[]): string {
  return places.length > 3 ? t`in ${places.length} tasks` : places.join(', ');
}
