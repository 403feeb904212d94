import { useMemo } from 'react';
import { t } from '../../language/t.ts';
import { useVirtualLines } from '../../ui/table/useVirtualLines.ts';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { HitLine } from './HitLine.tsx';
import type { HitRow } from './hitRows.ts';
import type { TextMatcher } from '../../domain/search/textMatcher.ts';
import styles from './ReplacePage.module.css';

interface HitListProps {
  readonly rows: readonly HitRow[];
  readonly matcher: TextMatcher;
  readonly length: number;
  readonly isOff: (key: string) => boolean;
  /** null: nothing is replaced, so nothing is ticked */
  readonly onTick: ((keys: readonly string[], on: boolean) => void) | null;
}

const PROCESS = 36;
const HIT = 44;
const HIT_WITH_CHANGE = 64;

/** Thousands of places cost what is in view. */
export function HitList({ rows, matcher, length, isOff, onTick }: HitListProps) {
  const heights = useMemo(
    () =>
      rows.map((row) => (row.kind === 'process' ? PROCESS : row.hit.change === null ? HIT : HIT_WITH_CHANGE)),
    [rows],
  );
  const { ref, onScroll, first, end, before, after } = useVirtualLines(heights);
  return (
    <div
      ref={ref}
      className={styles.scroll}
      onScroll={onScroll}
      role="group"
      aria-label={t('Places')}
      tabIndex={0}
    >
      <ul
        className={styles.rows}
        aria-label={t('Places')}
        style={{ paddingTop: before, paddingBottom: after }}
      >
        {rows.slice(first, end).map((row, index) => (
          <li
            key={row.key}
            className={row.kind === 'process' ? styles.process : styles.hit}
            data-changes={(row.kind === 'hit' && row.hit.change !== null) || undefined}
            aria-setsize={rows.length}
            aria-posinset={first + index + 1}
          >
            {row.kind === 'process' ? (
              <>
                {onTick && (
                  <CheckBox
                    label={t`All places in ${row.name}`}
                    hideLabel
                    isDisabled={row.tickable.length === 0}
                    checked={ticksOf(row.tickable, isOff)}
                    onChange={(on) => onTick(row.tickable, on)}
                  />
                )}
                <b className="cut">{row.name}</b>
                <span className="faint cut">{row.project}</span>
                <span className={styles.count}>{row.keys.length}</span>
              </>
            ) : (
              <HitLine row={row} matcher={matcher} length={length} isOff={isOff(row.key)} onTick={onTick} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ticksOf(keys: readonly string[], isOff: (key: string) => boolean): boolean | 'mixed' {
  const on = keys.filter((key) => !isOff(key)).length;
  return on === 0 ? false : on === keys.length ? true : 'mixed';
}
