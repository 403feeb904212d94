import { TriangleAlert } from 'lucide-react';
import type { VariableRow } from '../../domain/flow/variableFlow.ts';
import { typeGlyph, typeKind } from '../../domain/connector/types.ts';
import { t } from '../../language/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import { tip, tipWhenCut } from '../../ui/tip.ts';
import { TypeGlyph } from '../../ui/TypeGlyph.tsx';
import { AccessMark } from './AccessMark.tsx';
import { earlyWords, markWords, stateWords } from './flowWords.ts';
import { COLUMN, HEAD, NAME, ROW } from './matrixSizes.ts';
import type { ColumnsInView } from './useColumnsInView.ts';
import styles from './VariableFlow.module.css';

interface FlowRowProps {
  readonly row: VariableRow;
  readonly at: number;
  /** the column of each mark */
  readonly places: readonly number[];
  readonly nameOf: (elementId: string) => string;
  readonly inView: ColumnsInView;
  /** the column that has the tab stop, -1 for the name; null: it is in another row */
  readonly active: number | null;
  readonly isChosen: boolean;
  readonly onPress: (column: number) => void;
}

/** One variable: from its first mark to its last a line, and on it who writes and who reads. */
export function FlowRow({ row, at, places, nameOf, inView, active, isChosen, onPress }: FlowRowProps) {
  const { variable, marks } = row;
  const state = stateWords(row);
  const [first = 0] = places;
  const last = places.at(-1) ?? 0;
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      aria-selected={isChosen}
      className={styles.row}
      style={{ top: HEAD + at * ROW, height: ROW }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        tabIndex={active === -1 ? 0 : -1}
        className={styles.name}
        style={{ width: NAME }}
        onClick={() => onPress(-1)}
      >
        <TypeGlyph
          kind={typeKind(variable.type)}
          glyph={row.isDeclared ? typeGlyph(variable.type) : '–'}
          {...(!row.isDeclared && { label: t('not declared') })}
        />
        <span
          className={styles.text}
          {...(row.isDeclared
            ? tipWhenCut(variable.name)
            : tip(t`${variable.name} is not declared as a variable of the process`))}
        >
          {variable.name}
        </span>
        {state !== '' && (
          <span className={styles.state} data-warn={row.early.length > 0 || undefined}>
            {state}
          </span>
        )}
      </div>
      {last > first && (
        <div
          role="none"
          className={styles.life}
          style={{ left: NAME + (first + 0.5) * COLUMN, width: (last - first) * COLUMN }}
        />
      )}
      {marks.map((mark, index) => {
        const column = places[index] ?? 0;
        if (column !== active && (column < inView.first || column >= inView.end)) return null;
        const early = earlyWords(row, mark.elementId, nameOf);
        const words = `${nameOf(mark.elementId)}: ${markWords(mark, variable.name)}`;
        const said = early === null ? words : `${words}, ${early}`;
        return (
          <div
            key={mark.elementId}
            role="gridcell"
            aria-colindex={column + 2}
            aria-label={said}
            tabIndex={column === active ? 0 : -1}
            className={styles.cell}
            style={{ left: NAME + column * COLUMN, width: COLUMN }}
            onClick={() => onPress(column)}
            {...tip(said)}
          >
            <AccessMark access={mark.access} />
            {early !== null && <Icon of={TriangleAlert} size={12} className={styles.early} />}
          </div>
        );
      })}
    </div>
  );
}
