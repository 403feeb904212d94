import { tip } from '../../ui/tip.ts';
import styles from './FeelToggle.module.css';

interface FeelToggleProps {
  /** of the field */
  readonly label: string;
  readonly isOn: boolean;
  /** left out where it always is an expression: then it only says so */
  readonly onChange?: ((on: boolean) => void) | undefined;
}

/** Beside a label: the field holds a FEEL expression; switches to one and back where that is a choice. */
export function FeelToggle({ label, isOn, onChange }: FeelToggleProps) {
  if (onChange === undefined) {
    return (
      <span className={styles.fx} data-on="" {...tip('A FEEL expression')} aria-hidden>
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
      aria-label={`Expression for ${label}`}
      {...tip(isOn ? 'Write plain text' : 'Write a FEEL expression')}
      onClick={() => onChange(!isOn)}
    >
      ƒx
    </button>
  );
}
