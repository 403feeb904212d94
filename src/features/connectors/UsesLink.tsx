import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { PopoverBox } from '../../ui/PopoverBox.tsx';
import type { TaskUse } from '../../domain/taskUse.ts';
import { counted } from '../../domain/counted.ts';
import { groupUses } from '../../domain/connectorUses.ts';
import styles from './UsesLink.module.css';

/** "4 tasks use it": opens the list of them, each a link into its diagram. */
export function UsesLink({ uses }: { readonly uses: readonly TaskUse[] }) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  if (uses.length === 0) return <span className="faint">No task uses it</span>;
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className="link"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {`${counted(uses.length, 'task')} ${uses.length === 1 ? 'uses' : 'use'} it`}
      </button>
      <PopoverBox
        label="Tasks that use it"
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
