import { useState } from 'react';
import type { TemplateValue } from '../../../domain/templates/ElementTemplate.ts';
import type { TemplateUpdateLine } from '../../../domain/templates/planTemplateUpdate.ts';
import { t } from '../../../language/t.ts';
import { CheckBox } from '../../../ui/fields/CheckBox.tsx';
import styles from './TemplateSection.module.css';

const WORDS: Readonly<Record<TemplateUpdateLine['change'], string>> = {
  lost: t('Lost'),
  reset: t('Reset'),
  gained: t('Gained'),
  kept: t('Kept'),
};
const COUNTED: Readonly<Record<TemplateUpdateLine['change'], (count: number) => string>> = {
  lost: (count) => t`${count} lost`,
  reset: (count) => t`${count} reset`,
  gained: (count) => t`${count} gained`,
  kept: (count) => t`${count} kept`,
};
const ORDER = ['lost', 'reset', 'gained', 'kept'] as const;

/** What is lost first; what stays as it is only when it is asked for. */
export function UpdateLines({ lines }: { readonly lines: readonly TemplateUpdateLine[] }) {
  const [all, setAll] = useState(false);
  const shown = lines.filter(({ from, to }) => (to ?? from)?.type !== 'Hidden' || all);
  const sorted = ORDER.flatMap((change) => shown.filter((line) => line.change === change));
  const listed = all ? sorted : sorted.filter(({ change }) => change !== 'kept');
  const counts = ORDER.map((change) =>
    COUNTED[change](lines.filter((line) => line.change === change).length),
  );
  return (
    <div>
      <p className={styles.summary}>{`${counts.join(', ')}.`}</p>
      {listed.length > 0 && (
        <table className={styles.table} aria-label={t('What changes')}>
          <thead>
            <tr>
              <th scope="col">{t('Change')}</th>
              <th scope="col">{t('Field')}</th>
              <th scope="col">{t('Before')}</th>
              <th scope="col">{t('After')}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((line, index) => (
              <tr key={`${line.label} ${index}`} data-change={line.change}>
                <td>
                  {line.isOwn && line.change !== 'kept'
                    ? t`${WORDS[line.change]} (yours)`
                    : WORDS[line.change]}
                </td>
                <td>{line.label}</td>
                <td>{shownValue(line.before)}</td>
                <td>{line.isGenerated ? t('a new UUID') : shownValue(line.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {listed.length === 0 && !all && <p>{t('Every field keeps its value.')}</p>}
      <CheckBox label={t('Show what stays and what is hidden as well')} checked={all} onChange={setAll} />
    </div>
  );
}

function shownValue(value: TemplateValue | undefined) {
  if (value === undefined || value === '') return <span className="faint">{t('nothing')}</span>;
  return <code title={String(value)}>{String(value)}</code>;
}
