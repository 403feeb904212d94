import { useId } from 'react';
import styles from './RadioRows.module.css';

interface RadioRowsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly hint: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, each with a line that says what it is. */
export function RadioRows<Value extends string>(props: RadioRowsProps<Value>) {
  const { label, value, choices, onChange } = props;
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.rows}>
      {choices.map((one) => (
        <label key={one.value} className={styles.row}>
          <input
            type="radio"
            name={name}
            aria-label={one.label}
            aria-describedby={`${name}${one.value}`}
            checked={one.value === value}
            onChange={() => onChange(one.value)}
          />
          <span>
            {one.label}
            <span id={`${name}${one.value}`} className={styles.hint}>
              {one.hint}
            </span>
          </span>
        </label>
      ))}
    </div>
  );
}
