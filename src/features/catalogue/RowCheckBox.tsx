import { useRef } from 'react';
import { t } from '../../language/t.ts';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import type { CatalogueRow } from './catalogueRows.ts';
import styles from './RowCheckBox.module.css';
import type { RowActions } from './rowActions.ts';

interface RowCheckBoxProps {
  readonly row: CatalogueRow;
  readonly isSelected: boolean;
  readonly actions: Pick<RowActions, 'select'>;
}

/** Ticks a connector; with Shift, all from the last one to this one. */
export function RowCheckBox({ row, isSelected, actions }: RowCheckBoxProps) {
  const withShift = useRef(false);
  return (
    <span
      className={styles.box}
      onClickCapture={(event) => {
        withShift.current = event.shiftKey;
      }}
    >
      <CheckBox
        label={t`Select ${row.name}`}
        hideLabel
        checked={isSelected}
        onChange={(on) => actions.select(row, on, withShift.current)}
      />
    </span>
  );
}
