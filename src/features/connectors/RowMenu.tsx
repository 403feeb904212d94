import { ArrowDown, ArrowUp, Copy, Pencil, Trash2 } from 'lucide-react';
import { t } from '../../language/t.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';

export interface RowMenuProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onRename: () => void;
  readonly onDuplicate: () => void;
  readonly onMove: (by: number) => void;
  readonly onDelete: () => void;
}

/** What can be done to the part of the connector that the form shows. */
export function RowMenu(props: RowMenuProps) {
  return (
    <MenuButton
      label={t`More for ${props.name}`}
      isIconOnly
      entries={[
        { id: 'rename', label: t('Rename'), icon: Pencil, keys: 'F2', run: props.onRename },
        { id: 'duplicate', label: t('Duplicate'), icon: Copy, run: props.onDuplicate },
        {
          id: 'up',
          label: t('Move up'),
          icon: ArrowUp,
          keys: 'Alt+ArrowUp',
          disabledReason: props.isFirst ? t('It is the first one') : null,
          run: () => props.onMove(-1),
        },
        {
          id: 'down',
          label: t('Move down'),
          icon: ArrowDown,
          keys: 'Alt+ArrowDown',
          disabledReason: props.isLast ? t('It is the last one') : null,
          run: () => props.onMove(1),
        },
        'line',
        {
          id: 'delete',
          label: t('Delete'),
          icon: Trash2,
          keys: 'Delete',
          tone: 'danger',
          run: props.onDelete,
        },
      ]}
    />
  );
}
