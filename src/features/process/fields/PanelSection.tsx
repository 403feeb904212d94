import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { setPanelSize, usePanelSize } from '../../../state/uiStore.ts';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './PanelSection.module.css';

export interface PanelSectionProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly count?: ReactNode;
  /** at the right of the head */
  readonly action?: ReactNode;
  /** with one the section can be folded, and stays as it was left */
  readonly foldAs?: string;
  readonly startsFolded?: boolean;
  readonly tight?: boolean;
}

export function PanelSection(props: PanelSectionProps) {
  const { title, children, count, action, foldAs, startsFolded, tight } = props;
  // Kept among the panel sizes: 0 is folded.
  const open =
    usePanelSize(`process.${foldAs ?? ''}`, startsFolded === true ? 0 : 1) > 0 || foldAs === undefined;
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h3>
          {foldAs === undefined ? (
            title
          ) : (
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={open}
              onClick={() => setPanelSize(`process.${foldAs}`, open ? 0 : 1)}
            >
              <Icon of={ChevronDown} size={14} />
              {title}
            </button>
          )}
        </h3>
        {count !== undefined && <span className={styles.count}>{count}</span>}
        <span className={styles.actions}>{action}</span>
      </div>
      {open && <div className={tight === true ? styles.tight : styles.body}>{children}</div>}
    </section>
  );
}
