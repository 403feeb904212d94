import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { setPanelSize, usePanelSize } from '../../state/uiStore.ts';
import { Icon } from '../../ui/Icon.tsx';
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
  const id = useId();
  // Kept among the panel sizes: 0 is folded.
  const open =
    usePanelSize(`process.${foldAs ?? ''}`, startsFolded === true ? 0 : 1) > 0 || foldAs === undefined;
  const name = (
    <>
      {title}
      {count !== undefined && <span className={styles.count}> {count}</span>}
    </>
  );
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} aria-label={title}>
          {foldAs === undefined ? (
            name
          ) : (
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={open}
              onClick={() => setPanelSize(`process.${foldAs}`, open ? 0 : 1)}
            >
              <Icon of={ChevronDown} size={14} />
              {name}
            </button>
          )}
        </h3>
        <span className={styles.spring} />
        {action}
      </div>
      {open && <div className={tight === true ? styles.tight : styles.body}>{children}</div>}
    </section>
  );
}
