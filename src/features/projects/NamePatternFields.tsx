import {
  isNamedThing,
  NAMED_THINGS,
  type NamedThing,
  type NamePatterns,
} from '../../domain/problems/namePatterns.ts';
import { t } from '../../language/t.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import styles from './RulesDialog.module.css';

interface NamePatternFieldsProps {
  readonly names: NamePatterns;
  /** why patterns cannot be read */
  readonly unreadable: ReadonlyMap<NamedThing, string>;
  readonly onChange: (names: NamePatterns) => void;
}

const EXAMPLES: Readonly<Record<NamedThing, string>> = {
  project: '[A-Z].*',
  process: '[A-Z][a-z]+( .+)?',
  processId: 'Process_[a-z0-9_]+',
  activity: '[A-Z][a-z]+ .+',
};

/** What names have to look like; a project that says nothing asks for nothing. */
export function NamePatternFields({ names, unreadable, onChange }: NamePatternFieldsProps) {
  return (
    <section aria-label={t('Names')}>
      <h3 className={styles.group}>{t('Names')}</h3>
      <div className={styles.names}>
        {Object.entries(NAMED_THINGS).map(
          ([thing, label]) =>
            isNamedThing(thing) && (
              <TextField
                key={thing}
                label={label}
                mono
                value={names[thing] ?? ''}
                placeholder={EXAMPLES[thing]}
                error={unreadable.get(thing) ?? null}
                onChange={(pattern) => onChange({ ...names, [thing]: pattern })}
              />
            ),
        )}
      </div>
      <p className={styles.namesHint}>
        {t('Regular expressions that the whole name has to match. Where nothing stands, any name will do.')}
      </p>
    </section>
  );
}
