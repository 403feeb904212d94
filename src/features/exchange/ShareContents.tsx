import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { sizeText } from '../../ui/saveAsFiles.ts';
import type { ExportSource } from './exportSource.ts';
import { ImportProblems } from './ImportProblems.tsx';
import { shareableVersions, type PreparedShare, type ShareOptions } from './prepareShare.ts';
import styles from './ShareDialog.module.css';

interface ShareContentsProps {
  readonly source: ExportSource;
  readonly prepared: PreparedShare;
  readonly options: ShareOptions;
  readonly onChange: (change: Partial<ShareOptions>) => void;
}

const DRAFT = '';

/** The files in a link, which of them go along, and what is wrong with them. */
export function ShareContents({ source, prepared, options, onChange }: ShareContentsProps) {
  const { files, connectors, secrets, problems } = prepared;
  const versions = shareableVersions(source);
  const draft = source.chosenConnectors[0]?.content.version ?? '';
  return (
    <>
      {versions.length > 1 && (
        <SelectField
          label={t('Version')}
          value={options.version ?? DRAFT}
          choices={versions.map((version) => ({
            value: version ?? DRAFT,
            label: version ?? t`${draft}, draft`,
          }))}
          onChange={(version) => onChange({ version: version === DRAFT ? null : version })}
        />
      )}
      <section aria-label={t('What is in the link')}>
        <h3>{t('What is in the link')}</h3>
        <ul className={styles.files}>
          {files.map(({ path, bytes }) => (
            <li key={path}>
              <span>{path}</span>
              <span className="faint">{sizeText(bytes.length)}</span>
            </li>
          ))}
        </ul>
        {connectors.length > 0 && (
          <CheckBox
            label={t('The connectors it uses')}
            hint={t('As Connector JSON, so that the tasks find their actions there')}
            checked={options.withConnectors}
            onChange={(withConnectors) => onChange({ withConnectors })}
          />
        )}
      </section>
      {secrets.length > 0 && (
        <section className={styles.problems} data-level="warning" aria-label={t('What looks like a secret')}>
          <h3>{t`What looks like a secret: ${counted(secrets.length, 'place')}`}</h3>
          <ImportProblems problems={secrets} label={t('What looks like a secret')} />
        </section>
      )}
      {problems.length > 0 && (
        <section className={styles.problems} aria-label={t('Problems')}>
          <h3>{t('Problems')}</h3>
          <ImportProblems problems={problems} label={t('Problems')} />
        </section>
      )}
    </>
  );
}
