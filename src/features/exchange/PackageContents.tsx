import { t } from '../../language/t.ts';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import styles from './ExportDialog.module.css';
import { chosenVersionsOf, PACKAGE_PARTS, type PackagePart } from './packageExport.ts';
import type { ExportState } from './useExport.ts';

const WORDS: Readonly<Record<PackagePart, string>> = {
  icon: t('Icon'),
  documentation: t('Documentation'),
  attachments: t('Attached files'),
};

/** What goes along. The definition, its release notes and the manifest are in every package. */
export function PackageContents({ state }: { readonly state: ExportState }) {
  const { source, options, change } = state;
  const versions = chosenVersionsOf(source, options);
  const parts = PACKAGE_PARTS.filter(({ isIn }) => versions.some(({ content }) => isIn(content)));
  const toggle = (part: PackagePart, isWanted: boolean) => {
    const leftOut = new Set(options.leftOut);
    if (isWanted) leftOut.delete(part);
    else leftOut.add(part);
    change({ leftOut });
  };
  return (
    <fieldset className={styles.contents}>
      <legend>{t('Contents')}</legend>
      {[t('Definition'), t('Release notes'), t('Manifest')].map((label) => (
        <CheckBox key={label} label={label} checked isDisabled onChange={() => undefined} />
      ))}
      {parts.map(({ part, isMissed }) => {
        const isOut = options.leftOut.has(part);
        return (
          <CheckBox
            key={part}
            label={WORDS[part]}
            hint={isOut && isMissed ? t('Without them the connector may not run.') : undefined}
            checked={!isOut}
            onChange={(isWanted) => toggle(part, isWanted)}
          />
        );
      })}
    </fieldset>
  );
}
