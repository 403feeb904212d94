import { GripVertical } from 'lucide-react';
import { useRef, type RefObject } from 'react';
import styles from './EditableTable.module.css';
import { Icon } from '../Icon.tsx';

interface RowGripProps {
  readonly index: number;
  readonly table: RefObject<HTMLElement | null>;
  readonly onMove: (from: number, to: number) => void;
}

/** Drags the row with the pointer. The keyboard has Alt+↑ ↓ and the row's menu, so this is not in the tab order. */
export function RowGrip({ index, table, onMove }: RowGripProps) {
  const target = useRef<number | null>(null);
  const mark = (to: number | null) => {
    table.current?.querySelectorAll('[data-drop]').forEach((row) => row.removeAttribute('data-drop'));
    if (to !== null && to !== index)
      table.current
        ?.querySelector(`[data-row="${to}"]`)
        ?.setAttribute('data-drop', to < index ? 'before' : 'after');
    target.current = to;
  };
  return (
    <span
      className={styles.handle}
      aria-hidden
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        mark(index);
      }}
      onPointerMove={(event) => {
        if (target.current === null) return;
        const rows = [...(table.current?.querySelectorAll('tbody [data-row]') ?? [])];
        const under = rows.findIndex((row) => event.clientY < row.getBoundingClientRect().bottom);
        mark(under === -1 ? rows.length - 1 : under);
      }}
      onPointerUp={() => {
        const to = target.current;
        mark(null);
        if (to !== null && to !== index) onMove(index, to);
      }}
      onPointerCancel={() => mark(null)}
    >
      <Icon of={GripVertical} size={14} />
    </span>
  );
}
