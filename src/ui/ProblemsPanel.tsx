import { ChevronDown, ChevronUp, CircleCheck } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../language/t.ts';
import { classes } from './classes.ts';
import { HelpLink } from './HelpLink.tsx';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { LevelFilter } from './LevelFilter.tsx';
import { LongProblemList } from './LongProblemList.tsx';
import type { Level } from './LevelCount.tsx';
import { ProblemList, type ProblemRow } from './ProblemList.tsx';
import styles from './ProblemList.module.css';
import { useKeptFocus } from './useKeptFocus.ts';

export interface ProblemsPanelProps {
  readonly rows: readonly ProblemRow[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** said when there is nothing wrong */
  readonly fine?: string;
  /** the key of the one that was gone to last */
  readonly current?: string | null;
  /** in the head: what can be done about problems as such */
  readonly tool?: ReactNode;
  readonly className?: string | undefined;
}

const LEVELS: readonly Level[] = ['error', 'warning', 'note'];
/** From here on a list is drawn in part only. */
const MANY = 100;

/** The region `Problems` at the foot of an editor; folds to its head. */
export function ProblemsPanel({
  rows,
  isOpen,
  onToggle,
  fine = t('No problems'),
  current = null,
  tool,
  className,
}: ProblemsPanelProps) {
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  useKeptFocus(panel);
  const [hidden, setHidden] = useState<ReadonlySet<Level>>(new Set());
  useLayoutEffect(() => (panel.current ? liftToasts(panel.current) : undefined), []);
  const shown = hidden.size === 0 ? rows : rows.filter(({ severity }) => !hidden.has(severity));
  const showLevel = (level: Level, isShown: boolean) => {
    const next = new Set(hidden);
    if (isShown) next.delete(level);
    else next.add(level);
    setHidden(next);
  };
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={classes(styles.panel, className)}
      aria-label={t('Problems')}
      data-open={isOpen || undefined}
    >
      <header className={styles.head}>
        <h2>{t('Problems')}</h2>
        {rows.length === 0 && (
          <span className={styles.fine}>
            <Icon of={CircleCheck} size={14} />
            {fine}
          </span>
        )}
        {LEVELS.map((level) => (
          <LevelFilter
            key={level}
            level={level}
            count={rows.filter((row) => row.severity === level).length}
            isShown={!hidden.has(level)}
            onShow={(isShown) => showLevel(level, isShown)}
          />
        ))}
        <span className={styles.tools}>
          {tool}
          <HelpLink page="problems" about={t('problems')} />
          {rows.length > 0 && (
            <IconButton
              label={isOpen ? t('Hide problems') : t('Show problems')}
              icon={isOpen ? ChevronDown : ChevronUp}
              size="small"
              aria-expanded={isOpen}
              aria-controls={id}
              onPress={onToggle}
            />
          )}
        </span>
      </header>
      {isOpen && shown.length > MANY && (
        <LongProblemList id={id} rows={shown} label={t('Problems')} current={current} />
      )}
      {isOpen && rows.length > 0 && shown.length <= MANY && (
        <div id={id} className={styles.scroll}>
          {shown.length === 0 ? (
            <p className={styles.none}>{t`All ${rows.length} are filtered out.`}</p>
          ) : (
            <ProblemList rows={shown} label={t('Problems')} current={current} />
          )}
        </div>
      )}
    </section>
  );
}

/** Toasts stand above the panel, whatever its height is. */
function liftToasts(panel: HTMLElement): () => void {
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => style.setProperty('--toast-lift', `${panel.offsetHeight}px`));
  observer.observe(panel);
  return () => {
    observer.disconnect();
    style.removeProperty('--toast-lift');
  };
}
