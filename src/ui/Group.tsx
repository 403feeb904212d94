import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Group.module.css';
import { Icon } from './Icon.tsx';

export interface GroupProps {
  readonly title: string;
  readonly count?: ReactNode;
  /** at the right of the title */
  readonly actions?: ReactNode;
  /** without these it folds by itself and starts open */
  readonly isOpen?: boolean;
  readonly onToggle?: (isOpen: boolean) => void;
  readonly startsClosed?: boolean;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A titled part of a form that folds. */
export function Group(props: GroupProps) {
  const { title, count, actions, isOpen, onToggle, startsClosed = false, children, className } = props;
  const id = useId();
  const [own, setOwn] = useState(!startsClosed);
  const open = isOpen ?? own;
  return (
    <section className={classes(styles.group, className)} aria-labelledby={id}>
      <header className={styles.head}>
        <h3 id={id}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            onClick={() => {
              setOwn(!open);
              onToggle?.(!open);
            }}
          >
            <Icon of={open ? ChevronDown : ChevronRight} size={12} />
            {title}
          </button>
        </h3>
        {count != null && <span className={styles.count}>{count}</span>}
        {actions != null && <div className={styles.actions}>{actions}</div>}
      </header>
      {open && <div className={styles.body}>{children}</div>}
    </section>
  );
}
