import type { SelectHTMLAttributes } from 'react';
import { t } from '../../language/t.ts';
import { classes } from '../classes.ts';
import styles from './Select.module.css';

export interface SelectChoice {
  readonly value: string;
  readonly label: string;
  /** a short glyph before the label, as in type lists, and its colour */
  readonly glyph?: string;
  readonly kind?: string;
  readonly group?: string;
  readonly isDisabled?: boolean;
}

type Native = Omit<
  SelectHTMLAttributes<HTMLSelectElement>,
  'onChange' | 'value' | 'size' | 'children' | 'disabled'
>;

export interface SelectProps extends Native {
  readonly value: string;
  readonly choices: readonly SelectChoice[];
  readonly onChange: (value: string) => void;
  readonly isDisabled?: boolean | undefined;
  readonly size?: 'normal' | 'small' | 'cell';
}

/**
 * The browser's own list box: every keyboard, screen reader and phone knows it, and a table can hold hundreds.
 * Browsers with customisable selects draw it as we do; the others draw their own list.
 */
export function Select({
  value,
  choices,
  onChange,
  isDisabled,
  size = 'normal',
  className,
  ...rest
}: SelectProps) {
  const chosen = choices.find((choice) => choice.value === value);
  const groups = [...new Set(choices.map((choice) => choice.group))];
  return (
    <span className={styles.wrap} data-size={size}>
      {chosen?.glyph && (
        <b className={styles.glyph} data-kind={chosen.kind} aria-hidden>
          {chosen.glyph}
        </b>
      )}
      <select
        {...rest}
        className={classes(styles.select, className)}
        data-glyph={chosen?.glyph ? '' : undefined}
        value={value}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.value)}
      >
        {chosen === undefined && <option value={value}>{value === '' ? t('Choose…') : value}</option>}
        {groups.map((group) => {
          const options = choices.filter((choice) => choice.group === group).map(toOption);
          return group === undefined ? (
            options
          ) : (
            <optgroup key={group} label={group}>
              {options}
            </optgroup>
          );
        })}
      </select>
    </span>
  );
}

function toOption(choice: SelectChoice) {
  return (
    <option
      key={choice.value}
      value={choice.value}
      disabled={choice.isDisabled}
      className={styles.option}
      data-glyph={choice.glyph}
      data-kind={choice.kind}
    >
      {choice.label}
    </option>
  );
}
