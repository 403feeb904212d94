import { ChevronDown, ChevronUp, CircleCheck } from 'lucide-react';
import { useId, useLayoutEffect, useRef } from 'react';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { LevelCount, type Level } from './LevelCount.tsx';
import { ProblemList, type ProblemRow } from './ProblemList.tsx';
import styles from './ProblemList.module.css';

export interface ProblemsPanelProps {
  readonly rows: readonly ProblemRow[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** said when there is nothing wrong */
  readonly fine?: string;
  readonly className?: string | undefined;
}

const LEVELS: readonly Level[] = ['error', 'warning', 'note'];

/** The region `Problems` at the foot of an editor; folds to its head. */
export function ProblemsPanel({
  rows,
  isOpen,
  onToggle,
  fine = 'No problems',
  className,
}: ProblemsPanelProps) {
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => (panel.current ? liftToasts(panel.current) : undefined), []);
  return (
    <section
      ref={panel}
      className={classes(styles.panel, className)}
      aria-label="Problems"
      data-open={isOpen || undefined}
    >
      <header className={styles.head}>
        <h2>Problems</h2>
        {rows.length === 0 && (
          <span className={styles.fine}>
            <Icon of={CircleCheck} size={14} />
            {fine}
          </span>
        )}
        {LEVELS.map((level) => (
          <LevelCount key={level} level={level} count={rows.filter((row) => row.severity === level).length} />
        ))}
        {rows.length > 0 && (
          <IconButton
            label={isOpen ? 'Hide problems' : 'Show problems'}
            icon={isOpen ? ChevronDown : ChevronUp}
            size="small"
            aria-expanded={isOpen}
            aria-controls={id}
            className={styles.toggle}
            onPress={onToggle}
          />
        )}
      </header>
      {isOpen && rows.length > 0 && (
        <div id={id} className={styles.scroll}>
          <ProblemList rows={rows} label="Problems" />
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
