import { t } from '../../language/t.ts';
import { Button } from '../Button.tsx';
import { TextField } from './TextField.tsx';
import styles from './VersionChoice.module.css';

interface VersionChoiceProps {
  readonly value: string;
  readonly onChange: (version: string) => void;
  /** the versions one press chooses */
  readonly choices: readonly { readonly label: string; readonly version: string }[];
  readonly error: string | null;
  readonly hint: string;
}

/** The number of what is published or released: typed, or one of those proposed. */
export function VersionChoice({ value, onChange, choices, error, hint }: VersionChoiceProps) {
  return (
    <div className={styles.line}>
      <TextField
        label={t('Version')}
        mono
        autoFocus
        className={styles.field}
        value={value}
        onChange={onChange}
        error={error}
        hint={hint}
      />
      <div role="group" aria-label={t('Proposed versions')} className={styles.choices}>
        {choices.map(({ label, version }) => (
          <Button
            key={version}
            size="small"
            aria-pressed={version === value}
            onPress={() => onChange(version)}
          >
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}
