import type { ReactNode } from 'react';
import { t } from '../language/t.ts';
import { Button } from './Button.tsx';
import { CheckBox } from './fields/CheckBox.tsx';
import { Kbd } from './Kbd.tsx';
import styles from './SelectionBar.module.css';

interface SelectionBarProps {
  readonly label: string;
  /** keys of what is selected */
  readonly selected: readonly string[];
  /** and of what the search and the filters leave: select all takes these */
  readonly shown: readonly string[];
  readonly onSelectAll: (all: boolean) => void;
  readonly onClear: () => void;
  /** what can be done with them: buttons */
  readonly children: ReactNode;
}

/** Says how many rows of a list are selected, and holds what can be done with all of them at once. */
export function SelectionBar({ label, selected, shown, onSelectAll, onClear, children }: SelectionBarProps) {
  const chosen = new Set(selected);
  const hidden = chosen.size - shown.filter((key) => chosen.has(key)).length;
  const all = shown.length > 0 && shown.every((key) => chosen.has(key));
  return (
    <div className={styles.bar} role="toolbar" aria-label={label}>
      <CheckBox
        label={t('Select all')}
        hideLabel
        checked={all ? true : 'mixed'}
        onChange={() => onSelectAll(!all)}
      />
      <b role="status">{t`${selected.length} selected`}</b>
      <span className="faint">{hidden === 0 ? t`of ${shown.length}` : t`${hidden} not shown`}</span>
      <span className={styles.line} />
      {children}
      <span className="grow" />
      <Button kind="quiet" size="small" onPress={onClear}>
        {t('Clear')} <Kbd keys="Escape" />
      </Button>
    </div>
  );
}
