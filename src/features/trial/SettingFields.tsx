import {
  openSetting,
  settingLabel,
  type RequestSetting,
  type TypedSettings,
} from '../../formats/trial/requestSettings.ts';
import { t } from '../../language/t.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import styles from './TrialTab.module.css';

interface SettingFieldsProps {
  readonly settings: readonly RequestSetting[];
  readonly typed: TypedSettings;
  readonly onType: (name: string, value: string) => void;
}

/** Values for the command: as long as the page is open, and nowhere else. */
export function SettingFields({ settings, typed, onType }: SettingFieldsProps) {
  if (settings.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>{t('Configuration for the request')}</summary>
      <div className={styles.fields}>
        <p className={styles.note}>
          {t('Kept for as long as this tab is open, and never stored. Secrets are shown by their names.')}
        </p>
        {settings.map((setting) => (
          <TextField
            key={setting.name}
            label={settingLabel(setting)}
            type={setting.secure ? 'password' : 'text'}
            mono
            autoComplete={setting.secure ? 'new-password' : 'off'}
            value={typed.get(setting.name) ?? ''}
            placeholder={setting.value ?? openSetting(setting)}
            hint={setting.description}
            onChange={(value) => onType(setting.name, value)}
          />
        ))}
      </div>
    </details>
  );
}
