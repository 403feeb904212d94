import { useRef, useState } from 'react';
import { t } from '../../language/t.ts';
import { Markdown } from '../../ui/Markdown.tsx';
import { PopoverBox } from '../../ui/PopoverBox.tsx';
import type { VersionRow } from './versionRows.ts';
import styles from './VersionTable.module.css';

/** The first line; all of it, and why it is deprecated or lower than asked, on press. */
export function NotesCell({ row, tabIndex }: { readonly row: VersionRow; readonly tabIndex: number }) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  if (row.document === null) return <span className="cut">{row.summary}</span>;
  const { notes, reason = '', deprecated = '' } = row.document.content;
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={styles.note}
        tabIndex={tabIndex}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={t`Release notes of ${row.version}`}
        onClick={() => setOpen(true)}
      >
        {deprecated === '' ? row.summary : deprecated}
      </button>
      <PopoverBox
        label={t`Release notes of ${row.version}`}
        triggerRef={trigger}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <div className={styles.whole}>
          {deprecated !== '' && (
            <p className={styles.deprecated}>
              <b>{t('Deprecated:')}</b> {deprecated}
            </p>
          )}
          <Markdown text={notes} label={t('Loading the release notes')} />
          {reason !== '' && <p className="muted">{t`Why it is no higher: ${reason}`}</p>}
        </div>
      </PopoverBox>
    </>
  );
}
