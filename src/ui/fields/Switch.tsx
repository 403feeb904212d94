import { classes } from '../classes.ts';
import styles from './Switch.module.css';

export interface SwitchProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly isDisabled?: boolean;
  readonly className?: string | undefined;
}

export function Switch({ label, hideLabel, checked, onChange, isDisabled, className }: SwitchProps) {
  return (
    <label className={classes(styles.line, className)}>
      <input
        type="checkbox"
        role="switch"
        className={styles.switch}
        aria-label={hideLabel ? label : undefined}
        checked={checked}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {!hideLabel && <span>{label}</span>}
    </label>
  );
}
