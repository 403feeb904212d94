import { t } from '../../language/t.ts';
import styles from './ExpressionToggle.module.css';
import { tip } from '../tip.ts';

interface ExpressionToggleProps {
  /** of the field */
  readonly label: string;
  readonly isOn: boolean;
  /** left out where it always is an expression: then it only says so */
  readonly onChange?: ((on: boolean) => void) | undefined;
}

/** Says that the field holds a FEEL expression, and switches to one and back where that is a choice. */
export function ExpressionToggle({ label, isOn, onChange }: ExpressionToggleProps) {
  if (onChange === undefined) {
    return (
      <span className={styles.fx} data-on="" {...tip(t('A FEEL expression'))} aria-hidden>
        ƒx
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.fx}
      data-on={isOn || undefined}
      aria-pressed={isOn}
      aria-label={t`Expression for ${label}`}
      {...tip(isOn ? t('Write a value') : t('Write a FEEL expression'))}
      onClick={() => onChange(!isOn)}
    >
      ƒx
    </button>
  );
}
