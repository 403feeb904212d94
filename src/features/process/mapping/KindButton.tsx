import { useRef } from 'react';
import { t } from '../../../language/t.ts';
import { MenuList } from '../../../ui/MenuList.tsx';
import { tip } from '../../../ui/tip.ts';
import { useOwnState } from '../../../ui/useOwnState.ts';
import { type EntryKind, KIND_GLYPH, KIND_LABEL, type SourceKind } from './mappingSource.ts';
import styles from '../fields/source.module.css';

const KINDS: readonly EntryKind[] = ['variable', 'value', 'expression'];

interface KindButtonProps {
  readonly name: string;
  readonly kind: SourceKind;
  readonly kinds?: readonly EntryKind[] | undefined;
  readonly onKind: (kind: EntryKind) => void;
}

/** The glyph at the left of a source: says what it is, and opens the choice. */
export function KindButton({ name, kind, kinds = KINDS, onKind }: KindButtonProps) {
  const [open, setOpen] = useOwnState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={styles.kind}
        aria-label={t`Kind of ${name}: ${KIND_LABEL[kind]}`}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        {...tip(KIND_LABEL[kind])}
      >
        <span aria-hidden>{KIND_GLYPH[kind]}</span>
      </button>
      {open && (
        <MenuList
          label={t`Kind of ${name}`}
          placement="bottom start"
          triggerRef={trigger}
          onClose={() => setOpen(false)}
          entries={kinds.map((one) => ({
            id: one,
            label: KIND_LABEL[one],
            isChecked: one === kind,
            run: () => onKind(one),
          }))}
        />
      )}
    </>
  );
}
