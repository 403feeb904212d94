import { Link } from 'wouter';
import { elementWords } from '../../domain/process/elementWords.ts';
import type { TextMatcher } from '../../domain/search/textMatcher.ts';
import { t } from '../../language/t.ts';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import type { HitRow } from './hitRows.ts';
import { piecesAround } from './piecesAround.ts';
import styles from './ReplacePage.module.css';

interface HitLineProps {
  readonly row: Extract<HitRow, { kind: 'hit' }>;
  readonly matcher: TextMatcher;
  /** of what is looked for */
  readonly length: number;
  readonly isOff: boolean;
  readonly onTick: ((keys: readonly string[], on: boolean) => void) | null;
}

/** Where it is, what it says, and what it would say. */
export function HitLine({ row: { key, hit }, matcher, length, isOff, onTick }: HitLineProps) {
  const { element, place, change, documentId } = hit;
  const name = element.name === '' ? element.id : element.name;
  const after = change?.after ?? null;
  return (
    <>
      {onTick && (
        <CheckBox
          label={t`Replace ${place.label} of ${name}`}
          hideLabel
          isDisabled={after === null}
          checked={after !== null && !isOff}
          onChange={(on) => onTick([key], on)}
        />
      )}
      <div className={styles.place}>
        <Link
          href={`/processes/${documentId}?element=${encodeURIComponent(element.id)}`}
          className={`${styles.where} cut`}
        >
          {name}
          <span className="faint">{` · ${place.label} · ${elementWords(element.type)}`}</span>
        </Link>
        <div className={styles.text}>
          {piecesAround(place.text, matcher.placesIn(place.text), length).map(({ text, isHit }, index) =>
            isHit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
          )}
        </div>
        {after !== null && (
          <div className={styles.after} data-off={isOff || undefined}>
            <span className="unseen">{t('becomes')} </span>
            <span aria-hidden>→ </span>
            {after === '' ? <i>{t('nothing')}</i> : cutTo(after)}
          </div>
        )}
        {change !== null && after === null && (
          <div className={change.why !== null && 'follows' in change ? styles.follows : styles.why}>
            {change.why}
          </div>
        )}
      </div>
    </>
  );
}

const MOST = 240;

function cutTo(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
