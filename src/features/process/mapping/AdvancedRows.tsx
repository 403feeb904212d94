import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../language/t.ts';
import { setPanelSize, usePanelSize } from '../../../state/uiStore.ts';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './MappingTable.module.css';

interface AdvancedRowsProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly children: (row: Row) => ReactNode;
}

/** Parameters few people need, folded; it stays as it was left, for all tasks. */
export function AdvancedRows<Row>({ label, rows, children }: AdvancedRowsProps<Row>) {
  // Kept among the panel sizes: 0 is folded.
  const isOpen = usePanelSize('process.advanced', 0) > 0;
  if (rows.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className={styles.advanced}
        aria-expanded={isOpen}
        onClick={() => setPanelSize('process.advanced', isOpen ? 0 : 1)}
      >
        <Icon of={ChevronDown} size={14} />
        {t('Advanced')}
        <span>{rows.length}</span>
      </button>
      {isOpen && (
        <div className={styles.map} role="table" aria-label={label}>
          {rows.map(children)}
        </div>
      )}
    </>
  );
}
