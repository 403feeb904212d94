import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import type { UsedTask } from '../../domain/versions/versionUsage.ts';
import { t } from '../../language/t.ts';
import { inlineKey } from '../../ui/inlineKey.ts';
import { useVirtualLines } from '../../ui/table/useVirtualLines.ts';
import { taskHref, taskKey } from './taskKey.ts';
import styles from './VersionTable.module.css';
import { VersionTableRow } from './VersionTableRow.tsx';
import type { Row, VersionRow } from './versionRows.ts';
import { useRevealedRow } from './useRevealedRow.ts';

// As in VersionTable.module.css.
const HEIGHTS = { row: 34, head: 30 };

interface VersionTableProps {
  readonly rows: readonly Row[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onToggle: (id: string) => void;
  readonly onUpgrade: (tasks: readonly UsedTask[]) => void;
  readonly onCompare: (version: string) => void;
  readonly onDeprecate: (row: VersionRow) => void;
  /** null: there is no draft */
  readonly onTakeOver: ((row: VersionRow) => void) | null;
  /** there is a version to go to or to compare with */
  readonly hasOthers: boolean;
}

/** Versions, and under each the projects, processes and tasks that use it. Only what is in sight is drawn. */
export function VersionTable(props: VersionTableProps) {
  const { rows, selected, onSelect, onToggle } = props;
  const [, navigate] = useLocation();
  const [activeId, setActiveId] = useState('');
  const anchor = useRef<string | null>(null);
  const heights = useMemo(() => rows.map(() => HEIGHTS.row), [rows]);
  const { ref, scroller, onScroll, first, end, before, after } = useVirtualLines(heights);
  const reveal = useRevealedRow(scroller, HEIGHTS);
  const active = Math.max(
    0,
    rows.findIndex(({ id }) => id === activeId),
  );

  /** `range`: from the task that was chosen last */
  const toggleTasks = (row: Row, range: boolean) => {
    const start = rows.findIndex(({ id }) => id === anchor.current);
    const at = rows.indexOf(row);
    const chosen =
      range && start >= 0
        ? rows.slice(Math.min(start, at), Math.max(start, at) + 1).filter(({ kind }) => kind === 'task')
        : [row];
    const tasks = chosen.flatMap((one) => one.tasks);
    const next = new Set(selected);
    const on = range || !row.tasks.every((task) => next.has(taskKey(task)));
    for (const task of tasks) {
      if (on) next.add(taskKey(task));
      else next.delete(taskKey(task));
    }
    anchor.current = row.id;
    onSelect(next);
  };
  const goTo = (index: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row === undefined) return;
    setActiveId(row.id);
    reveal(rows.indexOf(row));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Buttons and fields in a row have keys of their own.
    if (!(event.target instanceof HTMLTableRowElement)) return;
    const row = rows[active];
    if (row === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const parent = () => rows.findLastIndex(({ depth }, index) => index < active && depth < row.depth);
    const ways: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(active + 1),
      ArrowUp: () => goTo(active - 1),
      PageDown: () => goTo(active + 10),
      PageUp: () => goTo(active - 10),
      Home: () => goTo(0),
      End: () => goTo(rows.length - 1),
      ArrowRight: () => (row.isOpen === false ? onToggle(row.id) : row.isOpen && goTo(active + 1)),
      ArrowLeft: () => (row.isOpen ? onToggle(row.id) : row.depth > 0 && goTo(parent())),
      Enter: () => (row.kind === 'task' ? navigate(taskHref(row.task)) : onToggle(row.id)),
      ' ': () => toggleTasks(row, event.shiftKey),
    };
    const key = inlineKey(event);
    const way = Object.hasOwn(ways, key) ? ways[key] : undefined;
    if (way === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    way();
  };

  return (
    <div ref={ref} onScroll={onScroll} className={styles.scroll}>
      <table
        role="treegrid"
        aria-label={t('Versions')}
        aria-multiselectable
        aria-rowcount={rows.length + 1}
        className={styles.table}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles.nameColumn}>
              {t('Version')}
            </th>
            <th scope="col" className={styles.stateColumn}>
              {t('State')}
            </th>
            <th scope="col" className={styles.dateColumn}>
              {t('Published')}
            </th>
            <th scope="col">{t('Release notes')}</th>
            <th scope="col" className={styles.number}>
              {t('Projects')}
            </th>
            <th scope="col" className={styles.number}>
              {t('Processes')}
            </th>
            <th scope="col" className={styles.number}>
              {t('Tasks')}
            </th>
            <th scope="col" className={styles.menuColumn}>
              <span className="unseen">{t('Actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Space height={before} />}
          {rows.slice(first, end).map((row, offset) => (
            <VersionTableRow
              key={row.id}
              row={row}
              index={first + offset}
              isActive={first + offset === active}
              isSelected={row.tasks.length > 0 && row.tasks.every((task) => selected.has(taskKey(task)))}
              onFocus={() => setActiveId(row.id)}
              onToggle={() => onToggle(row.id)}
              onSelect={(range) => toggleTasks(row, range)}
              onUpgrade={() => props.onUpgrade(row.tasks)}
              onCompare={props.onCompare}
              onDeprecate={props.onDeprecate}
              onTakeOver={props.onTakeOver}
              hasOthers={props.hasOthers}
            />
          ))}
          {after > 0 && <Space height={after} />}
        </tbody>
      </table>
    </div>
  );
}

function Space({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden className={styles.space}>
      <td colSpan={8} height={height} />
    </tr>
  );
}
