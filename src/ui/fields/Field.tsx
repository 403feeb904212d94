import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { classes } from '../classes.ts';
import styles from './Field.module.css';
import { Icon } from '../Icon.tsx';

/** What every labelled field takes. */
export interface FieldProps {
  readonly label: string;
  /** still the accessible name, only not drawn */
  readonly hideLabel?: boolean;
  readonly hint?: ReactNode;
  /** a sentence; shown under the field and read with it */
  readonly error?: string | null | undefined;
  /** beside the label, at the right: a chip, a small button */
  readonly labelEnd?: ReactNode;
  readonly className?: string | undefined;
}

export interface Wiring {
  readonly id: string;
  readonly 'aria-label': string | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FrameProps extends FieldProps {
  readonly children: (wiring: Wiring) => ReactNode;
}

/** Label above, hint or error below, tied to the control by ids. */
export function Field({ label, hideLabel, hint, error, labelEnd, className, children }: FrameProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={classes(styles.frame, className)}>
      {!hideLabel && (
        <div className={styles.labelLine}>
          <label htmlFor={id} className={styles.label}>
            {label}
          </label>
          {labelEnd}
        </div>
      )}
      {children({
        id,
        'aria-label': hideLabel ? label : undefined,
        'aria-describedby': note == null || note === '' ? undefined : `${id}-note`,
        'aria-invalid': error == null ? undefined : true,
      })}
      {error != null ? (
        <p id={`${id}-note`} className={styles.error}>
          <Icon of={CircleAlert} size={14} />
          <span>{error}</span>
        </p>
      ) : (
        hint != null && (
          <p id={`${id}-note`} className={styles.hint}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}
