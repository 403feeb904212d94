import { CHANGE_SIGNS, changeWord } from '../../domain/process/changeWords.ts';
import { t } from '../../language/t.ts';
import type { ContentChange } from './ContentChange.ts';
import styles from './history.module.css';

interface ChangeRowsProps {
  readonly changes: readonly ContentChange[];
  readonly focused: string | null;
  /** leads to the element; absent where there is nothing to lead to */
  readonly onShow?: (id: string) => void;
}

/** Each difference with its sign, in words. */
export function ChangeRows({ changes, focused, onShow }: ChangeRowsProps) {
  return (
    <ul className={styles.changes} aria-label={t('Changes')}>
      {changes.map(({ kind, id, label, details }, at) => {
        const body = (
          <>
            <span aria-hidden className={styles.sign} data-kind={kind}>
              {CHANGE_SIGNS[kind]}
            </span>
            <span className="grow">
              <span className="unseen">{changeWord(kind)}: </span>
              {label}
              {details.map((detail) => (
                <span key={detail} className={styles.detail}>
                  {detail}
                </span>
              ))}
            </span>
          </>
        );
        return (
          <li key={`${id ?? at} ${kind}`}>
            {id !== undefined && onShow ? (
              <button
                type="button"
                className={styles.change}
                aria-current={focused === id ? 'true' : undefined}
                onClick={() => onShow(id)}
              >
                {body}
              </button>
            ) : (
              <div className={styles.change}>{body}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Whose the lines are that differ. */
export function Sides({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <p className={styles.sides}>
      <span>
        <span aria-hidden className={styles.sign} data-kind="removed">
          {CHANGE_SIGNS.removed}
        </span>
        {before}
      </span>
      <span>
        <span aria-hidden className={styles.sign} data-kind="added">
          {CHANGE_SIGNS.added}
        </span>
        {after}
      </span>
    </p>
  );
}

/** What the signs and colours of a diagram mean. */
export function Legend() {
  return (
    <ul className={styles.legend} aria-label={t('Legend')}>
      {(['added', 'removed', 'changed', 'moved'] as const).map((kind) => (
        <li key={kind}>
          <span aria-hidden className={styles.sign} data-kind={kind}>
            {CHANGE_SIGNS[kind]}
          </span>
          {changeWord(kind)}
        </li>
      ))}
    </ul>
  );
}
