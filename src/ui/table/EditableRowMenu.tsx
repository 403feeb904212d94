import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react';
import { t } from '../../language/t.ts';
import { MenuButton } from '../MenuButton.tsx';
import type { MenuEntry } from '../MenuList.tsx';

interface EditableRowMenuProps {
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly more: readonly MenuEntry[];
  readonly onMove?: (from: number, to: number) => void;
  readonly onDelete?: (index: number) => void;
  readonly onDuplicate?: (index: number) => void;
}

export function EditableRowMenu(props: EditableRowMenuProps) {
  const { name, index } = props;
  return (
    <MenuButton
      isIconOnly
      size="small"
      label={name === '' ? t`More for row ${index + 1}` : t`More for ${name}`}
      entries={entries(props)}
    />
  );
}

function entries({
  index,
  count,
  more,
  onMove,
  onDelete,
  onDuplicate,
}: EditableRowMenuProps): readonly MenuEntry[] {
  const list: MenuEntry[] = [];
  if (onDuplicate)
    list.push({ id: 'duplicate', label: t('Duplicate'), icon: Copy, run: () => onDuplicate(index) });
  if (onMove)
    list.push(
      {
        id: 'up',
        label: t('Move up'),
        icon: ArrowUp,
        keys: 'Alt+ArrowUp',
        disabledReason: index === 0 ? t('This is the first row') : null,
        run: () => onMove(index, index - 1),
      },
      {
        id: 'down',
        label: t('Move down'),
        icon: ArrowDown,
        keys: 'Alt+ArrowDown',
        disabledReason: index === count - 1 ? t('This is the last row') : null,
        run: () => onMove(index, index + 1),
      },
    );
  if (more.length > 0) list.push(...(list.length > 0 ? (['line'] as const) : []), ...more);
  if (onDelete) {
    if (list.length > 0) list.push('line');
    list.push({
      id: 'delete',
      label: t('Delete'),
      icon: Trash2,
      tone: 'danger',
      keys: 'Ctrl+Backspace',
      run: () => onDelete(index),
    });
  }
  return list;
}
