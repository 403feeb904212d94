import { Flag, Plus, SquarePlay, Zap, type LucideIcon } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { Action, Connector, ConnectorError } from '../../domain/connector/connector.ts';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import { isPrivate } from '../../domain/connector/privateActions.ts';
import { t } from '../../language/t.ts';
import { useCommands } from '../../state/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LevelCount } from '../../ui/LevelCount.tsx';
import { SearchField } from '../../ui/fields/SearchField.tsx';
import styles from './ConnectorOutline.module.css';
import { sameSelection, type Selection } from './connectorPlace.ts';
import type { OutlineEdits } from './outlineEdits.ts';
import { outlineRows } from './outlineRows.ts';
import type { PlacedProblem } from './placedProblems.ts';
import { useShownRows } from './useShownRows.ts';

interface ConnectorOutlineProps {
  readonly connector: Connector;
  readonly about: ConnectorAbout | undefined;
  readonly selection: Selection | undefined;
  readonly onSelect: (selection: Selection) => void;
  readonly edits: OutlineEdits;
  readonly problems: readonly PlacedProblem[];
  /** Enter or F2 on a row: on to its form */
  readonly onEnter: () => void;
}

type List = Selection['list'];
const SECTIONS: readonly { list: List; title: string; add: string; icon: LucideIcon; none: string }[] = [
  {
    list: 'actions',
    title: t('Actions'),
    add: t('Add action'),
    icon: SquarePlay,
    none: t('What a task can call'),
  },
  {
    list: 'events',
    title: t('Events'),
    add: t('Add event'),
    icon: Zap,
    none: t('What starts or wakes a process'),
  },
  { list: 'errors', title: t('Errors'), add: t('Add error'), icon: Flag, none: t('What a task can catch') },
];
/** From here on a list is worth filtering. */
const MANY = 12;

/** The parts of a connector, and which of them the form shows. */
export function ConnectorOutline(props: ConnectorOutlineProps) {
  const { connector, about, selection, onSelect, edits } = props;
  const [filter, setFilter] = useState('');
  useCommands(
    SECTIONS.map(({ list, add }) => ({
      id: `connector.add-${list}`,
      label: add,
      section: t('Connector'),
      ...(list === 'actions' && { shortcut: 'A' }),
      run: () => edits.add(list),
    })),
  );
  const all = useMemo(() => outlineRows(connector), [connector]);
  const rows = useMemo(() => {
    const wanted = filter.trim().toLowerCase();
    return wanted === '' ? all : all.filter(({ name }) => name.toLowerCase().includes(wanted));
  }, [all, filter]);
  const { ref, onScroll, listOf, focusSelected } = useShownRows(rows, selection);
  const problemsOf = useMemo(() => problemsByRow(props.problems), [props.problems]);

  const go = (row: Selection | undefined) => {
    if (row === undefined) return;
    onSelect(row);
    focusSelected();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'option' || selection === undefined)
      return;
    const at = rows.findIndex(({ row }) => sameSelection(selection, row));
    const step = STEPS.get(event.key);
    if (event.altKey && (step === 1 || step === -1)) go(edits.move(selection, step));
    else if (step !== undefined && !event.ctrlKey && !event.metaKey)
      go(rows.at(clamp(at + step, rows.length))?.row);
    else if (event.key === 'Delete' || event.key === 'Backspace') go(edits.remove(selection));
    else if (event.key === 'Enter' || event.key === 'F2') props.onEnter();
    else return;
    event.preventDefault();
  };

  return (
    <aside
      className={styles.outline}
      aria-label={t('Outline')}
      ref={ref}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      {all.length > MANY && <SearchField label={t('Filter outline')} value={filter} onChange={setFilter} />}
      {SECTIONS.map(({ list, title, add, icon, none }) => {
        const { own, first, before, after, total } = listOf(list);
        const hasSelected = own.some(({ row }) => sameSelection(selection, row));
        return (
          <section key={list}>
            <h2 className={styles.head}>
              {title} <span className={styles.count}>{connector[list].length}</span>
              <Button kind="quiet" size="small" icon={Plus} onPress={() => edits.add(list)}>
                {add}
              </Button>
            </h2>
            {total === 0 ? (
              <p className={styles.none}>{connector[list].length === 0 ? none : t('None fits the filter')}</p>
            ) : (
              <ul role="listbox" aria-label={title} style={{ paddingBlock: `${before}px ${after}px` }}>
                {own.map(({ row, name, part }, index) => (
                  <OutlineRow
                    key={row.list === 'errors' ? row.index : row.key}
                    at={{ 'aria-posinset': first + index + 1, 'aria-setsize': total }}
                    icon={icon}
                    name={name}
                    note={noteOf(part, about, list)}
                    isSelected={sameSelection(selection, row)}
                    isEntry={hasSelected ? undefined : index === 0}
                    problems={problemsOf.get(rowKey(row)) ?? NO_PROBLEMS}
                    onPress={() => onSelect(row)}
                  />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </aside>
  );
}

const NO_PROBLEMS: readonly PlacedProblem[] = [];

/** What rows tell the number of; a note is none. */
function problemsByRow(problems: readonly PlacedProblem[]): ReadonlyMap<string, readonly PlacedProblem[]> {
  const byRow = new Map<string, PlacedProblem[]>();
  for (const placed of problems) {
    const { selection } = placed.place;
    if (selection === undefined || placed.problem.severity === 'note') continue;
    const own = byRow.get(rowKey(selection));
    if (own) own.push(placed);
    else byRow.set(rowKey(selection), [placed]);
  }
  return byRow;
}

function rowKey(row: Selection): string {
  return row.list === 'errors' ? `errors ${String(row.index)}` : `${row.list} ${row.key}`;
}

interface OutlineRowProps {
  /** of all rows of the list: only those near the view are in the page */
  readonly at: { readonly 'aria-posinset': number; readonly 'aria-setsize': number };
  readonly icon: LucideIcon;
  readonly name: string;
  readonly note: string;
  readonly isSelected: boolean;
  /** of a list that holds no selected row, the one Tab goes to */
  readonly isEntry: boolean | undefined;
  readonly problems: readonly PlacedProblem[];
  readonly onPress: () => void;
}

function OutlineRow({ at, icon, name, note, isSelected, isEntry, problems, onPress }: OutlineRowProps) {
  const errors = problems.filter(({ problem }) => problem.severity === 'error').length;
  return (
    <li
      {...at}
      role="option"
      aria-selected={isSelected}
      tabIndex={isSelected || isEntry === true ? 0 : -1}
      className={styles.row}
      onClick={onPress}
      onFocus={onPress}
    >
      <Icon of={icon} />
      <span className={styles.name}>{name === '' ? t('No name') : name}</span>
      {problems.length > 0 && (
        <span className={styles.level}>
          <LevelCount level={errors > 0 ? 'error' : 'warning'} count={problems.length} isShort />
        </span>
      )}
      <span className={styles.note}>{note}</span>
    </li>
  );
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['Home', -Infinity],
  ['End', Infinity],
]);

function clamp(index: number, length: number): number {
  return Math.min(Math.max(index, 0), length - 1);
}

function noteOf(part: Action | ConnectorError, about: ConnectorAbout | undefined, list: List): string {
  if (!('inputs' in part)) return part.description ?? part.code ?? t('No code');
  const isQuiet = list === 'actions' && isPrivate(about, part);
  return isQuiet ? `${t('Private')} · ${parameterNote(part)}` : parameterNote(part);
}

function parameterNote({ inputs, outputs }: Action): string {
  if (inputs.length === 0 && outputs.length === 0) return t('No parameters');
  return [inputs.length > 0 && t`${inputs.length} in`, outputs.length > 0 && t`${outputs.length} out`]
    .filter(Boolean)
    .join(' · ');
}
