import type { JsonValue } from '../../domain/values/json.ts';
import type { LocalChange } from '../../domain/values/localChanges.ts';
import { t } from '../../language/t.ts';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { tip } from '../../ui/tip.ts';
import styles from './LocalChangeTable.module.css';

interface LocalChangeTableProps {
  readonly changes: readonly LocalChange[];
  /** the version both began with; null: there is none */
  readonly base: string | null;
  readonly version: string;
  readonly isKept: (change: LocalChange) => boolean;
  readonly onKeep: (changes: readonly LocalChange[], on: boolean) => void;
}

/** What is different here, beside what it was and what the other version says. A tick keeps it. */
export function LocalChangeTable({ changes, base, version, isKept, onKeep }: LocalChangeTableProps) {
  const possible = changes.filter(({ isHomeless }) => !isHomeless);
  const kept = possible.filter(isKept).length;
  return (
    <div className={styles.box}>
      <table className={styles.table} aria-label={t('Differences of the draft')}>
        <thead>
          <tr>
            <th scope="col" className={styles.tick}>
              <CheckBox
                label={t('Keep all')}
                hideLabel
                isDisabled={possible.length === 0}
                checked={kept === 0 ? false : kept === possible.length || 'mixed'}
                onChange={(on) => onKeep(possible, on)}
              />
            </th>
            <th scope="col" className={styles.place}>
              {t('Keep mine')}
            </th>
            {base !== null && <th scope="col">{t`Was in ${base}`}</th>}
            <th scope="col">{t('Mine')}</th>
            <th scope="col">{t`In ${version}`}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, index) => (
            <tr key={index} data-off={!isKept(change) || undefined}>
              <td className={styles.tick}>
                <CheckBox
                  label={t`Keep mine: ${change.label}`}
                  hideLabel
                  isDisabled={change.isHomeless}
                  checked={isKept(change)}
                  onChange={(on) => onKeep([change], on)}
                />
              </td>
              <th scope="row">
                <span className={styles.label}>{change.label}</span>
                {change.isContested && !change.isHomeless && <Chip tone="warn">{t('Both changed')}</Chip>}
                {change.isHomeless && (
                  <span className={styles.note}>{t`${version} does not have what this is a part of.`}</span>
                )}
              </th>
              {base !== null && <Value of={change.before} />}
              <Value of={change.mine} />
              <Value of={change.theirs} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** More does not fit into three lines. */
const LONG = 60;

function Value({ of }: { readonly of: JsonValue | undefined }) {
  if (of === undefined) return <td className={styles.nothing}>{t('not there')}</td>;
  const text = typeof of === 'string' ? of : JSON.stringify(of);
  return (
    <td className={styles.value}>
      <span {...(text.length > LONG && tip(text))}>{text === '' ? t('empty') : text}</span>
    </td>
  );
}
