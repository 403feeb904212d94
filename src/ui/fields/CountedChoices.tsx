import styles from './CountedChoices.module.css';

interface CountedChoicesProps<T extends string> {
  /** its accessible name: 'Show inputs' */
  readonly label: string;
  readonly choices: readonly { readonly value: T; readonly label: string; readonly count: number }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** Which part of a list is shown, one of a few, each with how many there are of it. */
export function CountedChoices<T extends string>({
  label,
  choices,
  value,
  onChange,
}: CountedChoicesProps<T>) {
  return (
    <div className={styles.choices} role="group" aria-label={label}>
      {choices.map((one) => (
        <button
          key={one.value}
          type="button"
          className={styles.choice}
          aria-pressed={one.value === value}
          onClick={() => onChange(one.value)}
        >
          {one.label} <span>{one.count}</span>
        </button>
      ))}
    </div>
  );
}
