import type { Tried } from '../../../domain/expressions/Tried.ts';
import { literalText } from '../../../domain/connector/types.ts';
import { t } from '../../../language/t.ts';
import styles from './TryOutDialog.module.css';

interface TryOutResultProps {
  readonly text: string;
  /** null while it is worked out for the first time */
  readonly result: Tried | null;
  readonly misfit: string | null;
}

export function TryOutResult({ text, result, misfit }: TryOutResultProps) {
  return (
    <section className={styles.result} role="status" aria-label={t('Result')}>
      <h3>{t('Result')}</h3>
      {result === null && <p>{t('Working it out…')}</p>}
      {result !== null && 'problem' in result && (
        <>
          <p className={styles.problem}>{result.problem}</p>
          {result.at && <Place text={text} from={result.at.from} to={result.at.to} />}
        </>
      )}
      {result !== null && !('problem' in result) && (
        <>
          <pre className={styles.value}>
            {result.value === null ? 'null' : literalText(result.value) || t('(empty text)')}
          </pre>
          <p>
            {result.type === 'null' ? t('No value') : result.type}
            {misfit !== null && <span className={styles.misfit}> {misfit}</span>}
          </p>
          {result.notes.map((note) => (
            <p key={note} className={styles.misfit}>
              {note}
            </p>
          ))}
        </>
      )}
    </section>
  );
}

/** The expression with what is wrong marked in it. */
function Place({ text, from, to }: { readonly text: string; readonly from: number; readonly to: number }) {
  const wrong = text.slice(from, to);
  return (
    <pre className={styles.value}>
      {text.slice(0, from)}
      <mark>{wrong === '' ? '␣' : wrong}</mark>
      {text.slice(to)}
    </pre>
  );
}
