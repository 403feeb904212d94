import { Check, CircleAlert, Minus, RefreshCw, type LucideIcon } from 'lucide-react';
import { t } from '../../language/t.ts';
import styles from './ChangeTable.module.css';
import { CheckBox } from '../fields/CheckBox.tsx';
import { Icon } from '../Icon.tsx';

export interface ChangeLine {
  readonly name: string;
  /** what it is, where that is shown */
  readonly now?: string;
  /** what it will be */
  readonly becomes: string;
  readonly state: 'new' | 'changed' | 'same' | 'refused';
  /** why it cannot be, or what to look at */
  readonly note?: string | undefined;
  /** what else it does */
  readonly hint?: string | undefined;
}

/** For choosing among the lines that change something. */
interface LineTicks<Line> {
  /** 'All inputs' */
  readonly all: string;
  readonly label: (line: Line) => string;
  readonly isTicked: (line: Line) => boolean;
  readonly onTick: (lines: readonly Line[], on: boolean) => void;
}

interface ChangeTableProps<Line> {
  readonly label: string;
  /** of the columns: what it is called, what it is (where the lines say it), what it becomes */
  readonly heads: readonly [name: string, becomes: string] | readonly [string, now: string, becomes: string];
  readonly lines: readonly Line[];
  readonly ticks?: LineTicks<Line>;
}

const STATES: Readonly<Record<ChangeLine['state'], { readonly label: string; readonly icon: LucideIcon }>> = {
  new: { label: t('New'), icon: Check },
  changed: { label: t('Changes'), icon: RefreshCw },
  same: { label: t('Same as now'), icon: Minus },
  refused: { label: t('Left out'), icon: CircleAlert },
};

/** What would change, line by line, before it does. */
export function ChangeTable<Line extends ChangeLine>({ label, heads, lines, ticks }: ChangeTableProps<Line>) {
  const changing = lines.filter(isChanging);
  const ticked = ticks ? changing.filter(ticks.isTicked).length : 0;
  return (
    <table className={styles.table} aria-label={label} data-columns={heads.length}>
      <thead>
        <tr>
          {ticks && (
            <td className={styles.tick}>
              {changing.length > 0 && (
                <CheckBox
                  label={ticks.all}
                  hideLabel
                  checked={ticked === 0 ? false : ticked === changing.length || 'mixed'}
                  onChange={(on) => ticks.onTick(changing, on)}
                />
              )}
            </td>
          )}
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <th scope="col">{t('Result')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr
            key={index}
            data-state={line.state}
            data-off={ticks && isChanging(line) && !ticks.isTicked(line) ? '' : undefined}
          >
            {ticks && (
              <td className={styles.tick}>
                {isChanging(line) && (
                  <CheckBox
                    label={ticks.label(line)}
                    hideLabel
                    checked={ticks.isTicked(line)}
                    onChange={(on) => ticks.onTick([line], on)}
                  />
                )}
              </td>
            )}
            <th scope="row">{line.name === '' ? '–' : line.name}</th>
            {heads.length === 3 && <td className={styles.becomes}>{line.now}</td>}
            <td className={styles.becomes}>{line.becomes}</td>
            <td>
              <span className={styles.state}>
                <Icon of={STATES[line.state].icon} size={14} />
                {STATES[line.state].label}
              </span>
              {line.note !== undefined && <span className={styles.note}>{line.note}</span>}
              {line.hint !== undefined && <span className={styles.hint}>{line.hint}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function isChanging({ state }: ChangeLine): boolean {
  return state === 'new' || state === 'changed';
}
