import { t } from '../../language/t.ts';
import type { TemplateActions } from './TemplateActions.ts';
import { useMemo } from 'react';
import { useUi } from '../../state/uiStore.ts';
import { useVirtualLines } from '../../ui/table/useVirtualLines.ts';
import type { TemplateRow } from './templateRows.ts';
import styles from './TemplatesPage.module.css';
import { TemplateTableRow } from './TemplateTableRow.tsx';

interface TemplateTableProps {
  readonly rows: readonly TemplateRow[];
  readonly ticked: ReadonlySet<string>;
  readonly actions: TemplateActions;
  readonly topFor: string;
}

const ROW = { roomy: 52, compact: 42 }; // --h-lines of tokens.css
const WIDTH = 7;

/** The templates by name; only the rows near the view are in the page. */
export function TemplateTable({ rows, ticked, actions, topFor }: TemplateTableProps) {
  const row = useUi(({ density }) => ROW[density]);
  const heights = useMemo(() => rows.map(() => row), [rows, row]);
  const { ref, onScroll, first, end, before, after } = useVirtualLines(heights, { topFor });
  return (
    <div ref={ref} onScroll={onScroll} className={styles.scroll}>
      <table className={styles.table} aria-label={t('Templates')} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles.tick}>
              <span className="unseen">{t('Selected')}</span>
            </th>
            <th scope="col" className={styles.name}>
              {t('Name')}
            </th>
            <th scope="col">{t('Applies to')}</th>
            <th scope="col" className={styles.category}>
              {t('Category')}
            </th>
            <th scope="col" className={styles.version}>
              {t('Version')}
            </th>
            <th scope="col" className={styles.engine}>
              {t('Engine')}
            </th>
            <th scope="col" className={styles.more}>
              <span className="unseen">{t('More')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Room height={before} />}
          {rows.slice(first, end).map((row, index) => (
            <TemplateTableRow
              key={row.key}
              row={row}
              index={first + index + 2}
              isTicked={ticked.has(row.key)}
              actions={actions}
            />
          ))}
          {after > 0 && <Room height={after} />}
        </tbody>
      </table>
    </div>
  );
}

function Room({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={WIDTH} className={styles.room} style={{ height }} />
    </tr>
  );
}
