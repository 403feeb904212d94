import { structuredPatch } from 'diff';
import { useMemo } from 'react';
import { t } from '../../language/t.ts';
import styles from './TextDiff.module.css';

interface TextDiffProps {
  /** the accessible name: 'Changed lines' */
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** instead, where both are the same */
  readonly same: string;
  /** as high as there is room, without a frame */
  readonly isFull?: boolean;
}

const CONTEXT = 3;
const MOST_MS = 2000;

interface Line {
  readonly sign: '+' | '-' | ' ';
  readonly text: string;
  readonly old: number | null;
  readonly now: number | null;
}

/** The lines that differ, with a few around them: marked by a sign, by colour, and in words for those who cannot see. */
export function TextDiff({ label, before, after, same, isFull = false }: TextDiffProps) {
  const hunks = useMemo(() => hunksOf(before, after), [before, after]);
  if (hunks === null)
    return (
      <p className="muted">
        {t('So much differs that it cannot be shown line by line. Compare the files instead.')}
      </p>
    );
  if (hunks.length === 0) return <p className="muted">{same}</p>;
  return (
    <div
      role="region"
      dir="ltr"
      aria-label={label}
      tabIndex={0}
      className={isFull ? styles.full : styles.box}
    >
      <table className={styles.table} aria-label={label}>
        <thead className="unseen">
          <tr>
            <th scope="col">{t('Line before')}</th>
            <th scope="col">{t('Line after')}</th>
            <th scope="col">{t('Text')}</th>
          </tr>
        </thead>
        {hunks.map((lines, index) => (
          <tbody key={index}>
            {lines.map((line, at) => (
              <tr key={at} data-sign={line.sign}>
                <td className={styles.number}>{line.old}</td>
                <td className={styles.number}>{line.now}</td>
                <td className={styles.text}>
                  <span aria-hidden className={styles.sign}>
                    {line.sign}
                  </span>
                  <Marked {...line} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Marked({ sign, text }: Line) {
  if (sign === ' ') return text;
  return sign === '+' ? (
    <ins>
      <span className="unseen">{t('added:')} </span>
      {text}
    </ins>
  ) : (
    <del>
      <span className="unseen">{t('removed:')} </span>
      {text}
    </del>
  );
}

/** null: it would take too long, and what it showed would be no help. */
function hunksOf(before: string, after: string): readonly (readonly Line[])[] | null {
  if (before === after) return [];
  const patch = structuredPatch('', '', before, after, '', '', { context: CONTEXT, timeout: MOST_MS });
  return patch === undefined
    ? null
    : patch.hunks.map(({ oldStart, newStart, lines }) => {
        let old = oldStart;
        let now = newStart;
        return lines.flatMap((line): Line[] => {
          const sign = line[0];
          const text = line.slice(1);
          if (sign === '+') return [{ sign, text, old: null, now: now++ }];
          if (sign === '-') return [{ sign, text, old: old++, now: null }];
          // The other lines say whether the text ends with a line break.
          return sign === ' ' ? [{ sign, text, old: old++, now: now++ }] : [];
        });
      });
}
