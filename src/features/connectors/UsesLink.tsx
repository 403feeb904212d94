import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { PopoverBox } from '../../ui/PopoverBox.tsx';
import type { TaskUse } from '../../domain/versions/taskUse.ts';
import { groupUses } from '../../domain/versions/connectorUses.ts';
import styles from './UsesLink.module.css';

interface UsesLinkProps {
  readonly uses: readonly TaskUse[];
  /** in place of “4 tasks use it” */
  readonly label?: { readonly text: string; readonly spoken: string };
  readonly title?: string;
}

/** "4 tasks use it": opens the list of them, each a link into its diagram. */
export function UsesLink({ uses, label, title = t('Tasks that use it') }: UsesLinkProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  if (uses.length === 0) return <span className="faint">{t('No task uses it')}</span>;
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className="link"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={label?.spoken}
        onClick={() => setOpen(true)}
      >
        {label?.text ??
          (uses.length === 1 ? t`${counted(1, 'task')} uses it` : t`${counted(uses.length, 'task')} use it`)}
      </button>
      <PopoverBox
        label={title}
        triggerRef={trigger}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        placement="bottom end"
      >
        <div className={styles.list}>
          {groupUses(uses, 'processId').map(([processId, own]) => (
            <section key={processId}>
              <h3 className={styles.process}>{own[0]?.processName}</h3>
              <ul>
                {own.map(({ elementId, label }) => (
                  <li key={elementId}>
                    <Link
                      className={styles.task}
                      href={`/processes/${processId}?element=${encodeURIComponent(elementId)}`}
                    >
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </PopoverBox>
    </>
  );
}
