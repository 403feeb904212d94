import { CircleMinus, CirclePlus, PencilLine, type LucideIcon } from 'lucide-react';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { TemplateChange } from './templateChanges.ts';
import styles from './VersionsPane.module.css';

interface ChangeTableProps {
  readonly label: string;
  readonly changes: readonly TemplateChange[];
}

const KINDS: Readonly<Record<TemplateChange['kind'], { readonly icon: LucideIcon; readonly word: string }>> =
  {
    added: { icon: CirclePlus, word: t('Added') },
    removed: { icon: CircleMinus, word: t('Removed') },
    changed: { icon: PencilLine, word: t('Changed') },
  };

/** One line for each change, with what it was and what it is. */
export function ChangeTable({ label, changes }: ChangeTableProps) {
  return (
    <>
      <h3 className={styles.title}>
        {label} <span className={styles.count}>{counted(changes.length, 'change')}</span>
      </h3>
      {changes.length === 0 ? (
        <p className={styles.none}>{t('Nothing that a modeler would notice.')}</p>
      ) : (
        <table className={styles.table} aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{t('Property')}</th>
              <th scope="col">{t('Before')}</th>
              <th scope="col">{t('After')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ kind, name, what, before, after }, index) => (
              <tr key={index} data-kind={kind}>
                <th scope="row">
                  <span className={styles.change}>
                    <Icon of={KINDS[kind].icon} size={14} />
                    <span className="unseen">{KINDS[kind].word}: </span>
                    <span>
                      {name}
                      {what !== undefined && <span className={styles.what}> {what}</span>}
                    </span>
                  </span>
                </th>
                <td>{before !== undefined && before !== '' && <code>{before}</code>}</td>
                <td>{after !== undefined && after !== '' && <code>{after}</code>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
