import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OutputRow } from '../../../domain/mapping/mapping.ts';
import { t } from '../../../language/t.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import type { MenuEntry } from '../../../ui/MenuList.tsx';
import type { RowPlace } from './MappingRows.tsx';
import styles from './MappingTable.module.css';
import { ParameterName } from './ParameterName.tsx';
import { RowNote } from './RowNote.tsx';

interface MappingRowProps extends RowPlace {
  readonly row: Omit<OutputRow, 'variable'>;
  /** which way the value goes */
  readonly arrow: LucideIcon;
  readonly menu: readonly MenuEntry[];
  /** below the row; `id` ties it to the field */
  readonly note: { readonly id: string; readonly text: string } | null;
  /** a variable that may be meant was taken */
  readonly onUse: (variable: string) => void;
  readonly onRemove: () => void;
  /** the field */
  readonly children: ReactNode;
}

/** One parameter of a mapping: its name, where it comes from or goes to, what can be done, and what is to be said. */
export function MappingRow(props: MappingRowProps) {
  const { row, arrow, menu, note, onUse, onRemove, children, rowKey, isPicked, isStop } = props;
  const { name, parameter, problem, severity = 'error', stale } = row;
  return (
    <div
      className={styles.row}
      role="row"
      data-map-row={rowKey}
      data-picked={isPicked || undefined}
      data-state={stale ? 'stale' : isBad(row) ? 'bad' : undefined}
    >
      <ParameterName name={name} parameter={parameter} isPicked={isPicked} isStop={isStop} />
      <Icon of={arrow} size={12} className={styles.arrow} />
      <div role="cell" data-row-field>
        {children}
      </div>
      <div role="cell">
        <MenuButton
          label={t`More for ${name}`}
          isIconOnly
          size="small"
          className={styles.menu}
          entries={menu}
        />
      </div>
      {note && (
        <div role="cell" className={styles.whole}>
          <RowNote
            id={note.id}
            message={note.text}
            severity={problem === undefined ? 'note' : severity}
            near={stale ? undefined : row.near[0]}
            onUse={onUse}
            onRemove={stale ? onRemove : undefined}
          />
        </div>
      )}
    </div>
  );
}

/** What is said of it is an error of its own. */
export function isBad({ problem, severity = 'error', stale }: MappingRowProps['row']): boolean {
  return problem !== undefined && severity === 'error' && !stale;
}
