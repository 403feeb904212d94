import { useId, useState } from 'react';
import { t } from '../../language/t.ts';
import { tipWhenCut } from '../../ui/tip.ts';
import { useDraft } from '../../ui/fields/useDraft.ts';
import styles from './Cells.module.css';

interface NameCellProps {
  readonly value: string;
  readonly problemOf: (name: string) => string | null;
  readonly onCommit: (name: string) => void;
  /** a new name is being typed, and what is wrong with it; null: no longer */
  readonly onTyping: (typing: { readonly problem: string | null } | null) => void;
}

/** A name in a table. One that cannot be taken stays in its cell, marked, until it is mended or given up. */
export function NameCell({ value, problemOf, onCommit, onTyping }: NameCellProps) {
  const id = useId();
  const [refused, setRefused] = useState<{ readonly of: string; readonly text: string } | null>(null);
  const draft = useDraft(value, (text) => {
    const name = text.trim();
    if (name === value) return;
    const problem = problemOf(name);
    if (problem !== null) {
      setRefused({ of: value, text });
      return;
    }
    onTyping(null);
    onCommit(name);
  });
  const kept = refused !== null && refused.of === value ? refused.text : null;
  const text = draft.isDirty ? draft.text : (kept ?? value);
  const problem = text === value ? null : problemOf(text.trim());
  return (
    <>
      <input
        data-cell
        aria-label={t('Name')}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : id}
        className={styles.name}
        value={text}
        autoComplete="off"
        spellCheck={false}
        {...tipWhenCut(text)}
        onFocus={() => {
          if (text !== value) onTyping({ problem });
        }}
        onChange={(event) => {
          const typed = event.target.value;
          setRefused(null);
          draft.setText(typed);
          onTyping(typed === value ? null : { problem: problemOf(typed.trim()) });
        }}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === value) return;
          event.stopPropagation();
          draft.restore();
          setRefused(null);
          onTyping(null);
        }}
      />
      {problem !== null && (
        <span id={id} className="unseen">
          {problem}
        </span>
      )}
    </>
  );
}
