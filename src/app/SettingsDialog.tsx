import type { ReactNode } from 'react';
import { ENGINE_VERSIONS } from '../domain/process/engineVersions.ts';
import { isTarget, TARGET_NAMES, type Target } from '../domain/process/target.ts';
import { t } from '../language/t.ts';
import { changeSettings, FIRST_SETTINGS, type Settings, useUi } from '../state/uiStore.ts';
import { Button } from '../ui/Button.tsx';
import { DialogFrame } from '../ui/DialogFrame.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { Switch } from '../ui/fields/Switch.tsx';
import { rich } from '../ui/rich.tsx';
import { LanguageField } from './LanguageField.tsx';
import styles from './SettingsDialog.module.css';
import { canOpenFolders } from './useFolderCommand.ts';

const TARGETS: readonly Target[] = ['activiti', 'camunda8'];
const KEYS = Object.keys(FIRST_SETTINGS) as (keyof Settings)[];

/** What a person chooses once, for this browser. Every choice counts at once. */
export default function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const settings = useUi();
  const { theme, density, motion, defaultTarget, engineVersions, extensionsName } = settings;
  const isFirst = KEYS.every((key) => JSON.stringify(settings[key]) === JSON.stringify(FIRST_SETTINGS[key]));
  return (
    <DialogFrame
      title={t('Settings')}
      lead={t('Of this browser, and kept in it. What you choose counts at once.')}
      size="medium"
      onClose={onClose}
      footer={
        <>
          <Button
            kind="quiet"
            disabledReason={isFirst ? t('every setting is as it was made') : null}
            onPress={() => changeSettings(FIRST_SETTINGS)}
          >
            {t('Reset all settings')}
          </Button>
          <span className="grow" />
          <Button kind="primary" onPress={onClose}>
            {t('Done')}
          </Button>
        </>
      }
    >
      <Group title={t('Look')}>
        <LanguageField language={settings.language} />
        <SelectField
          label={t('Theme')}
          value={theme}
          choices={[
            { value: 'system', label: t('As the system has it') },
            { value: 'light', label: t('Light') },
            { value: 'dark', label: t('Dark') },
          ]}
          onChange={(value) =>
            changeSettings({ theme: value === 'light' || value === 'dark' ? value : 'system' })
          }
        />
        <SelectField
          label={t('Rows of tables')}
          value={density}
          choices={[
            { value: 'roomy', label: t('Roomy') },
            { value: 'compact', label: t('Compact') },
          ]}
          onChange={(value) => changeSettings({ density: value === 'compact' ? value : 'roomy' })}
        />
        <SelectField
          label={t('Motion')}
          value={motion}
          choices={[
            { value: 'system', label: t('As the system has it') },
            { value: 'reduced', label: t('Reduced: nothing moves by itself') },
          ]}
          onChange={(value) => changeSettings({ motion: value === 'reduced' ? value : 'system' })}
        />
      </Group>
      <Group title={t('New projects and processes')}>
        <SelectField
          label={t('Target of new processes')}
          value={defaultTarget ?? ''}
          choices={[
            { value: '', label: t('Last one chosen') },
            ...TARGETS.map((target) => ({ value: target, label: TARGET_NAMES[target] })),
          ]}
          onChange={(value) => changeSettings({ defaultTarget: isTarget(value) ? value : null })}
        />
        {TARGETS.map((target) => (
          <SelectField
            key={target}
            label={t`Version of ${TARGET_NAMES[target]}`}
            value={engineVersions[target] ?? ''}
            choices={[
              { value: '', label: t('Any') },
              ...ENGINE_VERSIONS[target].map(({ id, label }) => ({ value: id, label })),
            ]}
            onChange={(id) => {
              const { [target]: _, ...others } = engineVersions;
              changeSettings({ engineVersions: id === '' ? others : { ...others, [target]: id } });
            }}
          />
        ))}
        <p className={styles.hint}>
          {rich`What new projects are checked for, unless a process says otherwise. ${(<em>{t('Rules…')}</em>)} of a project changes it there.`}
        </p>
      </Group>
      <Group title={t('Files')}>
        <SelectField
          label={t('Name of extensions files')}
          value={extensionsName}
          choices={[
            { value: 'process', label: t('<process name>-extensions.json, one for each') },
            { value: 'application', label: t('<project name>-extensions.json, one for all') },
          ]}
          onChange={(value) =>
            changeSettings({ extensionsName: value === 'application' ? value : 'process' })
          }
          hint={t('Chosen to begin with on Export. A folder always has one for each process.')}
        />
      </Group>
      <Group title={t('Saving')}>
        <p className={styles.text}>
          {rich`What you do is saved in this browser within a second. That cannot be turned off; undo and ${(<em>{t('History')}</em>)} take it back.`}
        </p>
        <div className={styles.switch}>
          <Switch
            label={t('Save into folders by itself')}
            checked={settings.savesIntoFolders}
            isDisabled={!canOpenFolders()}
            onChange={(savesIntoFolders) => changeSettings({ savesIntoFolders })}
          />
          <p className={styles.hint}>
            {canOpenFolders()
              ? t('Of folders that are opened from now on; each has its own switch on its project.')
              : t('This browser does not let a page use a folder of the disk.')}
          </p>
        </div>
        <Switch
          label={t('Remind me of backups')}
          checked={settings.remindsOfBackup}
          onChange={(remindsOfBackup) => changeSettings({ remindsOfBackup })}
        />
      </Group>
    </DialogFrame>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.group} aria-label={title}>
      <h3>{title}</h3>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}
