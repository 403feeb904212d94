import type { Problem, Severity } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { LevelCount } from '../../ui/LevelCount.tsx';
import { ProblemList } from '../../ui/ProblemList.tsx';
import styles from './releases.module.css';

const MOST = 200;
const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/** What is wrong, the worst first; nothing where nothing is. */
export function ReleaseProblems({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  const rows = problems
    .toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
    .map(({ code, severity, message, place }, at) => ({
      ...{ key: `${code} ${at}`, severity, message },
      where: [place.file, place.label ?? place.element].filter((part) => part !== undefined).join(' › '),
    }));
  const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  return (
    <details className={styles.problems} open={count('error') > 0}>
      <summary>
        <h3>{t('Problems')}</h3>
        {ORDER.map((severity) => (
          <LevelCount key={severity} level={severity} count={count(severity)} />
        ))}
      </summary>
      <section aria-label={t('List of problems')} className={styles.problemList} tabIndex={0}>
        <ProblemList rows={rows.slice(0, MOST)} label={t('Problems')} />
        {rows.length > MOST && (
          <p className="muted">{t`The page of the project shows ${rows.length - MOST} more.`}</p>
        )}
      </section>
    </details>
  );
}
