import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import styles from './CheckBox.module.css';

export interface CheckBoxProps {
  /** the accessible name */
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly checked: boolean | 'mixed';
  readonly onChange: (checked: boolean) => void;
  readonly isDisabled?: boolean;
  /** at the right end of the line: a count */
  readonly end?: ReactNode;
  readonly hint?: ReactNode;
  readonly className?: string | undefined;
  readonly tabIndex?: number;
}

export function CheckBox({
  label,
  hideLabel,
  checked,
  onChange,
  isDisabled,
  end,
  hint,
  className,
  tabIndex,
}: CheckBoxProps) {
  return (
    <label className={classes(styles.line, className)}>
      <input
        type="checkbox"
        className={styles.box}
        aria-label={hideLabel ? label : undefined}
        checked={checked === true}
        disabled={isDisabled}
        tabIndex={tabIndex}
        ref={(box) => {
          if (box) box.indeterminate = checked === 'mixed';
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
      {!hideLabel && (
        <span className={styles.text}>
          {label}
          {hint != null && <span className={styles.hint}>{hint}</span>}
        </span>
      )}
      {end}
    </label>
  );
}
