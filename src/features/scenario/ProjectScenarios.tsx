import { Play, Square } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { isAsExpected } from '../../formats/scenario/ReplayedProcess.ts';
import { t } from '../../language/t.ts';
import { useCommands } from '../../state/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { runMark } from '../../ui/runMarks.ts';
import { SheetTable } from '../../ui/table/SheetTable.tsx';
import { differenceWords } from './differenceWords.ts';
import styles from './ProjectScenarios.module.css';
import { replaySum } from './replaySum.ts';
import type { ProjectScenariosProps } from './ScenarioPart.ts';
import {
  type ProjectItem,
  type ProjectScenarios as Scenarios,
  useProjectScenarios,
} from './useProjectScenarios.ts';

/** All scenarios that are saved in a project, run at once; nothing where there is none. */
export default function ProjectScenarios({ projectName, processes, catalogue }: ProjectScenariosProps) {
  const scenarios = useProjectScenarios(processes, catalogue);
  const { items, answerOf, progress, run, stop } = scenarios;
  useCommands([
    {
      id: 'run-project-scenarios',
      label: t`Run all saved scenarios of ${projectName}`,
      section: projectName,
      enabled: items.length > 0 && progress === null,
      run: () => run(),
    },
  ]);
  if (items.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="project-scenarios">
      <div className={styles.bar}>
        <h2 id="project-scenarios">
          {t('Saved scenarios')} <span className={styles.count}>{items.length}</span>
        </h2>
        <p role="status" className={styles.sum}>
          {progress
            ? t`Running: ${progress.done} of ${progress.total}.`
            : replaySum(
                items.length,
                items.flatMap((item) => answerOf(item) ?? []),
              )}
        </p>
        {progress && (
          <progress
            aria-label={t('Scenarios that were run')}
            className={styles.progress}
            max={Math.max(progress.total, 1)}
            value={progress.done}
          />
        )}
        {progress ? (
          <Button size="small" icon={Square} onPress={stop}>
            {t('Stop')}
          </Button>
        ) : (
          <Button size="small" icon={Play} onPress={() => run()}>
            {t('Run all')}
          </Button>
        )}
      </div>
      <SheetTable label={t('Saved scenarios')}>
        <thead>
          <tr>
            <th scope="col">{t('Process')}</th>
            <th scope="col">{t('Scenario')}</th>
            <th scope="col">{t('Result')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.id} item={item} scenarios={scenarios} />
          ))}
        </tbody>
      </SheetTable>
    </section>
  );
}

function Row({ item, scenarios }: { readonly item: ProjectItem; readonly scenarios: Scenarios }) {
  const [, navigate] = useLocation();
  const { process, item: one } = item;
  const answer = scenarios.answerOf(item);
  const { state, icon, text } = runMark(isAsExpected(answer));
  const elementOf = (id: string) => process.model.elements.find((other) => other.id === id);
  const difference = answer && differenceWords(answer, elementOf);
  const element = difference?.element;
  const address = `/processes/${process.id}`;
  return (
    <tr>
      <td>
        <Link href={address} className={styles.process ?? ''}>
          {process.name}
        </Link>
      </td>
      <td>{one.scenario.name}</td>
      <td className={styles.result} data-state={state}>
        <Icon of={icon} size={14} />
        {difference ? (
          <button
            type="button"
            className={styles.go}
            onClick={() =>
              navigate(element === undefined ? address : `${address}?element=${encodeURIComponent(element)}`)
            }
          >
            {difference.text}
          </button>
        ) : (
          <span>{text}</span>
        )}
      </td>
    </tr>
  );
}
